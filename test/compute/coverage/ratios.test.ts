import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaRatio,
  lookUpAreas,
  makeRatio,
  serviceRatios,
  villageRatio,
  weightedRatio,
} from '../../../src/compute/coverage/ratios.ts';
import { assignVillages, buildHierarchy } from '../../../src/compute/units/hierarchy.ts';
import { makeUnit, makeVillage } from '../build.ts';

describe('ratio', () => {
  it('is an interval when something is unknown', () => {
    expect(makeRatio(6, 8, 2)).toEqual({
      numerator: 6,
      denominator: 8,
      unknown: 2,
      low: 0.6,
      high: 0.8,
      value: 0.75,
      gap: null,
      leftOut: 0,
    });
  });

  it('has no value, and says why, when nothing is known or nothing is there', () => {
    expect(makeRatio(0, 0, 5)).toMatchObject({ value: null, low: 0, high: 1, gap: 'no-known-answer' });
    expect(makeRatio(0, 0)).toMatchObject({ value: null, low: null, high: null, gap: 'no-denominator' });
    expect(makeRatio(0, 4)).toMatchObject({ value: 0, gap: null });
  });

  it('keeps low ≤ value ≤ high within 0…1', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, null), { minLength: 1 }), (answers) => {
        const { low, high, value } = villageRatio([...answers.keys()], answers);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (value === null) return;
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

describe('village and population ratios', () => {
  const answers = [true, false, null, true];
  const population = [100, 300, 50, null];

  it('count only members and known answers', () => {
    expect(villageRatio([0, 1, 2], answers)).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
  });

  it('leave out villages without a population instead of taking them as empty', () => {
    const ratio = weightedRatio([0, 1, 2, 3], answers, (index) => population[index] ?? null);
    // 100 of 400 known; 50 people unknown: 100/450 … 150/450.
    expect(ratio).toMatchObject({ numerator: 100, denominator: 400, unknown: 50, value: 0.25, leftOut: 1 });
    expect(ratio.low).toBeCloseTo(100 / 450, 12);
    expect(ratio.high).toBeCloseTo(150 / 450, 12);
  });
});

describe('area ratio', () => {
  const hierarchy = buildHierarchy(
    [
      makeUnit('2023:p', { level: 'province' }),
      makeUnit('2023:a', { parentId: '2023:p' }),
      makeUnit('2023:b', { parentId: '2023:p', sharesPolygonWith: ['2023:c'] }),
      makeUnit('2023:c', { parentId: '2023:p', sharesPolygonWith: ['2023:b'] }),
      makeUnit('2023:d', { parentId: '2023:p' }),
      makeUnit('2025:n'),
      makeUnit('2025:m'),
    ],
    [
      { from: '2023:a', to: '2025:n' },
      { from: '2023:b', to: '2025:n' },
      { from: '2023:d', to: '2025:m' },
    ],
  );
  const areas = lookUpAreas({
    ids: ['2023:a', '2023:b', '2023:c', '2023:d', '2025:m'],
    covered: Float64Array.of(30, 10, 10, NaN, 5),
    total: Float64Array.of(100, 50, 50, NaN, 20),
  });

  it('sums communes, a shared polygon once, and tells what was left out', () => {
    expect(areaRatio(hierarchy, '2023:p', areas)).toMatchObject({
      numerator: 40,
      denominator: 150,
      leftOut: 1,
      leftOutUnits: ['2023:d'],
      sharedWith: [],
    });
  });

  it('tells that a unit’s figure includes a neighbour’s area', () => {
    expect(areaRatio(hierarchy, '2025:n', areas)).toMatchObject({ denominator: 150, sharedWith: ['2023:c'] });
  });

  it('without geometry has no value; a unit of 2025 falls back on its own polygon', () => {
    expect(areaRatio(hierarchy, '2023:d', areas)).toMatchObject({ value: null, gap: 'no-geometry' });
    expect(areaRatio(hierarchy, '2025:m', areas)).toMatchObject({ value: 0.25, leftOut: 0 });
  });

  it('district totals are the sum of their communes', () => {
    const parts = ['2023:a', '2023:b'] as const;
    const sum = parts.reduce((total, id) => total + areaRatio(hierarchy, id, areas).numerator, 0);
    expect(areaRatio(hierarchy, '2025:n', areas).numerator).toBe(sum);
  });
});

describe('service ratios of a unit', () => {
  it('hold area, villages, people and households side by side', () => {
    const units = [makeUnit('2023:1')];
    const hierarchy = buildHierarchy(units, []);
    const villages = [
      makeVillage('a', { population: 10, households: 3 }),
      makeVillage('b', { population: 30 }),
    ];
    const ratios = serviceRatios(
      {
        hierarchy,
        villages,
        membership: assignVillages(hierarchy, villages),
        areas: lookUpAreas({ ids: ['2023:1'], covered: Float64Array.of(1), total: Float64Array.of(4) }),
        covered: [true, false],
      },
      '2023:1',
    );
    expect(ratios.area.value).toBe(0.25);
    expect(ratios.villages.value).toBe(0.5);
    expect(ratios.population.value).toBe(0.25);
    expect(ratios.households).toMatchObject({ value: 1, leftOut: 1 });
  });
});
