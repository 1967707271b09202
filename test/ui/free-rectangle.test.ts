import { describe, expect, test } from 'vitest';
import { freePadding } from '../../src/ui/shell/free-rectangle.ts';

const MAP = { left: 300, top: 50, right: 1100, bottom: 650 };

describe('the free part of the map', () => {
  test('is all of it when nothing lies on it', () => {
    expect(freePadding(MAP, [], 1)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });

  test('avoids a corner on the side that leaves the shape largest', () => {
    // 800 × 600: past the right edge of the legend 550 × 600 remain, above it only 800 × 350.
    const legend = { left: 300, top: 400, right: 550, bottom: 650 };
    expect(freePadding(MAP, [legend], 0.85)).toEqual({ top: 0, right: 0, bottom: 0, left: 250 });
    // A wide shape is drawn 350 high above it and 550 / 2 = 275 high beside it.
    expect(freePadding(MAP, [legend], 2)).toEqual({ top: 0, right: 0, bottom: 250, left: 0 });
  });

  test('puts up with several at once', () => {
    const legend = { left: 300, top: 400, right: 550, bottom: 650 };
    const inspector = { left: 900, top: 0, right: 1100, bottom: 700 };
    const chips = { left: 300, top: 50, right: 1100, bottom: 110 };
    expect(freePadding(MAP, [legend, inspector, chips], 0.5)).toEqual({
      top: 60,
      right: 200,
      bottom: 0,
      left: 250,
    });
  });

  test('ignores what is beside the map, or has no size', () => {
    const beside = { left: 0, top: 50, right: 300, bottom: 650 };
    const empty = { left: 300, top: 50, right: 1100, bottom: 50 };
    expect(freePadding(MAP, [beside, empty], 1)).toEqual({ top: 0, right: 0, bottom: 0, left: 0 });
  });

  test('is nothing under a sheet drawn up', () => {
    expect(freePadding(MAP, [{ left: 300, top: 58, right: 1100, bottom: 650 }], 1)).toBeNull();
  });
});
