import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleDependence } from '../../../src/compute/classes/dependence.ts';
import { sunset } from '../../../src/compute/classes/sunset.ts';
import { buildServingIndex } from '../../../src/compute/coverage/serving.ts';
import type { ServiceSelection } from '../../../src/domain/selection.ts';
import { TECHNOLOGIES } from '../../../src/domain/technology.ts';
import { ALL, at, batchOf, FRAME, makeVillage } from '../build.ts';
import type { PieSpec } from '../build.ts';

const EVERY: ServiceSelection = { technologies: TECHNOLOGIES, operators: null, minOperators: 1 };
const villagesAt = (...places: readonly number[]) =>
  places.map((x, i) => makeVillage(`${i}`, { centre: at(x, 0) }));

const pie = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.constant(0),
  radius: fc.integer({ min: 500, max: 4000 }),
  technology: fc.constantFrom(...TECHNOLOGIES),
  operator: fc.constantFrom('viettel' as const, 'mobifone' as const),
});
const line = villagesAt(-6000, -3000, 0, 1000, 2500, 6000);

describe('sunset', () => {
  const batch = batchOf([
    { x: 0, y: 0, radius: 1000, technology: '4G' },
    { x: 0, y: 0, radius: 2000, technology: '3G' },
    { x: 0, y: 0, radius: 3000, technology: '2G' },
    { x: 0, y: 0, radius: 3000, technology: '2G', operator: 'mobifone' },
  ]);
  const villages = [...villagesAt(500, 1500, 2500, 3500), makeVillage('nowhere', { centre: null })];
  const index = buildServingIndex(villages, batch, FRAME);

  it('lists who loses the last service, and who keeps what', () => {
    const result = sunset(index, batch, EVERY, ['2G']);
    expect(result.villages.map(({ village, after, levelAfter }) => [village, after, levelAfter])).toEqual([
      [0, ['3G', '4G'], 'modern'],
      [1, ['3G'], 'legacy'],
      [2, [], 'none'],
    ]);
    expect(result.before).toEqual({ modern: 1, legacy: 2, none: 1, unknown: 1 });
    expect(result.after).toEqual({ modern: 1, legacy: 1, none: 2, unknown: 1 });
  });

  it('takes everything below 4G when both are switched off, and nothing when none is', () => {
    const both = sunset(index, batch, EVERY, ['2G', '3G']);
    expect(both.villages.filter((row) => row.levelAfter === 'none').map((row) => row.village)).toEqual([
      1, 2,
    ]);
    const none = sunset(index, batch, EVERY, []);
    expect(none.villages).toEqual([]);
    expect(none.after).toEqual(none.before);
  });

  it('counts operators per technology', () => {
    const result = sunset(index, batch, { ...EVERY, minOperators: 2 }, ['2G']);
    expect(result.before).toMatchObject({ legacy: 3, none: 1 });
    expect(result.villages.map((row) => row.levelAfter)).toEqual(['none', 'none', 'none']);
  });

  it('totals before and after differ exactly by the list', () => {
    fc.assert(
      fc.property(fc.array(pie), fc.subarray([...TECHNOLOGIES]), (pies: PieSpec[], off) => {
        const cover = batchOf(pies);
        const result = sunset(buildServingIndex(line, cover, FRAME), cover, EVERY, off);
        for (const level of ['modern', 'legacy', 'none', 'unknown'] as const) {
          const gone = result.villages.filter((row) => row.levelBefore === level).length;
          const come = result.villages.filter((row) => row.levelAfter === level).length;
          expect(result.after[level] - result.before[level]).toBe(come - gone);
        }
      }),
    );
  });
});

describe('single dependence', () => {
  it('is by mast: two operators on one mast do not back each other up', () => {
    const batch = batchOf([
      { x: 0, y: 0, radius: 1000, operator: 'viettel' },
      { x: 0, y: 0, radius: 1000, operator: 'mobifone' },
      { x: 1500, y: 0, radius: 1000 },
    ]);
    const index = buildServingIndex(villagesAt(0, 700, 2000, 9000), batch, FRAME);
    const result = singleDependence(index, batch, ALL, ['mast', 'mast', 'other']);
    expect([...result.villagesBySite]).toEqual([
      ['mast', [0]],
      ['other', [2]],
    ]);
    expect(result.singlyServed).toBe(2);
    expect(() => singleDependence(index, batch, ALL, [])).toThrow(RangeError);
  });

  it('lists add up to the singly served, and each of them loses service without its mast', () => {
    fc.assert(
      fc.property(fc.array(pie, { minLength: 1 }), (pies: PieSpec[]) => {
        const batch = batchOf(pies);
        const index = buildServingIndex(line, batch, FRAME);
        const sites = pies.map((_, i) => `site ${i}`);
        const { villagesBySite, singlyServed } = singleDependence(index, batch, ALL, sites);
        const lists = [...villagesBySite.values()];
        expect(lists.reduce((sum, villages) => sum + villages.length, 0)).toBe(singlyServed);
        for (const [site, villages] of villagesBySite) {
          const rest = batchOf(pies.filter((_, i) => `site ${i}` !== site));
          const without = buildServingIndex(line, rest, FRAME);
          for (const village of villages) {
            expect(without.pointStart[village]).toBe(without.pointStart[village + 1]);
          }
        }
      }),
    );
  });
});
