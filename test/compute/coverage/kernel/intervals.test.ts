import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalList } from '../../../../src/compute/coverage/kernel/intervals.ts';

type Pairs = readonly (readonly [number, number])[];

function listOf(pairs: Pairs): IntervalList {
  const list = new IntervalList();
  list.reserve(pairs.length + 8);
  for (const [from, to] of pairs) list.append(from, to);
  list.unite();
  return list;
}

function pairsOf(list: IntervalList): Pairs {
  return Array.from({ length: list.length }, (_, k) => [list.from[k] ?? 0, list.to[k] ?? 0] as const);
}

/** Intervals with whole ends in 0…40, so that a set of the halves between them says everything. */
const INTERVALS = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }))
    .map(([at, length]) => [at, at + length] as const),
  { maxLength: 12 },
);

function halves(pairs: Pairs): Set<number> {
  const points = Array.from({ length: 50 }, (_, k) => k + 0.5);
  return new Set(points.filter((point) => pairs.some(([from, to]) => from < point && point < to)));
}

describe('intervals', () => {
  it('unite to ordered, disjoint, non-touching intervals of the same points', () => {
    fc.assert(
      fc.property(INTERVALS, (pairs) => {
        const united = pairsOf(listOf(pairs));
        expect(halves(united)).toEqual(halves(pairs));
        united.slice(1).forEach(([from], k) => expect(from).toBeGreaterThan(united[k]?.[1] ?? 0));
      }),
      { seed: 1 },
    );
  });

  it('subtract as sets do', () => {
    fc.assert(
      fc.property(INTERVALS, INTERVALS, (a, b) => {
        const list = listOf(a);
        list.subtract(listOf(b));
        const rest = halves(pairsOf(list));
        expect(rest).toEqual(new Set([...halves(a)].filter((point) => !halves(b).has(point))));
      }),
      { seed: 2 },
    );
  });

  it('keep the inside or the outside of two bounds', () => {
    const inside = listOf([
      [0, 4],
      [6, 9],
    ]);
    inside.keepInside(3, 7);
    expect(pairsOf(inside)).toEqual([
      [3, 4],
      [6, 7],
    ]);
    expect(inside.totalLength()).toBe(2);
    const outside = listOf([
      [0, 4],
      [6, 9],
    ]);
    outside.keepOutside(3, 7);
    expect(pairsOf(outside)).toEqual([
      [0, 3],
      [7, 9],
    ]);
    expect(outside.contains(8)).toBe(true);
    expect(outside.contains(5)).toBe(false);
  });

  it('take the whole line', () => {
    const list = new IntervalList();
    list.setOnly(-Infinity, Infinity);
    list.keepOutside(-1, 2);
    expect(pairsOf(list)).toEqual([
      [-Infinity, -1],
      [2, Infinity],
    ]);
  });
});
