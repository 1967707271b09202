import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaWithAtLeast,
  cachedUnions,
  countBits,
  maskOf,
  operatorMask,
  selectionAreas,
  technologyMask,
} from '../../../src/compute/coverage/selections.ts';
import type { OperatorId } from '../../../src/domain/operator.ts';

const KNOWN: readonly OperatorId[] = ['viettel', 'vinaphone', 'mobifone'];

/** A plane of patches, each with an area and the operators that serve it: unions can be counted off. */
interface Patch {
  readonly area: number;
  readonly operators: number;
}
const unionOf = (patches: readonly Patch[]) => (operators: number) =>
  Float64Array.of(
    patches.reduce((sum, patch) => ((patch.operators & operators) === 0 ? sum : sum + patch.area), 0),
  );
const countedOff = (patches: readonly Patch[], k: number) =>
  patches.reduce((sum, patch) => (countBits(patch.operators) >= k ? sum + patch.area : sum), 0);

describe('masks', () => {
  it('follow the order of technologies and of the operators in the data', () => {
    expect(technologyMask(['2G', '4G'])).toBe(0b0101);
    expect(operatorMask(['mobifone', 'viettel'], KNOWN)).toBe(0b101);
    expect(operatorMask(null, KNOWN)).toBe(0b111);
    expect(operatorMask(['gmobile'], KNOWN)).toBe(0);
    expect(maskOf({ technologies: ['5G'], operators: ['vinaphone'], minOperators: 1 }, KNOWN)).toEqual({
      technologies: 0b1000,
      operators: 0b010,
    });
  });

  it('count their bits', () => {
    expect([0, 1, 0b1011, 0x7fffffff].map(countBits)).toEqual([0, 1, 3, 31]);
  });
});

describe('area served by at least k operators', () => {
  // Two 4 km² squares that overlap in 1 km²; a third of 2 km² inside the first, meeting the overlap in 0.5.
  const patches: readonly Patch[] = [
    { area: 1.5, operators: 0b001 },
    { area: 1.5, operators: 0b101 },
    { area: 0.5, operators: 0b011 },
    { area: 0.5, operators: 0b111 },
    { area: 3, operators: 0b010 },
  ];

  it('by hand: 7 km² by one, 2.5 by two, 0.5 by all three, none by four', () => {
    const areas = [1, 2, 3, 4].map((k) => areaWithAtLeast(k, 0b111, unionOf(patches))[0]);
    expect(areas).toEqual([7, 2.5, 0.5, 0]);
  });

  it('asks only for unions of more than m − k operators, each once', () => {
    const asked: number[] = [];
    const engine = {
      name: 'counted',
      unitAreas: Float64Array.of(10),
      unionAreas: ({ operators }: { operators: number }) => {
        asked.push(operators);
        return unionOf(patches)(operators);
      },
    };
    const unions = cachedUnions(engine, 0b1111);
    expect(areaWithAtLeast(2, 0b111, unions)[0]).toBe(2.5);
    expect(areaWithAtLeast(2, 0b111, unions)[0]).toBe(2.5);
    expect(asked).toHaveLength(4);
    expect(new Set(asked)).toEqual(new Set([0b011, 0b101, 0b110, 0b111]));
    const selection = { technologies: ['4G'], operators: null, minOperators: 3 } as const;
    expect(selectionAreas(engine, selection, KNOWN)[0]).toBe(0.5);
  });

  it('equals counting off, for any patches, operators and k', () => {
    const patch = fc.record({ area: fc.double({ min: 0, max: 100, noNaN: true }), operators: fc.nat(31) });
    fc.assert(
      fc.property(fc.array(patch), fc.integer({ min: 1, max: 6 }), (plane, k) => {
        const area = areaWithAtLeast(k, 0b11111, unionOf(plane))[0] ?? NaN;
        expect(Math.abs(area - countedOff(plane, k))).toBeLessThan(1e-9);
      }),
    );
  });

  it('keeps "no geometry" apart from nothing, and stays within its bounds', () => {
    const blank = () => Float64Array.of(NaN);
    expect([1, 2, 9].map((k) => areaWithAtLeast(k, 0b11, blank)[0])).toEqual([NaN, NaN, NaN]);
    const rounded = (mask: number) => Float64Array.of(mask === 0b11 ? 2 + 1e-12 : 1);
    expect(areaWithAtLeast(2, 0b11, rounded)[0]).toBe(0);
  });
});
