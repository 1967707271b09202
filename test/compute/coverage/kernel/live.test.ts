import { describe, expect, it } from 'vitest';
import { createKernelEngine } from '../../../../src/compute/coverage/kernel/engine.ts';
import { createLiveEngine } from '../../../../src/compute/coverage/kernel/live.ts';
import { createUnitGrid } from '../../../../src/compute/coverage/kernel/unit-grid.ts';
import { createFrame } from '../../../../src/compute/geodesy/frame.ts';
import { PROVINCE, randomNumbers, syntheticCommunes, syntheticStations } from '../../../bench/synthetic.ts';
import { batchOf, disc, PLANE, square, unit } from './plane.ts';

const frame = createFrame(107.7, 12.2);
const size = { ...PROVINCE, communes: 12, stations: 60, width: 30, height: 36 };
const grid = createUnitGrid(frame, syntheticCommunes(size, frame));
const batch = syntheticStations(size, frame, 'wedges');
const SECOND = { technologies: 0b010, operators: 0b1111 };
const chosen = Array.from({ length: batch.count }, (_, index) => index).filter(
  (index) => batch.technology[index] === 1,
);

describe('a live union', () => {
  it('has the bits of a cold computation', () => {
    const cold = createKernelEngine(grid, batch).unionAreas(SECOND);
    expect(createLiveEngine(grid, batch, chosen).areas).toEqual(cold);
  });

  it('does not remember how it came about', () => {
    const random = randomNumbers(5);
    const live = createLiveEngine(grid, batch, chosen);
    const before = live.areas;
    for (let k = 0; k < 50; k++) {
      const moved = Math.floor(random() * chosen.length);
      live.move(moved, 107.6 + 0.2 * random(), 12.1 + 0.2 * random());
      expect(live.refresh().violations).toEqual([]);
    }
    expect(live.areas).not.toEqual(before);
    chosen.forEach((footprint, index) =>
      live.move(index, batch.lon[footprint] ?? 0, batch.lat[footprint] ?? 0),
    );
    live.refresh();
    expect(live.areas).toEqual(before);
  });

  it('after moves equals a cold computation of the moved stations', () => {
    const live = createLiveEngine(grid, batch, chosen);
    const moved = { ...batch, lon: batch.lon.slice(), lat: batch.lat.slice() };
    const random = randomNumbers(6);
    for (const [index, footprint] of chosen.entries()) {
      if (index % 3 !== 0) continue;
      moved.lon[footprint] = 107.6 + 0.2 * random();
      moved.lat[footprint] = 12.1 + 0.2 * random();
      live.move(index, moved.lon[footprint] ?? 0, moved.lat[footprint] ?? 0);
    }
    live.refresh();
    expect(live.areas).toEqual(createKernelEngine(grid, moved).unionAreas(SECOND));
  });

  it('tells the gain of a candidate as after − before, and leaves no trace', () => {
    const without = chosen.slice(1);
    const live = createLiveEngine(grid, batch, without);
    const before = live.areas;
    const gain = live.gain(batch, chosen.slice(0, 1));
    expect(live.areas).toEqual(before);
    live.add(batch, chosen[0] ?? 0);
    live.refresh();
    expect(live.areas).toEqual(gain.areas);
    gain.units.forEach((unitIndex, k) => {
      expect(gain.deltas[k]).toBe((live.areas[unitIndex] ?? 0) - (before[unitIndex] ?? 0));
    });
    expect(gain.deltas.every((delta) => delta > 0)).toBe(true);
  });

  it('reports only units that changed, and keeps unknown ones unknown', () => {
    const units = [
      unit('west', [square(0, 0, 5000, 5000)]),
      unit('east', [square(5000, 0, 9000, 5000)]),
      { id: 'unknown', polygons: null },
    ];
    const plane = createUnitGrid(PLANE, units);
    const stations = batchOf([[disc(2500, 2500, 1000)], [disc(7000, 2500, 1000)]]);
    const live = createLiveEngine(plane, stations, [0], PLANE);
    const change = live.gain(stations, [1]);
    expect([...change.units]).toEqual([1]);
    expect(change.deltas[0]).toBeCloseTo(Math.PI * 1e6, 3);
    expect(change.areas[2]).toBeNaN();
    live.remove(0);
    expect([...live.refresh().units]).toEqual([0]);
    expect([...live.areas].slice(0, 2)).toEqual([0, 0]);
  });
});
