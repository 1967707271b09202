import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import type { Dataset } from '../../src/domain/dataset.ts';
import { datasetStore } from '../../src/state/dataset-store.ts';
import { EMPTY_RESULTS, resultsStore } from '../../src/state/results-store.ts';
import { ruleStore } from '../../src/state/rule-store.ts';
import { selectionStore } from '../../src/state/selection-store.ts';
import { uiStore } from '../../src/state/ui-store.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { App } from '../../src/ui/app.tsx';
import { FakeWorld } from '../actions/fake-ports.ts';
import { SMALL_WORLD, snapshotOf } from '../state/world.ts';

export interface Mounted {
  readonly world: FakeWorld;
  /** Elements that the map was put into and not yet taken out of. */
  readonly maps: ReadonlySet<HTMLElement>;
  readonly unmount: () => void;
}

const SIZES = { desktop: [1440, 900], tablet: [1024, 768], portrait: [768, 1024] } as const;

/** The whole interface over a small province with everything computed, and ports that only remember. */
export async function mountApp(
  size: keyof typeof SIZES = 'desktop',
  dataset: Dataset = SMALL_WORLD,
): Promise<Mounted> {
  const [width, height] = SIZES[size];
  await page.viewport(width, height);
  const world = new FakeWorld(dataset);
  world.install();
  resetStores(dataset);
  const host = document.createElement('div');
  host.id = 'root';
  document.body.append(host);
  const maps = new Set<HTMLElement>();
  const root = createRoot(host);
  root.render(<App mapSlot={(element) => keepIn(maps, element)} />);
  return {
    world,
    maps,
    unmount: () => {
      root.unmount();
      host.remove();
    },
  };
}

function keepIn(maps: Set<HTMLElement>, element: HTMLElement): () => void {
  maps.add(element);
  return () => maps.delete(element);
}

function resetStores(dataset: Dataset): void {
  const { data, results } = snapshotOf(dataset);
  datasetStore.setState(data);
  resultsStore.setState({ ...EMPTY_RESULTS, ...results });
  viewStore.setState(viewStore.getInitialState(), true);
  ruleStore.setState(ruleStore.getInitialState(), true);
  selectionStore.setState(selectionStore.getInitialState(), true);
  uiStore.setState({ ...uiStore.getInitialState(), map: 'ready' }, true);
}
