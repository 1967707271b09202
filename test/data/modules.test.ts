import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctAreas, regionAreas } from '../../scripts/data/arc-areas.ts';
import { simplifyArc, traceArcs } from '../../scripts/data/arcs.ts';
import { cleanRegions } from '../../scripts/data/clean-regions.ts';
import { toLonLat, toPlane } from '../../scripts/data/frame.ts';
import { allot, makeRandom } from '../../scripts/data/random.ts';
import { crossingArcs, dissolve, polygonGeometry, signedArea } from '../../scripts/data/topology.ts';

describe('random numbers', () => {
  it('repeat for the same seed', () => {
    const draw = (seed: number): number[] => {
      const random = makeRandom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('allot shares a total by largest remainder', () => {
    // 10 × 1/6, 2/6, 3/6 = 1.67, 3.33, 5.00: the missing one goes to the largest remainder.
    expect(allot(10, [1, 2, 3])).toEqual([2, 3, 5]);
    expect(allot(10, [0, 0, 1], 2)).toEqual([2, 2, 6]);
    expect(() => allot(3, [1, 1], 2)).toThrow(RangeError);
  });

  it('allot always gives the total away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 1e6 }),
        (weights, total) => {
          expect(allot(total, weights).reduce((a, b) => a + b, 0)).toBe(total);
        },
      ),
    );
  });
});

describe('equal-area plane', () => {
  it('goes there and back', () => {
    expect(toLonLat(toPlane(107.3048, 12.1846), 7)).toEqual([107.3048, 12.1846]);
  });

  it('gives a 0.1° quadrangle its ellipsoidal area', () => {
    // By geographiclib, with points every 0.001° along both parallels: 120.44877 km².
    const [x0, y0] = toPlane(107.6, 12);
    const [x1, y1] = toPlane(107.7, 12.1);
    expect((x1 - x0) * (y1 - y0)).toBeCloseTo(120.44877, 4);
  });
});

/** 6 × 4 cells of 1 km: regions 0 and 1 side by side in the inner 4 × 2, nothing around them. */
const labels = {
  grid: { cell: 1, x0: 0, y0: 0, nx: 6, ny: 4 },
  owner: Int16Array.from(
    [
      [-1, -1, -1, -1, -1, -1],
      [-1, 0, 0, 1, 1, -1],
      [-1, 0, 0, 1, 1, -1],
      [-1, -1, -1, -1, -1, -1],
    ].flat(),
  ),
};

describe('arcs', () => {
  it('two neighbours have three: their common side and one outside each', () => {
    const arcs = traceArcs(labels);
    expect(arcs).toHaveLength(3);
    // Two corners of each square are cut at the middles of the sides: 4 − 2 · 1/8.
    expect([...regionAreas(arcs, 2)]).toEqual([3.75, 3.75]);
  });

  it('are moved until the areas are right', () => {
    const corrected = correctAreas(traceArcs(labels), [3, 4.2]);
    const areas = regionAreas(corrected, 2);
    expect(areas[0]).toBeCloseTo(3, 6);
    expect(areas[1]).toBeCloseTo(4.2, 6);
  });

  it('dissolve to one counter-clockwise ring with the common side gone', () => {
    const arcs = traceArcs(labels);
    const both = dissolve(arcs, (region) => region >= 0);
    expect(both).toHaveLength(1);
    expect(signedArea(both[0] ?? [])).toBeCloseTo(7.5, 9);
    const common = dissolve(arcs, (region) => region === 0)[0]?.length ?? 0;
    expect(polygonGeometry(both).type).toBe('Polygon');
    expect(common).toBeLessThan(both[0]?.length ?? 0);
  });

  it('lose points that deviate less than the tolerance', () => {
    const arc = {
      left: 0,
      right: 1,
      points: [
        [0, 0],
        [1, 0.05],
        [2, 0],
        [3, 1],
        [4, 0],
      ] as const,
    };
    expect(simplifyArc(arc, 0.1).points).toEqual([
      [0, 0],
      [2, 0],
      [3, 1],
      [4, 0],
    ]);
  });

  it('that cross are found', () => {
    const cross = [
      {
        left: 0,
        right: 1,
        points: [
          [0, 0],
          [0.01, 0.01],
        ] as const,
      },
      {
        left: 1,
        right: 2,
        points: [
          [0, 0.01],
          [0.01, 0],
        ] as const,
      },
      {
        left: 2,
        right: 0,
        points: [
          [0.02, 0.02],
          [0.03, 0.02],
        ] as const,
      },
    ];
    expect([...crossingArcs(cross)].toSorted((a, b) => a - b)).toEqual([0, 1]);
  });
});

describe('clean regions', () => {
  it('give stray parts away and leave no region in two pieces', () => {
    const owner = new Int16Array(100).fill(-1);
    for (let j = 1; j < 9; j++) for (let i = 1; i < 9; i++) owner[j * 10 + i] = i < 5 ? 0 : 1;
    owner[33] = 1;
    owner[34] = 1;
    owner[43] = 1;
    const cleaned = cleanRegions({ grid: { cell: 1, x0: 0, y0: 0, nx: 10, ny: 10 }, owner });
    expect(() => traceArcs(cleaned)).not.toThrow();
    expect(dissolve(traceArcs(cleaned), (region) => region === 1)).toHaveLength(1);
    expect(dissolve(traceArcs(cleaned), (region) => region === 0)).toHaveLength(1);
  });
});
