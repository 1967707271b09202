import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unionOfPieces, type StarPiece } from '../../src/map/coverage-star.ts';

describe('union of pieces around one centre', () => {
  test('a disc is one arc', () => {
    expect(unionOfPieces([{ from: 40, width: 360, radius: 900 }])).toEqual([
      { from: 0, to: 360, radius: 900 },
    ]);
  });

  test('a pie across north is cut there', () => {
    expect(unionOfPieces([{ from: 350, width: 30, radius: 500 }])).toEqual([
      { from: 0, to: 20, radius: 500 },
      { from: 20, to: 350, radius: 0 },
      { from: 350, to: 360, radius: 500 },
    ]);
  });

  test('a disc swallows what is shorter and leaves what is longer', () => {
    const union = unionOfPieces([
      { from: 0, width: 360, radius: 1000 },
      { from: 90, width: 45, radius: 1500 },
      { from: 200, width: 45, radius: 700 },
    ]);
    expect(union).toEqual([
      { from: 0, to: 90, radius: 1000 },
      { from: 90, to: 135, radius: 1500 },
      { from: 135, to: 360, radius: 1000 },
    ]);
  });

  test('wedges that share a side leave no gap, though their azimuths were computed differently', () => {
    const union = unionOfPieces([
      { from: 0.1, width: 0.2, radius: 100 },
      { from: 0.1 + 0.2, width: 10, radius: 100 },
    ]);
    expect(union.filter((arc) => arc.radius > 0)).toEqual([{ from: 0.1, to: 10.3, radius: 100 }]);
  });

  test('no pieces reach nowhere', () => {
    expect(unionOfPieces([])).toEqual([{ from: 0, to: 360, radius: 0 }]);
  });

  const piece = fc.record({
    from: fc.integer({ min: -360, max: 719 }),
    width: fc.integer({ min: 1, max: 360 }),
    radius: fc.integer({ min: 1, max: 5000 }),
  });

  test('in every direction reaches as far as the longest piece there', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 0, max: 359 }), (pieces, degree) => {
        const azimuth = degree + 0.5;
        const arc = unionOfPieces(pieces).find(({ from, to }) => from < azimuth && azimuth < to);
        return arc?.radius === longestAt(pieces, azimuth);
      }),
    );
  });

  test('covers the whole turn in order, without gaps', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        let at = 0;
        for (const { from, to } of unionOfPieces(pieces)) {
          expect(from).toBe(at);
          at = to;
        }
        expect(at).toBe(360);
      }),
    );
  });
});

function longestAt(pieces: readonly StarPiece[], azimuth: number): number {
  const reaching = pieces.filter(({ from, width }) => (((azimuth - from) % 360) + 360) % 360 < width);
  return Math.max(0, ...reaching.map(({ radius }) => radius));
}
