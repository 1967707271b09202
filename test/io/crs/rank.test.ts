import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { unitId, type AdminUnit } from '../../../src/domain/unit.ts';
import type { LonLat } from '../../../src/domain/quantities.ts';
import { crsByCode, WGS84 } from '../../../src/io/crs/definitions.ts';
import { isInside, rankCrs, type ProjectedPoint } from '../../../src/io/crs/rank.ts';

/** A province of eight square communes of 0.2 degrees, four to the east and two to the north. */
const WEST = 107.3;
const SOUTH = 12;
const SIZE = 0.2;
const UNITS: AdminUnit[] = Array.from({ length: 8 }, (_, index) => {
  const [west, south] = [WEST + (index % 4) * SIZE, SOUTH + Math.floor(index / 4) * SIZE];
  const ring: LonLat[] = [
    [west, south],
    [west + SIZE, south],
    [west + SIZE, south + SIZE],
    [west, south + SIZE],
    [west, south],
  ];
  const code = String(24_600 + index);
  return {
    id: unitId('2023', code),
    vintage: '2023',
    level: 'commune',
    code,
    name: `Xã Đắk ${'ABCDEGHI'.charAt(index)}`,
    parentId: null,
    polygons: [[ring]],
    declaredAreaKm2: null,
    centre: null,
    sharesPolygonWith: [],
  };
});
const CONTEXT = { units: UNITS, box: [107.2, 11.75, 108.13, 12.82] as const };

function pointsIn(code: string, label: (unit: AdminUnit) => string | null): ProjectedPoint[] {
  const crs = crsByCode(code);
  if (crs === null) throw new Error(code);
  return UNITS.map((unit, index) => {
    const position = [WEST + (index % 4) * SIZE + 0.1, SOUTH + Math.floor(index / 4) * SIZE + 0.1];
    const [easting = 0, northing = 0] = proj4(WGS84.proj, crs.proj).forward(position);
    return { easting, northing, communeName: label(unit) };
  });
}

const swap = ({ easting, northing, communeName }: ProjectedPoint): ProjectedPoint => ({
  easting: northing,
  northing: easting,
  communeName,
});

describe('ranking of coordinate systems', () => {
  it.each(['EPSG:9218', 'EPSG:5899', 'EPSG:5898', 'EPSG:9217'])('finds %s by the communes named', (code) => {
    const [best, second] = rankCrs(
      pointsIn(code, ({ name }) => name.toUpperCase()),
      CONTEXT,
    );
    expect(best).toMatchObject({ score: 1, insideNamedCommune: 1, insideProvince: 1, axisSwapped: false });
    expect(best?.crs.code).toBe(code);
    expect(second?.score ?? 0).toBeLessThan(0.7);
  });

  it('takes commune codes as well as names', () => {
    const [best] = rankCrs(
      pointsIn('EPSG:5899', ({ code }) => code),
      CONTEXT,
    );
    expect(best?.crs.code).toBe('EPSG:5899');
  });

  it('finds exchanged columns', () => {
    const points = pointsIn('EPSG:9218', ({ name }) => name).map(swap);
    const [best] = rankCrs(points, CONTEXT);
    expect(best).toMatchObject({ axisSwapped: true, insideNamedCommune: 1 });
    expect(best?.crs.code).toBe('EPSG:9218');
  });

  it('offers both UTM datums, VN-2000 first', () => {
    const candidates = rankCrs(
      pointsIn('EPSG:3405', ({ name }) => name),
      CONTEXT,
    );
    expect(candidates.slice(0, 2).map(({ crs }) => crs.code)).toEqual(['EPSG:3405', 'EPSG:32648']);
    expect(candidates[1]?.score).toBe(1);
  });

  it('keeps neighbouring zones as candidates when no commune is named', () => {
    const candidates = rankCrs(
      pointsIn('EPSG:9218', () => null),
      CONTEXT,
    );
    expect(candidates[0]).toMatchObject({ insideNamedCommune: null, score: 1 });
    expect(candidates.map(({ crs }) => crs.code)).toContain('EPSG:9217');
  });

  it('offers nothing for points of another part of the country', () => {
    expect(rankCrs([{ easting: 600_000, northing: 2_320_000, communeName: null }], CONTEXT)).toEqual([]);
    expect(rankCrs([], CONTEXT)).toEqual([]);
  });
});

describe('inside', () => {
  const square: LonLat[] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const hole: LonLat[] = [
    [1, 1],
    [1, 3],
    [3, 3],
    [3, 1],
    [1, 1],
  ];
  it('leaves holes out', () => {
    expect(isInside([0.5, 0.5], [[square, hole]])).toBe(true);
    expect(isInside([2, 2], [[square, hole]])).toBe(false);
    expect(isInside([5, 2], [[square, hole]])).toBe(false);
  });
});
