import { describe, expect, test } from 'vitest';
import {
  divergingColours,
  operatorMark,
  sequentialColours,
  THEME_COLOURS,
  VILLAGE_CLASS_COLOURS,
  type ThemeName,
} from '../../src/domain/palette.ts';

const THEMES: readonly ThemeName[] = ['light', 'dark', 'contrast'];
const COUNTS = [5, 6, 7] as const;

describe.each(THEMES)('ramp of the %s theme', (theme) => {
  test.each(COUNTS)('with %d classes is ordered by lightness, away from the ground', (count) => {
    const lightness = sequentialColours(theme, count).map((colour) => lab(rgb(colour))[0]);
    expect(lightness).toHaveLength(count);
    const sign = theme === 'dark' ? 1 : -1;
    for (let index = 1; index < count; index++) {
      expect(sign * ((lightness[index] ?? 0) - (lightness[index - 1] ?? 0))).toBeGreaterThan(5);
    }
  });

  test.each(COUNTS)('with %d classes stays apart for people without red or green cones', (count) => {
    const ramp = sequentialColours(theme, count);
    for (const simulate of [PROTANOPIA, DEUTERANOPIA]) {
      for (let index = 1; index < count; index++) {
        expect(difference(seen(ramp[index], simulate), seen(ramp[index - 1], simulate))).toBeGreaterThan(8);
      }
    }
  });

  test('writes text with a contrast of at least 4.5 to the ground', () => {
    const { text, mutedText, ground, plainUnit } = THEME_COLOURS[theme];
    for (const ink of [text, mutedText]) {
      for (const paper of [ground, plainUnit]) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has a neutral middle between loss and gain', () => {
    const middle = lab(rgb(divergingColours(theme)[3] ?? ''));
    expect(Math.hypot(middle[1], middle[2])).toBeLessThan(8);
  });
});

test('operators differ in shape as well as in colour', () => {
  const marks = (['viettel', 'vinaphone', 'mobifone', 'vietnamobile', 'gmobile', 'other:X'] as const).map(
    operatorMark,
  );
  expect(new Set(marks.map((mark) => mark.shape)).size).toBe(marks.length);
  expect(new Set(marks.map((mark) => mark.colour)).size).toBe(marks.length);
});

test('marks of villages have a contrast of at least 3 to white, except the half-filled one, which is outlined', () => {
  for (const cls of ['white', 'full', 'unknown'] as const) {
    expect(contrast(VILLAGE_CLASS_COLOURS[cls], '#ffffff')).toBeGreaterThanOrEqual(3);
  }
});

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const PROTANOPIA: readonly Triple[] = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTERANOPIA: readonly Triple[] = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];

function rgb(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seen(hex: string | undefined, [r, g, b]: readonly Triple[]): Triple {
  const linear = rgb(hex ?? '');
  const row = (weights: Triple | undefined): number =>
    weights === undefined
      ? 0
      : Math.max(0, weights[0] * linear[0] + weights[1] * linear[1] + weights[2] * linear[2]);
  return [row(r), row(g), row(b)];
}

/** CIE 1976 L*a*b* under D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Triple, b: Triple): number {
  const [l1, a1, b1] = lab(a);
  const [l2, a2, b2] = lab(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = ([red, green, blue]: Triple): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [low = 0, high = 0] = [luminance(rgb(a)), luminance(rgb(b))].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
