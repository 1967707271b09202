import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../bench/synthetic.ts';
import { runFuzz } from './fuzz.ts';

/** The benchmark runs 5,000 cases of the same generator with other seeds. */
const CASES = 240;

describe('adversarial cases', () => {
  it(`${CASES} cases keep their bounds and agree with the scanline, other cell sizes and the live engine`, () => {
    const report = runFuzz(randomNumbers(20260101), CASES);
    expect(report.failures).toEqual([]);
    expect(report.violations).toBe(0);
    expect(report.disagreements).toBe(0);
    expect(report.worstBetweenCellSizes).toBeLessThan(1e-9);
    expect(report.worstLiveAgainstCold).toBeLessThan(1e-9);
    console.warn(
      `fuzz: ${report.cases} cases in ${Object.keys(report.byKind).length} kinds, ` +
        `${report.violations} violations, ${report.disagreements} disagreements, ` +
        `worst ${(100 * report.worstAgainstScanline).toFixed(4)} pp against the scanline, ` +
        `${report.worstBetweenCellSizes.toExponential(1)} between cell sizes`,
    );
  });
});
