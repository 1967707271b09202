import type { AdminUnit, CrosswalkEntry, UnitId } from '../../domain/unit.ts';
import type { Village } from '../../domain/village.ts';

/**
 * Which communes make up which unit, across levels and vintages. Everything is counted in parts, so that the
 * districts, the province and the units of 2025 are sums of the same communes and their totals agree.
 */
export interface UnitHierarchy {
  readonly units: ReadonlyMap<UnitId, AdminUnit>;
  /**
   * Communes that the unit consists of, in the order of the units: a commune of 2023 is itself; a unit of 2025
   * is the communes of 2023 that became it, or itself when the crosswalk does not tell or one of them was
   * split; districts and provinces are the parts of their communes. Empty for an unknown unit.
   */
  partsOf(id: UnitId): readonly UnitId[];
  /** Communes of either vintage without a partner in the other, when both vintages are present. */
  readonly unmapped: readonly UnitId[];
  /** Communes of 2023 that went to more than one unit of 2025: their figures cannot be handed on. */
  readonly split: readonly UnitId[];
}

export function buildHierarchy(
  units: readonly AdminUnit[],
  crosswalk: readonly CrosswalkEntry[],
): UnitHierarchy {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const links = crosswalk.filter((entry) => byId.has(entry.from) && byId.has(entry.to));
  const targets = group(links, (link) => link.from);
  const sources = group(links, (link) => link.to);
  const children = group(units, (unit) => unit.parentId);
  const split = [...targets].filter(([, entries]) => entries.length > 1).map(([id]) => id);
  const order = new Map(units.map((unit, i) => [unit.id, i]));
  const known = new Map<UnitId, readonly UnitId[]>();

  function partsOf(id: UnitId): readonly UnitId[] {
    const found = known.get(id);
    if (found !== undefined) return found;
    const unit = byId.get(id);
    // Set before descending, so that parents that name each other in a circle end.
    known.set(id, []);
    const parts = unit === undefined ? [] : unit.level === 'commune' ? communeParts(id) : childParts(id);
    const sorted = [...new Set(parts)].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
    known.set(id, sorted);
    return sorted;
  }

  function communeParts(id: UnitId): readonly UnitId[] {
    const old = (sources.get(id) ?? []).map((entry) => entry.from);
    return old.length === 0 || old.some((from) => split.includes(from)) ? [id] : old;
  }

  function childParts(id: UnitId): readonly UnitId[] {
    return (children.get(id) ?? []).flatMap((child) => partsOf(child.id));
  }

  return { units: byId, partsOf, unmapped: unmappedCommunes(units, targets, sources), split };
}

/**
 * One of each group of parts that share a polygon, so that its area is counted once; and the units outside
 * `parts` that share one of these polygons, whose area is therefore included.
 */
export function distinctPolygons(
  hierarchy: UnitHierarchy,
  parts: readonly UnitId[],
): { readonly parts: readonly UnitId[]; readonly sharedWith: readonly UnitId[] } {
  const counted = new Set<UnitId>();
  const sharedWith = new Set<UnitId>();
  const distinct = parts.filter((id) => {
    if (counted.has(id)) return false;
    const sharers = hierarchy.units.get(id)?.sharesPolygonWith ?? [];
    for (const sharer of sharers) {
      counted.add(sharer);
      if (!parts.includes(sharer)) sharedWith.add(sharer);
    }
    return true;
  });
  return { parts: distinct, sharedWith: [...sharedWith] };
}

/** Which villages belong to which unit, by the commune each declares. */
export interface VillageMembership {
  /** Indices into the villages, ascending. */
  villagesOf(id: UnitId): readonly number[];
  /** Villages without a known commune: they count in no unit. */
  readonly unassigned: readonly number[];
}

/**
 * A village belongs to every unit that wholly contains its commune: a village known only by its commune of
 * 2025 counts in the district of 2023 when all communes that became that commune lay in the district.
 */
export function assignVillages(hierarchy: UnitHierarchy, villages: readonly Village[]): VillageMembership {
  const byCommune = new Map<UnitId, number[]>();
  const unassigned: number[] = [];
  villages.forEach((village, index) => {
    const { communeId } = village;
    if (communeId === null || !hierarchy.units.has(communeId)) unassigned.push(index);
    else append(byCommune, communeId, index);
  });
  const known = new Map<UnitId, readonly number[]>();
  return {
    unassigned,
    villagesOf(id) {
      const found = known.get(id);
      if (found !== undefined) return found;
      const parts = new Set(hierarchy.partsOf(id));
      const within = [...byCommune].filter(([commune]) => isWithin(hierarchy.partsOf(commune), parts));
      const members = within.flatMap(([, indices]) => indices).sort((one, other) => one - other);
      known.set(id, members);
      return members;
    },
  };
}

function isWithin(inner: readonly UnitId[], outer: ReadonlySet<UnitId>): boolean {
  return inner.every((id) => outer.has(id));
}

function unmappedCommunes(
  units: readonly AdminUnit[],
  targets: ReadonlyMap<UnitId, unknown>,
  sources: ReadonlyMap<UnitId, unknown>,
): readonly UnitId[] {
  const communes = units.filter((unit) => unit.level === 'commune');
  const vintages = new Set(communes.map((unit) => unit.vintage));
  if (vintages.size < 2) return [];
  const lonely = communes.filter((unit) => !(unit.vintage === '2023' ? targets : sources).has(unit.id));
  return lonely.map((unit) => unit.id);
}

function group<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

function append<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const present = groups.get(key);
  if (present === undefined) groups.set(key, [item]);
  else present.push(item);
}
