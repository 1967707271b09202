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
 * (Aurenhammer, Hoffmann & Aronov 1998). Fitted on a coarse grid first, then on the fine one.
 */
export function fitRegions(seeds: readonly Seed[], cellKm: number): Labels {
  const total = sum(seeds.map((seed) => seed.areaKm2));
  const outline = outlineField(seeds);
  // The seeds are warped like everything else, so that regions stay where the seeds are.
  const place = {
    x: Float64Array.from(seeds, ({ place: [x, y] }) => x + WARP.dx(x, y)),
    y: Float64Array.from(seeds, ({ place: [x, y] }) => y + WARP.dy(x, y)),
  };
  const fit = (grid: Grid, weights: Float64Array, near: Labels | null): Fitting => {
    const cells = warpCells(grid, WARP);
    const members = enclosed(
      grid,
      Float64Array.from(cells.x, (x, k) => outline(x, at(cells.y, k))),
      total,
    );
    return { grid, cells, members, place, weights, near };
  };
  const areas = Float64Array.from(seeds, (seed) => seed.areaKm2);
  const coarse = fit(makeGrid(COARSE_KM), new Float64Array(seeds.length), null);
  const first = fitWeights(coarse, areas, 300);
  const fine = fit(makeGrid(cellKm), coarse.weights, { grid: coarse.grid, owner: first });
  return { grid: fine.grid, owner: fitWeights(fine, areas, 40) };
}

const COARSE_KM = 0.5;
const SHAPE = { wavelength: 15, octaves: 8, gain: 0.6 };
const AMPLITUDE_KM = 2.4;
const WARP = { dx: warp(1), dy: warp(2) };

function warp(seed: number): Field {
  const noise = fractalNoise(seed, SHAPE);
  return (x, y) => AMPLITUDE_KM * noise(x, y);
}

/** Sum over the seeds of (radius / distance)⁴, the radius being that of a disc of the seed's area. */
function outlineField(seeds: readonly Seed[]): Field {
  const grid = makeGrid(COARSE_KM);
  const field = new Float64Array(grid.nx * grid.ny);
  for (let k = 0; k < field.length; k++) {
    const x = grid.x0 + ((k % grid.nx) + 0.5) * grid.cell;
    const y = grid.y0 + (Math.floor(k / grid.nx) + 0.5) * grid.cell;
    for (const { place, areaKm2 } of seeds) {
      const square = (x - place[0]) ** 2 + (y - place[1]) ** 2;
      const ratio = areaKm2 / Math.PI / Math.max(square, 0.25);
      field[k] = at(field, k) + Math.min(9, ratio * ratio);
    }
  }
  return (x, y) => sample(grid, field, [x, y]);
}

/** Cells above the level of the field that encloses `areaKm2`, enclosed hollows counted in. */
function enclosed(grid: Grid, field: Float64Array, areaKm2: number): Int32Array {
  const wanted = Math.round(areaKm2 / (grid.cell * grid.cell));
  const sorted = field.toSorted();
  let above = wanted;
  let members = withoutHollows(grid, field, at(sorted, sorted.length - above));
  for (let round = 0; round < 3; round++) {
    above -= members.length - wanted;
    members = withoutHollows(grid, field, at(sorted, sorted.length - above));
  }
  return members;
}

/** Cells that cannot be reached from the grid's corner through cells below `level`. */
function withoutHollows(grid: Grid, field: Float64Array, level: number): Int32Array<ArrayBuffer> {
  const outside = new Uint8Array(field.length);
  const queue = [0];
  outside[0] = 1;
  const visit = (k: number): void => {
    if (outside[k] !== 0 || at(field, k) >= level) return;
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
  const { grid, cells, members, place, weights } = fitting;
  const everyone = [...weights.keys()];
  const lists = fitting.near === null ? null : candidateLists(fitting.near);
  const candidates = Array.from(members, (k) => {
    if (fitting.near === null || lists === null) return everyone;
    const list = lists[coarseCell(grid, fitting.near.grid, k)];
    return list === undefined || list.length === 0 ? everyone : list;
  });
  const owner = new Int16Array(grid.nx * grid.ny).fill(-1);
  for (let round = 0; ; round++) {
    const count = new Float64Array(areas.length);
    for (const [m, list] of candidates.entries()) {
      const k = at(members, m);
      const s = list.length === 1 ? at(list, 0) : strongest(at(cells.x, k), at(cells.y, k), fitting, list);
      owner[k] = s;
      count[s] = at(count, s) + 1;
    }
    if (round === rounds) return owner;
    for (const s of place.x.keys()) {
      weights[s] = at(weights, s) + 0.16 * (at(areas, s) - at(count, s) * grid.cell * grid.cell);
    }
  }
}

function strongest(x: number, y: number, fitting: Fitting, candidates: readonly number[]): number {
  const { place, weights } = fitting;
  let best = -1;
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
  return best;
}

const REACH = 3;

/** Per cell of the coarse grid: the regions found within `REACH` cells of it. */
function candidateLists(near: Labels): number[][] {
  const { grid, owner } = near;
  return Array.from(owner, (_, k) => {
    const found = new Set<number>();
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
