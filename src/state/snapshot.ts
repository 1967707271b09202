import { datasetStore, type DatasetState } from './dataset-store.ts';
import { resultsStore, type ResultsState } from './results-store.ts';
import { ruleStore, type RuleState } from './rule-store.ts';
import { viewStore, type ViewState } from './view-store.ts';

/** Everything that figures are derived from, taken at one moment. Selectors are pure functions of it. */
export interface Snapshot {
  readonly data: DatasetState;
  readonly view: ViewState;
  readonly rule: RuleState;
  readonly results: ResultsState;
}

let current: Snapshot | null = null;

/** The same object until one of the stores changes, so that memoised selectors and React can compare it. */
export function takeSnapshot(): Snapshot {
  const data = datasetStore.getState();
  const view = viewStore.getState();
  const rule = ruleStore.getState();
  const results = resultsStore.getState();
  const isCurrent =
    current?.data === data && current.view === view && current.rule === rule && current.results === results;
  if (current === null || !isCurrent) current = { data, view, rule, results };
  return current;
}

/** Calls `listener` after any change to what a snapshot holds; returns the way to stop. */
export function subscribeSnapshot(listener: () => void): () => void {
  const stops = [datasetStore, viewStore, ruleStore, resultsStore].map((store) => store.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}
