import { useStore } from 'zustand';
import { scenarioStore } from '../../state/scenario-store.ts';
import { selectImpact, withScenario, type ScenarioImpact } from '../../state/select/scenario.ts';
import type { Snapshot } from '../../state/snapshot.ts';
import { useSnapshot } from '../hooks/use-snapshot.ts';

export function useScenarioOpen(): boolean {
  return useStore(scenarioStore, (state) => state.isOpen);
}

/** What the stations placed so far change; `null` while nothing is placed or the first answer is on its way. */
export function useImpact(): ScenarioImpact | null {
  const outcome = useStore(scenarioStore, (state) => state.outcome);
  return selectImpact(useSnapshot(), outcome);
}

/** What the map's colours show: with the scenario while there is one, otherwise the baseline. */
export function useShownSnapshot(): { readonly snapshot: Snapshot; readonly isScenario: boolean } {
  const outcome = useStore(scenarioStore, (state) => (state.isOpen ? state.outcome : null));
  const baseline = useSnapshot();
  const shown = withScenario(baseline, outcome);
  return { snapshot: shown ?? baseline, isScenario: shown !== null };
}
