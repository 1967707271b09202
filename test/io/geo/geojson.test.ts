import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readGeoFile } from '../../../src/io/geo/readers.ts';
import type { RawTable, Refusal } from '../../../src/io/model.ts';
import { toTcvn3Text, toUtf16 } from '../encoding/encoders.ts';
import { asObjects, input, issueCodes, onlyTable, refusalOf } from './tables.ts';

async function read(content: unknown): Promise<RawTable[] | Refusal> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readGeoFile('geojson', input('a.geojson', text), {});
}

function collection(...geometries: readonly unknown[]): object {
  return {
    type: 'FeatureCollection',
    features: geometries.map((geometry, index) => ({
      type: 'Feature',
      properties: { ma: index + 1 },
      geometry,
    })),
  };
}

const POINT = { type: 'Point', coordinates: [107.6, 12.1] };

describe('what counts as GeoJSON', () => {
  const feature = { type: 'Feature', properties: { ten: 'Thôn 2' }, geometry: POINT };
  it.each([
    ['a collection', { type: 'FeatureCollection', features: [feature] }, 'Thôn 2'],
    ['one feature', feature, 'Thôn 2'],
    ['a list of features', [feature], 'Thôn 2'],
    ['a bare geometry', POINT, undefined],
  ])('%s', async (_name, content, ten) => {
    const table = onlyTable(await read(content));
    expect(table.rows).toMatchObject([{ row: 1, geometry: { type: 'points', points: [[107.6, 12.1]] } }]);
    expect(asObjects(table)[0]?.['ten']).toBe(ten);
    expect(table).toMatchObject({ format: 'geojson', crs: 'EPSG:4326', issues: [] });
  });

  it.each([[{ a: 1 }], [[1, 2]], ['"text"'], [{ type: 'FeatureCollection', features: {} }]])(
    'not %j',
    async (content) => expect(refusalOf(await read(content))?.code).toBe('GEOJSON_NOT_FEATURES'),
  );

  it('not a collection without features', async () => {
    expect(refusalOf(await read(collection()))?.code).toBe('NO_DATA_ROWS');
  });

  it('also with a byte order mark, in UTF-16, in a zip', async () => {
    const text = JSON.stringify(collection(POINT));
    const bom = await readGeoFile('geojson', input('a.json', `\ufeff${text}`), {});
    expect(onlyTable(bom).encoding).toBe('utf-8-bom');
    const utf16 = await readGeoFile('geojson', input('a.json', toUtf16(`\ufeff${text}`, true)), {});
    expect(onlyTable(utf16).rows).toHaveLength(1);
    const zipped = await readGeoFile('geojson', input('a.zip', zipSync({ 'a.geojson': strToU8(text) })), {});
    expect(onlyTable(zipped).rows).toHaveLength(1);
  });
});

describe('properties', () => {
  it('become text columns in order of first appearance; missing and null are empty', async () => {
    const features = [
      {
        type: 'Feature',
        id: 7,
        properties: { ma: '007', n: 1.5, ok: true, codes: ['24631', '24634'] },
        geometry: null,
      },
      { type: 'Feature', properties: { ten: 'Xã', ma: null }, geometry: null },
      { type: 'Feature', properties: null, geometry: null },
    ];
    const table = onlyTable(await read({ type: 'FeatureCollection', features }));
    expect(table.headers).toEqual(['ma', 'n', 'ok', 'codes', 'id', 'ten']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['007', '1.5', 'true', '["24631","24634"]', '7', ''],
      ['', '', '', '', '', 'Xã'],
      ['', '', '', '', '', ''],
    ]);
  });

  it('named like parts of the prototype are only names', async () => {
    const text =
      '{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"c","ten":"x"},"geometry":null}';
    const table = onlyTable(await read(text));
    expect(table.headers).toEqual(['__proto__', 'constructor', 'ten']);
    expect(table.rows[0]?.cells).toEqual(['{"polluted":1}', 'c', 'x']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('in TCVN3 inside valid UTF-8 come out right', async () => {
    const features = ['Xã Quảng Khê', 'Phường Nghĩa Tân'].map((ten) => ({
      type: 'Feature',
      properties: { ten: toTcvn3Text(ten) },
      geometry: null,
    }));
    const table = onlyTable(await read({ type: 'FeatureCollection', features }));
    expect(asObjects(table).map(({ ten }) => ten)).toEqual(['Xã Quảng Khê', 'Phường Nghĩa Tân']);
  });
});

describe('geometries', () => {
  it('of every type, with heights and measures left out', async () => {
    const table = onlyTable(
      await read(
        collection(
          {
            type: 'MultiPoint',
            coordinates: [
              [1, 2, 700],
              [3, 4, 700, 9],
            ],
          },
          {
            type: 'LineString',
            coordinates: [
              [1, 2],
              [3, 4],
            ],
          },
          {
            type: 'MultiLineString',
            coordinates: [
              [
                [1, 2],
                [3, 4],
              ],
              [
                [5, 6],
                [7, 8],
              ],
            ],
          },
          {
            type: 'Polygon',
            coordinates: [
              [
                [0, 0, 5],
                [1, 0, 5],
                [1, 1, 5],
                [0, 0, 5],
              ],
            ],
          },
          {
            type: 'MultiPolygon',
            coordinates: [
              [
                [
                  [0, 0],
                  [1, 0],
                  [1, 1],
                  [0, 0],
                ],
              ],
              [
                [
                  [5, 5],
                  [6, 5],
                  [6, 6],
                  [5, 5],
                ],
              ],
            ],
          },
        ),
      ),
    );
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'points',
        points: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [5, 6],
            [7, 8],
          ],
        ],
      },
      {
        type: 'polygons',
        polygons: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
        ],
      },
      {
        type: 'polygons',
        polygons: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 0],
            ],
          ],
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
          ],
        ],
      },
    ]);
    expect(table.issues).toEqual([]);
  });

  it('that are missing or empty stay rows without geometry', async () => {
    const table = onlyTable(
      await read(
        collection(null, { type: 'Point', coordinates: [] }, { type: 'GeometryCollection', geometries: [] }),
      ),
    );
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([null, null, null]);
  });

  it('in a collection keep the parts of highest dimension and say what was left', async () => {
    const polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const table = onlyTable(
      await read(
        collection(
          { type: 'GeometryCollection', geometries: [POINT, polygon] },
          { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [POINT] }] },
        ),
      ),
    );
    expect(table.rows.map(({ geometry }) => geometry?.type)).toEqual(['polygons', 'points']);
    expect(table.issues).toMatchObject([
      { code: 'GEOMETRY_MIXED', row: 1, params: { points: 1, lines: 0, polygons: 1 } },
    ]);
  });

  it('with numbers written as text are converted and reported', async () => {
    const table = onlyTable(await read(collection({ type: 'Point', coordinates: ['107.6', ' 12.1 '] })));
    expect(table.rows[0]?.geometry).toEqual({ type: 'points', points: [[107.6, 12.1]] });
    expect(issueCodes(table)).toEqual(['GEOMETRY_TEXT_NUMBERS@1']);
  });

  it.each([
    { type: 'Point', coordinates: ['107,6', '12,1'] },
    { type: 'Point', coordinates: ['0x10', '1e3'] },
    { type: 'Point', coordinates: [null, 12] },
    { type: 'Point', coordinates: [107.6] },
    { type: 'Point', coordinates: 'POINT(1 2)' },
    {
      type: 'Polygon',
      coordinates: [
        [107, 12],
        [108, 12],
      ],
    },
    { type: 'Circle', coordinates: [1, 2] },
    'POINT(1 2)',
    [1, 2],
  ])('that cannot be read are named, never guessed: %j', async (geometry) => {
    const table = onlyTable(await read(collection(geometry)));
    expect(table.rows).toMatchObject([{ row: 1, geometry: null, cells: ['1'] }]);
    expect(issueCodes(table)).toEqual(['GEOMETRY_INVALID@1']);
  });
});

describe('coordinate system', () => {
  const metres = { type: 'Point', coordinates: [411_600.8, 1_327_195.41] };
  it.each([
    ['urn:ogc:def:crs:EPSG::9218', metres, 'EPSG:9218', []],
    ['EPSG:3405', metres, 'EPSG:3405', []],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', POINT, 'EPSG:4326', []],
    ['EPSG:4756', POINT, 'EPSG:4756', []],
    ['EPSG:3857', metres, null, ['CRS_NOT_USABLE']],
    ['EPSG:4326', metres, null, ['CRS_NOT_USABLE']],
  ])('%s', async (name, geometry, crs, issues) => {
    const content = { ...collection(geometry), crs: { type: 'name', properties: { name } } };
    const table = onlyTable(await read(content));
    expect([table.crs, issueCodes(table)]).toEqual([crs, issues]);
  });

  it('is left open for metres without a name', async () => {
    expect(onlyTable(await read(collection(metres))).crs).toBeNull();
  });
});

describe('text that is not JSON', () => {
  it.each([
    ['{"type":"Feature",\n"properties":{"a":NaN},"geometry":null}', 2, 19, 'NaN'],
    ['{"type":"FeatureCollection","features":[{"type":"Feature"', 1, 58, ''],
    ['{"a":1,}', 1, 8, '}'],
    ['{"a":\n\n  Infinity}', 3, 3, 'Infinity'],
  ])('%j is refused with its place', async (text, line, column, excerpt) => {
    const refusal = refusalOf(await read(text));
    expect(refusal).toMatchObject({ code: 'JSON_INVALID', params: { line, column } });
    expect(String(refusal?.params['excerpt']).startsWith(excerpt)).toBe(true);
  });

  it('nested 20,000 deep is refused before it is parsed', async () => {
    const nested = `{"type":"Point","coordinates":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect(refusalOf(await read(nested))).toEqual({ code: 'JSON_TOO_DEEP', params: { limit: 64 } });
  });

  it('brackets inside texts are not nesting', async () => {
    const table = onlyTable(
      await read({ type: 'Feature', properties: { a: `"${'['.repeat(500)}\\` }, geometry: null }),
    );
    expect(table.rows).toHaveLength(1);
  });

  it('never throws', async () => {
    const text = JSON.stringify(collection(POINT, null));
    const change = fc.record({
      at: fc.nat(text.length - 1),
      by: fc.string({ maxLength: 3 }),
      end: fc.nat(text.length),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by, end }) => {
        const result = await read((text.slice(0, at) + by + text.slice(at + 1)).slice(0, end));
        expect(Array.isArray(result) || 'code' in result).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
