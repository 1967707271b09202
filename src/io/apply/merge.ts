import type { LayerKind } from '../../domain/dataset.ts';
import type { ImportMode, LayerDiff } from '../model.ts';

export interface Merged<Item> {
  readonly items: readonly Item[];
  readonly diff: LayerDiff;
}

/**
 * A layer with incoming items: new ones added, known ones (same key) put in the place of the old. `replace` drops what
 * the file does not have, `merge` keeps it. Neither input changes.
 */
export function mergeLayer<Item>(
  layer: LayerKind,
  before: readonly Item[],
  incoming: readonly Item[],
  { mode, keyOf }: { mode: ImportMode; keyOf: (item: Item) => string },
): Merged<Item> {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const next = new Map(incoming.map((item) => [keyOf(item), item]));
  const added: string[] = [];
  const changed: string[] = [];
  let same = 0;
  for (const [key, item] of next) {
    const previous = old.get(key);
    if (previous === undefined) added.push(key);
    else if (JSON.stringify(previous) === JSON.stringify(item)) same += 1;
    else changed.push(key);
  }
  const missing = [...old.keys()].filter((key) => !next.has(key));
  const kept = mode === 'merge' ? before.map((item) => next.get(keyOf(item)) ?? item) : [...next.values()];
  const items = mode === 'merge' ? [...kept, ...added.flatMap((key) => next.get(key) ?? [])] : kept;
  return { items, diff: { layer, added, changed, same, missing } };
}

/** The values of a record that the file gives win; what it leaves open stays as it was. */
export function fillFrom<Item extends object>(item: Item, previous: Item | undefined): Item {
  if (previous === undefined) return item;
  const given = Object.entries(item).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { ...previous, ...Object.fromEntries(given) };
}
