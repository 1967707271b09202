import type { UnitGeometry } from '../compute/coverage/batch.ts';
import type { CoverageInput } from '../compute/coverage/session.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Vintage } from '../domain/unit.ts';
import { memoizeLast } from '../state/memo.ts';
import { computationStore } from '../state/computation-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { EMPTY_RESULTS, resultsStore, type AreaKey, type ResultsState } from '../state/results-store.ts';
import { selectRequiredAreas, type RequiredArea } from '../state/select/required.ts';
import { takeSnapshot, type Snapshot } from '../state/snapshot.ts';
import { ports } from './ports.ts';

/** Share of the work that is done once footprints and servers are known. */
const LOADED = 0.4;

let filling: Promise<void> | null = null;

/**
 * Computes everything anew for the current data and rule. Figures of the earlier state stay on screen until
 * the new ones are there, all at once; an answer that has been overtaken is dropped.
 */
export async function recompute(): Promise<void> {
  const generation = computationStore.getState().generation + 1;
  computationStore.setState({ generation, status: 'computing', progress: 0, failure: null });
  try {
    const { batch, serving, layers } = await ports().coverage.load(coverageInput(takeSnapshot()));
    if (isOvertaken(generation)) return;
    computationStore.setState({ progress: LOADED });
    const fresh: ResultsState = {
      answered: generation,
      batch,
      serving,
      below: null,
      units: layers,
      unions: new Map(),
    };
    const unions = new Map(await askFor(requiredWith(fresh)));
    if (isOvertaken(generation)) return;
    resultsStore.setState({ ...fresh, unions });
    await computeMissing();
  } catch (error) {
    if (isOvertaken(generation)) return;
    console.error(error);
    resultsStore.setState(EMPTY_RESULTS);
    computationStore.setState({ status: 'failed', failure: 'COVERAGE_FAILED' });
  }
}

/** Fills in the areas that the current view needs and that are not there yet. */
export async function computeMissing(): Promise<void> {
  filling ??= fill().finally(() => {
    filling = null;
  });
  await filling;
}

async function fill(): Promise<void> {
  for (;;) {
    const { generation } = computationStore.getState();
    const { results } = takeSnapshot();
    // The first figures are still on their way: `recompute` comes back here when they are there.
    if (results.answered !== generation) return;
    const missing = requiredWith(results).filter(({ key }) => !results.unions.has(key));
    if (missing.length === 0) {
      computationStore.setState({ status: 'ready', progress: 1 });
      return;
    }
    computationStore.setState({ status: 'computing', progress: LOADED });
    const answered = await askFor(missing);
    // Inputs changed meanwhile: these columns belong to the past, and the loop starts from the new inputs.
    if (isOvertaken(generation)) continue;
    resultsStore.setState(({ unions }) => ({ unions: new Map([...unions, ...answered]) }));
  }
}

function isOvertaken(generation: number): boolean {
  return computationStore.getState().generation !== generation;
}

/** Operators one by one are shown by the cards of units only. */
function requiredWith(results: ResultsState): readonly RequiredArea[] {
  const withOperators = selectionStore.getState().selected?.kind === 'unit';
  return selectRequiredAreas({ ...takeSnapshot(), results }, withOperators);
}

async function askFor(
  areas: readonly RequiredArea[],
): Promise<readonly (readonly [AreaKey, Float64Array])[]> {
  return Promise.all(
    areas.map(async ({ key, layer, mask }) => [key, await ports().coverage.union(layer, mask)] as const),
  );
}

function coverageInput(snapshot: Snapshot): CoverageInput {
  const { dataset } = snapshot.data;
  const { rule, stationFilter } = snapshot.rule;
  return {
    communes: { '2023': communesOf(dataset, '2023'), '2025': communes2025(dataset, '2025') },
    villages: dataset.villages,
    stations: dataset.stations,
    radio: rule.radio,
    filter: stationFilter,
  };
}

/** One memo per vintage, so that unchanged boundaries keep their identity and are not sent again. */
const communesOf = memoizeLast(selectCommuneGeometries);
const communes2025 = memoizeLast(selectCommuneGeometries);

function selectCommuneGeometries(dataset: Dataset, vintage: Vintage): readonly UnitGeometry[] {
  return dataset.units
    .filter((unit) => unit.vintage === vintage && unit.level === 'commune')
    .map(({ id, polygons }) => ({ id, polygons }));
}
