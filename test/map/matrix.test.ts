import { describe, expect, test } from 'vitest';
import { parseColour } from '../../src/map/colour.ts';
import { multiplyByTranslation, sameMatrix } from '../../src/map/matrix.ts';

describe('matrix', () => {
  test('moves before it projects', () => {
    const scale = [2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 1, 0, 5, 7, 0, 1];
    expect([...multiplyByTranslation(scale, [10, 100])].slice(12)).toEqual([25, 307, 0, 1]);
  });

  test('keeps a metre at street scale, where single precision loses it', () => {
    const worldPixels = 512 * 2 ** 18;
    const matrix = [worldPixels, 0, 0, 0, 0, worldPixels, 0, 0, 0, 0, 1, 0, -0.8 * worldPixels, 0, 0, 1];
    const moved = multiplyByTranslation(matrix, [0.8 + 1 / worldPixels, 0]);
    expect(moved[12]).toBeCloseTo(1, 5);
  });

  test('compares all numbers', () => {
    const a = Array.from({ length: 16 }, (_, index) => index);
    expect(sameMatrix(a, [...a])).toBe(true);
    expect(sameMatrix(a, a.with(15, -1))).toBe(false);
  });
});

describe('colour', () => {
  test('reads the form that palettes use', () => {
    expect(parseColour('#ff8000')).toEqual([1, 128 / 255, 0]);
  });

  test.each(['red', '#fff', '#12345g', ''])('refuses %j', (text) => {
    expect(() => parseColour(text)).toThrow(/rrggbb/);
  });
});
