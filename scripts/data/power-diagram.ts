import { at, sum } from './arrays.ts';
import type { Point } from './frame.ts';
import { makeGrid, sample, warpCells } from './grid.ts';
import type { Grid } from './grid.ts';
import { fractalNoise } from './noise.ts';
import type { Field } from './noise.ts';

/** A place and the area (km²) that its region must have. */
export interface Seed {
  readonly place: Point;
  readonly areaKm2: number;
}

/** Index of the owning seed per cell, −1 outside. */
export interface Labels {
  readonly grid: Grid;
  readonly owner: Int16Array;
}

/**
 * Regions of the wanted areas around the seeds, in a warped plane so that their edges wander like rivers and
 * ridges. The outline is a level line of the field that the seeds' areas make together, the one that encloses
 * the total area; inside it the weights of a power diagram are moved until each region has its area
 * (Aurenhammer, Hoffmann & Aronov 1998). Fitted on a coarse grid first, then on the fine one. `bulges` push
 * the outline outwards without owning a region.
 */
export function fitRegions(seeds: readonly Seed[], bulges: readonly Seed[], cellKm: number): Labels {
  const areas = Float64Array.from(seeds, (seed) => seed.areaKm2);
  const weights = new Float64Array(seeds.length);
  const grid = makeGrid(COARSE_KM);
  let moved = seeds;
  let labels = { grid, owner: fitWeights(startFitting({ grid, seeds, bulges }, weights, null), areas, 90) };
  for (let round = 0; round < RECENTRINGS; round++) {
    if (round > 0) moved = recentre(moved, seeds, labels);
    const coarse = startFitting({ grid, seeds: moved, bulges }, weights, labels);
    const refreshes = round === RECENTRINGS - 1 ? 9 : 3;
    for (let refresh = 0; refresh < refreshes; refresh++) {
      labels = { grid, owner: fitWeights({ ...coarse, near: labels }, areas, 30) };
    }
  }
  const fine = startFitting({ grid: makeGrid(cellKm), seeds: moved, bulges }, weights, labels);
  return { grid: fine.grid, owner: fitWeights(fine, areas, 40) };
}

const RECENTRINGS = 5;

function startFitting(
  draft: { readonly grid: Grid; readonly seeds: readonly Seed[]; readonly bulges: readonly Seed[] },
  weights: Float64Array,
  near: Labels | null,
): Fitting {
  const { grid, seeds, bulges } = draft;
  const total = sum(seeds.map((seed) => seed.areaKm2));
  const outline = outlineField([...seeds, ...bulges]);
  const cells = warpCells(grid, WARP);
  const members = enclosed(
    grid,
    Float64Array.from(cells.x, (x, k) => outline(x, at(cells.y, k))),
    total,
  );
  // The seeds are warped like everything else, so that regions stay where the seeds are.
  const place = {
    x: Float64Array.from(seeds, ({ place: [x, y] }) => x + WARP.dx(x, y)),
    y: Float64Array.from(seeds, ({ place: [x, y] }) => y + WARP.dy(x, y)),
  };
  return { grid, cells, members, place, weights, near };
}

/**
 * Seeds moved against the distance between their region's centroid and the wanted one, by less than half the
 * radius of their area: farther, and the regions begin to swap places.
 */
function recentre(moved: readonly Seed[], wanted: readonly Seed[], labels: Labels): Seed[] {
  const { grid, owner } = labels;
  const totals = wanted.map(() => ({ cells: 0, x: 0, y: 0 }));
  for (const [k, label] of owner.entries()) {
    if (label < 0) continue;
    const total = at(totals, label);
    total.cells += 1;
    total.x += grid.x0 + ((k % grid.nx) + 0.5) * grid.cell;
    total.y += grid.y0 + (Math.floor(k / grid.nx) + 0.5) * grid.cell;
  }
  return wanted.map(({ place, areaKm2 }, i) => {
    const { cells, x, y } = at(totals, i);
    if (cells === 0) return at(moved, i);
    const from = at(moved, i).place;
    const dx = from[0] - place[0] + 0.4 * (place[0] - x / cells);
    const dy = from[1] - place[1] + 0.4 * (place[1] - y / cells);
    const limit = 0.5 * Math.sqrt(areaKm2 / Math.PI);
    const shrink = Math.min(1, limit / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy)));
    return { areaKm2, place: [place[0] + dx * shrink, place[1] + dy * shrink] };
  });
}

const COARSE_KM = 0.4;
const SHAPE = { wavelength: 15, octaves: 8, gain: 0.6 };
const AMPLITUDE_KM = 2.4;
const WARP = { dx: warp(1), dy: warp(2) };

function warp(seed: number): Field {
  const noise = fractalNoise(seed, SHAPE);
  return (x, y) => AMPLITUDE_KM * noise(x, y);
}

/** Sum over the seeds of (radius / distance)³, the radius being that of a disc of the seed's area. */
function outlineField(seeds: readonly Seed[]): Field {
  const grid = makeGrid(COARSE_KM);
  const field = new Float64Array(grid.nx * grid.ny);
  for (let k = 0; k < field.length; k++) {
    const x = grid.x0 + ((k % grid.nx) + 0.5) * grid.cell;
    const y = grid.y0 + (Math.floor(k / grid.nx) + 0.5) * grid.cell;
    for (const { place, areaKm2 } of seeds) {
      const square = (x - place[0]) ** 2 + (y - place[1]) ** 2;
      const ratio = areaKm2 / Math.PI / Math.max(square, 0.25);
      field[k] = (field[k] ?? 0) + Math.min(9, ratio * Math.sqrt(ratio));
    }
  }
  return (x, y) => sample(grid, field, [x, y]);
}

/** Cells above the level of the field that encloses `areaKm2`, enclosed hollows counted in. */
function enclosed(grid: Grid, field: Float64Array, areaKm2: number): Int32Array {
  const wanted = Math.round(areaKm2 / (grid.cell * grid.cell));
  const sorted = field.toSorted();
  let fewest = 0;
  let most = wanted;
  let members = new Int32Array();
  while (most - fewest > 1 && Math.abs(members.length - wanted) > wanted / 10_000) {
    const above = Math.floor((fewest + most) / 2);
    members = withoutHollows(grid, field, at(sorted, sorted.length - above));
    if (members.length < wanted) fewest = above;
    else most = above;
  }
  return members;
}

/** Cells that cannot be reached from the grid's corner through cells below `level`. */
function withoutHollows(grid: Grid, field: Float64Array, level: number): Int32Array<ArrayBuffer> {
  const outside = new Uint8Array(field.length);
  const queue = [0];
  outside[0] = 1;
  const visit = (k: number): void => {
    if (outside[k] !== 0 || (field[k] ?? 0) >= level) return;
    outside[k] = 1;
    queue.push(k);
  };
  for (let k = queue.pop(); k !== undefined; k = queue.pop()) {
    if (k % grid.nx > 0) visit(k - 1);
    if (k % grid.nx < grid.nx - 1) visit(k + 1);
    visit(k - grid.nx);
    visit(k + grid.nx);
  }
  const members: number[] = [];
  for (let k = 0; k < outside.length; k++) if (outside[k] === 0) members.push(k);
  return Int32Array.from(members);
}

interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface Fitting {
  readonly grid: Grid;
  readonly cells: Places;
  readonly members: Int32Array;
  readonly place: Places;
  /** km²; changed by the fitting. */
  readonly weights: Float64Array;
  /** Regions of a coarser grid: only those found around a cell are candidates for it. */
  readonly near: Labels | null;
}

function fitWeights(fitting: Fitting, areas: Float64Array, rounds: number): Int16Array {
  const { grid, members, weights } = fitting;
  const owner = new Int16Array(grid.nx * grid.ny).fill(-1);
  const settled = new Float64Array(areas.length);
  const contested: Contested[] = [];
  const candidatesOf = candidateLookup(fitting, areas.length);
  for (const k of members) {
    const candidates = candidatesOf(k);
    const [first = 0] = candidates;
    owner[k] = first;
    if (candidates.length > 1) contested.push({ k, candidates });
    else settled[first] = (settled[first] ?? 0) + 1;
  }
  const cellArea = grid.cell * grid.cell;
  const steps = new Float64Array(areas.length).fill(0.18);
  let before = new Float64Array(areas.length);
  for (let round = 0; ; round++) {
    const count = assign(fitting, contested, { owner, settled });
    const missing = areas.map((area, s) => area - at(count, s) * cellArea);
    const isFitted = missing.every(
      (km2, s) => Math.abs(km2) <= Math.max(1.5 * cellArea, 0.002 * at(areas, s)),
    );
    if (isFitted || round === rounds) return owner;
    for (const s of weights.keys()) {
      // Longer steps while a region keeps wanting the same, shorter ones once it has overshot.
      const agrees = at(missing, s) * at(before, s) > 0;
      steps[s] = Math.min(3, Math.max(0.06, at(steps, s) * (agrees ? 1.12 : 0.6)));
      weights[s] = at(weights, s) + at(steps, s) * at(missing, s);
    }
    before = missing;
  }
}

/** A cell that more than one region may own. */
interface Contested {
  readonly k: number;
  readonly candidates: readonly number[];
}

/**
 * Gives each contested cell to the seed of least power distance; cells per region, the settled ones included.
 * The innermost loop of the fitting, hence the plain indexing.
 */
function assign(
  { cells, place, weights }: Fitting,
  contested: readonly Contested[],
  { owner, settled }: { readonly owner: Int16Array; readonly settled: Float64Array },
): Float64Array {
  const count = settled.slice();
  for (const { k, candidates } of contested) {
    const x = cells.x[k] ?? 0;
    const y = cells.y[k] ?? 0;
    let best = 0;
    let least = Infinity;
    for (const s of candidates) {
      const dx = x - (place.x[s] ?? 0);
      const dy = y - (place.y[s] ?? 0);
      const power = dx * dx + dy * dy - (weights[s] ?? 0);
      if (power < least) {
        least = power;
        best = s;
      }
    }
    owner[k] = best;
    count[best] = (count[best] ?? 0) + 1;
  }
  return count;
}

function candidateLookup(fitting: Fitting, regions: number): (k: number) => readonly number[] {
  const { grid, near } = fitting;
  const everyone = Array.from({ length: regions }, (_, s) => s);
  if (near === null) return () => everyone;
  const lists = candidateLists(near, regions);
  return (k) => {
    const list = lists[coarseCell(grid, near.grid, k)];
    return list === undefined || list.length === 0 ? everyone : list;
  };
}

const REACH = 3;

/** Per cell of the coarse grid: the regions found within `REACH` cells of it, and those that vanished. */
function candidateLists(near: Labels, regions: number): number[][] {
  const { grid, owner } = near;
  const present = new Set(owner);
  const vanished = Array.from({ length: regions }, (_, label) => label).filter(
    (label) => !present.has(label),
  );
  return Array.from(owner, (_, k) => {
    const found = new Set<number>(vanished);
    for (let dj = -REACH; dj <= REACH; dj++) {
      for (let di = -REACH; di <= REACH; di++) {
        const label = owner[k + dj * grid.nx + di];
        if (label !== undefined && label >= 0) found.add(label);
      }
    }
    return [...found].toSorted((a, b) => a - b);
  });
}

function coarseCell(fine: Grid, coarse: Grid, k: number): number {
  const ratio = fine.cell / coarse.cell;
  const i = Math.floor(((k % fine.nx) + 0.5) * ratio);
  const j = Math.floor((Math.floor(k / fine.nx) + 0.5) * ratio);
  return Math.min(j, coarse.ny - 1) * coarse.nx + Math.min(i, coarse.nx - 1);
}
