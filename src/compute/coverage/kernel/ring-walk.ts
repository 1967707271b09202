import type { PolygonRings } from '../../../domain/quantities.ts';
import type { Frame } from '../../geodesy/frame.ts';
import { f64 } from './typed.ts';

/** Square cells of `size` metres; column and row 0 start at `x`, `y` of the frame. */
export interface Lattice {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * A polygon's rings in the frame: x, y interleaved, without the repeated last vertex, the outer ring
 * counter-clockwise and holes clockwise, so that the interior is always to the left. Rings that come the other
 * way round are turned; rings without area (fewer than three vertices) are left out.
 */
export function projectRings(frame: Frame, polygon: PolygonRings): Float64Array[] {
  const rings: Float64Array[] = [];
  for (const [index, ring] of polygon.entries()) {
    const first = ring[0];
    const last = ring[ring.length - 1];
    const isClosed =
      first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
    const count = isClosed ? ring.length - 1 : ring.length;
    if (count < 3) continue;
    const points = new Float64Array(2 * count);
    for (const [k, position] of ring.slice(0, count).entries()) {
      const { x, y } = frame.project(position[0], position[1]);
      points[2 * k] = x;
      points[2 * k + 1] = y;
    }
    rings.push(signedArea(points) > 0 === (index === 0) ? points : reversed(points));
  }
  return rings;
}

/** Shoelace formula; m², positive for counter-clockwise rings. */
function signedArea(points: Float64Array): number {
  const count = points.length / 2;
  let twice = 0;
  for (let k = 0; k < count; k++) {
    const next = k + 1 === count ? 0 : k + 1;
    twice += f64(points, 2 * k) * f64(points, 2 * next + 1) - f64(points, 2 * next) * f64(points, 2 * k + 1);
  }
  return twice / 2;
}

/** The smallest lattice of the given cell size that holds all points with a margin of less than one cell. */
export function latticeAround(rings: readonly Float64Array[], size: number): Lattice {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const points of rings) {
    for (let k = 0; k < points.length; k += 2) {
      west = Math.min(west, f64(points, k));
      east = Math.max(east, f64(points, k));
      south = Math.min(south, f64(points, k + 1));
      north = Math.max(north, f64(points, k + 1));
    }
  }
  if (west > east) return { x: 0, y: 0, size, columns: 0, rows: 0 };
  // Fractions that keep round coordinates off the grid lines. Coincidence is handled, but costs more.
  const x = west - 0.37 * size;
  const y = south - 0.41 * size;
  return {
    x,
    y,
    size,
    columns: Math.ceil((east - x) / size) + 1,
    rows: Math.ceil((north - y) / size) + 1,
  };
}

/** Receives an edge cut at the grid lines, in the order of travel. */
export interface CellVisitor {
  /** Part of the edge inside one cell, in metres from the cell's lower left corner (0 … size). */
  piece(cell: number, part: EdgePart): void;
  /** The edge crosses the left border of `column` at height `y` (metres above the lattice's origin). */
  crossColumn(column: number, y: number): void;
  /** The edge crosses the lower border of `row` at `x` (metres east of the lattice's origin). */
  crossRow(row: number, x: number): void;
}

export interface EdgePart {
  ax: number;
  ay: number;
  bx: number;
  by: number;
}

interface Cut {
  readonly t: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Cuts every edge of a ring at the lattice's lines. A vertex on a line belongs to the cell above or to the right
 * of it, so that each line is crossed an even number of times by a ring, whatever coincides.
 */
export function walkRing(lattice: Lattice, points: Float64Array, visitor: CellVisitor): void {
  const count = points.length / 2;
  for (let k = 0; k < count; k++) {
    const next = k + 1 === count ? 0 : k + 1;
    walkEdge(
      lattice,
      {
        ax: f64(points, 2 * k) - lattice.x,
        ay: f64(points, 2 * k + 1) - lattice.y,
        bx: f64(points, 2 * next) - lattice.x,
        by: f64(points, 2 * next + 1) - lattice.y,
      },
      visitor,
    );
  }
}

function walkEdge(lattice: Lattice, edge: EdgePart, visitor: CellVisitor): void {
  const { size } = lattice;
  const columnA = Math.floor(edge.ax / size);
  const columnB = Math.floor(edge.bx / size);
  const rowA = Math.floor(edge.ay / size);
  const rowB = Math.floor(edge.by / size);
  if (columnA === columnB && rowA === rowB) {
    emitPart(lattice, edge, visitor);
    return;
  }
  const cuts: Cut[] = [{ t: 0, x: edge.ax, y: edge.ay }];
  for (let column = Math.min(columnA, columnB) + 1; column <= Math.max(columnA, columnB); column++) {
    const t = (column * size - edge.ax) / (edge.bx - edge.ax);
    const y = edge.ay + t * (edge.by - edge.ay);
    cuts.push({ t, x: column * size, y });
    visitor.crossColumn(column, y);
  }
  for (let row = Math.min(rowA, rowB) + 1; row <= Math.max(rowA, rowB); row++) {
    const t = (row * size - edge.ay) / (edge.by - edge.ay);
    const x = edge.ax + t * (edge.bx - edge.ax);
    cuts.push({ t, x, y: row * size });
    visitor.crossRow(row, x);
  }
  cuts.sort((a, b) => a.t - b.t);
  let from = edge;
  for (const cut of [...cuts.slice(1), { t: 1, x: edge.bx, y: edge.by }]) {
    emitPart(lattice, { ax: from.ax, ay: from.ay, bx: cut.x, by: cut.y }, visitor);
    from = { ax: cut.x, ay: cut.y, bx: edge.bx, by: edge.by };
  }
}

function emitPart(lattice: Lattice, part: EdgePart, visitor: CellVisitor): void {
  const { size } = lattice;
  if (part.ax === part.bx && part.ay === part.by) return;
  const column = Math.floor((part.ax + part.bx) / 2 / size);
  const row = Math.floor((part.ay + part.by) / 2 / size);
  const local = (value: number, index: number): number => Math.min(size, Math.max(0, value - index * size));
  visitor.piece(row * lattice.columns + column, {
    ax: local(part.ax, column),
    ay: local(part.ay, row),
    bx: local(part.bx, column),
    by: local(part.by, row),
  });
}

function reversed(points: Float64Array): Float64Array {
  const turned = new Float64Array(points.length);
  for (let k = 0; k < points.length; k += 2) {
    turned[k] = f64(points, points.length - 2 - k);
    turned[k + 1] = f64(points, points.length - 1 - k);
  }
  return turned;
}
