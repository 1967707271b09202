import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  askWhatIf,
  dragStation,
  editStation,
  finishDrag,
  leaveScenario,
  nudgeStation,
  openScenario,
  placeStation,
  redoScenario,
  removeAllStations,
  removeStation,
  undoScenario,
} from '../../src/actions/scenario.ts';
import { recompute } from '../../src/actions/coverage.ts';
import { setThreshold } from '../../src/actions/rule.ts';
import { chooseOnlyOperator, setMinOperators, setService } from '../../src/actions/view.ts';
import { startScenarioSync } from '../../src/app/scenario-sync.ts';
import { resultsStore } from '../../src/state/results-store.ts';
import { scenarioStore } from '../../src/state/scenario-store.ts';
import { selectImpact, type ScenarioImpact } from '../../src/state/select/scenario.ts';
import { selectStations } from '../../src/state/select/stations.ts';
import { selectCommunes, selectProvince } from '../../src/state/select/units.ts';
import { selectVillages } from '../../src/state/select/villages.ts';
import { selectionStore } from '../../src/state/selection-store.ts';
import { takeSnapshot } from '../../src/state/snapshot.ts';
import { viewStore } from '../../src/state/view-store.ts';
import { at, FRAME } from '../compute/build.ts';
import { SMALL_WORLD, snapshotOf } from '../state/world.ts';
import { InlineCoverage, openWorld, settle } from './scenario-world.ts';

/** Far enough from mast S1 at (−5000, 0), and over village B at (−5000, 4000). */
const OVER_B = at(-5000, 4500);
const ELSEWHERE = at(6000, 0);

let coverage: InlineCoverage;

beforeEach(async () => {
  coverage = new InlineCoverage();
  await openWorld(SMALL_WORLD, coverage);
  openScenario();
});

async function place(where = OVER_B): Promise<string> {
  placeStation(where);
  await settle();
  return scenarioStore.getState().stations.at(-1)?.id ?? '';
}

function impact(): ScenarioImpact {
  const found = selectImpact(takeSnapshot(), scenarioStore.getState().outcome);
  if (found === null) throw new Error('no impact yet');
  return found;
}

/** The columns of the current answer, by value. */
function columns(): readonly (readonly number[])[] {
  return (scenarioStore.getState().outcome?.answer.unions ?? []).map((areas) => [...areas]);
}

describe('what a hypothetical station changes', () => {
  test('equals computing the province anew with that station in the list, bit for bit', async () => {
    const id = await place();
    const station = scenarioStore.getState().stations.find((known) => known.id === id)?.station;
    if (station === undefined) throw new Error('not placed');
    const stations = [...SMALL_WORLD.stations, { ...station, status: 'active' as const }];
    const cold = selectProvince(snapshotOf({ ...SMALL_WORLD, stations }));
    const before = selectProvince(snapshotOf(SMALL_WORLD));
    const { comparisons } = impact().province;
    for (const measure of ['villages', 'population', 'area'] as const) {
      const after = cold?.ratios['4G'][measure];
      expect(comparisons[measure].after).toEqual(after);
      expect(comparisons[measure].gained).toBe(
        (after?.numerator ?? NaN) - (before?.ratios['4G'][measure]?.numerator ?? NaN),
      );
    }
  });

  test('names the village that becomes covered and the commune it lies in; the unknown one stays unknown', async () => {
    await place();
    const { gainedVillages, touched, province } = impact();
    expect(gainedVillages.map(({ name, population }) => [name, population])).toEqual([['B', 300]]);
    expect(touched.map(({ name }) => name)).toContain('Xã Tây');
    expect(province.comparisons.villages).toMatchObject({
      gained: 1,
      before: { numerator: 1, denominator: 2, unknown: 1 },
      after: { numerator: 2, denominator: 2, unknown: 1 },
    });
    expect(province.comparisons.villages.after.low).toBeCloseTo(2 / 3);
    expect(province.comparisons.villages.after.high).toBe(1);
    expect(province.comparisons.population.gained).toBe(300);
  });

  test('gains of the communes add up to the gain of the province', async () => {
    await place();
    const { touched, province } = impact();
    const sum = touched.reduce((total, unit) => total + (unit.comparisons.area.gained ?? 0), 0);
    expect(sum).toBeCloseTo(province.comparisons.area.gained ?? NaN, 3);
  });

  test('is nothing where an operator or technology is not in the selection', async () => {
    await place();
    chooseOnlyOperator('mobifone');
    await settle();
    await askWhatIf();
    expect(impact().province.comparisons.area.gained).toBe(0);
    chooseOnlyOperator(null);
    setService('5G');
    await settle();
    await askWhatIf();
    expect(impact().province.comparisons.villages.gained).toBe(0);
  });

  test('counts an operator that no real station has', async () => {
    const id = await place();
    editStation(id, { operator: 'gmobile' });
    await settle();
    expect(impact().gainedVillages).toHaveLength(1);
  });

  test('under "at least two operators" a second operator is what covers', async () => {
    setMinOperators(2);
    await settle();
    const id = await place(at(-5000, 0));
    // MobiFone stands there already with 1 km, so only another operator beside Viettel's 2 km can add.
    editStation(id, { operator: 'viettel' });
    await settle();
    const own = impact().province.comparisons.area.gained ?? NaN;
    editStation(id, { operator: 'vinaphone' });
    await settle();
    const other = impact().province.comparisons.area.gained ?? NaN;
    expect(own).toBeGreaterThanOrEqual(0);
    expect(other).toBeGreaterThan(own);
  });
});

describe('undo and redo', () => {
  test('bring back stations and figures bit for bit', async () => {
    const id = await place();
    const [placed, first] = [scenarioStore.getState().stations, columns()];
    nudgeStation(id, 1500, -700);
    await settle();
    const moved = columns();
    expect(moved).not.toEqual(first);
    undoScenario();
    await settle();
    expect(scenarioStore.getState().stations).toEqual(placed);
    expect(columns()).toEqual(first);
    redoScenario();
    await settle();
    expect(columns()).toEqual(moved);
  });

  test('a whole drag is one step', async () => {
    const id = await place();
    for (let step = 1; step <= 5; step += 1) dragStation(id, at(-5000 + step * 500, 4500));
    finishDrag(id, OVER_B);
    await settle();
    expect(scenarioStore.getState().undo).toHaveLength(2);
    undoScenario();
    expect(scenarioStore.getState().stations[0]?.station.position).toEqual(OVER_B);
  });

  test('deleting one or all is undone, and a new edit forgets what could be redone', async () => {
    const id = await place();
    await place(ELSEWHERE);
    removeStation(id);
    removeAllStations();
    expect(scenarioStore.getState().stations).toEqual([]);
    undoScenario();
    undoScenario();
    expect(scenarioStore.getState().stations).toHaveLength(2);
    expect(scenarioStore.getState().redo).toHaveLength(2);
    await place();
    expect(scenarioStore.getState().redo).toEqual([]);
  });
});

describe('the baseline', () => {
  test('never sees a hypothetical station: data, rows and figures are the very same objects', async () => {
    const read = () => {
      const snapshot = takeSnapshot();
      return [
        snapshot.data.dataset,
        selectStations(snapshot),
        selectCommunes(snapshot),
        selectVillages(snapshot),
        selectProvince(snapshot),
      ];
    };
    const before = read();
    const id = await place();
    await place(ELSEWHERE);
    read().forEach((part, index) => expect(part).toBe(before[index]));
    expect(selectStations(takeSnapshot()).some((row) => row.id === id)).toBe(false);
    expect(resultsStore.getState().batch?.stationIds).not.toContain(id);
  });

  test('is all there is after leaving; entering again finds the stations where they were', async () => {
    const hadCoverage = viewStore.getInitialState().layers.coverage;
    expect(viewStore.getState().layers.coverage).toBe(true);
    await place();
    const first = columns();
    leaveScenario();
    await settle();
    expect(viewStore.getState().layers.coverage).toBe(hadCoverage);
    expect(scenarioStore.getState()).toMatchObject({ isOpen: false, outcome: null });
    expect(selectionStore.getState().selected).toBeNull();
    openScenario();
    await settle();
    expect(columns()).toEqual(first);
  });
});

describe('answers', () => {
  test('only the latest wish waits while one is on its way', async () => {
    const id = await place();
    const asked = coverage.asked.length;
    let open = (): void => undefined;
    coverage.gate = new Promise((resolve) => {
      open = resolve;
    });
    for (let step = 1; step <= 20; step += 1) dragStation(id, at(-5000 + step * 100, 4500));
    open();
    await settle();
    expect(coverage.asked.length - asked).toBe(2);
    expect(coverage.asked.at(-1)?.[0]).toEqual(at(-3000, 4500));
  });

  test('follow a change of rule, and one for older figures is dropped', async () => {
    startScenarioSync();
    await place();
    const before = impact().province.comparisons.area;
    setThreshold('4G', -90);
    await recompute();
    await settle();
    const after = impact().province.comparisons.area;
    expect(after.gained ?? NaN).toBeLessThan(before.gained ?? NaN);
    expect(scenarioStore.getState().outcome?.base).toBe(resultsStore.getState().batch);
  });

  test('that fail are told, and asked for again on demand', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = coverage.whatIf;
    coverage.whatIf = () => Promise.reject(new Error('worker gone'));
    await place();
    expect(scenarioStore.getState()).toMatchObject({ outcome: null, hasFailed: true });
    coverage.whatIf = answer;
    await askWhatIf();
    expect(scenarioStore.getState().hasFailed).toBe(false);
    expect(impact().gainedVillages).toHaveLength(1);
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});

test('a nudge moves by metres on the ground', async () => {
  const id = await place(at(0, 0));
  nudgeStation(id, 300, -400);
  const [lon = 0, lat = 0] = scenarioStore.getState().stations[0]?.station.position ?? [];
  const { x, y } = FRAME.project(lon, lat);
  expect(x).toBeCloseTo(300, 1);
  expect(y).toBeCloseTo(-400, 1);
});
