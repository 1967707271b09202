import { beforeEach, expect, test, vi } from 'vitest';
import { cancelCheck, checkAllUnits, checkUnit, dropOutdatedChecks } from '../../src/actions/turf-check.ts';
import type { CheckPort } from '../../src/actions/ports.ts';
import { setMinOperators, setService } from '../../src/actions/view.ts';
import { selectionAreas } from '../../src/compute/coverage/selections.ts';
import { createTurfEngine } from '../../src/compute/coverage/turf-engine.ts';
import { checkStore } from '../../src/state/check-store.ts';
import { selectCheckSummary, selectUnitCheck } from '../../src/state/select/check.ts';
import { takeSnapshot } from '../../src/state/snapshot.ts';
import { SMALL_WORLD } from '../state/world.ts';
import { InlineCoverage, openWorld, settle } from './scenario-world.ts';

const WEST = '2023:1';

/** The polygon engine in this thread; `stopAfter` units it waits until it is aborted. */
class InlineTurf implements CheckPort {
  readonly measured: string[] = [];
  stopAfter = Infinity;

  check: CheckPort['check'] = async ({ units, batch, selection }, { onUnit, signal }) => {
    for (const unit of units) {
      if (this.measured.length >= this.stopAfter) {
        await new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      }
      const engine = createTurfEngine([unit], batch);
      const [covered = NaN] = selectionAreas(engine, selection, batch.operators);
      this.measured.push(unit.id);
      onUnit({ id: unit.id, covered, total: engine.unitAreas[0] ?? NaN });
    }
  };
}

let turf: InlineTurf;

beforeEach(async () => {
  turf = new InlineTurf();
  await openWorld(SMALL_WORLD, new InlineCoverage(), turf);
});

function checkOf(id: string) {
  return selectUnitCheck(takeSnapshot(), checkStore.getState(), id);
}

test('polygons give a commune the same ratio within 0.005 percentage points', async () => {
  await checkUnit(WEST);
  const check = checkOf(WEST);
  expect(turf.measured).toEqual([WEST]);
  expect(check?.exact).toBeCloseTo((Math.PI * 2000 ** 2) / 10_000 ** 2, 5);
  expect(Math.abs(check?.difference ?? NaN)).toBeLessThanOrEqual(0.005);
  expect(check?.difference).toBeCloseTo(((check?.turf ?? NaN) - (check?.exact ?? NaN)) * 100, 12);
});

test('"at least two operators" is compared with the same question', async () => {
  setMinOperators(2);
  await settle();
  await checkUnit(WEST);
  // Only the smaller disc of 1 km has both operators.
  expect(checkOf(WEST)?.turf).toBeCloseTo((Math.PI * 1000 ** 2) / 10_000 ** 2, 5);
  expect(Math.abs(checkOf(WEST)?.difference ?? NaN)).toBeLessThanOrEqual(0.005);
});

test('checking all leaves out what was checked, and names the largest difference', async () => {
  await checkUnit(WEST);
  await checkAllUnits();
  expect(turf.measured).toEqual([WEST, '2023:2']);
  const summary = selectCheckSummary(takeSnapshot(), checkStore.getState());
  expect(summary).toMatchObject({ checked: 2, total: 2 });
  expect(summary.worst?.id).toBe(WEST);
  expect(checkStore.getState().runs).toEqual({ one: null, all: null });
});

test('stopping ends the run at once and keeps what was measured', async () => {
  turf.stopAfter = 1;
  const run = checkAllUnits();
  await settle();
  expect(checkStore.getState().runs.all).toEqual({ done: 1, total: 2 });
  cancelCheck('all');
  await run;
  expect(checkStore.getState()).toMatchObject({ runs: { all: null }, hasFailed: false });
  expect(checkOf(WEST)).not.toBeNull();
});

test('results for another selection are put away, and a run for it is stopped', async () => {
  await checkUnit(WEST);
  turf.stopAfter = 1;
  const run = checkAllUnits();
  await settle();
  setService('2G');
  dropOutdatedChecks();
  await run;
  expect(checkStore.getState()).toMatchObject({ question: null, runs: { all: null } });
  expect(checkOf(WEST)).toBeNull();
  setService('4G');
  expect(checkOf(WEST)).toBeNull();
});

test('an engine that fails is told', async () => {
  const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  turf.check = () => Promise.reject(new Error('topology'));
  await checkUnit(WEST);
  expect(checkStore.getState()).toMatchObject({ hasFailed: true, runs: { one: null } });
  report.mockRestore();
});
