import { appendFootprints, appendServing, joinOperators } from '../../compute/coverage/extend.ts';
import { operatorsOf } from '../../compute/coverage/footprints.ts';
import type { ServingIndex } from '../../compute/coverage/serving.ts';
import { DEFAULT_RADIO_TABLE } from '../../compute/radio/bands.ts';
import { reachOf, type Reach } from '../../compute/radio/reach.ts';
import type { Ratio } from '../../domain/ratio.ts';
import type { Station } from '../../domain/station.ts';
import type { UnitId } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import { areaKey, type ResultsState } from '../results-store.ts';
import type { UnitRow } from '../rows.ts';
import type { ScenarioOutcome } from '../scenario-store.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ViewState } from '../view-store.ts';
import { measuredVintages } from './areas.ts';
import { maskFor, MOBILE_SERVICES, type MobileService } from './masks.ts';
import { notComputed } from './ratio-figures.ts';
import { isMobileService, selectionMasks, type RequiredArea } from './required.ts';
import { selectCommunes, selectProvince } from './units.ts';
import { selectVillages } from './villages.ts';

export type GainMeasure = 'villages' | 'population' | 'area';
export const GAIN_MEASURES: readonly GainMeasure[] = ['villages', 'population', 'area'];

/** One figure without and with the hypothetical stations. */
export interface Comparison {
  readonly before: Ratio;
  readonly after: Ratio;
  /** Numerator after − before: villages, people or m²; `null` while either has no value. */
  readonly gained: number | null;
}

export interface UnitChange {
  readonly id: UnitId;
  readonly name: string;
  readonly comparisons: Readonly<Record<GainMeasure, Comparison>>;
}

export interface GainedVillage {
  readonly id: string;
  readonly name: string;
  readonly communeName: string | null;
  readonly population: number | null;
}

/** What the hypothetical stations change: the difference of two states of the same figures. */
export interface ScenarioImpact {
  readonly service: MobileService;
  readonly province: UnitChange;
  /** Communes in which any of the three figures differs. */
  readonly touched: readonly UnitChange[];
  /** Villages that become covered. */
  readonly gainedVillages: readonly GainedVillage[];
}

/** The service a scenario is judged by: the coloured one, or any mobile one while fibre or speakers are. */
export function scenarioService({ metric }: ViewState): MobileService {
  return isMobileService(metric.service) ? metric.service : 'any';
}

/**
 * Columns of covered areas kept up while a station is dragged: those of the judged service, and under the rule
 * by area the settlements for every service, which village classes are made of. Operators that only the
 * hypothetical stations have are numbered after the real ones, as in the answer.
 */
export function selectScenarioAreas(
  snapshot: Snapshot,
  stations: readonly Station[],
): readonly RequiredArea[] {
  const { view, rule, results } = snapshot;
  if (results.batch === null) return [];
  const operators = joinOperators(results.batch.operators, operatorsOf(stations));
  const batch = { ...results.batch, operators };
  const columns = (service: MobileService, layer: RequiredArea['layer']): readonly RequiredArea[] =>
    selectionMasks(maskFor(batch, view, service), view.minOperators).map((mask) => ({
      key: areaKey(layer, mask.technologies, mask.operators),
      layer,
      mask,
    }));
  const required = measuredVintages(view.vintage).flatMap((layer) => columns(scenarioService(view), layer));
  if (rule.rule.village.kind === 'area') {
    required.push(...MOBILE_SERVICES.flatMap((service) => columns(service, 'settlements')));
  }
  return [...new Map(required.map((area) => [area.key, area])).values()];
}

/**
 * The state of the world with the hypothetical stations in it. Every selector answers for it as for the real
 * one, so that a gain is by construction "after − before". Areas that were not asked for are "not computed" in
 * it. `null` while there is nothing to compare.
 */
export function withScenario(snapshot: Snapshot, outcome: ScenarioOutcome | null): Snapshot | null {
  if (outcome === null || outcome.base !== snapshot.results.batch) return null;
  return extend(snapshot, outcome);
}

const extend = memoizeLast((snapshot: Snapshot, outcome: ScenarioOutcome): Snapshot | null => {
  const { batch, serving } = snapshot.results;
  if (batch === null || serving === null) return null;
  const { answer, keys } = outcome;
  const columns = answer.unions.flatMap((areas, index) => {
    const key = keys[index];
    return key === undefined ? [] : [[key, areas] as const];
  });
  const results: ResultsState = {
    ...snapshot.results,
    batch: appendFootprints(batch, answer.batch),
    serving: appendServing(serving, answer.serving, batch.count),
    below: { batch, serving, reached: reachedVillages(answer.serving) },
    unions: new Map(columns),
  };
  return { ...snapshot, results };
});

function reachedVillages({ villageCount, villagePointStart, pointStart }: ServingIndex): readonly number[] {
  const reached: number[] = [];
  for (let village = 0; village < villageCount; village++) {
    const first = pointStart[villagePointStart[village] ?? 0] ?? 0;
    const end = pointStart[villagePointStart[village + 1] ?? 0] ?? 0;
    if (end > first) reached.push(village);
  }
  return reached;
}

export function selectImpact(snapshot: Snapshot, outcome: ScenarioOutcome | null): ScenarioImpact | null {
  const after = withScenario(snapshot, outcome);
  return after === null ? null : compare(snapshot, after);
}

/** How far each layer of a hypothetical station reaches under the current rule. */
export function selectHypotheticalReach(snapshot: Snapshot, station: Station): readonly Reach[] {
  const { radio } = snapshot.rule.rule;
  return station.layers.map((layer) => reachOf(station, layer, radio, DEFAULT_RADIO_TABLE));
}

/** The number a hypothetical station is called by, from its id `gd-<number>`. */
export function numberOf(id: string): string {
  return id.slice(id.indexOf('-') + 1);
}

/** Whether a station takes part in what is judged: its operator and one of its technologies are chosen. */
export function isCounted({ view }: Snapshot, { operator, layers }: Station): boolean {
  const service = scenarioService(view);
  const technologies = service === 'any' ? view.technologies : [service];
  const isChosen = view.operators?.includes(operator) ?? true;
  return isChosen && layers.some(({ technology }) => technologies.includes(technology));
}

const compare = memoizeLast((before: Snapshot, after: Snapshot): ScenarioImpact | null => {
  const service = scenarioService(before.view);
  const provinces = { before: selectProvince(before), after: selectProvince(after) };
  if (provinces.before === null || provinces.after === null) return null;
  const rowsAfter = new Map(selectCommunes(after).map((row) => [row.id, row]));
  return {
    service,
    province: changeOf(service, provinces.before, provinces.after),
    touched: selectCommunes(before).flatMap((row) => {
      const change = changeOf(service, row, rowsAfter.get(row.id) ?? row);
      return GAIN_MEASURES.some((measure) => hasChanged(change.comparisons[measure])) ? [change] : [];
    }),
    gainedVillages: gainedVillages(service, before, after),
  };
});

function hasChanged({ before, after, gained }: Comparison): boolean {
  return after.value !== null && (gained !== 0 || before.unknown !== after.unknown);
}

function changeOf(service: MobileService, before: UnitRow, after: UnitRow): UnitChange {
  const of = (measure: GainMeasure): Comparison =>
    compareRatios(
      before.ratios[service][measure] ?? notComputed(measure),
      after.ratios[service][measure] ?? notComputed(measure),
    );
  const comparisons = { villages: of('villages'), population: of('population'), area: of('area') };
  return { id: before.id, name: before.name, comparisons };
}

/** m²: areas that several operators share are sums of unions, which round by some billionths. */
const ROUNDING = 0.001;

function compareRatios(before: Ratio, after: Ratio): Comparison {
  if (before.value === null || after.value === null) return { before, after, gained: null };
  const gained = after.numerator - before.numerator;
  return { before, after, gained: Math.abs(gained) < ROUNDING ? 0 : gained };
}

function gainedVillages(
  service: MobileService,
  before: Snapshot,
  after: Snapshot,
): ScenarioImpact['gainedVillages'] {
  const rowsAfter = selectVillages(after);
  return selectVillages(before).flatMap((row, index) => {
    const isGained = row.covered[service] !== true && rowsAfter[index]?.covered[service] === true;
    if (!isGained) return [];
    const { id, name, communeName, population } = row;
    return [{ id, name, communeName, population }];
  });
}
