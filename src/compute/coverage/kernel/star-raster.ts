import type { Lattice } from './ring-walk.ts';
import type { StarTable } from './star-table.ts';
import { f64, i32, IntList } from './typed.ts';

/**
 * Which cells of a lattice a star's outline passes through (`outline`), and which runs of cells lie wholly inside
 * (`runs`: first cell, one past the last cell, alternating). Every other cell is untouched.
 *
 * Arcs are taken row by row as x = cx ± √(r² − dy²), steps as straight lines; between outline cells of a row one
 * point decides for a whole run, because no boundary lies between. A cell missed by rounding where the outline
 * only grazes it costs no more than the sliver of about 10⁻⁹ m.
 */
export class StarRaster {
  readonly outline = new IntList();
  readonly runs = new IntList();
  private readonly lattice: Lattice;
  private readonly firstRow: number;
  private readonly endRow: number;
  /** Star call that last marked the cell. */
  private readonly mark: Int32Array;
  private call = 0;
  /** Outline columns per row, clamped to one outside the lattice. */
  private readonly westmost: Int32Array;
  private readonly eastmost: Int32Array;
  private rowFrom = 0;
  private rowTo = 0;

  /** Cells are marked in rows `firstRow … endRow − 1` only. */
  constructor(lattice: Lattice, firstRow = 0, endRow = lattice.rows) {
    this.lattice = lattice;
    this.firstRow = firstRow;
    this.endRow = endRow;
    this.mark = new Int32Array((endRow - firstRow) * lattice.columns);
    this.westmost = new Int32Array(lattice.rows);
    this.eastmost = new Int32Array(lattice.rows);
  }

  rasterise(stars: StarTable, star: number): void {
    this.outline.length = 0;
    this.runs.length = 0;
    this.call += 1;
    const { lattice } = this;
    const y = f64(stars.centreY, star) - lattice.y;
    const reach = f64(stars.outerRadius, star);
    this.rowFrom = Math.max(this.firstRow, Math.floor((y - reach) / lattice.size));
    this.rowTo = Math.min(this.endRow - 1, Math.floor((y + reach) / lattice.size));
    if (this.rowFrom > this.rowTo) return;
    this.westmost.fill(lattice.columns, this.rowFrom, this.rowTo + 1);
    this.eastmost.fill(-1, this.rowFrom, this.rowTo + 1);
    const end = i32(stars.wedgeStart, star) + i32(stars.wedgeCount, star);
    for (let piece = i32(stars.wedgeStart, star); piece < end; piece++) {
      if (stars.isDisc[piece] === 1) this.markCircle(stars, star, piece);
      else this.markWedge(stars, star, piece);
    }
    this.fill(stars, star);
  }

  private markCircle(stars: StarTable, star: number, piece: number): void {
    const r = f64(stars.radius, piece);
    const centre = this.local(stars, star);
    this.markHalfArc(centre, r, { side: 1, low: -r, high: r });
    this.markHalfArc(centre, r, { side: -1, low: -r, high: r });
  }

  private markWedge(stars: StarTable, star: number, piece: number): void {
    const r = f64(stars.radius, piece);
    const centre = this.local(stars, star);
    const x0 = f64(stars.firstX, piece);
    const y0 = f64(stars.firstY, piece);
    const x1 = f64(stars.secondX, piece);
    const y1 = f64(stars.secondY, piece);
    // Counter-clockwise from the first side to the second the arc rises on the right half and falls on the left.
    // A wedge is at most 180° wide, so it changes halves at most once, at the top (y = r) or the bottom.
    if (x0 >= 0 && x1 >= 0 && y1 >= y0) {
      this.markHalfArc(centre, r, { side: 1, low: r * y0, high: r * y1 });
    } else if (x0 <= 0 && x1 <= 0 && y1 <= y0) {
      this.markHalfArc(centre, r, { side: -1, low: r * y1, high: r * y0 });
    } else if (x0 >= 0 && x1 <= 0) {
      this.markHalfArc(centre, r, { side: 1, low: r * y0, high: r });
      this.markHalfArc(centre, r, { side: -1, low: r * y1, high: r });
    } else {
      this.markHalfArc(centre, r, { side: -1, low: -r, high: r * y0 });
      this.markHalfArc(centre, r, { side: 1, low: -r, high: r * y1 });
    }
    const firstStep = f64(stars.firstStep, piece);
    const secondStep = f64(stars.secondStep, piece);
    if (firstStep < r) this.markStep(centre, { x: x0, y: y0 }, firstStep, r);
    if (secondStep < r) this.markStep(centre, { x: x1, y: y1 }, secondStep, r);
  }

  private local(stars: StarTable, star: number): Point {
    return { x: f64(stars.centreX, star) - this.lattice.x, y: f64(stars.centreY, star) - this.lattice.y };
  }

  /** Marks the arc x = cx + side·√(r² − dy²), low ≤ dy ≤ high. */
  private markHalfArc(centre: Point, r: number, part: { side: 1 | -1; low: number; high: number }): void {
    const { size } = this.lattice;
    const from = Math.max(this.rowFrom, Math.floor((centre.y + part.low) / size));
    const to = Math.min(this.rowTo, Math.floor((centre.y + part.high) / size));
    let dy = Math.max(part.low, from * size - centre.y);
    let width = halfChord(r, dy);
    for (let row = from; row <= to; row++) {
      const nextDy = Math.min(part.high, (row + 1) * size - centre.y);
      const nextWidth = halfChord(r, nextDy);
      const widest = dy < 0 && nextDy > 0 ? r : Math.max(width, nextWidth);
      const narrowest = Math.min(width, nextWidth);
      if (part.side > 0) this.markSpan(row, centre.x + narrowest, centre.x + widest);
      else this.markSpan(row, centre.x - widest, centre.x - narrowest);
      dy = nextDy;
      width = nextWidth;
    }
  }

  /** Marks the radial line from distance `near` to `far`. */
  private markStep(centre: Point, direction: Point, near: number, far: number): void {
    const { size } = this.lattice;
    const rising = direction.y >= 0;
    const lowAt = rising ? near : far;
    const highAt = rising ? far : near;
    const low = centre.y + direction.y * lowAt;
    const high = centre.y + direction.y * highAt;
    const from = Math.max(this.rowFrom, Math.floor(low / size));
    const to = Math.min(this.rowTo, Math.floor(high / size));
    const slope = direction.x / direction.y;
    const lowX = centre.x + direction.x * lowAt;
    const highX = centre.x + direction.x * highAt;
    for (let row = from; row <= to; row++) {
      const a = row * size <= low ? lowX : centre.x + (row * size - centre.y) * slope;
      const b = (row + 1) * size >= high ? highX : centre.x + ((row + 1) * size - centre.y) * slope;
      this.markSpan(row, Math.min(a, b), Math.max(a, b));
    }
  }

  private markSpan(row: number, fromX: number, toX: number): void {
    const { size, columns } = this.lattice;
    const west = Math.min(columns, Math.max(-1, Math.floor(fromX / size)));
    const east = Math.min(columns, Math.max(-1, Math.floor(toX / size)));
    if (west < i32(this.westmost, row)) this.westmost[row] = west;
    if (east > i32(this.eastmost, row)) this.eastmost[row] = east;
    const base = (row - this.firstRow) * columns;
    for (let column = Math.max(0, west); column <= Math.min(columns - 1, east); column++) {
      if (i32(this.mark, base + column) === this.call) continue;
      this.mark[base + column] = this.call;
      this.outline.push(row * columns + column);
    }
  }

  private fill(stars: StarTable, star: number): void {
    for (let row = this.rowFrom; row <= this.rowTo; row++) {
      const end = Math.min(this.lattice.columns, i32(this.eastmost, row));
      let column = Math.max(0, i32(this.westmost, row));
      while (column < end) column = this.fillRun(stars, star, { row, column, end });
    }
  }

  /** Skips outline cells, then decides for the cells up to the next outline cell; returns where it stopped. */
  private fillRun(
    stars: StarTable,
    star: number,
    from: { readonly row: number; readonly column: number; readonly end: number },
  ): number {
    const { lattice, call } = this;
    const marks = (from.row - this.firstRow) * lattice.columns;
    let column = from.column;
    while (column < from.end && i32(this.mark, marks + column) === call) column += 1;
    const start = column;
    while (column < from.end && i32(this.mark, marks + column) !== call) column += 1;
    if (start === column) return column;
    const x = lattice.x + (start + 0.5) * lattice.size;
    const y = lattice.y + (from.row + 0.5) * lattice.size;
    if (stars.contains(star, x, y)) {
      this.runs.push(from.row * lattice.columns + start);
      this.runs.push(from.row * lattice.columns + column);
    }
    return column;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function halfChord(r: number, dy: number): number {
  return Math.sqrt(Math.max(0, (r - dy) * (r + dy)));
}
