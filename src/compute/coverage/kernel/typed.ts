/*
 * Reading typed arrays under `noUncheckedIndexedAccess`.
 *
 * The type of `array[i]` is `number | undefined`. Inside the arrays' bounds the `??` below is never taken and the
 * compiled code is a plain load: the functions are far below the engine's size limit for inlining. There is one
 * function per array type, because a load that sees a single kind of array keeps its fast path; one generic
 * accessor for all would see several and lose it.
 *
 * An index out of bounds would be a defect. It reads as NaN, which no comparison accepts, so that the cell's bound
 * 0 ≤ a ≤ area(unit ∩ cell) fails and the defect is reported instead of becoming a plausible area.
 */

export function f64(array: Float64Array, index: number): number {
  return array[index] ?? Number.NaN;
}

export function i32(array: Int32Array, index: number): number {
  return array[index] ?? Number.NaN;
}

export function u8(array: Uint8Array, index: number): number {
  return array[index] ?? Number.NaN;
}

/** Integers in one growing column. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** Numbers in one growing column. */
export class FloatList {
  values: Float64Array;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

/** From counts per key, shifted by one (`starts[key + 1]` holds the count of `key`), to offsets, in place. */
export function countsToOffsets(starts: Int32Array): void {
  for (let key = 1; key < starts.length; key++) {
    starts[key] = i32(starts, key) + i32(starts, key - 1);
  }
}
