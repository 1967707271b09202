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
 * A covered share as it is shown, with everything needed to judge it. `denominator` counts only what has a known
 * answer; `unknown` is what had to be left out, so the truth lies between `low` (all unknown uncovered) and
 * `high` (all unknown covered).
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
