/** 4 × 4, column by column, in doubles. */
export type Matrix4 = ArrayLike<number>;

/**
 * `matrix · translate(x, y, 0)`, rounded to 32 bits only at the end: at street scale the translation cancels
 * seven digits, which single precision does not have.
 */
export function multiplyByTranslation(matrix: Matrix4, [x, y]: readonly [number, number]): Float32Array {
  const result = Float32Array.from(matrix);
  for (let row = 0; row < 4; row++) {
    result[12 + row] = (matrix[row] ?? 0) * x + (matrix[4 + row] ?? 0) * y + (matrix[12 + row] ?? 0);
  }
  return result;
}

export function sameMatrix(a: Matrix4, b: Matrix4): boolean {
  for (let index = 0; index < 16; index++) if (a[index] !== b[index]) return false;
  return true;
}
