import type { Decibels, Metres } from '../../domain/quantities.ts';
import { erfc, normalCdf } from './error-function.ts';

/** Slow fading around a cell: what the margin is made from. */
export interface FadingStatistics {
  /** Standard deviation of the shadowing. */
  readonly shadowing: Decibels;
  /** Exponent n of the distance law L ~ 10·n·lg d. */
  readonly exponent: number;
}

/** Hata's distance exponent (44.9 − 6.55 lg hb) / 10: 3.52 at 30 m, 3.38 at 50 m. */
export function distanceExponent(baseHeight: Metres): number {
  return (44.9 - 6.55 * Math.log10(Math.max(30, baseHeight))) / 10;
}

/**
 * Share of a disc's area where the level exceeds the threshold when the median at its edge exceeds it by
 * `margin` (Jakes, "Microwave Mobile Communications", 1974, section 2.5.3, after Reudink):
 *
 *     p = ½ {1 − erf a + exp[(1 − 2ab)/b²] · [1 − erf((1 − ab)/b)]}
 *     a = −margin / (σ√2),  b = 10·n·lg e / (σ√2)
 */
export function areaProbability(margin: Decibels, { shadowing, exponent }: FadingStatistics): number {
  const a = -(margin / (shadowing * Math.SQRT2));
  const b = (10 * exponent * Math.LOG10E) / (shadowing * Math.SQRT2);
  return (erfc(a) + Math.exp((1 - 2 * a * b) / (b * b)) * erfc((1 - a * b) / b)) / 2;
}

/** Share of the edge where the level exceeds the threshold: Φ(margin / σ). */
export function edgeProbability(margin: Decibels, shadowing: Decibels): number {
  return normalCdf(margin / shadowing);
}

/**
 * Margin that gives the wanted area probability (0 < p < 1): the inverse of `areaProbability`, which grows
 * with the margin. Without shadowing no margin is needed.
 */
export function fadingMargin(wanted: number, statistics: FadingStatistics): Decibels {
  if (statistics.shadowing <= 0) return 0;
  let low = -6 * statistics.shadowing;
  let high = 6 * statistics.shadowing;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (areaProbability(middle, statistics) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
