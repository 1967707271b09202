import { existsSync, readFileSync } from 'node:fs';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../src/domain/quantities.ts';
import { unitId, type AdminUnit, type UnitLevel, type Vintage } from '../../../src/domain/unit.ts';
import { crsByCode, WGS84 } from '../../../src/io/crs/definitions.ts';
import { readBoundaries, type BoundaryReading } from '../../../src/io/geo/boundaries.ts';
import { readGeoJson } from '../../../src/io/geo/geojson.ts';
import type { ImportContext, ImportHints, RawTable } from '../../../src/io/model.ts';
import { sharedPath } from '../../support/shared.ts';
import { input, issueCodes, onlyTable } from './tables.ts';

const square = (west: number, south: number, size = 0.1): LonLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

function unit(vintage: Vintage, code: string, name: string, level: UnitLevel = 'commune'): AdminUnit {
  return {
    id: unitId(vintage, code),
    vintage,
    level,
    code,
    name,
    parentId: null,
    polygons: null,
    declaredAreaKm2: null,
    centre: null,
    sharesPolygonWith: [],
  };
}

const UNITS = [
  unit('2023', '24611', 'Phường Nghĩa Đức'),
  unit('2023', '24616', 'Xã Quảng Sơn'),
  unit('2025', '24611', 'Phường Bắc Gia Nghĩa'),
  unit('2025', '24616', 'Xã Quảng Sơn'),
];
const CONTEXT: ImportContext = { units: UNITS, crosswalk: [], villages: [], box: [107.2, 11.7, 108.2, 12.9] };

function table(
  headers: readonly string[],
  rows: readonly (readonly [readonly string[], unknown])[],
  crs: string | null = 'EPSG:4326',
): RawTable {
  const features = rows.map(([cells, coordinates]) => ({
    type: 'Feature',
    properties: Object.fromEntries(headers.map((heading, index) => [heading, cells[index] ?? ''])),
    geometry: coordinates === null ? null : { type: 'Polygon', coordinates: [coordinates] },
  }));
  return {
    ...onlyTable(readGeoJson(input('a', JSON.stringify({ type: 'FeatureCollection', features })), {})),
    crs,
  };
}

function read(source: RawTable, context = CONTEXT, hints: ImportHints = {}): BoundaryReading {
  const reading = readBoundaries(source, context, hints);
  if ('code' in reading) throw new Error(reading.code);
  return reading;
}

describe('columns', () => {
  it.each([
    [['Mã xã', 'Tên xã']],
    [['MA_DVHC', 'TEN_DVHC']],
    [['code', 'name']],
    [['ward_id', 'Xã/Phường']],
    [['cot1', 'cot2']],
  ])('%j', (headers) => {
    const { records } = read(
      table(headers, [
        [['24616', 'Xã Quảng Sơn'], square(107.6, 12)],
        [['24611', 'Phường Nghĩa Đức'], square(107.7, 12)],
      ]),
    );
    expect(records.map(({ code, name, level }) => [code, name, level])).toEqual([
      ['24616', 'Xã Quảng Sơn', 'commune'],
      ['24611', 'Phường Nghĩa Đức', 'commune'],
    ]);
  });

  it('several codes for one polygon, old codes, districts, areas in any unit', () => {
    const headers = ['codes', 'name', 'Mã huyện', 'Huyện', 'Diện tích', 'ma_cu'];
    const area = 120.47;
    const row = (declared: string): [string[], LonLat[]] => [
      ['["24631","24634"]', 'Xã Quảng Khê', '661.0', 'Huyện Đắk Glong', declared, '24619; 24612'],
      square(107.8, 12),
    ];
    const { records } = read(
      table(headers, [row(String(area)), row('120,47'), row('12047'), row('120470000'), row('không rõ')]),
    );
    expect(records[0]).toMatchObject({
      code: '24631',
      codes: ['24631', '24634'],
      districtCode: '661',
      district: 'Huyện Đắk Glong',
      oldCodes: ['24619', '24612'],
    });
    for (const { declaredAreaKm2 } of records.slice(0, 4)) expect(declaredAreaKm2).toBeCloseTo(area, 2);
    expect(records[4]?.declaredAreaKm2).toBeNull();
  });

  it('a person’s mapping wins', () => {
    const source = table(['name', 'ten_khac'], [[['x', 'Xã Quảng Sơn'], square(107.6, 12)]]);
    expect(read(source, CONTEXT, { mapping: { name: 'ten_khac' } }).records[0]?.name).toBe('Xã Quảng Sơn');
  });

  it('levels follow the length of the code, else the name', () => {
    const rows = [
      ['67', 'x'],
      ['660', 'x'],
      ['24611', 'x'],
      ['', 'Huyện Cư Jút'],
      ['', 'Tỉnh Đắk Nông'],
      ['', 'Khu 1'],
    ];
    const { records } = read(
      table(
        ['code', 'name'],
        rows.map((cells) => [cells, square(107.6, 12)] as const),
      ),
    );
    expect(records.map(({ level }) => level)).toEqual([
      'province',
      'district',
      'commune',
      'district',
      'province',
      null,
    ]);
  });
});

describe('vintage', () => {
  it.each([
    ['2023', ['24611', 'Phường Nghĩa Đức']],
    ['2025', ['24611', 'Phường Bắc Gia Nghĩa']],
  ])('%s by code and name together', (vintage, cells) => {
    const { vintages } = read(table(['code', 'name'], [[cells, square(107.6, 12)]]));
    expect(vintages[0]).toEqual({ vintage, score: 1 });
  });

  it('2025 by old codes, 2023 by districts, when the lists say nothing', () => {
    const old = table(
      ['code', 'name', 'old_codes'],
      [[['24616', 'Xã Quảng Sơn', '24616'], square(107.6, 12)]],
    );
    expect(read(old).vintages[0]?.vintage).toBe('2025');
    const district = table(['code', 'name'], [[['661', 'Huyện Đắk Glong'], square(107.6, 12)]]);
    expect(read(district).vintages[0]?.vintage).toBe('2023');
  });
});

describe('geometry', () => {
  const one = (ring: unknown, crs?: string | null): RawTable =>
    table(['code', 'name'], [[['24616', 'Xã Quảng Sơn'], ring]], crs);

  it('with latitude first is turned and the turn is proposed', () => {
    const { records, issues, correctedRows } = read(one(square(107.6, 12).map(([lon, lat]) => [lat, lon])));
    expect(issues).toMatchObject(
      [{ code: 'RING_REVERSED' }, { code: 'LATLON_SWAPPED', level: 'ask' }].slice(1),
    );
    expect(correctedRows).toEqual([1]);
    expect(records[0]?.rings.flat(2).every(([lon, lat]) => lon > 107 && lat < 13)).toBe(true);
  });

  it('outside the province is kept and flagged, also around the world', () => {
    expect(issueCodes(read(one(square(106.6, 10.7))))).toEqual(['OUTSIDE_PROVINCE@1']);
    const world = [
      [-180, -80],
      [180, -80],
      [180, 80],
      [-180, 80],
      [-180, -80],
    ];
    expect(issueCodes(read(one(world)))).toEqual(['OUTSIDE_PROVINCE@1']);
  });

  it('broken or missing is rejected, row by row', () => {
    const source = table(
      ['code', 'name'],
      [
        [['1', 'a'], null],
        [
          ['2', 'b'],
          [
            [107.6, 12],
            [107.7, 12],
            [107.6, 12],
          ],
        ],
        [['3', 'c'], square(107.6, 12).slice(0, -1)],
      ],
    );
    const { rejectedRows, correctedRows, issues } = read(source);
    expect([rejectedRows, correctedRows]).toEqual([[1, 2], [3]]);
    expect(issueCodes({ issues })).toEqual(['GEOMETRY_MISSING@1', 'GEOMETRY_EMPTY@2', 'RING_UNCLOSED@3']);
  });

  it('of points only is no boundary', () => {
    const source: RawTable = {
      ...one(square(107, 12)),
      rows: [{ row: 1, cells: [], geometry: { type: 'points', points: [[107, 12]] }, group: null }],
    };
    expect(readBoundaries(source, CONTEXT, {})).toEqual({ code: 'BOUNDARIES_NOT_POLYGONS', params: {} });
  });

  it('in metres is taken to degrees, and the system found when it is not said', () => {
    const proj = crsByCode('EPSG:9218')?.proj ?? '';
    const metres = square(107.6, 12).map((position) => proj4(WGS84.proj, proj).forward([...position]));
    for (const crs of ['EPSG:9218', null]) {
      const { crs: used, records, issues } = read(one(metres, crs));
      expect(used.code).toBe('EPSG:9218');
      expect(records[0]?.rings[0]?.[0]?.[0]?.[0]).toBeCloseTo(107.6, 7);
      expect(issueCodes({ issues })).toEqual(crs === null ? ['CRS_ASK'] : []);
    }
    expect(
      readBoundaries(
        one(
          [
            [1e6, 1],
            [1e6, 2],
            [1e6 + 1, 1],
            [1e6, 1],
          ],
          null,
        ),
        CONTEXT,
        {},
      ),
    ).toMatchObject({ code: 'CRS_ASK' });
  });
});

const geo = sharedPath === null ? null : `${sharedPath}/geo`;

describe.skipIf(geo === null || !existsSync(geo))('real boundaries (need the shared folder)', () => {
  it.each([
    ['communes_2023', 70, 71],
    ['communes_2025', 28, 28],
    ['districts_2023', 8, 8],
    ['province_2023', 1, 1],
  ])('%s', (name, polygons, codes) => {
    const bytes = readFileSync(`${geo}/${name}.geojson`);
    const { records, rejectedRows } = read(onlyTable(readGeoJson(input(name, bytes), {})));
    expect(records).toHaveLength(polygons);
    expect(new Set(records.flatMap((record) => record.codes)).size).toBe(codes);
    expect(rejectedRows).toEqual([]);
    // Published areas of the province: 6,509.27 and 6,515.6 km².
    const total = records.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    expect(Math.abs(total - 6510)).toBeLessThan(10);
  });
});
