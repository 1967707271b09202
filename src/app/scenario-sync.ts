import { askWhatIf } from '../actions/scenario.ts';
import { scenarioStore } from '../state/scenario-store.ts';
import { subscribeSnapshot } from '../state/snapshot.ts';

/** A scenario is asked for anew whenever what it is compared with changes: data, rule, filters or the metric. */
export function startScenarioSync(): void {
  subscribeSnapshot(() => {
    const { isOpen, stations } = scenarioStore.getState();
    if (isOpen && stations.length > 0) void askWhatIf();
  });
}
