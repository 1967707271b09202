import { singleDependence, type SingleDependence } from '../../compute/classes/dependence.ts';
import type { FootprintBatch } from '../../compute/coverage/batch.ts';
import type { ServingIndex } from '../../compute/coverage/serving.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { SiteId } from '../../domain/station.ts';
import { memoizeLast } from '../memo.ts';
import type { VillageRow } from '../rows.ts';
import type { Snapshot } from '../snapshot.ts';
import { maskFor } from './masks.ts';
import { selectVillages } from './villages.ts';

/** What would lose its service with one mast: the villages that only it serves, and the people in them. */
export interface SiteDependence {
  readonly villages: readonly VillageRow[];
  /** Of the villages whose population is known. */
  readonly people: number;
  readonly withoutPopulation: number;
  /** Villages that any single mast serves alone, for comparison. */
  readonly singlyServed: number;
}

/**
 * Villages whose centre a mast alone serves with the technologies and operators switched on. Stations of several
 * operators on one mast fall together. `null` before the first computation.
 */
export function selectSiteDependence(snapshot: Snapshot, siteId: SiteId): SiteDependence | null {
  const dependence = selectDependence(snapshot);
  if (dependence === null) return null;
  const rows = selectVillages(snapshot);
  const villages = (dependence.villagesBySite.get(siteId) ?? []).flatMap((index) => rows[index] ?? []);
  return {
    villages,
    people: villages.reduce((sum, { population }) => sum + (population ?? 0), 0),
    withoutPopulation: villages.filter(({ population }) => population === null).length,
    singlyServed: dependence.singlyServed,
  };
}

/** Single dependence of every mast under the current selection. */
export function selectDependence({ data, results, view }: Snapshot): SingleDependence | null {
  const { batch, serving } = results;
  if (batch === null || serving === null || serving.villageCount !== data.dataset.villages.length)
    return null;
  const { technologies, operators } = maskFor(batch, view, 'any');
  return build(data.dataset, batch, serving, technologies, operators);
}

const build = memoizeLast(
  (
    { stations }: Dataset,
    batch: FootprintBatch,
    serving: ServingIndex,
    ...[technologies, operators]: readonly [number, number]
  ): SingleDependence => {
    const siteOf = new Map(stations.map(({ id, siteId }) => [id, siteId]));
    const sites = batch.stationIds.map((id) => siteOf.get(id) ?? id);
    return singleDependence(serving, batch, { technologies, operators }, sites);
  },
);
