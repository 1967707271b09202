import type { Dataset } from '../../domain/dataset.ts';
import type { AdminUnit, UnitId, Vintage } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';
import { memoizeLast } from '../memo.ts';
import type { Snapshot } from '../snapshot.ts';

/** Look-ups that every other selector needs, built once per dataset. */
export interface Geography {
  readonly byId: ReadonlyMap<string, AdminUnit>;
  readonly villageById: ReadonlyMap<string, Village>;
  /** Position of each village in the dataset, which is its place in the serving index. */
  readonly villageIndex: ReadonlyMap<string, number>;
  /** Units of 2023 → units of 2025. */
  readonly successor: ReadonlyMap<string, UnitId>;
}

const build = memoizeLast((dataset: Dataset): Geography => ({
  byId: new Map(dataset.units.map((unit) => [unit.id, unit])),
  villageById: new Map(dataset.villages.map((village) => [village.id, village])),
  villageIndex: new Map(dataset.villages.map((village, index) => [village.id, index])),
  successor: new Map(dataset.crosswalk.map(({ from, to }) => [from, to])),
}));

export function selectGeography(snapshot: Snapshot): Geography {
  return build(snapshot.data.dataset);
}

/** The unit of a vintage in which something recorded under `communeId` lies; `null` without a mapping. */
export function communeIn(geography: Geography, communeId: UnitId | null, vintage: Vintage): UnitId | null {
  if (communeId === null) return null;
  if (communeId.startsWith(`${vintage}:`)) return communeId;
  return vintage === '2025' ? (geography.successor.get(communeId) ?? null) : null;
}

export function nameOf(geography: Geography, id: UnitId | null): string | null {
  return id === null ? null : (geography.byId.get(id)?.name ?? null);
}

export function parentOf(geography: Geography, id: UnitId | null): AdminUnit | null {
  const parentId = id === null ? null : (geography.byId.get(id)?.parentId ?? null);
  return parentId === null ? null : (geography.byId.get(parentId) ?? null);
}
