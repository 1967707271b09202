import type { UnitGeometry } from '../../../../src/compute/coverage/batch.ts';
import { createKernelEngine } from '../../../../src/compute/coverage/kernel/engine.ts';
import { createLiveEngine } from '../../../../src/compute/coverage/kernel/live.ts';
import type { UnitGrid } from '../../../../src/compute/coverage/kernel/unit-grid.ts';
import { createUnitGrid } from '../../../../src/compute/coverage/kernel/unit-grid.ts';
import { batchOf, disc, EVERYTHING, PLANE, square, unit } from './plane.ts';
import type { PlanePiece } from './plane.ts';
import { scanlineAreas } from './scanline.ts';

/** What a fuzz run found; every number but `cases` should be tiny or 0. Shares are of a unit's area. */
export interface FuzzReport {
  readonly cases: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly violations: number;
  /** Units that differ from the scanline by more than 0.02 percentage points. */
  readonly disagreements: number;
  readonly worstAgainstScanline: number;
  readonly worstBetweenCellSizes: number;
  readonly worstLiveAgainstCold: number;
  /** The first few failures, for reproduction. */
  readonly failures: readonly string[];
}

type Random = () => number;
type Footprint = readonly PlanePiece[];

const SIDE = 3000;
const SCANLINE_TOLERANCE = 2e-4;
/** Metres; every horizontal edge of the units lies between rows. */
const SCANLINE_ROW = 10;
/** Sides that run almost along the rows need finer ones; a disagreement is one that these confirm. */
const FINE_SCANLINE_ROW = 0.5;
/** The last one puts grid lines exactly on unit borders: 0.37 + 1.63 cells west of x = 3000. */
const CELL_SIZES = [333, 700, 1100, SIDE / 1.63];

const KINDS: Readonly<Record<string, (random: Random) => Footprint[]>> = {
  scattered: (random) =>
    many(random, () => [disc(random() * 12000, random() * 12000, 500 + random() * 3500)]),
  'lattice with triple points on unit corners': (random) =>
    many(random, () => [disc(snap(random, 2000), snap(random, 2000), 2000)]),
  'lattice with tangent circles': (random) =>
    many(random, (k) => [
      disc(snap(random, 1500), snap(random, 1500), [1500, 3000, 1500 * Math.SQRT2][k % 3] ?? 0),
    ]),
  'radius far below the cell': (random) =>
    many(random, () => [disc(random() * 12000, random() * 12000, 20 + random() * 200)]),
  'radius far above the area': (random) =>
    many(random, () => [disc(random() * 12000, random() * 12000, 9000 + random() * 9000)]),
  'concentric and duplicate': (random) => {
    const x = random() * 12000;
    const y = random() * 12000;
    return many(random, (k) => [disc(x, y, k % 3 === 0 ? 2500 : 500 + random() * 3500)]);
  },
  'sectors sharing sides': (random) =>
    many(random, () =>
      sectors(random() * 12000, random() * 12000, { turn: snapTurn(random), width: 120, random }),
    ),
  'sectors of any width': (random) =>
    many(random, (k) =>
      sectors(random() * 12000, random() * 12000, {
        turn: random() * 360,
        width: [65, 90, 120, 180][k % 4] ?? 65,
        random,
      }),
    ),
  'sides along unit borders and each other': (random) =>
    many(random, (k) =>
      sectors(snap(random, 1500), snap(random, 1500), {
        turn: 90 * Math.floor(random() * 4),
        width: [90, 180][k % 2] ?? 90,
        random,
      }),
    ),
  'co-sited footprints': (random) => {
    const x = snap(random, 1000);
    const y = random() * 12000;
    const turn = snapTurn(random);
    return many(random, (k) =>
      sectors(x, y, { turn: turn + 60 * (k % 3), width: [120, 60][k % 2] ?? 60, random }),
    );
  },
  'wedges of ten degrees': (random) => many(random, () => star(random)),
  'lattice stars': (random) =>
    many(random, () => star(random).map((piece) => ({ ...piece, x: 3000, y: snap(random, 3000) }))).map(
      (group) =>
        group.map((piece) => ({ ...piece, y: group[0]?.y ?? 0, r: 500 * Math.round(piece.r / 500) })),
    ),
};

/** Sixteen squares of 3 km, one with a hole, one concave with a spike, one in two parts. */
export function fuzzUnits(): UnitGeometry[] {
  const units: UnitGeometry[] = [];
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 4; row++) {
      const x = column * SIDE;
      const y = row * SIDE;
      units.push(unit(`${column},${row}`, ...shapeOf(column * 4 + row, x, y)));
    }
  }
  return units;
}

function shapeOf(index: number, x: number, y: number) {
  const whole = square(x, y, x + SIDE, y + SIDE);
  if (index === 5) return [[whole, square(x + 1000, y + 1000, x + 2000, y + 2000).reverse()]];
  if (index === 10) return [[[...whole.slice(0, 3), [x + 1500, y + 700] as const, ...whole.slice(3)]]];
  if (index === 15) return [[square(x, y, x + 1000, y + SIDE)], [square(x + 2000, y, x + SIDE, y + SIDE)]];
  return [[whole]];
}

export function runFuzz(random: Random, cases: number): FuzzReport {
  const units = fuzzUnits();
  const grids = CELL_SIZES.map((cellSize) => createUnitGrid(PLANE, units, { cellSize }));
  const kinds = Object.entries(KINDS);
  const byKind: Record<string, number> = {};
  const failures: string[] = [];
  const report = { violations: 0, disagreements: 0, scanline: 0, sizes: 0, live: 0 };
  for (let k = 0; k < cases; k++) {
    const [kind, make] = kinds[k % kinds.length] ?? ['', () => []];
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    const result = checkCase(units, grids, make(random));
    report.violations += result.violations;
    report.disagreements += result.disagreements;
    report.scanline = Math.max(report.scanline, result.scanline);
    report.sizes = Math.max(report.sizes, result.sizes);
    report.live = Math.max(report.live, result.live);
    const isBad =
      result.violations > 0 || result.disagreements > 0 || result.sizes > 1e-9 || result.live > 1e-9;
    if (isBad && failures.length < 10) failures.push(`${kind}, case ${k}: ${JSON.stringify(result)}`);
  }
  return {
    cases,
    byKind,
    violations: report.violations,
    disagreements: report.disagreements,
    worstAgainstScanline: report.scanline,
    worstBetweenCellSizes: report.sizes,
    worstLiveAgainstCold: report.live,
    failures,
  };
}

function checkCase(units: readonly UnitGeometry[], grids: readonly UnitGrid[], footprints: Footprint[]) {
  const batch = batchOf(footprints);
  const pieces = footprints.flat();
  const measured = grids.map((grid) => createKernelEngine(grid, batch, PLANE).measure(EVERYTHING));
  const live = measureLive(grids[1] ?? createUnitGrid(PLANE, units), footprints);
  const result = { violations: live.violations, disagreements: 0, scanline: 0, sizes: 0, live: 0 };
  for (const one of measured) result.violations += one.violations.length;
  const scanned = scanlineAreas(units, pieces, SCANLINE_ROW);
  const confirmed = (index: number): number =>
    scanlineAreas(units.slice(index, index + 1), pieces, FINE_SCANLINE_ROW)[0] ?? Number.NaN;
  const whole = grids[0]?.unitAreas ?? new Float64Array();
  units.forEach((_, index) => {
    const size = whole[index] ?? 1;
    const areas = measured.map((one) => one.areas[index] ?? Number.NaN);
    const middle = areas[1] ?? Number.NaN;
    let off = Math.abs(middle - (scanned[index] ?? Number.NaN)) / size;
    if (!(off <= SCANLINE_TOLERANCE)) off = Math.abs(middle - confirmed(index)) / size;
    result.scanline = Math.max(result.scanline, off);
    if (!(off <= SCANLINE_TOLERANCE)) result.disagreements += 1;
    result.sizes = Math.max(result.sizes, (Math.max(...areas) - Math.min(...areas)) / size);
    result.live = Math.max(result.live, Math.abs((live.areas[index] ?? Number.NaN) - middle) / size);
  });
  return result;
}

/** Builds the same union by detours: everything is added, moved away, moved back, and every other one re-added. */
function measureLive(grid: UnitGrid, footprints: Footprint[]) {
  const batch = batchOf(footprints);
  const all = footprints.map((_, index) => index);
  const live = createLiveEngine(grid, batch, all, PLANE);
  let violations = 0;
  for (const index of all) live.move(index, 777 * index, 6000);
  violations += live.refresh().violations.length;
  for (const index of all) live.move(index, batch.lon[index] ?? 0, batch.lat[index] ?? 0);
  for (const index of all.filter((each) => each % 2 === 0)) live.remove(index);
  violations += live.refresh().violations.length;
  for (const index of all.filter((each) => each % 2 === 0)) live.add(batch, index);
  violations += live.refresh().violations.length;
  return { areas: live.areas, violations };
}

function many(random: Random, make: (index: number) => Footprint): Footprint[] {
  return Array.from({ length: 1 + Math.floor(random() * 14) }, (_, index) => make(index));
}

function snap(random: Random, step: number): number {
  return Math.round((random() * 12000) / step) * step;
}

function snapTurn(random: Random): number {
  return 30 * Math.round(random() * 12);
}

function sectors(
  x: number,
  y: number,
  look: { readonly turn: number; readonly width: number; readonly random: Random },
): Footprint {
  const base = 500 + look.random() * 3500;
  const isEven = look.random() < 0.5;
  return [0, 120, 240].map((step) => ({
    x,
    y,
    r: isEven ? base : base * (0.7 + 0.3 * look.random()),
    from: (look.turn + step) % 360,
    width: look.width,
  }));
}

function star(random: Random): Footprint {
  const x = random() * 12000;
  const y = random() * 12000;
  const base = 600 + random() * 3000;
  return Array.from({ length: 36 }, (_, k) => ({
    x,
    y,
    r: base * (0.6 + 0.4 * random()),
    from: 10 * k,
    width: 10,
  }));
}
