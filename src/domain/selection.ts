import type { OperatorId } from './operator.ts';
import type { StationStatus } from './station.ts';
import type { Technology } from './technology.ts';

/** Which mobile service is asked about. A place counts when at least `minOperators` of `operators` serve it. */
export interface ServiceSelection {
  /** Any of these technologies serves. Never empty. */
  readonly technologies: readonly Technology[];
  /** `null` means every operator in the data. */
  readonly operators: readonly OperatorId[] | null;
  readonly minOperators: number;
}

/** Which stations take part at all. */
export interface StationFilter {
  /** Stations on air at the end of this year; `null` means all years. */
  readonly year: number | null;
  readonly statuses: readonly StationStatus[];
}

export const DEFAULT_STATION_FILTER: StationFilter = { year: null, statuses: ['active', 'unknown'] };
