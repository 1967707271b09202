import { describe, expect, it } from 'vitest';
import { settlementAreas } from '../../../src/compute/units/settlements.ts';
import { at, FRAME, makeVillage, square } from '../build.ts';

const KM = square(0, 0, 1000);
const communes = [
  { id: '2023:1', polygons: KM },
  { id: '2023:2', polygons: structuredClone(KM) },
  { id: '2023:3', polygons: null },
];

describe('settlement areas', () => {
  it('prefer the known polygon, else the cell within the commune', () => {
    const settlement = square(100, 100, 50);
    const [known, cell] = settlementAreas(
      [makeVillage('a', { centre: at(100, 500), settlement }), makeVillage('b', { centre: at(900, 500) })],
      communes,
      FRAME,
    );
    expect(known).toEqual({ id: 'a', polygons: settlement });
    const longitudes = cell?.polygons?.[0]?.[0]?.map(([lon, lat]) => Math.round(FRAME.project(lon, lat).x));
    expect(new Set(longitudes)).toEqual(new Set([500, 1000]));
  });

  it('divide a polygon that two communes share among the villages of both', () => {
    const [a, b] = settlementAreas(
      [
        makeVillage('a', { centre: at(250, 500) }),
        makeVillage('b', { centre: at(750, 500), communeId: '2023:2' }),
      ],
      communes,
      FRAME,
    );
    const east = (unit: typeof a) =>
      Math.max(...(unit?.polygons?.[0]?.[0] ?? []).map(([lon, lat]) => FRAME.project(lon, lat).x));
    expect(east(a)).toBeCloseTo(500, 3);
    expect(east(b)).toBeCloseTo(1000, 3);
  });

  it('are not known without centre, commune or boundary', () => {
    const areas = settlementAreas(
      [
        makeVillage('a', { centre: null }),
        makeVillage('b', { communeId: null }),
        makeVillage('c', { communeId: '2023:3' }),
      ],
      communes,
      FRAME,
    );
    expect(areas.map((area) => area.polygons)).toEqual([null, null, null]);
  });
});
