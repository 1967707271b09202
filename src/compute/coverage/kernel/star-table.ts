import type { Degrees, Metres } from '../../../domain/quantities.ts';
import type { Wedge } from './radius-profile.ts';
import { f64, i32 } from './typed.ts';

/**
 * Stars in columns. A star is the union of one place's pieces: disjoint convex wedges (or one full disc) around a
 * centre. Its outline consists of the wedges' arcs and of the *steps*: where neighbouring radii differ, the wedge
 * with the larger one owns the radial side from the smaller to the larger radius.
 *
 * The first side of a wedge is the one met first counter-clockwise. Directions are unit vectors in the plane;
 * neighbours share theirs bit by bit.
 */
export class StarTable {
  /** Rows in use; an empty row has no wedges. */
  count = 0;
  centreX = new Float64Array(64);
  centreY = new Float64Array(64);
  /** Largest radius, and the radius of the disc that is wholly inside (0 when a direction is empty). */
  outerRadius = new Float64Array(64);
  innerRadius = new Float64Array(64);
  wedgeStart = new Int32Array(64);
  wedgeCount = new Int32Array(64);
  private wedgeRoom = new Int32Array(64);

  radius = new Float64Array(256);
  firstX = new Float64Array(256);
  firstY = new Float64Array(256);
  secondX = new Float64Array(256);
  secondY = new Float64Array(256);
  /** Where the steps on the two sides begin; equal to `radius` when the side is not part of the outline. */
  firstStep = new Float64Array(256);
  secondStep = new Float64Array(256);
  isDisc = new Uint8Array(256);
  private wedgesUsed = 0;

  /** Appends an empty row and returns its index. */
  addRow(): number {
    const row = this.count;
    if (row === this.centreX.length) this.growRows();
    this.wedgeStart[row] = this.wedgesUsed;
    this.wedgeCount[row] = 0;
    this.wedgeRoom[row] = 0;
    this.count += 1;
    return row;
  }

  clearRow(row: number): void {
    this.wedgeCount[row] = 0;
  }

  /** Moves a row to a place of the plane and gives it wedges; azimuths are turned by the convergence there. */
  place(
    row: number,
    at: { readonly x: Metres; readonly y: Metres; readonly convergence: Degrees },
    wedges: readonly Wedge[],
  ): void {
    if (wedges.length > i32(this.wedgeRoom, row)) this.makeRoom(row, wedges.length);
    this.centreX[row] = at.x;
    this.centreY[row] = at.y;
    this.wedgeCount[row] = wedges.length;
    let outer = 0;
    let inner = Infinity;
    let piece = i32(this.wedgeStart, row);
    let end = Number.NaN;
    for (const wedge of wedges) {
      outer = Math.max(outer, wedge.radius);
      inner = Math.min(inner, wedge.radius, wedge.before, wedge.after);
      this.setWedge(piece, wedge, at.convergence);
      if (wedge.from === end) {
        this.secondX[piece] = f64(this.firstX, piece - 1);
        this.secondY[piece] = f64(this.firstY, piece - 1);
      } else {
        this.setSecondSide(piece, wedge, at.convergence);
      }
      end = wedge.to;
      piece += 1;
    }
    this.outerRadius[row] = outer;
    this.innerRadius[row] = wedges.length > 0 ? inner : 0;
  }

  /** Whether a point is inside a star; only for points away from its outline. */
  contains(row: number, x: Metres, y: Metres): boolean {
    const dx = x - f64(this.centreX, row);
    const dy = y - f64(this.centreY, row);
    const squared = dx * dx + dy * dy;
    if (squared < f64(this.innerRadius, row) ** 2) return true;
    if (squared > f64(this.outerRadius, row) ** 2) return false;
    const start = i32(this.wedgeStart, row);
    const end = start + i32(this.wedgeCount, row);
    for (let piece = start; piece < end; piece++) {
      const inWedge =
        f64(this.firstX, piece) * dy - f64(this.firstY, piece) * dx >= 0 &&
        dx * f64(this.secondY, piece) - dy * f64(this.secondX, piece) >= 0;
      if (inWedge) return squared <= f64(this.radius, piece) ** 2;
    }
    return false;
  }

  private setWedge(piece: number, wedge: Wedge, convergence: Degrees): void {
    // Clockwise azimuths become counter-clockwise angles: the wedge's end is met first.
    const first = (wedge.to - convergence) * RADIANS;
    this.radius[piece] = wedge.radius;
    this.firstX[piece] = Math.sin(first);
    this.firstY[piece] = Math.cos(first);
    this.firstStep[piece] = Math.min(wedge.after, wedge.radius);
    this.secondStep[piece] = Math.min(wedge.before, wedge.radius);
    this.isDisc[piece] = wedge.from === wedge.to ? 1 : 0;
  }

  private setSecondSide(piece: number, wedge: Wedge, convergence: Degrees): void {
    const second = (wedge.from - convergence) * RADIANS;
    this.secondX[piece] = Math.sin(second);
    this.secondY[piece] = Math.cos(second);
  }

  private makeRoom(row: number, wedges: number): void {
    while (this.wedgesUsed + wedges > this.radius.length) this.growWedges();
    this.wedgeStart[row] = this.wedgesUsed;
    this.wedgeRoom[row] = wedges;
    this.wedgesUsed += wedges;
  }

  private growRows(): void {
    this.centreX = doubled(this.centreX);
    this.centreY = doubled(this.centreY);
    this.outerRadius = doubled(this.outerRadius);
    this.innerRadius = doubled(this.innerRadius);
    this.wedgeStart = doubledInts(this.wedgeStart);
    this.wedgeCount = doubledInts(this.wedgeCount);
    this.wedgeRoom = doubledInts(this.wedgeRoom);
  }

  private growWedges(): void {
    this.radius = doubled(this.radius);
    this.firstX = doubled(this.firstX);
    this.firstY = doubled(this.firstY);
    this.secondX = doubled(this.secondX);
    this.secondY = doubled(this.secondY);
    this.firstStep = doubled(this.firstStep);
    this.secondStep = doubled(this.secondStep);
    const isDisc = new Uint8Array(2 * this.isDisc.length);
    isDisc.set(this.isDisc);
    this.isDisc = isDisc;
  }
}

const RADIANS = Math.PI / 180;

function doubled(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}

function doubledInts(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
