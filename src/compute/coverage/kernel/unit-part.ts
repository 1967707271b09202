import type { Circle, Direction } from './half-angle.ts';
import { arcTerm, between, directionAt, halfAngle } from './half-angle.ts';
import { IntervalList } from './intervals.ts';
import type { Segment } from './segment-cover.ts';
import { SAME_LINE_DISTANCE, SAME_LINE_SINE, TOUCHING } from './tolerances.ts';
import { f64, i32 } from './typed.ts';
import type { UnitGrid } from './unit-grid.ts';

/** End points of an edge are crossed if the crossing is this far outside, in shares of the edge. */
const END_TOLERANCE = 1e-9;

/**
 * Splits an exposed arc or side at the edges of a unit within one cell and adds up what lies inside the unit.
 * All results are twice an area, ∫ (x dy − y dx), in m².
 */
export class UnitPart {
  private readonly grid: UnitGrid;
  private readonly onEdge = new IntervalList();
  private cuts = new Float64Array(256);
  private cutCount = 0;

  constructor(grid: UnitGrid) {
    this.grid = grid;
  }

  /** Share of the arc from `from` to `to` (half-angle parameters) inside the entry's unit. */
  arcInside(
    entry: number,
    circle: Circle,
    base: Direction,
    span: { readonly from: number; readonly to: number },
  ): number {
    const { grid } = this;
    if (isWholeCell(grid, entry)) return arcTerm(circle, base, span.from, span.to);
    this.cutCount = 0;
    const end = i32(grid.entryBorder, entry);
    for (let edge = i32(grid.entryEdge, entry); edge < end; edge++) this.cutArc(edge, circle, base);
    this.sortCuts(span.from, span.to);
    let sum = 0;
    let from = span.from;
    for (let k = 0; k <= this.cutCount; k++) {
      const to = k < this.cutCount ? f64(this.cuts, k) : span.to;
      if (to > from) {
        const middle = directionAt(base, between(from, to));
        const isInside = this.containsPoint(
          entry,
          circle.x + circle.radius * middle.x,
          circle.y + circle.radius * middle.y,
        );
        if (isInside) sum += arcTerm(circle, base, from, to);
      }
      from = to;
    }
    return sum;
  }

  /** Share of s ∈ [from, to] of a side inside the unit; what runs along the unit's own edges is left out. */
  lengthInside(entry: number, segment: Segment, from: number, to: number): number {
    const { grid } = this;
    if (isWholeCell(grid, entry)) return to - from;
    this.cutCount = 0;
    this.onEdge.clear();
    const end = i32(grid.entryBorder, entry);
    this.onEdge.reserve(end - i32(grid.entryEdge, entry) + 1);
    for (let edge = i32(grid.entryEdge, entry); edge < end; edge++) this.cutSegment(edge, segment);
    this.sortCuts(from, to);
    let sum = 0;
    let start = from;
    for (let k = 0; k <= this.cutCount; k++) {
      const stop = k < this.cutCount ? f64(this.cuts, k) : to;
      const middle = (start + stop) / 2;
      if (stop > start && !this.onEdge.contains(middle)) {
        const isInside = this.containsPoint(
          entry,
          segment.x + middle * segment.dx,
          segment.y + middle * segment.dy,
        );
        if (isInside) sum += stop - start;
      }
      start = stop;
    }
    return sum;
  }

  /** Even-odd rule over all edges of the entry, borders of the cell included. */
  private containsPoint(entry: number, x: number, y: number): boolean {
    const { edges, entryEdge } = this.grid;
    const end = i32(entryEdge, entry + 1);
    let inside = false;
    for (let edge = i32(entryEdge, entry); edge < end; edge++) {
      const ay = f64(edges, 4 * edge + 1);
      const by = f64(edges, 4 * edge + 3);
      if (ay > y === by > y) continue;
      const ax = f64(edges, 4 * edge);
      const bx = f64(edges, 4 * edge + 2);
      if (x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
    return inside;
  }

  private cutArc(edge: number, circle: Circle, base: Direction): void {
    const { edges } = this.grid;
    const px = f64(edges, 4 * edge) - circle.x;
    const py = f64(edges, 4 * edge + 1) - circle.y;
    const dx = f64(edges, 4 * edge + 2) - f64(edges, 4 * edge);
    const dy = f64(edges, 4 * edge + 3) - f64(edges, 4 * edge + 1);
    const a = dx * dx + dy * dy;
    const b = px * dx + py * dy;
    const discriminant = b * b - a * (px * px + py * py - circle.radius * circle.radius);
    if (!(discriminant > 2 * circle.radius * TOUCHING * a)) return;
    const root = Math.sqrt(discriminant);
    this.cutArcAt((-b - root) / a, { px, py, dx, dy }, circle, base);
    this.cutArcAt((-b + root) / a, { px, py, dx, dy }, circle, base);
  }

  private cutArcAt(
    s: number,
    edge: { readonly px: number; readonly py: number; readonly dx: number; readonly dy: number },
    circle: Circle,
    base: Direction,
  ): void {
    if (s < -END_TOLERANCE || s > 1 + END_TOLERANCE) return;
    const x = (edge.px + s * edge.dx) / circle.radius;
    const y = (edge.py + s * edge.dy) / circle.radius;
    this.addCut(halfAngle(base, x, y));
  }

  private cutSegment(edge: number, segment: Segment): void {
    const { edges } = this.grid;
    const ex = f64(edges, 4 * edge + 2) - f64(edges, 4 * edge);
    const ey = f64(edges, 4 * edge + 3) - f64(edges, 4 * edge + 1);
    const gx = f64(edges, 4 * edge) - segment.x;
    const gy = f64(edges, 4 * edge + 1) - segment.y;
    const { dx, dy } = segment;
    const length = Math.sqrt(dx * dx + dy * dy);
    const determinant = dx * ey - dy * ex;
    if (Math.abs(determinant) <= SAME_LINE_SINE * length * Math.sqrt(ex * ex + ey * ey)) {
      if (Math.abs(dx * gy - dy * gx) > SAME_LINE_DISTANCE * length) return;
      const start = (gx * dx + gy * dy) / (length * length);
      const stop = start + (ex * dx + ey * dy) / (length * length);
      this.addCut(start);
      this.addCut(stop);
      this.onEdge.append(Math.min(start, stop), Math.max(start, stop));
      return;
    }
    const alongEdge = (gx * dy - gy * dx) / determinant;
    if (alongEdge < -END_TOLERANCE || alongEdge > 1 + END_TOLERANCE) return;
    this.addCut((gx * ey - gy * ex) / determinant);
  }

  private addCut(at: number): void {
    if (this.cutCount === this.cuts.length) {
      const larger = new Float64Array(2 * this.cutCount);
      larger.set(this.cuts);
      this.cuts = larger;
    }
    this.cuts[this.cutCount] = at;
    this.cutCount += 1;
  }

  /** Keeps the cuts strictly between the ends, in ascending order. */
  private sortCuts(from: number, to: number): void {
    const { cuts } = this;
    let kept = 0;
    for (let k = 0; k < this.cutCount; k++) {
      const cut = f64(cuts, k);
      if (!(cut > from && cut < to)) continue;
      let place = kept;
      for (; place > 0 && f64(cuts, place - 1) > cut; place--) cuts[place] = f64(cuts, place - 1);
      cuts[place] = cut;
      kept += 1;
    }
    this.cutCount = kept;
  }
}

export function isWholeCell(grid: UnitGrid, entry: number): boolean {
  return i32(grid.entryEdge, entry) === i32(grid.entryEdge, entry + 1);
}
