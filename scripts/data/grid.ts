import { at } from './arrays.ts';
import type { Field } from './noise.ts';

/** Square cells over the plane, row by row from the south-west. Lengths in kilometres. */
export interface Grid {
  readonly cell: number;
  readonly x0: number;
  readonly y0: number;
  readonly nx: number;
  readonly ny: number;
}

/** Where each cell's centre lies after the plane has been warped. */
export interface WarpedCells {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

const BOX = { west: -62, south: -66, width: 124, height: 136 };

export function makeGrid(cell: number): Grid {
  return {
    cell,
    x0: BOX.west,
    y0: BOX.south,
    nx: Math.round(BOX.width / cell),
    ny: Math.round(BOX.height / cell),
  };
}

export function warpCells(grid: Grid, warp: { readonly dx: Field; readonly dy: Field }): WarpedCells {
  const x = new Float64Array(grid.nx * grid.ny);
  const y = new Float64Array(grid.nx * grid.ny);
  for (let j = 0; j < grid.ny; j++) {
    for (let i = 0; i < grid.nx; i++) {
      const px = grid.x0 + (i + 0.5) * grid.cell;
      const py = grid.y0 + (j + 0.5) * grid.cell;
      x[j * grid.nx + i] = px + warp.dx(px, py);
      y[j * grid.nx + i] = py + warp.dy(px, py);
    }
  }
  return { x, y };
}

/** Bilinear value of a cell-centred field at any place; the border value outside. */
export function sample(grid: Grid, values: Float64Array, place: readonly [number, number]): number {
  const u = clamp((place[0] - grid.x0) / grid.cell - 0.5, grid.nx - 1.001);
  const v = clamp((place[1] - grid.y0) / grid.cell - 0.5, grid.ny - 1.001);
  const i = Math.floor(u);
  const j = Math.floor(v);
  const k = j * grid.nx + i;
  const low = at(values, k) * (1 - u + i) + at(values, k + 1) * (u - i);
  const high = at(values, k + grid.nx) * (1 - u + i) + at(values, k + grid.nx + 1) * (u - i);
  return low * (1 - v + j) + high * (v - j);
}

/** Cells sharing a side with cell `k`. */
export function neighbours(grid: Grid, k: number): number[] {
  const i = k % grid.nx;
  const out: number[] = [];
  if (i > 0) out.push(k - 1);
  if (i < grid.nx - 1) out.push(k + 1);
  if (k >= grid.nx) out.push(k - grid.nx);
  if (k < grid.nx * (grid.ny - 1)) out.push(k + grid.nx);
  return out;
}

function clamp(value: number, high: number): number {
  return Math.max(0, Math.min(high, value));
}
