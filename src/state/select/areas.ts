import {
  areaRatio,
  lookUpAreas,
  makeRatio,
  type AreaLookup,
  type Ratio,
} from '../../compute/coverage/ratios.ts';
import type { UnitHierarchy } from '../../compute/units/hierarchy.ts';
import type { UnitId, Vintage } from '../../domain/unit.ts';
import { areaWithAtLeast, maskOf } from '../../compute/coverage/selections.ts';
import type { AreaLayer } from '../../compute/coverage/session.ts';
import type { ServiceSelection } from '../../domain/selection.ts';
import { areaKey } from '../results-store.ts';
import type { Snapshot } from '../snapshot.ts';

/** Covered and whole areas of one layer under one selection, m², in the order of `unitIds`. */
export interface LayerAreas {
  readonly unitIds: readonly string[];
  readonly covered: Float64Array;
  readonly total: Float64Array;
}

/** `null` until all columns that the selection is made of have arrived. */
export function areasUnder(
  { results }: Snapshot,
  layer: AreaLayer,
  selection: ServiceSelection,
): LayerAreas | null {
  const { batch, units, unions } = results;
  const index = units[layer];
  if (batch === null || index === undefined) return null;
  const mask = maskOf(selection, batch.operators);
  if (mask.operators === 0) return { ...index, covered: zeros(index.areas), total: index.areas };
  let isComplete = true;
  const covered = areaWithAtLeast(selection.minOperators, mask.operators, (operators) => {
    const column = unions.get(areaKey(layer, mask.technologies, operators));
    if (column === undefined) isComplete = false;
    return column ?? zeros(index.areas);
  });
  return isComplete ? { unitIds: index.unitIds, covered, total: index.areas } : null;
}

/** Nothing is covered, but a unit without geometry stays without an answer. */
function zeros(areas: Float64Array): Float64Array {
  return areas.map((area) => (Number.isNaN(area) ? Number.NaN : 0));
}

/** Areas of every commune of either vintage that is measured, by unit; `null` until they have arrived. */
export function areaLookup(snapshot: Snapshot, selection: ServiceSelection): AreaLookup | null {
  const layers = measuredVintages(snapshot.view.vintage).map((layer) =>
    areasUnder(snapshot, layer, selection),
  );
  const present = layers.flatMap((layer) => (layer === null ? [] : [layer]));
  if (present.length < layers.length) return null;
  return lookUpAreas({
    ids: present.flatMap(({ unitIds }) => unitIds as readonly UnitId[]),
    covered: Float64Array.from(present.flatMap(({ covered }) => [...covered])),
    total: Float64Array.from(present.flatMap(({ total }) => [...total])),
  });
}

/** The province is always the sum of the communes of 2023, so that both views show the same total. */
export function measuredVintages(vintage: Vintage): readonly Vintage[] {
  return vintage === '2023' ? ['2023'] : ['2025', '2023'];
}

/** A commune by its own boundary, everything else by the communes it consists of. */
export function measuredArea(hierarchy: UnitHierarchy, id: UnitId, areas: AreaLookup): Ratio {
  const own = hierarchy.units.get(id)?.level === 'commune' ? areas.areaOf(id) : null;
  return own === null ? areaRatio(hierarchy, id, areas) : makeRatio(own.covered, own.total);
}
