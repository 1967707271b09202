import type { Lattice } from './ring-walk.ts';
import type { StarTable } from './star-table.ts';
import { f64, i32 } from './typed.ts';

/**
 * The wedges that can matter in one cell, copied next to each other with coordinates from the cell's lower left
 * corner: small numbers keep the precision, small arrays stay in the cache. Wedges are in the order of their stars;
 * that order settles ties.
 */
export class CellScene {
  readonly size: number;
  count = 0;
  /** Lower left corner of the cell in the frame. */
  private left = 0;
  private bottom = 0;
  x = new Float64Array(64);
  y = new Float64Array(64);
  radius = new Float64Array(64);
  firstX = new Float64Array(64);
  firstY = new Float64Array(64);
  secondX = new Float64Array(64);
  secondY = new Float64Array(64);
  firstStep = new Float64Array(64);
  secondStep = new Float64Array(64);
  isDisc = new Uint8Array(64);
  star = new Int32Array(64);
  private readonly lattice: Lattice;

  constructor(lattice: Lattice) {
    this.lattice = lattice;
    this.size = lattice.size;
  }

  begin(cell: number): void {
    const row = Math.floor(cell / this.lattice.columns);
    this.left = this.lattice.x + (cell - row * this.lattice.columns) * this.size;
    this.bottom = this.lattice.y + row * this.size;
    this.count = 0;
  }

  /** Adds the star's wedges that reach the cell (a few too many are harmless). */
  addStar(stars: StarTable, star: number): void {
    const x = f64(stars.centreX, star) - this.left;
    const y = f64(stars.centreY, star) - this.bottom;
    const half = this.size / 2;
    const awayX = Math.max(0, -x, x - this.size);
    const awayY = Math.max(0, -y, y - this.size);
    const nearest = awayX * awayX + awayY * awayY;
    const end = i32(stars.wedgeStart, star) + i32(stars.wedgeCount, star);
    for (let piece = i32(stars.wedgeStart, star); piece < end; piece++) {
      const radius = f64(stars.radius, piece);
      if (nearest > radius * radius) continue;
      if (stars.isDisc[piece] === 0 && !wedgeMeetsSquare(stars, piece, { x: half - x, y: half - y, half }))
        continue;
      this.copyWedge(stars, piece, star);
      this.x[this.count] = x;
      this.y[this.count] = y;
      this.count += 1;
    }
  }

  private copyWedge(stars: StarTable, piece: number, star: number): void {
    if (this.count === this.x.length) this.grow();
    const at = this.count;
    this.radius[at] = f64(stars.radius, piece);
    this.firstX[at] = f64(stars.firstX, piece);
    this.firstY[at] = f64(stars.firstY, piece);
    this.secondX[at] = f64(stars.secondX, piece);
    this.secondY[at] = f64(stars.secondY, piece);
    this.firstStep[at] = f64(stars.firstStep, piece);
    this.secondStep[at] = f64(stars.secondStep, piece);
    this.isDisc[at] = stars.isDisc[piece] === 1 ? 1 : 0;
    this.star[at] = star;
  }

  private grow(): void {
    this.x = doubled(this.x);
    this.y = doubled(this.y);
    this.radius = doubled(this.radius);
    this.firstX = doubled(this.firstX);
    this.firstY = doubled(this.firstY);
    this.secondX = doubled(this.secondX);
    this.secondY = doubled(this.secondY);
    this.firstStep = doubled(this.firstStep);
    this.secondStep = doubled(this.secondStep);
    const isDisc = new Uint8Array(2 * this.count);
    isDisc.set(this.isDisc);
    this.isDisc = isDisc;
    const star = new Int32Array(2 * this.count);
    star.set(this.star);
    this.star = star;
  }
}

/** Whether the square is at least partly on the inner side of both sides of the wedge; centre from the apex. */
function wedgeMeetsSquare(
  stars: StarTable,
  piece: number,
  square: { readonly x: number; readonly y: number; readonly half: number },
): boolean {
  const firstX = f64(stars.firstX, piece);
  const firstY = f64(stars.firstY, piece);
  const first = firstX * square.y - firstY * square.x;
  if (first < -square.half * (Math.abs(firstX) + Math.abs(firstY)) - MARGIN) return false;
  const secondX = f64(stars.secondX, piece);
  const secondY = f64(stars.secondY, piece);
  const second = square.x * secondY - square.y * secondX;
  return second >= -square.half * (Math.abs(secondX) + Math.abs(secondY)) - MARGIN;
}

/** Metres; more than rounding, less than matters. */
const MARGIN = 1e-3;

function doubled(column: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * column.length);
  larger.set(column);
  return larger;
}
