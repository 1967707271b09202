import type { UnitGeometry } from '../compute/coverage/batch.ts';
import type { CoverageInput } from '../compute/coverage/session.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Vintage } from '../domain/unit.ts';
import { memoizeLast } from '../state/memo.ts';
import { EMPTY_RESULTS, resultsStore, type AreaKey, type ResultsState } from '../state/results-store.ts';
import { selectRequiredAreas, type RequiredArea } from '../state/select/required.ts';
import { takeSnapshot, type Snapshot } from '../state/snapshot.ts';
import { ports } from './ports.ts';

/** Columns asked for at once: few enough that a newer wish is heard soon. */
const COLUMNS_AT_ONCE = 4;
/** Columns that the table and the map cannot do without: one per mobile service. */
const FIRST_COLUMNS = 5;

let filling: Promise<void> | null = null;

/**
 * Computes everything anew for the current data and rule. Figures of the earlier state stay on screen until
 * the new ones are there, all at once; an answer that has been overtaken is dropped.
 */
export async function recompute(): Promise<void> {
  const generation = resultsStore.getState().generation + 1;
  resultsStore.setState({ generation, status: 'computing', progress: 0, failure: null });
  try {
    const { batch, serving, layers } = await ports().coverage.load(coverageInput(takeSnapshot()));
    if (resultsStore.getState().generation !== generation) return;
    const fresh = {
      answered: generation,
      batch,
      serving,
      units: layers,
      unions: new Map<AreaKey, Float64Array>(),
    };
    const urgent = requiredWith(fresh).slice(0, FIRST_COLUMNS);
    const unions = new Map(await askFor(urgent));
    if (resultsStore.getState().generation !== generation) return;
    resultsStore.setState({ ...fresh, unions, progress: 0.3 });
    await computeMissing();
  } catch (error) {
    if (resultsStore.getState().generation !== generation) return;
    console.error(error);
    resultsStore.setState({ ...EMPTY_RESULTS, generation, status: 'failed', failure: 'COVERAGE_FAILED' });
  }
}

/** Fills in the areas that the current view needs and that are not there yet, the most urgent first. */
export async function computeMissing(): Promise<void> {
  filling ??= fill().finally(() => {
    filling = null;
  });
  await filling;
}

async function fill(): Promise<void> {
  for (;;) {
    const { generation } = resultsStore.getState();
    const snapshot = takeSnapshot();
    const required = selectRequiredAreas(snapshot);
    const missing = required.filter(({ key }) => !snapshot.results.unions.has(key));
    if (missing.length === 0) {
      if (snapshot.results.batch !== null) resultsStore.setState({ status: 'ready', progress: 1 });
      return;
    }
    resultsStore.setState({ status: 'computing', progress: 1 - missing.length / (required.length + 1) });
    const answered = await askFor(missing.slice(0, COLUMNS_AT_ONCE));
    // Inputs changed meanwhile: these columns belong to the past, and the loop starts from the new inputs.
    if (resultsStore.getState().generation !== generation) continue;
    resultsStore.setState(({ unions }) => ({ unions: new Map([...unions, ...answered]) }));
  }
}

function requiredWith(fresh: Partial<ResultsState>): readonly RequiredArea[] {
  const snapshot = takeSnapshot();
  return selectRequiredAreas({ ...snapshot, results: { ...snapshot.results, ...fresh } });
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
