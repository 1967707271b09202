import type { Measure, Metric } from '../../domain/metric.ts';

/**
 * Lower bounds of the classes above the first one. Fixed, so that a colour means the same before and after a
 * change of data, rule or date. People and villages are divided finely near the top, where the decisions are.
 */
export function classBreaks({ service, measure }: Metric): readonly number[] {
  return service === 'ftth' || service === 'loudspeaker' ? EVEN : BREAKS[measure];
}

const EVEN: readonly number[] = [0.2, 0.4, 0.6, 0.8, 0.95];
const NEAR_FULL: readonly number[] = [0.5, 0.75, 0.9, 0.95, 0.99];
const BREAKS: Readonly<Record<Measure, readonly number[]>> = {
  area: EVEN,
  population: NEAR_FULL,
  households: NEAR_FULL,
  villages: NEAR_FULL,
};

/** Class number from 0; `null` (hatched) for a value that is not known. */
export function classOf(value: number | null, breaks: readonly number[]): number | null {
  return value === null ? null : breaks.filter((bound) => value >= bound).length;
}
