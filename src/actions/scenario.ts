import { createFrame } from '../compute/geodesy/frame.ts';
import type { LonLat, Metres } from '../domain/quantities.ts';
import { applyScenarioChange, type HypotheticalStation, type ScenarioChange } from '../domain/scenario.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { computationStore } from '../state/computation-store.ts';
import { resultsStore } from '../state/results-store.ts';
import { scenarioStore, type ScenarioState } from '../state/scenario-store.ts';
import { selectScenarioAreas } from '../state/select/scenario.ts';
import { selectionStore } from '../state/selection-store.ts';
import { takeSnapshot } from '../state/snapshot.ts';
import { viewStore } from '../state/view-store.ts';
import { cameraStore } from '../state/camera-store.ts';
import { editedStation, newStation, type HypotheticalEdit } from './hypothetical-station.ts';
import { ports } from './ports.ts';
import { select } from './selection.ts';
import { operatorsInData } from './view.ts';

let isAsking = false;
let isOutdated = false;

/** Enters what-if: coverage is drawn, and stations put aside earlier are there again. */
export function openScenario(): void {
  if (scenarioStore.getState().isOpen) return;
  const { layers } = viewStore.getState();
  scenarioStore.setState({ isOpen: true, hadCoverage: layers.coverage });
  showCoverage(true);
  select(null);
  void askWhatIf();
}

/** Leaves what-if: the stations are put aside, and everything is as the data have it. */
export function leaveScenario(): void {
  const { isOpen, hadCoverage } = scenarioStore.getState();
  if (!isOpen) return;
  scenarioStore.setState({ isOpen: false, isPlacing: false, outcome: null, hasFailed: false });
  if (!hadCoverage) showCoverage(false);
  if (selectionStore.getState().selected?.kind === 'hypothetical') select(null);
}

export function startPlacing(): void {
  openScenario();
  scenarioStore.setState({ isPlacing: true });
}

export function stopPlacing(): void {
  scenarioStore.setState({ isPlacing: false });
}

/** Puts a hypothetical station with usual parameters at a place, and shows its card. */
export function placeStation(position: LonLat): void {
  const id = `gd-${nextNumber(scenarioStore.getState())}`;
  const operator = viewStore.getState().operators?.[0] ?? operatorsInData()[0] ?? 'viettel';
  change({ kind: 'add', hypothetical: { id, station: newStation(id, operator, position) } });
  scenarioStore.setState({ isPlacing: false });
  select({ kind: 'hypothetical', id });
}

/** The same without a pointer: in the middle of what the map shows, or of the data while there is no map. */
export function placeAtMapCentre(): void {
  const centre = cameraStore.getState().camera?.centre ?? provinceCentre();
  if (centre !== null) placeStation(centre);
}

export function editStation(id: string, edit: HypotheticalEdit): void {
  const known = find(id);
  if (known === undefined) return;
  change({ kind: 'replace', hypothetical: { id, station: editedStation(known.station, edit) } });
}

/** Moves a station by metres on the ground, east and north. */
export function nudgeStation(id: string, east: Metres, north: Metres): void {
  const known = find(id);
  if (known === undefined) return;
  editStation(id, { position: createFrame(...known.station.position).unproject(east, north) });
}

/** While the finger moves: the figures follow, and the whole drag is one step of undo. */
export function dragStation(id: string, position: LonLat): void {
  const known = find(id);
  if (known === undefined) return;
  const hypothetical = { id, station: editedStation(known.station, { position }) };
  scenarioStore.setState(({ stations }) => ({
    stations: applyScenarioChange(stations, { kind: 'replace', hypothetical }).stations,
  }));
  void askWhatIf();
}

/** Ends a drag that began at `from`. */
export function finishDrag(id: string, from: LonLat): void {
  const known = find(id);
  if (known === undefined) return;
  const before = { id, station: editedStation(known.station, { position: from }) };
  remember({ kind: 'replace', hypothetical: before });
}

export function removeStation(id: string): void {
  change({ kind: 'remove', id });
  select(null);
}

/** Takes all hypothetical stations away; one step of undo brings them back. */
export function removeAllStations(): void {
  if (scenarioStore.getState().stations.length === 0) return;
  change({ kind: 'set', stations: [] });
  select(null);
}

export function undoScenario(): void {
  travel('undo', 'redo');
}

export function redoScenario(): void {
  travel('redo', 'undo');
}

/**
 * Asks for the figures of the current scenario, unless they are there already. While an answer is on its way
 * only the latest wish is kept.
 */
export async function askWhatIf(): Promise<void> {
  if (isAsking) {
    isOutdated = true;
    return;
  }
  isAsking = true;
  try {
    do {
      isOutdated = false;
      await answerWhatIf();
    } while (isOutdated);
  } catch (error) {
    console.error(error);
    scenarioStore.setState({ outcome: null, hasFailed: true });
  } finally {
    isAsking = false;
  }
}

async function answerWhatIf(): Promise<void> {
  const { isOpen, stations, outcome } = scenarioStore.getState();
  const { generation } = computationStore.getState();
  const { answered, batch: base } = resultsStore.getState();
  if (!isOpen || stations.length === 0 || base === null) {
    if (outcome !== null) scenarioStore.setState({ outcome: null });
    return;
  }
  // The workers may hold newer inputs than the figures on screen; they are asked again once those have arrived.
  if (answered !== generation) return;
  const real = stations.map(({ station }) => station);
  const required = selectScenarioAreas(takeSnapshot(), real);
  const keys = required.map(({ key }) => key);
  const isKnown = outcome?.base === base && outcome.stations === stations && sameItems(outcome.keys, keys);
  if (isKnown) return;
  const questions = required.map(({ layer, mask }) => ({ layer, mask }));
  const answer = await ports().coverage.whatIf(real, questions);
  const isCurrent = computationStore.getState().generation === generation && scenarioStore.getState().isOpen;
  if (!isCurrent || scenarioStore.getState().stations.length === 0) return;
  scenarioStore.setState({ outcome: { base, stations, answer, keys }, hasFailed: false });
}

function change(next: ScenarioChange): void {
  const { stations } = scenarioStore.getState();
  const applied = applyScenarioChange(stations, next);
  if (applied.inverse === null) return;
  scenarioStore.setState({ stations: applied.stations });
  remember(applied.inverse);
}

function remember(inverse: ScenarioChange): void {
  scenarioStore.setState(({ undo }) => ({ undo: [...undo, inverse], redo: [] }));
  void askWhatIf();
}

function travel(from: 'undo' | 'redo', to: 'undo' | 'redo'): void {
  const state = scenarioStore.getState();
  const step = state[from].at(-1);
  if (!state.isOpen || step === undefined) return;
  const { stations, inverse } = applyScenarioChange(state.stations, step);
  scenarioStore.setState({
    stations,
    [from]: state[from].slice(0, -1),
    [to]: inverse === null ? state[to] : [...state[to], inverse],
  });
  void askWhatIf();
}

function find(id: string): HypotheticalStation | undefined {
  return scenarioStore.getState().stations.find((known) => known.id === id);
}

/** One more than any number that is in use or that undo or redo could bring back. */
function nextNumber({ stations, undo, redo }: ScenarioState): number {
  const kept = [...undo, ...redo].flatMap((step) => {
    if (step.kind === 'set') return step.stations;
    return step.kind === 'remove' ? [] : [step.hypothetical];
  });
  const numbers = [...stations, ...kept].map(({ id }) => Number(id.replace('gd-', '')));
  return Math.max(0, ...numbers) + 1;
}

function provinceCentre(): LonLat | null {
  const { units } = datasetStore.getState().dataset;
  return units.find(({ level, centre }) => level === 'province' && centre !== null)?.centre ?? null;
}

function showCoverage(coverage: boolean): void {
  viewStore.setState(({ layers }) => ({ layers: { ...layers, coverage } }));
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, index) => item === others[index]);
}
