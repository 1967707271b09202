import type { MissingReason, Ratio, RatioUnit } from '../../src/domain/ratio.ts';

interface Counts {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

/** A ratio from counts; a denominator of 0 gives `reason` instead of a value. */
export function makeRatio(unit: RatioUnit, counts: Counts, reason: MissingReason): Ratio {
  const { numerator, denominator, unknown } = counts;
  const whole = denominator + unknown;
  return {
    ...counts,
    unit,
    value: denominator > 0 ? numerator / denominator : null,
    low: whole > 0 ? numerator / whole : null,
    high: whole > 0 ? (numerator + unknown) / whole : null,
    missing: denominator > 0 ? null : reason,
  };
}

export function missingRatio(unit: RatioUnit, reason: MissingReason): Ratio {
  return makeRatio(unit, { numerator: 0, denominator: 0, unknown: 0 }, reason);
}
