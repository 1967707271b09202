import type { LayerChange } from './layer-diff.ts';

/** The part of MapLibre's map that this needs, with names as they are known at run time: as plain text. */
interface PropertyTarget {
  setPaintProperty(layer: string, property: string, value: unknown): unknown;
  setLayoutProperty(layer: string, property: string, value: unknown): unknown;
}

/** Sets the changed properties on the live map. */
export function applyLayerChanges(map: PropertyTarget, changes: readonly LayerChange[]): void {
  for (const { layer, group, property, value } of changes) {
    if (group === 'paint') map.setPaintProperty(layer, property, value);
    else map.setLayoutProperty(layer, property, value);
  }
}
