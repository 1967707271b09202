import { at } from './arrays.ts';
import { distance } from './frame.ts';
import type { Point } from './frame.ts';
import type { Labels } from './power-diagram.ts';

/** A line between two corners where three regions meet; `left` and `right` of its direction (−1: outside). */
export interface Arc {
  readonly left: number;
  readonly right: number;
  readonly points: readonly Point[];
}

/** Every border of the regions exactly once, following the sides of the cells through their middles. */
export function traceArcs(labels: Labels): Arc[] {
  const { grid } = labels;
  const columns = grid.nx + 1;
  const used = new Set<number>();
  const arcs: Arc[] = [];
  for (let v = 0; v < columns * (grid.ny + 1); v++) {
    const ways = borderWays(labels, v);
    if (ways.length < 3) continue;
    for (const way of ways) {
      if (!used.has(v * 4 + way)) arcs.push(walk(labels, { vertex: v, way }, used));
    }
  }
  if (used.size !== countSides(labels) * 2)
    throw new Error('A border without corners: a region inside another');
  return arcs;
}

/** Steps east, north, west, south. */
const STEPS: readonly Point[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

/** Regions left and right of the side that leaves `vertex` in direction `way`. */
function sides(labels: Labels, vertex: number, way: number): { left: number; right: number } {
  const { grid, owner } = labels;
  const i = vertex % (grid.nx + 1);
  const j = Math.floor(vertex / (grid.nx + 1));
  const cell = (ci: number, cj: number): number =>
    ci < 0 || cj < 0 || ci >= grid.nx || cj >= grid.ny ? -1 : at(owner, cj * grid.nx + ci);
  const northEast = cell(i, j);
  const northWest = cell(i - 1, j);
  const southWest = cell(i - 1, j - 1);
  const southEast = cell(i, j - 1);
  const around = [southEast, northEast, northWest, southWest, southEast];
  return { left: at(around, way + 1), right: at(around, way) };
}

function borderWays(labels: Labels, vertex: number): number[] {
  if (isInside(labels, vertex)) return [];
  return [0, 1, 2, 3].filter((way) => {
    const { left, right } = sides(labels, vertex, way);
    return left !== right;
  });
}

/** Quick answer for the great majority of corners: all four cells belong to the same region. */
function isInside(labels: Labels, vertex: number): boolean {
  const { grid, owner } = labels;
  const k = Math.floor(vertex / (grid.nx + 1)) * grid.nx + (vertex % (grid.nx + 1));
  const own = owner[k];
  return own === owner[k - 1] && own === owner[k - grid.nx] && own === owner[k - grid.nx - 1];
}

function walk(labels: Labels, from: { vertex: number; way: number }, used: Set<number>): Arc {
  const { grid } = labels;
  const columns = grid.nx + 1;
  const place = (v: number): Point => [
    grid.x0 + (v % columns) * grid.cell,
    grid.y0 + Math.floor(v / columns) * grid.cell,
  ];
  const { left, right } = sides(labels, from.vertex, from.way);
  const points: Point[] = [place(from.vertex)];
  let { vertex, way } = from;
  for (;;) {
    const step = at(STEPS, way);
    const next = vertex + step[0] + step[1] * columns;
    used.add(vertex * 4 + way);
    used.add(next * 4 + ((way + 2) % 4));
    const a = place(vertex);
    const b = place(next);
    points.push([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
    const ways = borderWays(labels, next);
    if (ways.length !== 2) {
      points.push(b);
      return { left, right, points };
    }
    const back = (way + 2) % 4;
    way = at(ways, 0) === back ? at(ways, 1) : at(ways, 0);
    vertex = next;
  }
}

function countSides(labels: Labels): number {
  const { grid, owner } = labels;
  let count = 0;
  for (let j = 0; j < grid.ny; j++) {
    for (let i = 0; i < grid.nx; i++) {
      const own = at(owner, j * grid.nx + i);
      if (i + 1 < grid.nx && own !== at(owner, j * grid.nx + i + 1)) count++;
      if (j + 1 < grid.ny && own !== at(owner, (j + 1) * grid.nx + i)) count++;
    }
  }
  return count;
}

/** Rounds off the cells' corners: `passes` of weights 1-2-1 along the line, ends fixed. */
export function smoothArc(arc: Arc, passes: number): Arc {
  let points = arc.points;
  for (let pass = 0; pass < passes; pass++) {
    const before = points;
    points = before.map((p, i) => {
      const a = before[i - 1];
      const b = before[i + 1];
      if (a === undefined || b === undefined) return p;
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
    });
  }
  return { ...arc, points };
}

/** Douglas–Peucker: drops what deviates by less than `tolerance` kilometres; ends stay. */
export function simplifyArc(arc: Arc, tolerance: number): Arc {
  const keep = new Set([0, arc.points.length - 1]);
  const open: [number, number][] = [[0, arc.points.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [first, last] = span;
    let worst = tolerance;
    let index = -1;
    for (let i = first + 1; i < last; i++) {
      const off = distanceToSegment(at(arc.points, i), at(arc.points, first), at(arc.points, last));
      if (off > worst) {
        worst = off;
        index = i;
      }
    }
    if (index < 0) continue;
    keep.add(index);
    open.push([first, index], [index, last]);
  }
  return { ...arc, points: arc.points.filter((_, i) => keep.has(i)) };
}

export function arcLength(arc: Arc): number {
  return arc.points.reduce((total, p, i) => {
    const before = arc.points[i - 1];
    return before === undefined ? 0 : total + distance(before, p);
  }, 0);
}

export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return distance(p, [a[0] + t * dx, a[1] + t * dy]);
}
