import { readAddress, writeAddress, type AddressState } from '../state/address.ts';
import { cameraStore } from '../state/camera-store.ts';
import { ruleStore } from '../state/rule-store.ts';
import { sameSelected, selectionStore } from '../state/selection-store.ts';
import { viewStore } from '../state/view-store.ts';

/** Browsers allow about 100 changes of the address in 30 seconds; panning makes more. */
const REPLACE_DELAY_MS = 300;

/** The address bar follows the view, and back and forward walk through what was selected. */
export function startAddressSync(): void {
  apply(readAddress(location.hash));
  const replaceSoon = debounce(() => {
    history.replaceState(null, '', addressNow());
  }, REPLACE_DELAY_MS);
  cameraStore.subscribe(replaceSoon);
  viewStore.subscribe(replaceSoon);
  ruleStore.subscribe(replaceSoon);
  selectionStore.subscribe((state, previous) => {
    if (sameSelected(state.selected, previous.selected)) return;
    const address = addressNow();
    // Unchanged when the selection itself came from going back.
    if (address !== location.hash) history.pushState(null, '', address);
  });
  addEventListener('popstate', () => {
    selectionStore.setState({ selected: readAddress(location.hash).selected });
  });
  addEventListener('hashchange', () => apply(readAddress(location.hash)));
}

function apply({ camera, view, rule, year, statuses, selected }: AddressState): void {
  if (camera !== null) cameraStore.setState({ camera });
  viewStore.setState(view);
  ruleStore.setState(({ stationFilter }) => ({ rule, stationFilter: { ...stationFilter, year, statuses } }));
  selectionStore.setState({ selected });
}

function addressNow(): string {
  const { rule, stationFilter } = ruleStore.getState();
  const { selected } = selectionStore.getState();
  const { camera } = cameraStore.getState();
  const { year, statuses } = stationFilter;
  return `#${writeAddress({ camera, view: viewStore.getState(), rule, year, statuses, selected })}`;
}

function debounce(run: () => void, delayMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, delayMs);
  };
}
