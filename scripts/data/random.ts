import { at, sum } from './arrays.ts';

/** A seeded source of numbers; the same seed gives the same sequence on every platform (integers only inside). */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Uniform integer, both ends included. */
  integer(low: number, high: number): number;
  /** Roughly normal with mean 0 and deviation 1: twelve uniforms, because `Math.log` may differ in its last bit. */
  normal(): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
}

/** mulberry32 (Tommy Ettinger, public domain). */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    integer,
    normal: () => {
      let total = -6;
      for (let i = 0; i < 12; i++) total += next();
      return total;
    },
    chance: (probability) => next() < probability,
    pick: (items) => at(items, integer(0, items.length - 1)),
    shuffled: (items) => {
      const out = [...items];
      for (let i = out.length - 1; i > 0; i--) {
        const j = integer(0, i);
        const swap = at(out, i);
        out[i] = at(out, j);
        out[j] = swap;
      }
      return out;
    },
    weighted: (weights) => {
      let rest = next() * sum(weights);
      const hit = weights.findIndex((weight) => (rest -= weight) < 0);
      return hit < 0 ? weights.length - 1 : hit;
    },
  };
}

/**
 * Whole parts of `total` in proportion to `weights` (largest remainder), each at least `least`.
 * Ties go to the earlier part, so that the result depends on nothing else.
 */
export function allot(total: number, weights: readonly number[], least = 0): number[] {
  const free = total - least * weights.length;
  if (free < 0) throw new RangeError(`Cannot give ${weights.length} parts at least ${least} of ${total}`);
  const whole = sum(weights);
  const exact = weights.map((weight) => (free * weight) / whole);
  const parts = exact.map((part) => least + Math.floor(part));
  const order = exact
    .map((part, index) => ({ index, rest: part - Math.floor(part) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index);
  const missing = total - sum(parts);
  for (const { index } of order.slice(0, missing)) parts[index] = at(parts, index) + 1;
  return parts;
}
