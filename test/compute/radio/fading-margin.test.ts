import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erfc, normalCdf } from '../../../src/compute/radio/error-function.ts';
import {
  areaProbability,
  distanceExponent,
  edgeProbability,
  fadingMargin,
} from '../../../src/compute/radio/fading-margin.ts';

describe('error function', () => {
  it('agrees with tabulated values (NIST DLMF, table 7.23)', () => {
    expect(erfc(0)).toBe(1);
    expect(erfc(0.5)).toBeCloseTo(0.4795001221869535, 14);
    expect(erfc(1)).toBeCloseTo(0.15729920705028513, 14);
    expect(erfc(3) / 2.209049699858544e-5).toBeCloseTo(1, 12);
    expect(erfc(-1)).toBeCloseTo(1.8427007929497148, 14);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 13);
  });

  it('does not jump where the series gives way to the fraction', () => {
    expect(erfc(2.5 - 1e-13) / erfc(2.5)).toBeCloseTo(1, 11);
  });
});

describe('fading margin', () => {
  /** wanted area share, σ, margin in dB, edge share in per cent; n = 3.52. */
  const CASES: readonly (readonly [number, number, number, number])[] = [
    [0.9, 6, 3.3, 71],
    [0.9, 8, 5.4, 75],
    [0.9, 10, 7.7, 78],
    [0.95, 6, 5.9, 84],
    [0.95, 8, 8.7, 86],
    [0.95, 10, 11.6, 88],
    [0.98, 8, 12.3, 94],
  ];

  it.each(CASES)('area %f with σ %i needs %f dB (edge %i %%)', (wanted, shadowing, margin, edge) => {
    const found = fadingMargin(wanted, { shadowing, exponent: 3.52 });
    expect(Math.abs(found - margin)).toBeLessThan(0.06);
    expect(Math.abs(edgeProbability(found, shadowing) * 100 - edge)).toBeLessThan(0.6);
  });

  it('turns edge shares into area shares (σ 8, n 3.5)', () => {
    // Margins are 8·Φ⁻¹(0.5), 8·Φ⁻¹(0.75), 8·Φ⁻¹(0.9).
    const statistics = { shadowing: 8, exponent: 3.5 };
    expect(areaProbability(0, statistics)).toBeCloseTo(0.7545, 4);
    expect(areaProbability(8 * 0.6744897501960817, statistics)).toBeCloseTo(0.8989, 4);
    expect(areaProbability(8 * 1.2815515655446004, statistics)).toBeCloseTo(0.9657, 4);
  });

  it('agrees with numerical integration over the disc', () => {
    const statistics = { shadowing: 7, exponent: 3.4 };
    const margin = 6;
    let share = 0;
    const rings = 20_000;
    for (let ring = 0; ring < rings; ring++) {
      const r = (ring + 0.5) / rings;
      share += normalCdf((margin - 34 * Math.log10(r)) / 7) * 2 * r * (1 / rings);
    }
    expect(areaProbability(margin, statistics)).toBeCloseTo(share, 6);
  });

  it('inverts the area probability and grows with it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.98, noNaN: true }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        fc.double({ min: 2.5, max: 4, noNaN: true }),
        (wanted, shadowing, exponent) => {
          const margin = fadingMargin(wanted, { shadowing, exponent });
          expect(areaProbability(margin, { shadowing, exponent })).toBeCloseTo(wanted, 9);
          expect(fadingMargin(wanted + 0.01, { shadowing, exponent })).toBeGreaterThan(margin);
        },
      ),
    );
  });

  it('needs no margin without shadowing', () => {
    expect(fadingMargin(0.95, { shadowing: 0, exponent: 3.5 })).toBe(0);
  });

  it('takes the exponent from Hata: 3.52 at 30 m, 3.38 at 50 m', () => {
    expect(distanceExponent(30)).toBeCloseTo(3.52, 2);
    expect(distanceExponent(50)).toBeCloseTo(3.38, 2);
    expect(distanceExponent(10)).toBe(distanceExponent(30));
  });
});
