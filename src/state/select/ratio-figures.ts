import type { Ratio as ComputedRatio } from '../../compute/coverage/ratios.ts';
import type { Measure } from '../../domain/metric.ts';
import type { MissingReason, Ratio, RatioUnit } from '../../domain/ratio.ts';

const UNITS: Readonly<Record<Measure, RatioUnit>> = {
  area: 'm2',
  population: 'people',
  households: 'households',
  villages: 'villages',
};

const NOTHING_TO_COUNT: Readonly<Record<Measure, MissingReason>> = {
  area: 'no-geometry',
  population: 'no-population',
  households: 'no-households',
  villages: 'no-villages',
};

/** Gives a computed ratio its unit and, where it has no value, the reason in the measure's own terms. */
export function toFigure(measure: Measure, ratio: ComputedRatio): Ratio {
  const { numerator, denominator, unknown, value, low, high, gap } = ratio;
  const missing = gap === null ? null : gap === 'no-known-answer' ? 'no-answers' : NOTHING_TO_COUNT[measure];
  return { unit: UNITS[measure], numerator, denominator, unknown, value, low, high, missing };
}

export function notComputed(measure: Measure): Ratio {
  const nothing = { numerator: 0, denominator: 0, unknown: 0, value: null, low: null, high: null };
  return { unit: UNITS[measure], ...nothing, missing: 'not-computed' };
}
