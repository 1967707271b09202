import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendedHata, freeSpace } from '../../../src/compute/radio/extended-hata.ts';
import type { HataEnvironment } from '../../../src/compute/radio/extended-hata.ts';

const ENVIRONMENTS: readonly HataEnvironment[] = ['urban', 'suburban', 'open'];
const path = (frequency: number, environment: HataEnvironment, baseHeight = 30, terminalHeight = 1.5) => ({
  frequency,
  environment,
  baseHeight,
  terminalHeight,
});

describe('Extended Hata', () => {
  it('gives the classical Okumura-Hata figure', () => {
    // Hata 1980: 69.55 + 26.16·lg 900 − 13.82·lg 30 − a + (44.9 − 6.55·lg 30)·lg 5, a(1.5 m) = 0.016
    // = 69.55 + 77.28 − 20.41 − 0.02 + 24.62 = 151.02; SM.2028 rounds the constants (69.6, 26.2).
    expect(Math.abs(extendedHata(path(900, 'urban'))(5) - 151.02)).toBeLessThan(0.2);
  });

  it('loses less in the suburbs and least in the open', () => {
    for (const frequency of [763, 947.5, 1842.5, 2550]) {
      const [urban, suburban, open] = ENVIRONMENTS.map((e) => extendedHata(path(frequency, e))(3));
      expect(urban).toBeGreaterThan(suburban ?? Infinity);
      expect(suburban).toBeGreaterThan(open ?? Infinity);
    }
  });

  it('has no step at 40 m, 100 m and 20 km', () => {
    for (const environment of ENVIRONMENTS) {
      const loss = extendedHata(path(947.5, environment));
      for (const joint of [0.04, 0.1, 20]) {
        // lg(1 + ε)^0.8 starts steeply at 20 km, hence the small ε.
        expect(Math.abs(loss(joint * (1 + 1e-12)) - loss(joint * (1 - 1e-12)))).toBeLessThan(1e-3);
      }
    }
  });

  it('has no step at 2000 MHz, and at 1500 MHz exactly that of the published constants', () => {
    const at = (frequency: number) => extendedHata(path(frequency, 'urban'))(3);
    expect(Math.abs(at(2000.0001) - at(1999.9999))).toBeLessThan(1e-3);
    // (46.3 + 33.9·lg 1500) − (69.6 + 26.2·lg 1500) = 7.7·3.176091 − 23.3 = 1.15590
    expect(at(1500.0001) - at(1500)).toBeCloseTo(1.1559, 3);
  });

  it('is never below free space and grows with distance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 150, max: 3000, noNaN: true }),
        fc.double({ min: 10, max: 150, noNaN: true }),
        fc.double({ min: -2.5, max: 1.5, noNaN: true }),
        fc.constantFrom(...ENVIRONMENTS),
        (frequency, baseHeight, logDistance, environment) => {
          const loss = extendedHata(path(frequency, environment, baseHeight));
          const distance = 10 ** logDistance;
          const here = loss(distance);
          expect(here).toBeGreaterThanOrEqual(freeSpace(frequency, baseHeight - 1.5)(distance));
          expect(loss(distance * 1.01)).toBeGreaterThanOrEqual(here);
        },
      ),
    );
  });
});

describe('free space', () => {
  it('is 91.5 dB at 900 MHz and 1 km, and 6 dB more at twice the distance', () => {
    expect(freeSpace(900, 0)(1)).toBeCloseTo(91.525, 3);
    expect(freeSpace(900, 0)(2) - freeSpace(900, 0)(1)).toBeCloseTo(6.0206, 4);
  });
});
