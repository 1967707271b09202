import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newStation } from '../../../src/actions/hypothetical-station.ts';
import { joinOperators } from '../../../src/compute/coverage/extend.ts';
import { operatorsOf } from '../../../src/compute/coverage/footprints.ts';
import { CoverageSession } from '../../../src/compute/coverage/session.ts';
import type { OperatorId } from '../../../src/domain/operator.ts';
import { DEFAULT_RULE, type VillageRule } from '../../../src/domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../../src/domain/selection.ts';
import type { ScenarioOutcome } from '../../../src/state/scenario-store.ts';
import {
  GAIN_MEASURES,
  selectImpact,
  selectScenarioAreas,
  withScenario,
} from '../../../src/state/select/scenario.ts';
import { selectProvince } from '../../../src/state/select/units.ts';
import { selectVillages } from '../../../src/state/select/villages.ts';
import type { Snapshot } from '../../../src/state/snapshot.ts';
import { at, makeVillage, square } from '../../compute/build.ts';
import { SMALL_WORLD, snapshotOf } from '../world.ts';

const clusters = [
  { name: 'one', position: at(-4000, 4800) },
  { name: 'two', position: at(4000, -2000) },
];
const dataset = {
  ...SMALL_WORLD,
  villages: [
    ...SMALL_WORLD.villages.map((village) => ({ ...village, settlement: square(-6000, -500, 2000) })),
    makeVillage('D', { communeId: '2023:2', centre: at(5000, 0), clusters, population: 50 }),
    makeVillage('E', { communeId: '2023:2', centre: at(9000, -4000), settlement: square(8000, -4500, 900) }),
  ],
};

const places = fc.array(
  fc.record({
    x: fc.integer({ min: -12_000, max: 12_000 }),
    y: fc.integer({ min: -8000, max: 8000 }),
    operator: fc.constantFrom<OperatorId>('viettel', 'mobifone', 'gmobile'),
  }),
  { minLength: 1, maxLength: 3 },
);

for (const village of [{ kind: 'centre' }, { kind: 'area', percent: 60 }] satisfies VillageRule[]) {
  const rule = { ...DEFAULT_RULE, village };
  const snapshot = snapshotOf(dataset, {}, rule);
  const session = sessionOf(snapshot);

  test(`under the rule by ${village.kind}, villages out of reach keep their real rows, rightly`, () => {
    fc.assert(
      fc.property(places, (chosen) => {
        const after = withScenario(snapshot, answerFor(snapshot, session, chosen));
        if (after === null) throw new Error('no scenario');
        const anew = { ...after, results: { ...after.results, below: null } };
        expect(selectVillages(after)).toEqual(selectVillages(anew));
      }),
      { numRuns: 40 },
    );
  });

  test(`under the rule by ${village.kind}, a station never takes anything away and a gain is after − before`, () => {
    fc.assert(
      fc.property(places, (chosen) => {
        const outcome = answerFor(snapshot, session, chosen);
        const impact = selectImpact(snapshot, outcome);
        const after = withScenario(snapshot, outcome);
        for (const measure of GAIN_MEASURES) {
          const comparison = impact?.province.comparisons[measure];
          const [before, later] = [snapshot, after ?? snapshot].map(
            (state) => selectProvince(state)?.ratios['4G'][measure]?.numerator ?? NaN,
          );
          expect(comparison?.gained).toBe((later ?? NaN) - (before ?? NaN));
          expect(comparison?.gained).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 25 },
    );
  });
}

test('an outcome for other footprints says nothing', () => {
  const snapshot = snapshotOf(dataset);
  const outcome = answerFor(snapshot, sessionOf(snapshot), [{ x: 0, y: 0, operator: 'viettel' }]);
  expect(withScenario(snapshotOf(dataset), outcome)).toBeNull();
  expect(selectImpact(snapshot, null)).toBeNull();
});

function sessionOf({ rule }: Snapshot): CoverageSession {
  const session = new CoverageSession();
  const communes = (vintage: string) =>
    dataset.units
      .filter((unit) => unit.vintage === vintage && unit.level === 'commune')
      .map(({ id, polygons }) => ({ id, polygons }));
  session.setGround({
    communes: { '2023': communes('2023'), '2025': communes('2025') },
    villages: dataset.villages,
  });
  session.setSources({
    stations: dataset.stations,
    radio: rule.rule.radio,
    filter: DEFAULT_STATION_FILTER,
  });
  return session;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly operator: OperatorId;
}

function answerFor(snapshot: Snapshot, session: CoverageSession, chosen: readonly Place[]): ScenarioOutcome {
  const { batch: base } = snapshot.results;
  if (base === null) throw new Error('nothing computed');
  const stations = chosen.map(({ x, y, operator }, index) => newStation(`gd-${index}`, operator, at(x, y)));
  const required = selectScenarioAreas(snapshot, stations);
  const answer = session.whatIf(stations, required);
  expect(answer.batch.operators).toEqual(joinOperators(base.operators, operatorsOf(stations)));
  return { base, stations: [], answer, keys: required.map(({ key }) => key) };
}
