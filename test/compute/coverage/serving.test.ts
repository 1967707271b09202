import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import {
  buildServingIndex,
  isChosen,
  operatorsServing,
  stationsServing,
  technologiesServing,
} from '../../../src/compute/coverage/serving.ts';
import type { LonLat } from '../../../src/domain/quantities.ts';
import { ALL, at, batchOf, FRAME, makeVillage } from '../build.ts';

const cluster = (x: number, y: number) => ({ name: 'cụm', position: at(x, y) });

describe('serving index', () => {
  const batch = batchOf([
    { x: 0, y: 0, radius: 1000, operator: 'viettel', technology: '2G' },
    { x: 1500, y: 0, radius: 1000, operator: 'mobifone', technology: '4G' },
    { x: 0, y: 0, radius: 5000, from: 90, width: 90, operator: 'viettel', technology: '4G' },
  ]);
  const villages = [
    makeVillage('a', { centre: at(750, 100), clusters: [cluster(3000, -3000), cluster(-3000, 0)] }),
    makeVillage('b', { centre: null, clusters: [cluster(0, 0)] }),
    makeVillage('c', { centre: at(-20_000, 0) }),
  ];
  const index = buildServingIndex(villages, batch, FRAME);
  const serving = (point: number) => [
    ...index.footprints.subarray(index.pointStart[point], index.pointStart[point + 1]),
  ];

  it('lists centre first, then clusters', () => {
    expect([...index.villagePointStart]).toEqual([0, 3, 4, 5]);
    expect([...index.hasCentre]).toEqual([1, 0, 1]);
  });

  it('finds exactly the footprints that contain a point', () => {
    // 750 m and √(750² + 100²) = 757 m from the discs' centres; azimuth 82° is outside the pie of 90°…180°.
    expect(serving(0)).toEqual([0, 1]);
    // South-east, 4,243 m: only the pie.
    expect(serving(1)).toEqual([2]);
    expect(serving(2)).toEqual([]);
    expect(serving(3)).toEqual([0, 2]);
    expect(serving(4)).toEqual([]);
  });

  it('answers by mask who serves', () => {
    expect(operatorsServing(index, batch, 0, ALL)).toBe(0b11);
    expect(operatorsServing(index, batch, 0, { technologies: 0b0001, operators: 0b11 })).toBe(0b01);
    expect(technologiesServing(index, batch, 0, ALL)).toBe(0b0101);
    expect(technologiesServing(index, batch, 0, { technologies: 0b1111, operators: 0b10 })).toBe(0b0100);
    expect(stationsServing(index, batch, 0, ALL)).toEqual([0, 1]);
    expect(isChosen(batch, 0, { technologies: 0b1000, operators: 1 })).toBe(false);
  });

  it('agrees with geodesic distance and azimuth far from the frame’s centre', () => {
    const station: LonLat = [108.3, 12.8];
    const pie = { ...batchOf([{ x: 0, y: 0, radius: 5000, from: 30, width: 60 }]) };
    const moved = { ...pie, lon: Float64Array.of(station[0]), lat: Float64Array.of(station[1]) };
    const place = (azimuth: number, distance: number): LonLat => {
      const end = geodesic.Geodesic.WGS84.Direct(station[1], station[0], azimuth, distance);
      return [end.lon2 ?? NaN, end.lat2 ?? NaN];
    };
    // 0.01 % and 0.05° either side of the border.
    const inside = [place(60, 4999.5), place(30.05, 3000), place(89.95, 3000)];
    const outside = [place(60, 5000.5), place(29.95, 3000), place(90.05, 3000)];
    const found = buildServingIndex(
      [...inside, ...outside].map((centre, i) => makeVillage(`${i}`, { centre })),
      moved,
      FRAME,
    );
    expect([...found.pointStart]).toEqual([0, 1, 2, 3, 3, 3, 3]);
  });

  it('is empty without villages or footprints', () => {
    expect(buildServingIndex([], batch, FRAME).villageCount).toBe(0);
    expect([...buildServingIndex(villages, batchOf([]), FRAME).pointStart]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
