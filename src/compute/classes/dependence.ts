import type { SiteId } from '../../domain/station.ts';
import type { FootprintBatch, FootprintMask } from '../coverage/batch.ts';
import { stationsServing } from '../coverage/serving.ts';
import type { ServingIndex } from '../coverage/serving.ts';

/**
 * Single dependence (N − 1): which villages only one mast serves. Every singly served village stands under
 * exactly one site, so the lists add up to `singlyServed`.
 */
export interface SingleDependence {
  /** Villages (indices, ascending) whose centre this site alone serves; sites without any are absent. */
  readonly villagesBySite: ReadonlyMap<SiteId, readonly number[]>;
  readonly singlyServed: number;
}

/** `sites[s]` is the site of station `batch.stationIds[s]`: stations on one mast fall together. */
export function singleDependence(
  index: ServingIndex,
  batch: FootprintBatch,
  mask: FootprintMask,
  sites: readonly SiteId[],
): SingleDependence {
  const villagesBySite = new Map<SiteId, number[]>();
  let singlyServed = 0;
  for (let village = 0; village < index.villageCount; village++) {
    if (index.hasCentre[village] !== 1) continue;
    const site = onlySite(index, batch, mask, { sites, point: index.villagePointStart[village] ?? 0 });
    if (site === null) continue;
    singlyServed++;
    const villages = villagesBySite.get(site);
    if (villages === undefined) villagesBySite.set(site, [village]);
    else villages.push(village);
  }
  return { villagesBySite, singlyServed };
}

function onlySite(
  index: ServingIndex,
  batch: FootprintBatch,
  mask: FootprintMask,
  { sites, point }: { readonly sites: readonly SiteId[]; readonly point: number },
): SiteId | null {
  const stations = stationsServing(index, batch, point, mask);
  const serving = new Set(stations.map((station) => sites[station]));
  if (serving.size !== 1) return null;
  const [site] = serving;
  if (site === undefined) throw new RangeError(`No site is given for station ${stations.join(', ')}`);
  return site;
}
