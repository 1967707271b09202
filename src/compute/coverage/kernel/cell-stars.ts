import { i32, IntList } from './typed.ts';

/** For each cell the stars whose outline passes through it, as linked lists in two columns. */
export class CellStars {
  private readonly head: Int32Array;
  private readonly star = new IntList(1 << 14);
  private readonly next = new IntList(1 << 14);
  private free = -1;

  constructor(cells: number) {
    this.head = new Int32Array(cells).fill(-1);
  }

  add(cell: number, star: number): void {
    const { head, next } = this;
    let link = this.free;
    if (link >= 0) {
      this.free = i32(next.values, link);
      this.star.values[link] = star;
      next.values[link] = i32(head, cell);
    } else {
      link = next.length;
      this.star.push(star);
      next.push(i32(head, cell));
    }
    head[cell] = link;
  }

  /** @throws Error when the star is not there: the bookkeeping would be broken. */
  remove(cell: number, star: number): void {
    const { head, next } = this;
    let before = -1;
    let link = i32(head, cell);
    while (link >= 0 && i32(this.star.values, link) !== star) {
      before = link;
      link = i32(next.values, link);
    }
    if (link < 0) throw new Error(`Star ${star} is not listed in cell ${cell}`);
    if (before < 0) head[cell] = i32(next.values, link);
    else next.values[before] = i32(next.values, link);
    next.values[link] = this.free;
    this.free = link;
  }

  /** Writes a cell's stars in ascending order. */
  collect(cell: number, into: IntList): void {
    into.length = 0;
    for (let link = i32(this.head, cell); link >= 0; link = i32(this.next.values, link)) {
      into.push(i32(this.star.values, link));
    }
    into.values.subarray(0, into.length).sort();
  }
}
