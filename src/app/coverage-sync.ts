import { computeMissing, recompute } from '../actions/coverage.ts';
import { computationStore } from '../state/computation-store.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { ruleStore } from '../state/rule-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { viewStore } from '../state/view-store.ts';

/** Computes whenever data or rule change, and fills in what a change of view asks for. */
export function startCoverageSync(): void {
  datasetStore.subscribe((state, previous) => {
    if (state.status === 'ready' && state.dataset !== previous.dataset) void recompute();
  });
  ruleStore.subscribe((state, previous) => {
    const isRadio =
      state.rule.radio !== previous.rule.radio || state.stationFilter !== previous.stationFilter;
    if (isRadio && datasetStore.getState().status === 'ready') void recompute();
    else void computeMissing();
  });
  viewStore.subscribe(() => void computeMissing());
  selectionStore.subscribe((state, previous) => {
    if (state.selected !== previous.selected) void computeMissing();
  });
  // Tests and anyone who automates the page can wait for the figures.
  computationStore.subscribe(({ status }) => {
    document.documentElement.dataset['figures'] = status;
  });
}
