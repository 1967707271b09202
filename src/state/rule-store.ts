import { createStore } from 'zustand/vanilla';
import { DEFAULT_RULE, type CoverageRule } from '../domain/rule.ts';
import { DEFAULT_STATION_FILTER, type StationFilter } from '../domain/selection.ts';

export interface RuleState {
  readonly rule: CoverageRule;
  readonly stationFilter: StationFilter;
}

export const ruleStore = createStore<RuleState>()(() => ({
  rule: DEFAULT_RULE,
  stationFilter: DEFAULT_STATION_FILTER,
}));
