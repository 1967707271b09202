import { appendFootprints, appendServing } from '../../compute/coverage/extend.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { UnitId } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { ResultsState } from '../results-store.ts';
import type { ScenarioOutcome } from '../scenario-store.ts';
import type { Snapshot } from '../snapshot.ts';
import { selectCommunes, selectProvince } from './units.ts';
import { selectVillages } from './villages.ts';
import type { UnitRow } from '../rows.ts';

/** A commune before and after, in the metric that the map shows. */
export interface TouchedUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly before: Ratio;
  readonly after: Ratio;
}

/** What the hypothetical stations change: the difference of two states of the same figures. */
export interface ScenarioImpact {
  readonly before: UnitRow;
  readonly after: UnitRow;
  /** Covered villages and people gained for the metric's service, and m² for it. */
  readonly villages: number;
  readonly people: number;
  readonly area: number;
  /** Names of villages that become covered. */
  readonly gainedVillages: readonly { readonly id: string; readonly name: string }[];
  readonly touched: readonly TouchedUnit[];
}

/**
 * The state of the world with the hypothetical stations in it. Every selector answers for it as for the real
 * one, so that a gain is by construction "after − before". `null` while there is nothing to compare.
 */
export function withScenario(snapshot: Snapshot, outcome: ScenarioOutcome | null): Snapshot | null {
  if (outcome === null || outcome.generation !== snapshot.results.generation) return null;
  return extend(snapshot, outcome);
}

/** Memoised apart from the baseline's own selectors, which keep what they remember. */
const extend = memoizeLast((snapshot: Snapshot, outcome: ScenarioOutcome): Snapshot | null => {
  const { batch, serving, unions } = snapshot.results;
  if (batch === null || serving === null) return null;
  const { answer, keys } = outcome;
  const columns = answer.unions.map((areas, index) => [keys[index], areas] as const);
  const known = columns.flatMap(([key, areas]) => (key === undefined ? [] : [[key, areas] as const]));
  const results: ResultsState = {
    ...snapshot.results,
    batch: appendFootprints(batch, answer.batch),
    serving: appendServing(serving, answer.serving, batch.count),
    unions: new Map([...unions, ...known]),
  };
  return { ...snapshot, results };
});

export function selectImpact(snapshot: Snapshot, outcome: ScenarioOutcome | null): ScenarioImpact | null {
  const after = withScenario(snapshot, outcome);
  return after === null ? null : compare(snapshot, after);
}

const compare = memoizeLast((before: Snapshot, after: Snapshot): ScenarioImpact | null => {
  const { service, measure } = before.view.metric;
  const provinces = { before: selectProvince(before), after: selectProvince(after) };
  if (provinces.before === null || provinces.after === null) return null;
  const rowsAfter = new Map(selectCommunes(after).map((row) => [row.id, row]));
  const difference = (of: 'villages' | 'population' | 'area'): number =>
    numeratorOf(provinces.after, service, of) - numeratorOf(provinces.before, service, of);
  return {
    before: provinces.before,
    after: provinces.after,
    villages: difference('villages'),
    people: difference('population'),
    area: difference('area'),
    gainedVillages: gainedVillages(before, after),
    touched: selectCommunes(before).flatMap((row) => {
      const one = row.ratios[service][measure];
      const two = rowsAfter.get(row.id)?.ratios[service][measure];
      const isTouched = one !== undefined && two !== undefined && one.numerator !== two.numerator;
      return isTouched ? [{ id: row.id, name: row.name, before: one, after: two }] : [];
    }),
  };
});

function numeratorOf(
  row: UnitRow | null,
  service: keyof UnitRow['ratios'],
  measure: 'villages' | 'population' | 'area',
): number {
  return row?.ratios[service][measure]?.numerator ?? 0;
}

function gainedVillages(before: Snapshot, after: Snapshot): ScenarioImpact['gainedVillages'] {
  const { service } = before.view.metric;
  if (service === 'ftth' || service === 'loudspeaker') return [];
  const rowsAfter = selectVillages(after);
  return selectVillages(before).flatMap((row, index) =>
    row.covered[service] !== true && rowsAfter[index]?.covered[service] === true
      ? [{ id: row.id, name: row.name }]
      : [],
  );
}
