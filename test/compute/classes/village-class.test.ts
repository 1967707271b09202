import { describe, expect, it } from 'vitest';
import { classifyVillages, DEFAULT_CLASS_RULES } from '../../../src/compute/classes/village-class.ts';
import type { ClassInput } from '../../../src/compute/classes/village-class.ts';
import { buildServingIndex } from '../../../src/compute/coverage/serving.ts';
import type { ServiceSelection } from '../../../src/domain/selection.ts';
import { at, batchOf, FRAME, makeVillage } from '../build.ts';

const ANY: ServiceSelection = { technologies: ['2G', '4G'], operators: null, minOperators: 1 };
const cluster = (x: number) => ({ name: '', position: at(x, 0) });

/** Viettel's 4G reaches 1 km from the origin, MobiFone's 2G 3 km. */
const batch = batchOf([
  { x: 0, y: 0, radius: 1000, operator: 'viettel', technology: '4G' },
  { x: 0, y: 0, radius: 3000, operator: 'mobifone', technology: '2G' },
]);
const villages = [
  makeVillage('near', { centre: at(500, 0), clusters: [cluster(800)] }),
  makeVillage('edge', { centre: at(900, 0), clusters: [cluster(2000), cluster(4000)] }),
  makeVillage('far', { centre: at(5000, 0), clusters: [cluster(2900)] }),
  makeVillage('nowhere', { centre: null, clusters: [cluster(0)] }),
  makeVillage('alone', { centre: at(2000, 0) }),
];

function verdicts(selection: ServiceSelection, change: Partial<ClassInput> = {}) {
  const index = buildServingIndex(villages, change.batch ?? batch, FRAME);
  return classifyVillages({
    index,
    batch,
    selection,
    rule: { kind: 'centre' },
    areaShares: [],
    table: DEFAULT_CLASS_RULES,
    ...change,
  });
}
const codes = (...args: Parameters<typeof verdicts>) => verdicts(...args).map((verdict) => verdict.code);

describe('village class by the centre', () => {
  it('tells which case applied', () => {
    const found = verdicts(ANY);
    expect(found.map((verdict) => [verdict.code, verdict.class, verdict.covered])).toEqual([
      ['all-served', 'full', true],
      ['clusters-unserved', 'dent', true],
      ['centre-unserved', 'white', false],
      ['no-centre', 'unknown', null],
      ['centre-served-no-clusters-known', 'full', true],
    ]);
    expect(found[1]?.figures).toMatchObject({ centreOperators: 2, clusters: 2, clustersServed: 1 });
  });

  it('follows the selection', () => {
    const selection: ServiceSelection = { ...ANY, technologies: ['4G'] };
    expect(verdicts(selection).map((verdict) => verdict.class)).toEqual([
      'full',
      'dent',
      'white',
      'unknown',
      'white',
    ]);
  });

  it('counts operators, not stations', () => {
    const two = verdicts({ ...ANY, minOperators: 2 });
    expect(two.map((verdict) => verdict.class)).toEqual(['full', 'dent', 'white', 'unknown', 'white']);
    const same = batchOf([
      { x: 0, y: 0, radius: 3000, operator: 'viettel' },
      { x: 0, y: 0, radius: 3000, operator: 'viettel' },
    ]);
    expect(codes({ ...ANY, minOperators: 2 }, { batch: same })[0]).toBe('centre-unserved');
  });

  it('is not known where no station of the chosen operators is known', () => {
    expect(new Set(codes({ ...ANY, operators: ['gmobile'] }))).toEqual(new Set(['no-stations']));
    expect(new Set(codes(ANY, { batch: batchOf([]) }))).toEqual(new Set(['no-stations']));
  });

  it('uses an edited table', () => {
    const table = { ...DEFAULT_CLASS_RULES, 'clusters-unserved': { class: 'dent', covered: false } } as const;
    expect(verdicts(ANY, { table })[1]?.covered).toBe(false);
  });
});

describe('village class by the settlement’s area', () => {
  const rule = { kind: 'area', percent: 60 } as const;
  const areaShares = [0.6, 0.9, 0, null, 0.59];

  it('needs the share, tells the rest by points', () => {
    const found = verdicts(ANY, { rule, areaShares });
    expect(found.map((verdict) => [verdict.code, verdict.class, verdict.covered])).toEqual([
      ['settlement-reached', 'full', true],
      ['settlement-reached-points-unserved', 'dent', true],
      // Its cluster at 2.9 km has a signal, so it is not without any.
      ['settlement-below', 'dent', false],
      ['no-settlement', 'unknown', null],
      ['settlement-below', 'dent', false],
    ]);
    expect(found[4]?.figures).toMatchObject({ areaShare: 0.59, areaNeeded: 0.6 });
  });

  it('is white where nothing is served', () => {
    const selection: ServiceSelection = { ...ANY, technologies: ['4G'] };
    expect(codes(selection, { rule, areaShares })[2]).toBe('settlement-unserved');
  });
});
