import { ArcExposure } from './arc-exposure.ts';
import { CellScene } from './cell-scene.ts';
import { IntervalList } from './intervals.ts';
import type { Segment } from './segment-cover.ts';
import { SegmentCover } from './segment-cover.ts';
import type { StarTable } from './star-table.ts';
import { SAME_LINE_DISTANCE } from './tolerances.ts';
import { f64, i32, u8 } from './typed.ts';
import type { UnitGrid } from './unit-grid.ts';
import { isWholeCell, UnitPart } from './unit-part.ts';

/** A cell whose covered area came out outside 0 … area(unit ∩ cell): a defect, to be shown and reported. */
export interface BoundViolation {
  readonly cell: number;
  readonly unit: number;
  /** m², as computed and the largest possible. */
  readonly area: number;
  readonly bound: number;
}

/** Rounding allowed beyond the bounds, in shares of the cell; below it the area is set to the bound. */
const BOUND_TOLERANCE = 1e-6;

/**
 * Exact area of unit ∩ union(stars) in one cell, by Green's theorem: ½ ∮ (x dy − y dx) along the boundary of that
 * set. Its boundary consists of the stars' exposed arcs and steps inside the unit, and of the unit's edges (and the
 * cell's borders within the unit) where they are covered. No polygon is built, so no topology can break.
 */
export class CellIntegrator {
  readonly violations: BoundViolation[] = [];
  /** Results: covered m² of each entry of the cell, in the grid's order. */
  areas = new Float64Array(16);
  private readonly grid: UnitGrid;
  private readonly scene: CellScene;
  private readonly arcs: ArcExposure;
  private readonly cover: SegmentCover;
  private readonly unitPart: UnitPart;
  private readonly sides = new IntervalList();
  private firstEntry = 0;
  private endEntry = 0;

  constructor(grid: UnitGrid) {
    this.grid = grid;
    this.scene = new CellScene(grid);
    this.arcs = new ArcExposure(this.scene);
    this.cover = new SegmentCover(this.scene);
    this.unitPart = new UnitPart(grid);
  }

  /** `list[from … to − 1]` names the stars whose outline passes through the cell, in ascending order. */
  integrate(
    cell: number,
    stars: StarTable,
    list: { readonly values: Int32Array; readonly from: number; readonly to: number },
  ): void {
    this.scene.begin(cell);
    for (let k = list.from; k < list.to; k++) this.scene.addStar(stars, i32(list.values, k));
    this.reserve(cell);
    for (let entry = this.firstEntry; entry < this.endEntry; entry++) {
      this.areas[entry - this.firstEntry] = this.coveredEdges(entry);
    }
    for (let wedge = 0; wedge < this.scene.count; wedge++) {
      this.addArcs(wedge);
      if (u8(this.scene.isDisc, wedge) === 1) continue;
      this.addStep(wedge, 'first');
      this.addStep(wedge, 'second');
    }
    this.checkBounds(cell);
  }

  private reserve(cell: number): void {
    this.firstEntry = i32(this.grid.cellEntry, cell);
    this.endEntry = i32(this.grid.cellEntry, cell + 1);
    const entries = this.endEntry - this.firstEntry;
    if (entries > this.areas.length) this.areas = new Float64Array(2 * entries);
    this.arcs.reserve();
    this.cover.reserve();
    this.sides.reserve(this.scene.count + 4);
  }

  /** Twice the area that the covered parts of a unit's edges contribute. */
  private coveredEdges(entry: number): number {
    const { grid } = this;
    const { size } = grid;
    if (isWholeCell(grid, entry)) {
      // The lower and the left border run through the origin and contribute nothing.
      return this.coveredEdge(size, 0, size, size) + this.coveredEdge(size, size, 0, size);
    }
    const end = i32(grid.entryEdge, entry + 1);
    let sum = 0;
    for (let edge = i32(grid.entryEdge, entry); edge < end; edge++) {
      const o = 4 * edge;
      sum += this.coveredEdge(
        f64(grid.edges, o),
        f64(grid.edges, o + 1),
        f64(grid.edges, o + 2),
        f64(grid.edges, o + 3),
      );
    }
    return sum;
  }

  private coveredEdge(ax: number, ay: number, bx: number, by: number): number {
    const term = ax * by - bx * ay;
    if (term === 0) return 0;
    this.cover.compute({ x: ax, y: ay, dx: bx - ax, dy: by - ay, interior: 1, wedge: -1 });
    return this.cover.covered.totalLength() * term;
  }

  private addArcs(wedge: number): void {
    const { arcs } = this;
    arcs.compute(wedge);
    const { exposed } = arcs;
    for (let k = 0; k < exposed.length; k++) {
      const span = { from: f64(exposed.from, k), to: f64(exposed.to, k) };
      for (let entry = this.firstEntry; entry < this.endEntry; entry++) {
        this.addTwice(entry, this.unitPart.arcInside(entry, arcs.circle, arcs.base, span));
      }
    }
  }

  private addStep(wedge: number, which: 'first' | 'second'): void {
    const segment = this.stepInCell(wedge, which);
    if (segment === null) return;
    this.cover.compute(segment);
    this.sides.setOnly(0, 1);
    this.sides.subtract(this.cover.covered);
    const term = (segment.x * segment.dy - segment.y * segment.dx) * segment.interior;
    for (let k = 0; k < this.sides.length; k++) {
      for (let entry = this.firstEntry; entry < this.endEntry; entry++) {
        const inside = this.unitPart.lengthInside(
          entry,
          segment,
          f64(this.sides.from, k),
          f64(this.sides.to, k),
        );
        this.addTwice(entry, inside * term);
      }
    }
  }

  /** The step on a wedge's side, cut at the cell; `null` when there is none or it runs along the cell's border. */
  private stepInCell(wedge: number, which: 'first' | 'second'): Segment | null {
    const { scene } = this;
    const isFirst = which === 'first';
    const near = f64(isFirst ? scene.firstStep : scene.secondStep, wedge);
    const far = f64(scene.radius, wedge);
    if (near >= far) return null;
    const ux = f64(isFirst ? scene.firstX : scene.secondX, wedge);
    const uy = f64(isFirst ? scene.firstY : scene.secondY, wedge);
    const x = f64(scene.x, wedge);
    const y = f64(scene.y, wedge);
    this.sides.setOnly(near, far);
    this.keepBetweenBorders(x, ux);
    this.keepBetweenBorders(y, uy);
    if (this.sides.length === 0) return null;
    const from = f64(this.sides.from, 0);
    const length = f64(this.sides.to, 0) - from;
    return {
      x: x + from * ux,
      y: y + from * uy,
      dx: length * ux,
      dy: length * uy,
      interior: isFirst ? 1 : -1,
      wedge,
    };
  }

  /** Keeps the distances t for which 0 ≤ start + t·u ≤ size, and none if the line is the border itself. */
  private keepBetweenBorders(start: number, u: number): void {
    const { size } = this.scene;
    if (this.sides.length === 0) return;
    const a = -start / u;
    const b = (size - start) / u;
    if (u !== 0) this.sides.keepInside(Math.min(a, b), Math.max(a, b));
    else if (start < 0 || start > size) this.sides.clear();
    if (this.sides.length === 0) return;
    const p = start + f64(this.sides.from, 0) * u;
    const q = start + f64(this.sides.to, 0) * u;
    const isLower = Math.abs(p) <= SAME_LINE_DISTANCE && Math.abs(q) <= SAME_LINE_DISTANCE;
    const isUpper = Math.abs(p - size) <= SAME_LINE_DISTANCE && Math.abs(q - size) <= SAME_LINE_DISTANCE;
    if (isLower || isUpper) this.sides.clear();
  }

  private addTwice(entry: number, twiceArea: number): void {
    const at = entry - this.firstEntry;
    this.areas[at] = f64(this.areas, at) + twiceArea;
  }

  private checkBounds(cell: number): void {
    const { size } = this.grid;
    const tolerance = BOUND_TOLERANCE * size * size;
    for (let entry = this.firstEntry; entry < this.endEntry; entry++) {
      const area = f64(this.areas, entry - this.firstEntry) / 2;
      const bound = f64(this.grid.entryArea, entry);
      // Written so that NaN is a violation, too.
      if (!(area >= -tolerance && area <= bound + tolerance)) {
        this.violations.push({ cell, unit: i32(this.grid.entryUnit, entry), area, bound });
      }
      this.areas[entry - this.firstEntry] = Math.min(bound, Math.max(0, area));
    }
  }
}
