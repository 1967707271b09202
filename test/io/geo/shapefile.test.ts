import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crsByCode } from '../../../src/io/crs/definitions.ts';
import { ellipsoidalArea } from '../../../src/io/geo/area.ts';
import { readGeoFile } from '../../../src/io/geo/readers.ts';
import { geometryToWgs84 } from '../../../src/io/geo/reproject.ts';
import type { RawGeometry, RawTable } from '../../../src/io/model.ts';
import { sharedPath } from '../../support/shared.ts';
import { metresBetween } from '../crs/helmert.ts';
import { toCp1258, toTcvn3, utf8 } from '../encoding/encoders.ts';
import { buildDbf, buildShp, type DbfField } from './build-shapefile.ts';
import { asObjects, input, issueCodes, onlyTable, refusalOf } from './tables.ts';

const FIELDS: DbfField[] = [
  { name: 'MA', type: 'C', length: 10 },
  { name: 'TEN', type: 'C', length: 40 },
  { name: 'DAN_SO', type: 'N', length: 6 },
];
const RECORDS = [{ cells: ['A1', "Xã Đắk R'Moan", '1234'] }, { cells: ['A2', 'Phường Nghĩa Tân', '0'] }];
const POINTS = [{ point: [107.6, 12.1] }, { point: [107.7, 12.2] }] as const;
const VN2000_PRJ =
  'PROJCS["VN-2000_TM-3_108-30",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
  'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],' +
  'PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",108.5],PARAMETER["Scale_Factor",0.9999],' +
  'PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
const WGS84_PRJ = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]';

function complete(parts: Readonly<Record<string, Uint8Array>> = {}): Record<string, Uint8Array> {
  return {
    'a.shp': buildShp(POINTS),
    'a.dbf': buildDbf(FIELDS, RECORDS),
    'a.prj': utf8(WGS84_PRJ),
    'a.shx': new Uint8Array(8),
    ...parts,
  };
}

async function read(files: Readonly<Record<string, Uint8Array>>): Promise<RawTable> {
  return onlyTable(await readGeoFile('shapefile', input('a.zip', zipSync(files)), {}));
}

function inDegrees(table: RawTable): (RawGeometry | null)[] {
  const crs = crsByCode(table.crs ?? '');
  if (crs === null) throw new Error('no CRS');
  return table.rows.map(({ geometry }) => geometry && geometryToWgs84(crs)(geometry));
}

describe('a complete zipped shapefile', () => {
  it('gives columns as text, geometry and CRS', async () => {
    const table = await read(complete());
    expect(asObjects(table)).toEqual([
      { MA: 'A1', TEN: "Xã Đắk R'Moan", DAN_SO: '1234' },
      { MA: 'A2', TEN: 'Phường Nghĩa Tân', DAN_SO: '0' },
    ]);
    expect(table.rows[1]?.geometry).toEqual({ type: 'points', points: [[107.7, 12.2]] });
    expect(table).toMatchObject({ format: 'shapefile', crs: 'EPSG:4326', encoding: 'utf-8', issues: [] });
  });

  it('is found in a subfolder, beside the resource forks of macOS, under names of any case', async () => {
    const table = await read({
      'ranh giới/A.SHP': buildShp(POINTS),
      'ranh giới/a.DBF': buildDbf(FIELDS, RECORDS),
      'ranh giới/A.Prj': utf8(WGS84_PRJ),
      'ranh giới/A.shx': new Uint8Array(8),
      '__MACOSX/ranh giới/._A.SHP': new Uint8Array(30),
    });
    expect(table.rows).toHaveLength(2);
    expect(table.issues).toEqual([]);
  });

  it('gives a table per layer when there are several', async () => {
    const zip = zipSync({ 'tram.shp': buildShp(POINTS), 'xa.shp': buildShp([null]) });
    const result = await readGeoFile('shapefile', input('a.zip', zip), {});
    expect(Array.isArray(result) && result.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['tram', 2],
      ['xa', 1],
    ]);
    const chosen = await readGeoFile('shapefile', input('a.zip', zip), { sheet: 'xa' });
    expect(Array.isArray(chosen) && chosen.map(({ sheet }) => sheet)).toEqual(['xa']);
  });

  it('is read bare with the files dropped beside it', async () => {
    const result = await readGeoFile('shapefile', input('dir/a.shp', buildShp(POINTS)), {}, [
      input('a.dbf', buildDbf(FIELDS, RECORDS)),
      input('other.dbf', new Uint8Array(3)),
    ]);
    expect(asObjects(onlyTable(result))[0]?.['TEN']).toBe("Xã Đắk R'Moan");
  });
});

describe('coordinate systems', () => {
  it('puts VN-2000 in its place although the .prj has no TOWGS84', async () => {
    const shp = buildShp([{ point: [411_340.27, 1_327_660.62] }]);
    const table = await read(
      complete({ 'a.shp': shp, 'a.dbf': buildDbf(FIELDS, RECORDS.slice(0, 1)), 'a.prj': utf8(VN2000_PRJ) }),
    );
    expect(table.crs).toBe('EPSG:9218');
    const [geometry] = inDegrees(table);
    const position = geometry?.type === 'points' ? geometry.points[0] : undefined;
    expect(metresBetween(position ?? [0, 0], [107.6876, 12.0042])).toBeLessThan(0.1);
  });

  it('asks when metres come without a .prj, and warns when degrees do', async () => {
    const { 'a.prj': _prj, ...files } = complete();
    expect(issueCodes(await read(files))).toEqual(['SHP_NO_PRJ']);
    const table = await read({ ...files, 'a.shp': buildShp([{ point: [411_340, 1_327_660] }, null]) });
    expect(table.crs).toBeNull();
    expect(table.issues).toMatchObject([{ code: 'SHP_NO_PRJ', level: 'ask' }]);
  });

  it('names the 225 m when metres of VN-2000 are labelled WGS84', async () => {
    const prj = VN2000_PRJ.replace('D_Vietnam_2000', 'D_WGS_1984').replaceAll(/VN.2000/g, 'x');
    const table = await read(
      complete({ 'a.shp': buildShp([{ point: [411_340, 1_327_660] }, null]), 'a.prj': utf8(prj) }),
    );
    expect(table.crs).toBe('EPSG:9218');
    expect(table.issues).toMatchObject([{ code: 'DATUM_SHIFT_MISSING', params: { metres: 225 } }]);
  });

  it('does not believe a .prj that cannot belong to the numbers', async () => {
    const table = await read(complete({ 'a.shp': buildShp([{ point: [411_340, 1_327_660] }, null]) }));
    expect(table.crs).toBeNull();
    expect(issueCodes(table)).toEqual(['CRS_NOT_USABLE']);
  });
});

describe('polygons', () => {
  const outer = [
    [0, 0],
    [0, 10],
    [10, 10],
    [10, 0],
    [0, 0],
  ] as const;
  const hole = [
    [2, 2],
    [8, 2],
    [8, 8],
    [2, 8],
    [2, 2],
  ] as const;
  const island = [
    [4, 4],
    [4, 6],
    [6, 6],
    [6, 4],
    [4, 4],
  ] as const;

  it('keep holes, islands in holes and separate parts, whatever way the rings run', async () => {
    const apart = [
      [20, 0],
      [20, 1],
      [21, 1],
      [20, 0],
    ] as const;
    for (const rings of [
      [outer, hole, island, apart],
      [apart.toReversed(), island.toReversed(), hole.toReversed(), outer.toReversed()],
    ]) {
      const table = await read({ 'a.shp': buildShp([{ rings }]) });
      const geometry = table.rows[0]?.geometry;
      const polygons = geometry?.type === 'polygons' ? geometry.polygons : [];
      expect(polygons.map((polygon) => polygon.length).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
    }
  });

  it('and lines and heights are read', async () => {
    const table = await read({
      'a.shp': buildShp([
        {
          line: [
            [1, 2],
            [3, 4],
          ],
        },
        { point: [5, 6], z: 700 },
      ]),
    });
    expect(table.rows.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'lines',
        lines: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      },
      { type: 'points', points: [[5, 6]] },
    ]);
  });
});

describe('missing parts', () => {
  it('without .dbf and .shx the geometry comes with warnings', async () => {
    const table = await read({ 'a.shp': buildShp(POINTS), 'a.prj': utf8(WGS84_PRJ) });
    expect(table.headers).toEqual([]);
    expect(table.rows).toHaveLength(2);
    expect(issueCodes(table)).toEqual(['SHP_NO_DBF', 'SHP_NO_SHX']);
  });

  it('a table longer than the shapes keeps its rows', async () => {
    const table = await read(complete({ 'a.shp': buildShp(POINTS.slice(0, 1)) }));
    expect(table.rows.map(({ geometry }) => geometry === null)).toEqual([false, true]);
    expect(issueCodes(table)).toEqual(['SHP_COUNT_DIFFERS']);
  });

  it('a zip without .shp, and a .shp that is none, are refused', async () => {
    const without = await readGeoFile('shapefile', input('a.zip', zipSync({ 'a.dbf': strToU8('x') })), {});
    expect(refusalOf(without)?.code).toBe('SHP_MISSING');
    const rubbish = await readGeoFile('shapefile', input('a.shp', strToU8('rubbish'.repeat(30))), {});
    expect(refusalOf(rubbish)?.code).toBe('SHP_BROKEN');
  });

  it('a .shp that was cut off keeps what is whole and names the rest', async () => {
    const shp = buildShp(POINTS);
    const table = await read(complete({ 'a.shp': shp.slice(0, shp.length - 5) }));
    expect(table.rows[0]?.geometry).not.toBeNull();
    expect(issueCodes(table)).toEqual(['GEOMETRY_INVALID@2']);
  });
});

describe('dBASE text', () => {
  it.each([
    ['windows-1258', toCp1258],
    ['tcvn3', toTcvn3],
    ['utf-8', utf8],
  ])('in %s without .cpg gives the right names', async (encoding, encode) => {
    const table = await read(complete({ 'a.dbf': buildDbf(FIELDS, RECORDS, encode) }));
    expect(table.encoding).toBe(encoding);
    expect(asObjects(table).map(({ TEN }) => TEN)).toEqual(["Xã Đắk R'Moan", 'Phường Nghĩa Tân']);
    expect(table.issues).toEqual([]);
  });

  it('follows a .cpg with a byte order mark', async () => {
    const table = await read(complete({ 'a.cpg': utf8('\ufeffUTF-8\r\n') }));
    expect(table.encoding).toBe('utf-8');
    expect(table.issues).toEqual([]);
  });

  it('does not follow a .cpg that is plainly wrong, and says so', async () => {
    const table = await read(
      complete({ 'a.dbf': buildDbf(FIELDS, RECORDS, toTcvn3), 'a.cpg': utf8('ISO-8859-1') }),
    );
    expect(asObjects(table)[1]?.['TEN']).toBe('Phường Nghĩa Tân');
    expect(table.issues).toMatchObject([{ code: 'DBF_ENCODING_DIFFERS', params: { encoding: 'tcvn3' } }]);
  });

  it('follows a person’s answer', async () => {
    const zip = zipSync(complete({ 'a.dbf': buildDbf(FIELDS, RECORDS, toTcvn3) }));
    const table = onlyTable(
      await readGeoFile('shapefile', input('a.zip', zip), { encoding: 'windows-1258' }),
    );
    expect(table.encoding).toBe('windows-1258');
  });

  it('flags a text that the field width cut through a letter', async () => {
    const fields: DbfField[] = [{ name: 'TEN', type: 'C', length: 4 }];
    const records = [{ cells: ['Đắk Nông'] }, { cells: ['Xã'] }, { cells: ['Tổ'] }];
    const table = await read(
      complete({ 'a.shp': buildShp([null, null, null]), 'a.dbf': buildDbf(fields, records) }),
    );
    expect(asObjects(table)[1]).toEqual({ TEN: 'Xã' });
    expect(issueCodes(table)).toContain('BAD_BYTES@1');
  });
});

describe('dBASE records', () => {
  it('skips deleted ones with their shapes and counts them', async () => {
    const records = [
      { ...RECORDS[0], cells: ['A1', 'x', '1'], isDeleted: true },
      { cells: ['A2', 'y', '2'] },
    ];
    const table = await read(complete({ 'a.dbf': buildDbf(FIELDS, records) }));
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([[2, 'A2']]);
    expect(table.skipped).toMatchObject([{ code: 'DBF_DELETED', row: 1 }]);
  });

  it('reads a number that overflowed as nothing, never as 0', async () => {
    const table = await read(
      complete({ 'a.dbf': buildDbf(FIELDS, [{ cells: ['A1', 'x', '******'] }, { cells: ['A2', 'y', ''] }]) }),
    );
    expect(asObjects(table).map(({ DAN_SO }) => DAN_SO)).toEqual(['', '']);
    expect(table.issues).toMatchObject([{ code: 'DBF_NUMBER_OVERFLOW', row: 1, field: 'DAN_SO' }]);
  });

  it('reads dates and yes/no, and keeps both columns of one name', async () => {
    const fields: DbfField[] = [
      { name: 'NGAY', type: 'D', length: 8 },
      { name: 'CO', type: 'L', length: 1 },
      { name: 'CO', type: 'C', length: 3 },
    ];
    const records = [{ cells: ['20180231', 'T', '007'] }, { cells: ['', '?', ''] }];
    const table = await read(complete({ 'a.dbf': buildDbf(fields, records) }));
    expect(table.headers).toEqual(['NGAY', 'CO', 'CO (3)']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['2018-02-31', 'true', '007'],
      ['', '', ''],
    ]);
  });

  it('says how many records a shortened table lacks', async () => {
    const dbf = buildDbf(FIELDS, RECORDS);
    const table = await read(complete({ 'a.dbf': dbf.slice(0, dbf.length - 20) }));
    expect(issueCodes(table)).toEqual(['DBF_TRUNCATED', 'SHP_COUNT_DIFFERS']);
    expect(table.rows).toHaveLength(2);
  });
});

it('never throws on damaged shapefiles and keeps every shape as a row', async () => {
  const shp = buildShp([
    {
      rings: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ],
      ],
    },
    { point: [1, 2] },
  ]);
  const dbf = buildDbf(FIELDS, RECORDS);
  const change = fc.record({
    shpAt: fc.nat(shp.length - 1),
    dbfAt: fc.nat(dbf.length - 1),
    byte: fc.nat(255),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ shpAt, dbfAt, byte }) => {
      const [badShp, badDbf] = [shp.slice(), dbf.slice()];
      badShp[shpAt] = byte;
      badDbf[dbfAt] = byte;
      const result = await readGeoFile('shapefile', input('a.shp', badShp), {}, [input('a.dbf', badDbf)]);
      expect(Array.isArray(result) || 'code' in result).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

const samples = sharedPath === null ? null : `${sharedPath}/samples/geo`;

describe.skipIf(samples === null || !existsSync(samples))('samples (need the shared folder)', () => {
  it.each(['20_shp_utf8_wgs84.zip', '26_shp_vn2000_prj.zip'])('%s', async (name) => {
    const expected = JSON.parse(readFileSync(`${samples}/${name}.expected.json`, 'utf8'));
    const table = onlyTable(
      await readGeoFile('shapefile', input(name, readFileSync(`${samples}/${name}`)), {}),
    );
    const geometries = inDegrees(table);
    expect(table.issues).toEqual([]);
    asObjects(table).forEach(({ ma, ten, xa, dan_so }, index) => {
      const record = expected.records[index];
      expect({ ma, ten, xa, dan_so: Number(dan_so) }).toEqual({
        ma: record.ma,
        ten: record.ten,
        xa: record.xa,
        dan_so: record.dan_so,
      });
      const geometry = geometries[index];
      const polygons = geometry?.type === 'polygons' ? geometry.polygons : [];
      const [lon = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? [];
      expect(Math.abs(lon - record.bbox[0])).toBeLessThan(expected.tolerance_deg);
      expect(Math.abs(lat - record.bbox[1])).toBeLessThan(expected.tolerance_deg);
      expect(ellipsoidalArea(polygons) / record.area_m2_ellipsoidal).toBeCloseTo(1, 5);
    });
  });
});
