import { describe, expect, it } from 'vitest';
import { ruralMacroLos, ruralMacroNlos } from '../../../src/compute/radio/rural-macro.ts';

const path = { frequency: 3500, baseHeight: 35, terminalHeight: 1.5 };
/** Ground distance whose slant path is 1,000 m: √(1000² − 33.5²). */
const KILOMETRE_SLANT = 0.99943871;

describe('rural macro cell', () => {
  it('with line of sight: worked by hand at 3.5 GHz and 1 km', () => {
    // 20·lg(40π·1000·3.5/3) + 0.4779·3 − 0.7009 + 0.002·lg 5·1000 = 103.323 + 1.434 − 0.701 + 1.398
    expect(ruralMacroLos(path)(KILOMETRE_SLANT)).toBeCloseTo(105.454, 2);
  });

  it('without line of sight: worked by hand at 3.5 GHz and 1 km', () => {
    // 161.04 − 9.237 + 5.242 − (24.37 − 0.0755)·1.54407 + 0 + 10.881 − (3.2·1.24625² − 4.97) = 130.385 − 0 …
    // the distance term vanishes at a slant of 1 km: 161.04 − 9.2373 + 5.2423 − 37.5127 + 10.8814 + 0 − 0.0002
    expect(ruralMacroNlos(path)(KILOMETRE_SLANT)).toBeCloseTo(130.41, 1);
  });

  it('falls by 40 dB a decade beyond the break point and has no step there', () => {
    const los = ruralMacroLos(path);
    // d_BP = 2π·35·1.5·3.5e9/3e8 = 3848 m
    expect(Math.abs(los(3.8485) - los(3.8484))).toBeLessThan(0.01);
    expect(los(9) - los(4.5)).toBeCloseTo(12.04, 1);
  });

  it('without line of sight is never better than with it', () => {
    for (const distance of [0.01, 0.05, 0.2, 1, 5]) {
      expect(ruralMacroNlos(path)(distance)).toBeGreaterThanOrEqual(ruralMacroLos(path)(distance));
    }
  });
});
