import {
  assignVillages,
  buildHierarchy,
  type UnitHierarchy,
  type VillageMembership,
} from '../../compute/units/hierarchy.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { UnitId } from '../../domain/unit.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';

export interface Belonging {
  readonly hierarchy: UnitHierarchy;
  readonly membership: VillageMembership;
  /** Stations by the commune their list names. */
  readonly stationsOf: (id: UnitId) => readonly Dataset['stations'][number][];
}

/** Which communes, villages and stations make up which unit. */
export function selectBelonging(snapshot: Snapshot): Belonging {
  return build(snapshot.data.dataset);
}

const build = memoizeLast((dataset: Dataset): Belonging => {
  const hierarchy = buildHierarchy(dataset.units, dataset.crosswalk);
  const byCommune = new Map<UnitId, Dataset['stations'][number][]>();
  for (const station of dataset.stations) {
    const id = station.declaredCommuneId;
    if (id !== null) byCommune.set(id, [...(byCommune.get(id) ?? []), station]);
  }
  return {
    hierarchy,
    membership: assignVillages(hierarchy, dataset.villages),
    stationsOf: (id) =>
      [...new Set([...hierarchy.partsOf(id), id])].flatMap((part) => byCommune.get(part) ?? []),
  };
});
