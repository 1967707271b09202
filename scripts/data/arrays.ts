/** Element `index`, or a thrown error when there is none: an index out of range here is a fault of the script. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No element ${index} of ${items.length}`);
  return item;
}

/** The value under `key`, or a thrown error. */
export function get<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`No entry ${String(key)}`);
  return value;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
