/** Why a ratio has no value. Shown in words; never drawn or counted as 0. */
export type MissingReason =
  | 'no-geometry'
  | 'no-villages'
  | 'no-population'
  | 'no-households'
  | 'no-answers'
  | 'not-computed';

export type RatioUnit = 'm2' | 'people' | 'households' | 'villages';

/**
 * A covered share with everything needed to judge it. `denominator` counts only what has a known answer;
 * `unknown` is what had to be left out, so the truth lies between `low` (all unknown uncovered) and `high`
 * (all unknown covered).
 */
export interface Ratio {
  readonly unit: RatioUnit;
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  /** 0…1, or `null` with the reason in `missing`. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: MissingReason | null;
}

/** Builds a ratio from counts; a denominator of 0 gives `reason` instead of a value. */
export function makeRatio(unit: RatioUnit, counts: RatioCounts, reason: MissingReason): Ratio {
  const { numerator, denominator, unknown } = counts;
  const whole = denominator + unknown;
  return {
    unit,
    numerator,
    denominator,
    unknown,
    value: denominator > 0 ? numerator / denominator : null,
    low: whole > 0 ? numerator / whole : null,
    high: whole > 0 ? (numerator + unknown) / whole : null,
    missing: denominator > 0 ? null : reason,
  };
}

export interface RatioCounts {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

export function missingRatio(unit: RatioUnit, reason: MissingReason): Ratio {
  return {
    unit,
    numerator: 0,
    denominator: 0,
    unknown: 0,
    value: null,
    low: null,
    high: null,
    missing: reason,
  };
}
