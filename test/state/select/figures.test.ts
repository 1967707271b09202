import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TECHNOLOGIES } from '../../../src/domain/technology.ts';
import { DEFAULT_RULE } from '../../../src/domain/rule.ts';
import { selectLegend } from '../../../src/state/select/legend.ts';
import { selectMatrix } from '../../../src/state/select/matrix.ts';
import {
  selectCommunes,
  selectDistricts,
  selectProvince,
  selectUnit,
} from '../../../src/state/select/units.ts';
import { selectVillages, selectVillagesOf } from '../../../src/state/select/villages.ts';
import { SMALL_WORLD, snapshotOf } from '../world.ts';

const DISC_2_KM = Math.PI * 2000 ** 2;
const COMMUNE = 10_000 ** 2;

describe('figures of a province worked out by hand', () => {
  const snapshot = snapshotOf(SMALL_WORLD);

  test('a disc of 2 km in a commune of 100 km²; the smaller one inside it adds nothing', () => {
    const ratio = selectUnit(snapshot, '2023:1')?.ratios['4G'].area;
    expect(ratio?.numerator).toBeCloseTo(DISC_2_KM, -2);
    expect(ratio?.denominator).toBeCloseTo(COMMUNE, -2);
    expect(ratio?.value).toBeCloseTo(DISC_2_KM / COMMUNE, 6);
  });

  test('the district and the province are the sums of their communes', () => {
    const [district] = selectDistricts(snapshot);
    const province = selectProvince(snapshot);
    for (const row of [district, province]) {
      expect(row?.ratios['4G'].area?.value).toBeCloseTo(DISC_2_KM / (2 * COMMUNE), 6);
      expect(row?.villages).toBe(3);
      expect(row?.population).toBe(1000);
    }
  });

  test('villages: one of two known; the third is unknown, not uncovered, and widens the interval', () => {
    const ratio = selectProvince(snapshot)?.ratios['4G'].villages;
    expect(ratio).toMatchObject({ numerator: 1, denominator: 2, unknown: 1, value: 0.5, missing: null });
    expect(ratio?.low).toBeCloseTo(1 / 3);
    expect(ratio?.high).toBeCloseTo(2 / 3);
  });

  test('people: 600 of 900 known, 100 unknown', () => {
    const ratio = selectProvince(snapshot)?.ratios['4G'].population;
    expect(ratio).toMatchObject({ numerator: 600, denominator: 900, unknown: 100 });
  });

  test('a commune whose only village is unknown has no value, never 0', () => {
    const ratio = selectUnit(snapshot, '2023:2')?.ratios['4G'].villages;
    expect(ratio).toMatchObject({ value: null, missing: 'no-answers' });
    expect(
      selectLegend({
        ...snapshot,
        view: { ...snapshot.view, metric: { service: '4G', measure: 'villages' } },
      }).noData,
    ).toBe(1);
  });

  test('fibre reaches A, not B, and nothing is known of C; only working loudspeakers count', () => {
    const province = selectProvince(snapshot);
    expect(province?.ratios.ftth.villages).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
    expect(province?.ratios.loudspeaker.villages).toMatchObject({ numerator: 1, denominator: 3 });
  });

  test('two operators at least: only the inner disc, where no village lies', () => {
    const both = snapshotOf(SMALL_WORLD, { minOperators: 2 });
    const row = selectUnit(both, '2023:1');
    expect(row?.ratios['4G'].area?.numerator).toBeCloseTo(Math.PI * 1000 ** 2, -2);
    expect(row?.ratios['4G'].villages).toMatchObject({ numerator: 1, denominator: 2 });
    expect(selectVillages(both)[0]?.operators['4G']).toEqual(['viettel', 'mobifone']);
  });

  test('the matrix tells each operator alone, and the selection beside them', () => {
    const matrix = selectMatrix(snapshot, '2023:1');
    expect(matrix?.columns).toEqual(['selection', 'viettel', 'mobifone']);
    expect(matrix?.cell('4G', 'mobifone').area?.numerator).toBeCloseTo(Math.PI * 1000 ** 2, -2);
    expect(matrix?.cell('4G', 'selection').area?.numerator).toBeCloseTo(DISC_2_KM, -2);
    expect(matrix?.cell('2G', 'viettel').area?.numerator).toBe(0);
  });

  test('the rule by area asks for the settlement, here the village’s share of its commune', () => {
    const rule = { ...DEFAULT_RULE, village: { kind: 'area' as const, percent: 60 } };
    const byArea = snapshotOf(SMALL_WORLD, {}, rule);
    expect(selectVillages(byArea)[0]).toMatchObject({
      villageClass: 'dent',
      classReason: 'settlement-below',
    });
    expect(selectProvince(byArea)?.ratios['4G'].villages?.numerator).toBe(0);
  });

  test('by the units of 2025 the province total is the same', () => {
    const later = snapshotOf(SMALL_WORLD, { vintage: '2025' });
    expect(selectProvince(later)?.ratios).toEqual(selectProvince(snapshot)?.ratios);
    expect(selectCommunes(later)[0]?.ratios['4G'].area?.value).toBeCloseTo(DISC_2_KM / (2 * COMMUNE), 6);
  });
});

describe('one path to every count', () => {
  test('lists, rows and legend agree for any filter', () => {
    const views = fc.record({
      technologies: fc.subarray([...TECHNOLOGIES], { minLength: 1 }),
      operators: fc.option(fc.subarray(['viettel' as const, 'mobifone' as const], { minLength: 1 })),
      minOperators: fc.integer({ min: 1, max: 2 }),
      metric: fc.constantFrom(
        { service: '4G' as const, measure: 'villages' as const },
        { service: 'any' as const, measure: 'population' as const },
        { service: 'ftth' as const, measure: 'villages' as const },
      ),
    });
    fc.assert(
      fc.property(views, (view) => {
        const snapshot = snapshotOf(SMALL_WORLD, view);
        const { service } = view.metric;
        const legend = selectLegend(snapshot);
        const communes = selectCommunes(snapshot);
        expect(legend.counts.reduce((sum, count) => sum + count, legend.noData)).toBe(communes.length);
        for (const row of communes) {
          const listed = selectVillagesOf(snapshot, row.id);
          const yes = (answer: boolean | null): boolean => answer === true;
          const answers = listed.map((village) =>
            service === 'ftth' ? village.ftth : village.covered[service],
          );
          expect(row.ratios[service].villages?.numerator).toBe(answers.filter(yes).length);
          expect(row.villages).toBe(listed.length);
        }
        const province = selectProvince(snapshot)?.ratios[service].villages?.numerator;
        expect(province).toBe(
          communes.reduce((sum, row) => sum + (row.ratios[service].villages?.numerator ?? 0), 0),
        );
      }),
      { numRuns: 40 },
    );
  });
});
