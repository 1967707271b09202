import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDescription } from '../../../src/io/geo/description.ts';
import { readGeoFile } from '../../../src/io/geo/readers.ts';
import { parseXml } from '../../../src/io/geo/xml.ts';
import type { RawTable, Refusal } from '../../../src/io/model.ts';
import { sharedPath } from '../../support/shared.ts';
import { toCp1258 } from '../encoding/encoders.ts';
import { asObjects, input, issueCodes, onlyTable, refusalOf } from './tables.ts';

const kml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Tài liệu</name>${body}</Document></kml>`;
const placemark = (coordinates: string, inside = ''): string =>
  `<Placemark><name>A</name>${inside}<Point><coordinates>${coordinates}</coordinates></Point></Placemark>`;

async function read(text: string | Uint8Array): Promise<RawTable[] | Refusal> {
  return readGeoFile('kml', input('a.kml', text), {});
}

describe('placemarks', () => {
  it('carry their folders, extended data and description table', async () => {
    const inside =
      '<description><![CDATA[<table><tr><td>Nhà mạng</td><td>Viettel &amp; VNPT</td></tr><tr><td>Mã trạm</td><td>X9</td></tr></table><script>alert(1)</script>]]></description>' +
      '<ExtendedData><Data name="Mã trạm"><value>X1</value></Data><SchemaData><SimpleData name="cao">42</SimpleData></SchemaData></ExtendedData>';
    const folders = `<Folder><name>Viettel</name><Folder><name>4G</name>${placemark('107.6,12.1,42', inside)}</Folder></Folder>`;
    const table = onlyTable(await read(kml(folders + placemark(' 107.7 , 12.2 '))));
    expect(asObjects(table)).toEqual([
      {
        name: 'A',
        'Mã trạm': 'X1',
        cao: '42',
        'Nhà mạng': 'Viettel & VNPT',
        'Mã trạm (description)': 'X9',
        altitude: '42',
      },
      { name: 'A', 'Mã trạm': '', cao: '', 'Nhà mạng': '', 'Mã trạm (description)': '', altitude: '' },
    ]);
    expect(table.rows.map(({ group }) => group)).toEqual(['Viettel / 4G', null]);
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'points', points: [[107.6, 12.1]] },
      { type: 'points', points: [[107.7, 12.2]] },
    ]);
  });

  it('may be polygons with holes, several parts, tracks, or nothing', async () => {
    const ring = (text: string): string => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
    const polygon = `<Polygon><innerBoundaryIs>${ring('1,1 1,2 2,2 1,1')}</innerBoundaryIs><outerBoundaryIs>${ring('0,0 4,0\n4,4 0,0')}</outerBoundaryIs></Polygon>`;
    const table = onlyTable(
      await read(
        kml(
          `<Placemark><MultiGeometry>${polygon}${polygon}</MultiGeometry></Placemark>` +
            '<Placemark xmlns:gx="x"><gx:Track><when>t</when><gx:coord>107.6 12.1 0</gx:coord><gx:coord>107.7 12.2 0</gx:coord></gx:Track></Placemark>' +
            '<Placemark><name>không</name></Placemark>',
        ),
      ),
    );
    const [first, second, third] = table.rows.map(({ geometry }) => geometry);
    expect(
      first?.type === 'polygons' && first.polygons.map((rings) => rings.map(({ length }) => length)),
    ).toEqual([
      [4, 4],
      [4, 4],
    ]);
    expect(first?.type === 'polygons' && first.polygons[0]?.[0]?.[1]).toEqual([4, 0]);
    expect(second).toEqual({
      type: 'lines',
      lines: [
        [
          [107.6, 12.1],
          [107.7, 12.2],
        ],
      ],
    });
    expect(third).toBeNull();
  });

  it.each(['107,687650 12,004250', '107,687650,12,004250,0', '107,687650,12', 'abc,def', '200,12', '107.6'])(
    'with %s are rejected, never put at latitude 687650',
    async (coordinates) => {
      const table = onlyTable(await read(kml(placemark(coordinates))));
      expect(table.rows).toMatchObject([{ geometry: null, cells: ['A'] }]);
      expect(issueCodes(table)).toEqual(['COORD_DECIMAL_COMMA@1']);
    },
  );

  it('are read from windows-1258 too', async () => {
    const text = kml(
      '<Folder><name>Phường Nghĩa Tân</name></Folder>' + placemark('1,2', '<address>Xã Đắk Nia</address>'),
    );
    expect(asObjects(onlyTable(await read(toCp1258(text))))[0]?.['address']).toBe('Xã Đắk Nia');
  });
});

describe('safety', () => {
  it('lists links and overlays without following them', async () => {
    const links =
      '<NetworkLink><name>n</name><Link><href>http://example.org/x.kml</href></Link></NetworkLink>' +
      '<GroundOverlay><Icon><href>file:///etc/passwd</href></Icon></GroundOverlay>';
    const table = onlyTable(await read(kml(links + placemark('1,2'))));
    expect(table.issues.map(({ code, params }) => [code, params['element'], params['href']])).toEqual([
      ['KML_LINK_IGNORED', 'NetworkLink', 'http://example.org/x.kml'],
      ['KML_LINK_IGNORED', 'GroundOverlay', 'file:///etc/passwd'],
    ]);
    expect(refusalOf(await read(kml(links)))?.code).toBe('NO_DATA_ROWS');
  });

  it('refuses entity bombs and external entities before anything is expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE k [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`;
    const external = '<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml>&x;</kml>';
    for (const text of [bomb, external]) expect(refusalOf(await read(text))?.code).toBe('XML_ENTITIES');
  });

  it('keeps markup in names as text', async () => {
    const table = onlyTable(
      await read(kml('<Placemark><name>&lt;img src=x onerror=alert(1)&gt;</name></Placemark>')),
    );
    expect(table.rows[0]?.cells).toEqual(['<img src=x onerror=alert(1)>']);
  });

  it('refuses deep nesting and names the line of a fault', async () => {
    expect(refusalOf(await read(`<kml>${'<Folder>'.repeat(20_000)}`))?.code).toBe('XML_TOO_DEEP');
    expect(refusalOf(await read('<kml>\n<Document>\n</kml>'))).toMatchObject({
      code: 'XML_BROKEN',
      params: { line: 3 },
    });
    expect(refusalOf(await read('<kml><Document>'))?.code).toBe('XML_BROKEN');
    expect(refusalOf(await read('<html></html>'))).toMatchObject({
      code: 'KML_MISSING',
      params: { element: 'html' },
    });
  });
});

describe('KMZ', () => {
  const readKmz = async (files: Record<string, Uint8Array>, sheet?: string): Promise<RawTable[] | Refusal> =>
    readGeoFile('kmz', input('a.kmz', zipSync(files)), sheet === undefined ? {} : { sheet });

  it('reads its document and ignores images', async () => {
    const table = onlyTable(
      await readKmz({ 'images/a.png': new Uint8Array(9), 'doc.kml': strToU8(kml(placemark('1,2'))) }),
    );
    expect(table).toMatchObject({ format: 'kmz', sheet: null, crs: 'EPSG:4326' });
  });

  it('with several documents gives each, the main one first', async () => {
    const files = {
      'a.kml': strToU8(kml(placemark('1,2'))),
      'doc.kml': strToU8(kml(placemark('3,4'))),
      'bad.kml': strToU8('<kml>'),
    };
    const result = await readKmz(files);
    expect(Array.isArray(result) && result.map(({ sheet }) => sheet)).toEqual(['doc.kml', 'a.kml']);
    expect(onlyTable(await readKmz(files, 'a.kml')).rows).toHaveLength(1);
    expect(refusalOf(await readKmz(files, 'none.kml'))?.code).toBe('SHEET_MISSING');
  });

  it('with images only says so', async () => {
    expect(refusalOf(await readKmz({ 'a.png': new Uint8Array(9) }))?.code).toBe('KMZ_WITHOUT_KML');
  });
});

describe('XML', () => {
  it('handles comments, CDATA, entities, quotes and empty elements', () => {
    const parsed = parseXml(
      `<?xml version='1.0'?><!-- <!DOCTYPE x> --><a b='1>2' c="&quot;&#273;"><x:d/>A & B &#x1EA3;<![CDATA[<e>&amp;]]></a>`,
    );
    if (parsed.refused !== null) throw new Error(parsed.refused.code);
    expect([...parsed.root.attributes]).toEqual([
      ['b', '1>2'],
      ['c', '"đ'],
    ]);
    expect(parsed.root.children.map(({ name }) => name)).toEqual(['d']);
    expect(parsed.root.text).toBe('A & B ả<e>&amp;');
  });

  it.each(['<!--', '<', '<a', '<a "', '<b c="', '<![CDATA[', '&'])(
    'gives up on a million times %s at once',
    (piece) => {
      const parsed = parseXml(`<a>${piece.repeat(1_000_000)}`);
      expect(parsed.refused?.code).toBe('XML_BROKEN');
    },
  );

  it('never throws', () => {
    const text = kml(placemark('107.6,12.1', '<description><![CDATA[<b>x</b>]]></description>'));
    const change = fc.record({
      at: fc.nat(text.length - 1),
      by: fc.string({ maxLength: 3 }),
      end: fc.nat(text.length),
    });
    fc.assert(
      fc.property(change, ({ at, by, end }) => {
        const parsed = parseXml((text.slice(0, at) + by + text.slice(at + 1)).slice(0, end));
        expect(parsed.refused === null || parsed.refused.code.startsWith('XML_')).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('descriptions', () => {
  it.each([
    ['<tr><th>Mã</th><td>1</td></tr>', [['Mã', '1']], ''],
    [
      '<table><tr><td>Tiêu đề</td></tr><tr><td><table><tr><td>Mã</td><td><b>1</b></td></tr></table></td></tr></table>',
      [['Mã', '1']],
      '',
    ],
    [
      '<b>Mã trạm</b>: X1<br/>Nhà mạng: Viettel',
      [
        ['Mã trạm', 'X1'],
        ['Nhà mạng', 'Viettel'],
      ],
      '',
    ],
    ['Trạm gần chợ', [], 'Trạm gần chợ'],
    ['', [], ''],
  ])('%s', (html, pairs, text) => expect(readDescription(html)).toEqual({ pairs, text }));
});

describe('GPX', () => {
  it('gives waypoints, routes and tracks', async () => {
    const gpx =
      '<gpx version="1.1"><wpt lat="12.1" lon="107.6"><name>Nhà văn hoá</name><ele>700</ele></wpt>' +
      '<rte><rtept lat="12" lon="107"/><rtept lat="13" lon="108"/></rte>' +
      '<trk><name>t</name><trkseg><trkpt lat="12" lon="107"/><trkpt lat="12.5" lon="107.5"/></trkseg></trk><wpt lat="x" lon="107"/></gpx>';
    const table = onlyTable(await readGeoFile('gpx', input('a.gpx', gpx), {}));
    expect(table.rows.map(({ group, geometry }) => [group, geometry?.type])).toEqual([
      ['wpt', 'points'],
      ['rte', 'lines'],
      ['trk', 'lines'],
      ['wpt', undefined],
    ]);
    expect(asObjects(table)[0]).toEqual({ name: 'Nhà văn hoá', ele: '700' });
    expect(issueCodes(table)).toEqual(['GEOMETRY_INVALID@4']);
  });

  it('without points, or another document, is refused', async () => {
    expect(refusalOf(await readGeoFile('gpx', input('a.gpx', '<gpx></gpx>'), {}))?.code).toBe('NO_DATA_ROWS');
    expect(refusalOf(await readGeoFile('gpx', input('a.gpx', '<kml></kml>'), {}))?.code).toBe('GPX_MISSING');
  });
});

const samples = sharedPath === null ? null : `${sharedPath}/samples`;

describe.skipIf(samples === null || !existsSync(`${samples}/kml`))('samples (need the shared folder)', () => {
  it('01_bts_folders.kml', async () => {
    const expected = JSON.parse(readFileSync(`${samples}/kml/01_bts_folders.kml.expected.json`, 'utf8'));
    const table = onlyTable(await read(readFileSync(`${samples}/kml/01_bts_folders.kml`)));
    const found = new Map(
      table.rows.map(({ geometry, group }, index) => {
        const cells = asObjects(table)[index] ?? {};
        return [cells['Mã trạm'], { cells, group, geometry }] as const;
      }),
    );
    expect(found.size).toBe(expected.counts.accepted);
    for (const { code, lon, lat, antenna_height_m, folder } of expected.records) {
      expect(found.get(code)).toMatchObject({ group: folder, geometry: { points: [[lon, lat]] } });
      expect(Number(found.get(code)?.cells['Độ cao anten'])).toBe(antenna_height_m);
    }
  });

  it('kml_xxe.kml', async () => {
    const expected = JSON.parse(readFileSync(`${samples}/bad/kml_xxe.kml.expected.json`, 'utf8'));
    expect(refusalOf(await read(readFileSync(`${samples}/bad/kml_xxe.kml`)))?.code).toBe(expected.code);
  });
});
