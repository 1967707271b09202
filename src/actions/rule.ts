import { DEFAULT_RULE, type RadioRule, type VillageRule } from '../domain/rule.ts';
import { DEFAULT_STATION_FILTER, type StationFilter } from '../domain/selection.ts';
import type { Dbm } from '../domain/quantities.ts';
import { STATION_STATUSES, type StationStatus } from '../domain/station.ts';
import type { Technology } from '../domain/technology.ts';
import { ruleStore } from '../state/rule-store.ts';

export function setVillageRule(village: VillageRule): void {
  ruleStore.setState(({ rule }) => ({ rule: { ...rule, village } }));
}

export function setThreshold(technology: Technology, threshold: Dbm): void {
  changeRadio((radio) => ({ thresholds: { ...radio.thresholds, [technology]: threshold } }));
}

/** Share of the cell's area that must meet the threshold, kept within what the Jakes model can answer. */
export function setAreaProbability(areaProbability: number): void {
  changeRadio(() => ({ areaProbability: Math.min(0.99, Math.max(0.5, areaProbability)) }));
}

export function setStationFilter(filter: Partial<StationFilter>): void {
  ruleStore.setState(({ stationFilter }) => ({ stationFilter: { ...stationFilter, ...filter } }));
}

/** At least one status stays: a map of no stations at all has no meaning. */
export function toggleStatus(status: StationStatus): void {
  ruleStore.setState(({ stationFilter }) => {
    const { statuses } = stationFilter;
    const next = STATION_STATUSES.filter((known) => statuses.includes(known) !== (known === status));
    return next.length === 0 ? {} : { stationFilter: { ...stationFilter, statuses: next } };
  });
}

export function resetRule(): void {
  ruleStore.setState({ rule: DEFAULT_RULE, stationFilter: DEFAULT_STATION_FILTER });
}

function changeRadio(change: (radio: RadioRule) => Partial<RadioRule>): void {
  ruleStore.setState(({ rule }) => ({ rule: { ...rule, radio: { ...rule.radio, ...change(rule.radio) } } }));
}
