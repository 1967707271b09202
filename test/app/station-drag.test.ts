import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openScenario, placeStation } from '../../src/actions/scenario.ts';
import { StationDrag } from '../../src/app/station-drag.ts';
import type { LonLat } from '../../src/domain/quantities.ts';
import { scenarioStore } from '../../src/state/scenario-store.ts';
import { InlineCoverage, openWorld, settle } from '../actions/scenario-world.ts';
import { at } from '../compute/build.ts';
import { SMALL_WORLD } from '../state/world.ts';

const FROM = at(0, 0);
let frames: (() => void)[] = [];
let coverage: InlineCoverage;

beforeEach(async () => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.splice(id - 1, 1));
  coverage = new InlineCoverage();
  await openWorld(SMALL_WORLD, coverage);
  openScenario();
  placeStation(FROM);
  await settle();
});

afterEach(() => vi.unstubAllGlobals());

function positions(): readonly LonLat[] {
  return scenarioStore.getState().stations.map(({ station }) => station.position);
}

test('several moves within a frame are one; letting go is one step of undo at the last place', () => {
  const drag = new StationDrag();
  drag.onGesture({ type: 'dragstart', siteId: 'gd-1', lonLat: FROM });
  drag.onGesture({ type: 'drag', siteId: 'gd-1', lonLat: at(100, 0) });
  drag.onGesture({ type: 'drag', siteId: 'gd-1', lonLat: at(200, 0) });
  expect(positions()).toEqual([FROM]);
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  expect(positions()).toEqual([at(200, 0)]);
  drag.onGesture({ type: 'drag', siteId: 'gd-1', lonLat: at(300, 0) });
  drag.onGesture({ type: 'dragend', siteId: 'gd-1', lonLat: at(300, 0) });
  expect(positions()).toEqual([at(300, 0)]);
  expect(scenarioStore.getState().undo).toHaveLength(2);
});

test('a press without a move, or on what is not there, leaves nothing to undo', () => {
  const drag = new StationDrag();
  for (const siteId of ['gd-1', 'site-S1']) {
    drag.onGesture({ type: 'dragstart', siteId, lonLat: FROM });
    drag.onGesture({ type: 'dragend', siteId, lonLat: FROM });
  }
  expect(scenarioStore.getState().undo).toHaveLength(1);
  expect(positions()).toEqual([FROM]);
});
