import type { FootprintBatch } from '../../src/compute/coverage/batch.ts';
import { createKernelEngine } from '../../src/compute/coverage/kernel/engine.ts';
import { createLiveEngine } from '../../src/compute/coverage/kernel/live.ts';
import type { UnitGrid } from '../../src/compute/coverage/kernel/unit-grid.ts';
import { createUnitGrid } from '../../src/compute/coverage/kernel/unit-grid.ts';
import { createFrame } from '../../src/compute/geodesy/frame.ts';
import { arrayBytes, figure, heading, megabytes, ms, quantile, timeRuns } from './report.ts';
import { PROVINCE, randomNumbers, syntheticCommunes, syntheticStations } from './synthetic.ts';

const TECHNOLOGIES = [0, 1, 2];
const ALL_OPERATORS = 0b1111;
const frame = createFrame(107.7, 12.2);

/** The province: cold, incremental, sizes, and two grids against each other. */
export function benchKernel(): void {
  heading('Province: 71 communes, 1,167 stations, three technologies');
  const communes = syntheticCommunes(PROVINCE, frame);
  const building = timeRuns(5, () => createUnitGrid(frame, communes));
  const grid = createUnitGrid(frame, communes);
  figure('grid of 700 m, built once', ms(quantile(building, 0.5)));
  figure('grid: cells, commune-cell entries, boundary parts', sizes(grid));
  figure('grid: memory', megabytes(arrayBytes(grid)));
  for (const shape of ['pies', 'wedges'] as const) {
    const batch = syntheticStations(PROVINCE, frame, shape);
    const name = shape === 'pies' ? 'discs and pies' : 'wedges of 10°';
    benchCold(grid, batch, { name, wanted: shape === 'pies' ? '≤ 60 ms' : '≤ 400 ms' });
    benchLive(grid, batch, name);
    const other = createUnitGrid(frame, communes, { cellSize: 450 });
    figure(
      `${name}: largest difference between cells of 450 and 700 m`,
      cellSizeDifference(grid, other, batch),
      '≤ 1e-9',
    );
  }
}

function sizes(grid: UnitGrid): string {
  return `${grid.columns * grid.rows}, ${grid.entryUnit.length}, ${grid.edges.length / 4}`;
}

function benchCold(
  grid: UnitGrid,
  batch: FootprintBatch,
  label: { readonly name: string; readonly wanted: string },
): void {
  const engine = createKernelEngine(grid, batch);
  let frontier = 0;
  const times = timeRuns(25, () => {
    frontier = 0;
    for (const technology of TECHNOLOGIES) {
      frontier += engine.measure({ technologies: 1 << technology, operators: ALL_OPERATORS }).frontierCells;
    }
  });
  const cells = TECHNOLOGIES.length * grid.columns * grid.rows;
  figure(`${label.name}: pieces`, `${batch.pieceRadius.length}`);
  figure(`${label.name}: three technologies cold, median of 25`, ms(quantile(times, 0.5)), label.wanted);
  figure(`${label.name}: three technologies cold, fastest`, ms(quantile(times, 0)));
  figure(
    `${label.name}: frontier cells and their share`,
    `${frontier}, ${((100 * frontier) / cells).toFixed(1)} %`,
  );
  figure(`${label.name}: bound violations`, `${engine.violations.length}`, '0');
}

function benchLive(grid: UnitGrid, batch: FootprintBatch, name: string): void {
  const random = randomNumbers(11);
  const unions = TECHNOLOGIES.map((technology) => {
    const chosen = [...batch.technology.keys()].filter((index) => batch.technology[index] === technology);
    return { chosen, live: createLiveEngine(grid, batch, chosen) };
  });
  const drag = (): void => {
    const station = Math.floor(random() * PROVINCE.stations);
    const east = (random() - 0.5) * 0.04;
    const north = (random() - 0.5) * 0.04;
    for (const { chosen, live } of unions) {
      const footprint = chosen[station] ?? 0;
      live.move(station, (batch.lon[footprint] ?? 0) + east, (batch.lat[footprint] ?? 0) + north);
      live.refresh();
    }
  };
  timeRuns(300, drag);
  const times = timeRuns(3000, drag);
  figure(`${name}: one station moved, three technologies, p50`, ms(quantile(times, 0.5)));
  figure(`${name}: one station moved, three technologies, p99`, ms(quantile(times, 0.99)), '≤ 4 ms');
  const gains = timeRuns(1000, () => {
    for (const { chosen, live } of unions)
      live.gain(batch, [chosen[Math.floor(random() * chosen.length)] ?? 0]);
  });
  figure(`${name}: gain of one candidate, three technologies, p50`, ms(quantile(gains, 0.5)));
}

function cellSizeDifference(one: UnitGrid, other: UnitGrid, batch: FootprintBatch): string {
  let worst = 0;
  for (const technology of TECHNOLOGIES) {
    const mask = { technologies: 1 << technology, operators: ALL_OPERATORS };
    const a = createKernelEngine(one, batch).unionAreas(mask);
    const b = createKernelEngine(other, batch).unionAreas(mask);
    a.forEach((area, unit) => {
      worst = Math.max(worst, Math.abs(area - (b[unit] ?? 0)) / (one.unitAreas[unit] ?? 1));
    });
  }
  return worst.toExponential(1);
}
