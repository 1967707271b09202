import type { LayerSpecification } from 'maplibre-gl';

/** One property of one layer that must be set to make the drawn layers equal the wanted ones. */
export interface LayerChange {
  readonly layer: string;
  readonly group: 'paint' | 'layout';
  readonly property: string;
  /** `undefined` returns the property to its default. */
  readonly value: unknown;
}

/** Both lists must hold the same layers in the same order; ours always do, whatever the look. */
export function diffLayers(
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): readonly LayerChange[] {
  const changes: LayerChange[] = [];
  for (const [index, layer] of next.entries()) {
    const before = previous[index];
    if (before?.id !== layer.id) throw new Error(`layers differ at ${index}: ${before?.id} and ${layer.id}`);
    changes.push(...diffGroup(before, layer, 'paint'), ...diffGroup(before, layer, 'layout'));
  }
  return changes;
}

function diffGroup(
  previous: LayerSpecification,
  next: LayerSpecification,
  group: 'paint' | 'layout',
): readonly LayerChange[] {
  const before: Record<string, unknown> = { ...previous[group] };
  const after: Record<string, unknown> = { ...next[group] };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((property) => JSON.stringify(before[property]) !== JSON.stringify(after[property]))
    .map((property) => ({ layer: next.id, group, property, value: after[property] }));
}
