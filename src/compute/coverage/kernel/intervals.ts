import { f64 } from './typed.ts';

/**
 * Disjoint intervals of the real line (±∞ allowed) in ascending order. All boundary bookkeeping of the kernel is
 * done with them: which part of an arc or of a straight side is inside a cell, and not inside another piece.
 *
 * End points are shared exactly between neighbours (the same computation gives the same bits), so touching
 * intervals leave no sliver between them.
 */
export class IntervalList {
  length = 0;
  from = new Float64Array(64);
  to = new Float64Array(64);
  private spareFrom = new Float64Array(64);
  private spareTo = new Float64Array(64);

  /** Room for at least this many intervals after one more operation on the list. */
  reserve(capacity: number): void {
    if (this.from.length >= capacity) return;
    const size = 2 * capacity;
    this.from = new Float64Array(size);
    this.to = new Float64Array(size);
    this.spareFrom = new Float64Array(size);
    this.spareTo = new Float64Array(size);
  }

  clear(): void {
    this.length = 0;
  }

  setOnly(from: number, to: number): void {
    this.from[0] = from;
    this.to[0] = to;
    this.length = from < to ? 1 : 0;
  }

  copy(other: IntervalList): void {
    for (let k = 0; k < other.length; k++) {
      this.from[k] = f64(other.from, k);
      this.to[k] = f64(other.to, k);
    }
    this.length = other.length;
  }

  /** Adds an interval to a list that may overlap and be out of order until `unite` is called. */
  append(from: number, to: number): void {
    this.from[this.length] = from;
    this.to[this.length] = to;
    this.length += 1;
  }

  /** Sorts appended intervals and merges those that touch or overlap. */
  unite(): void {
    const { from, to } = this;
    for (let i = 1; i < this.length; i++) {
      const a = f64(from, i);
      const b = f64(to, i);
      let j = i - 1;
      for (; j >= 0 && f64(from, j) > a; j--) {
        from[j + 1] = f64(from, j);
        to[j + 1] = f64(to, j);
      }
      from[j + 1] = a;
      to[j + 1] = b;
    }
    let last = 0;
    for (let i = 1; i < this.length; i++) {
      if (f64(from, i) <= f64(to, last)) {
        if (f64(to, i) > f64(to, last)) to[last] = f64(to, i);
      } else {
        last += 1;
        from[last] = f64(from, i);
        to[last] = f64(to, i);
      }
    }
    if (this.length > 0) this.length = last + 1;
  }

  /** Keeps what lies in [from, to]. */
  keepInside(from: number, to: number): void {
    let kept = 0;
    for (let k = 0; k < this.length; k++) {
      const a = Math.max(f64(this.from, k), from);
      const b = Math.min(f64(this.to, k), to);
      if (a < b) {
        this.from[kept] = a;
        this.to[kept] = b;
        kept += 1;
      }
    }
    this.length = kept;
  }

  /** Keeps what lies in (−∞, from] or [to, ∞), where from ≤ to. */
  keepOutside(from: number, to: number): void {
    let kept = 0;
    for (let k = 0; k < this.length; k++) {
      const a = f64(this.from, k);
      const b = f64(this.to, k);
      if (a < Math.min(b, from)) kept = this.emit(kept, a, Math.min(b, from));
      if (Math.max(a, to) < b) kept = this.emit(kept, Math.max(a, to), b);
    }
    this.swap(kept);
  }

  /** Removes every interval of another list, which must be ordered and disjoint. */
  subtract(other: IntervalList): void {
    if (other.length === 0) return;
    let kept = 0;
    for (let k = 0; k < this.length; k++) {
      let a = f64(this.from, k);
      const b = f64(this.to, k);
      for (let m = 0; m < other.length && a < b; m++) {
        const holeFrom = f64(other.from, m);
        const holeTo = f64(other.to, m);
        if (holeTo <= a || holeFrom >= b) continue;
        if (holeFrom > a) kept = this.emit(kept, a, holeFrom);
        a = holeTo;
      }
      if (a < b) kept = this.emit(kept, a, b);
    }
    this.swap(kept);
  }

  contains(value: number): boolean {
    for (let k = 0; k < this.length; k++) {
      if (f64(this.from, k) <= value && value <= f64(this.to, k)) return true;
    }
    return false;
  }

  totalLength(): number {
    let sum = 0;
    for (let k = 0; k < this.length; k++) sum += f64(this.to, k) - f64(this.from, k);
    return sum;
  }

  private emit(at: number, from: number, to: number): number {
    this.spareFrom[at] = from;
    this.spareTo[at] = to;
    return at + 1;
  }

  private swap(length: number): void {
    const { from, to } = this;
    this.from = this.spareFrom;
    this.to = this.spareTo;
    this.spareFrom = from;
    this.spareTo = to;
    this.length = length;
  }
}
