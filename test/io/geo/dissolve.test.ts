import { describe, expect, test } from 'vitest';
import type { LonLat, MultiPolygonRings } from '../../../src/domain/quantities.ts';
import { dissolve } from '../../../src/io/geo/dissolve.ts';

/** Unit square with its lower left corner at (x, y), clockwise or not. */
function cell(x: number, y: number, clockwise = false): MultiPolygonRings {
  const ring: LonLat[] = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ];
  return [[clockwise ? ring.toReversed() : ring]];
}

function corners(ring: readonly LonLat[] | undefined): readonly string[] {
  return [...new Set(ring?.map(([x, y]) => `${x},${y}`))].toSorted();
}

describe('the outline of areas', () => {
  test('has no line where two of them meet, however their rings run', () => {
    const outline = dissolve([cell(0, 0), cell(1, 0, true)]);
    expect(outline).toHaveLength(1);
    expect(outline?.[0]).toHaveLength(1);
    expect(corners(outline?.[0]?.[0])).toEqual(['0,0', '0,1', '1,0', '1,1', '2,0', '2,1']);
    expect(outline?.[0]?.[0]).toHaveLength(7);
  });

  test('keeps a hole that nobody fills', () => {
    const around = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ].map(([x = 0, y = 0]) => cell(x, y));
    const outline = dissolve(around);
    expect(outline).toHaveLength(1);
    expect(corners(outline?.[0]?.[1])).toEqual(['1,1', '1,2', '2,1', '2,2']);
  });

  test('counts an area shared by two units once', () => {
    const shared = cell(0, 0);
    expect(corners(dissolve([shared, shared])?.[0]?.[0])).toHaveLength(4);
  });

  test('is none where borders do not meet', () => {
    expect(dissolve([cell(0, 0), cell(1.1, 0), cell(2.2, 0), cell(3.3, 0)])).toBeNull();
    expect(dissolve([])).toBeNull();
  });
});
