import type { UnitGeometry } from '../compute/coverage/batch.ts';
import type { CoverageInput } from '../compute/coverage/session.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Vintage } from '../domain/unit.ts';
import { memoizeLast } from '../state/memo.ts';
import { computationStore } from '../state/computation-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { EMPTY_RESULTS, resultsStore, type ResultsState } from '../state/results-store.ts';
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
    const { batch, serving } = await ports().coverage.load(coverageInput(takeSnapshot()));
    if (isOvertaken(generation)) return;
    computationStore.setState({ progress: LOADED });
    const fresh: ResultsState = { ...EMPTY_RESULTS, answered: generation, batch, serving };
    const answer = await askFor(requiredWith(fresh));
    if (isOvertaken(generation)) return;
    resultsStore.setState({ ...fresh, ...answer });
    await computeMissing();
  } catch (error) {
    fail(error, generation);
  }
}

/** Fills in the areas that the current view needs and that are not there yet. */
export async function computeMissing(): Promise<void> {
  const { generation } = computationStore.getState();
  filling ??= fill()
    .catch((error: unknown) => fail(error, generation))
    .finally(() => {
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
    const answer = await askFor(missing);
    // Inputs changed meanwhile: these columns belong to the past, and the loop starts from the new inputs.
    if (isOvertaken(generation)) continue;
    resultsStore.setState(({ units, unions }) => ({
      units: { ...units, ...answer.units },
      unions: new Map([...unions, ...answer.unions]),
    }));
  }
}

/** A failure for inputs that have been overtaken concerns nobody any more. */
function fail(error: unknown, generation: number): void {
  if (isOvertaken(generation)) return;
  console.error(error);
  resultsStore.setState(EMPTY_RESULTS);
  computationStore.setState({ status: 'failed', failure: 'COVERAGE_FAILED' });
}

function isOvertaken(generation: number): boolean {
  return computationStore.getState().generation !== generation;
}

/** Operators one by one are shown by the cards of units only. */
function requiredWith(results: ResultsState): readonly RequiredArea[] {
  const withOperators = selectionStore.getState().selected?.kind === 'unit';
  return selectRequiredAreas({ ...takeSnapshot(), results }, withOperators);
}

/** Columns of areas, with the units of every layer that they are of. */
async function askFor(areas: readonly RequiredArea[]): Promise<Pick<ResultsState, 'units' | 'unions'>> {
  const { coverage } = ports();
  const layers = [...new Set(areas.map(({ layer }) => layer))];
  const units = await Promise.all(
    layers.map(async (layer) => [layer, await coverage.layerIndex(layer)] as const),
  );
  const unions = await Promise.all(
    areas.map(async ({ key, layer, mask }) => [key, await coverage.union(layer, mask)] as const),
  );
  return { units: Object.fromEntries(units), unions: new Map(unions) };
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
