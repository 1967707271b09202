import { OPERATORS, type OperatorId } from '../domain/operator.ts';
import type { LonLat } from '../domain/quantities.ts';
import { applyScenarioChange, type HypotheticalStation, type ScenarioChange } from '../domain/scenario.ts';
import type { CellLayer, Station } from '../domain/station.ts';
import { BAND_TECHNOLOGY, type BandId } from '../domain/technology.ts';
import { resultsStore } from '../state/results-store.ts';
import { EMPTY_SCENARIO, scenarioStore } from '../state/scenario-store.ts';
import { selectRequiredAreas } from '../state/select/required.ts';
import { takeSnapshot } from '../state/snapshot.ts';
import { viewStore } from '../state/view-store.ts';
import { ports } from './ports.ts';
import { select } from './selection.ts';

/** Sensible for a rural site: the layers most new masts of the province start with. */
const DEFAULT_BANDS: readonly BandId[] = ['GSM900', 'UMTS2100', 'LTE1800'];
const DEFAULT_HEIGHT_M = 42;
/** Columns kept up while a station is dragged: one per mobile service and vintage in view. */
const LIVE_COLUMNS = 10;

let stationCount = 0;
let isAsking = false;
let isOutdated = false;

/** What can be edited of a hypothetical station besides its place. */
export interface HypotheticalEdit {
  readonly operator?: OperatorId;
  readonly bands?: readonly BandId[];
  readonly antennaHeight?: number;
  /** Azimuths in degrees; empty for an omnidirectional antenna. */
  readonly azimuths?: readonly number[];
  readonly position?: LonLat;
}

export function startPlacing(): void {
  scenarioStore.setState({ isPlacing: true });
}

export function stopPlacing(): void {
  scenarioStore.setState({ isPlacing: false });
}

/** Puts a hypothetical station with usual parameters at a place, and shows its card. */
export function placeStation(position: LonLat): void {
  stationCount += 1;
  const id = `gd-${stationCount}`;
  const operator = viewStore.getState().operators?.[0] ?? OPERATORS[0]?.id ?? 'viettel';
  change({ kind: 'add', hypothetical: { id, station: defaultStation(id, operator, position) } });
  scenarioStore.setState({ isPlacing: false });
  select({ kind: 'hypothetical', id });
}

export function editStation(id: string, edit: HypotheticalEdit): void {
  const known = find(id);
  if (known === undefined) return;
  change({ kind: 'replace', hypothetical: { id, station: edited(known.station, edit) } });
}

/** While the finger moves: the figures follow, and the whole drag is one step of undo. */
export function dragStation(id: string, position: LonLat): void {
  const known = find(id);
  if (known === undefined) return;
  const hypothetical = { id, station: edited(known.station, { position }) };
  scenarioStore.setState(({ stations }) => ({
    stations: applyScenarioChange(stations, { kind: 'replace', hypothetical }).stations,
  }));
  void askWhatIf();
}

/** Ends a drag that began at `from`. */
export function finishDrag(id: string, from: LonLat): void {
  const known = find(id);
  if (known === undefined) return;
  const before = { id, station: edited(known.station, { position: from }) };
  remember({ kind: 'replace', hypothetical: before });
}

export function removeStation(id: string): void {
  change({ kind: 'remove', id });
  select(null);
}

export function undoScenario(): void {
  travel('undo', 'redo');
}

export function redoScenario(): void {
  travel('redo', 'undo');
}

/** Leaves what-if: the baseline was never touched. */
export function leaveScenario(): void {
  scenarioStore.setState(EMPTY_SCENARIO);
}

/** Asks for the figures of the current scenario; while an answer is on its way only the latest wish is kept. */
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
  } finally {
    isAsking = false;
  }
}

async function answerWhatIf(): Promise<void> {
  const { stations } = scenarioStore.getState();
  const { generation, batch } = resultsStore.getState();
  if (stations.length === 0 || batch === null) {
    scenarioStore.setState({ outcome: null });
    return;
  }
  const required = selectRequiredAreas(takeSnapshot()).slice(0, LIVE_COLUMNS);
  const questions = required.map(({ layer, mask }) => ({ layer, mask }));
  const answer = await ports().coverage.whatIf(
    stations.map(({ station }) => station),
    questions,
  );
  const isCurrent = resultsStore.getState().generation === generation;
  if (!isCurrent || scenarioStore.getState().stations.length === 0) return;
  scenarioStore.setState({ outcome: { generation, stations, answer, keys: required.map(({ key }) => key) } });
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
  if (step === undefined) return;
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

function defaultStation(id: string, operator: OperatorId, position: LonLat): Station {
  return {
    id,
    code: id.toUpperCase(),
    name: null,
    operator,
    siteId: id,
    position,
    declaredCommuneId: null,
    status: 'planned',
    onAirYear: null,
    antennaHeight: DEFAULT_HEIGHT_M,
    morphology: null,
    layers: DEFAULT_BANDS.map((band) => layerOf(band, [0, 120, 240])),
  };
}

function edited(station: Station, edit: HypotheticalEdit): Station {
  const bands = edit.bands ?? station.layers.flatMap(({ band }) => (band === null ? [] : [band]));
  const azimuths = edit.azimuths ?? station.layers[0]?.sectors.map(({ azimuth }) => azimuth) ?? [];
  return {
    ...station,
    operator: edit.operator ?? station.operator,
    position: edit.position ?? station.position,
    antennaHeight: edit.antennaHeight ?? station.antennaHeight,
    layers: edit.bands || edit.azimuths ? bands.map((band) => layerOf(band, azimuths)) : station.layers,
  };
}

function layerOf(band: BandId, azimuths: readonly number[]): CellLayer {
  return {
    technology: BAND_TECHNOLOGY[band],
    band,
    sectors: azimuths.map((azimuth) => ({ azimuth, beamwidth: null, antennaHeight: null, downtilt: null })),
    givenRadius: null,
    power: null,
    antennaGain: null,
  };
}
