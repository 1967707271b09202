import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RADIO_TABLE } from '../../../src/compute/radio/bands.ts';
import { nominalRadius } from '../../../src/compute/radio/nominal-radius.ts';
import { reachOf } from '../../../src/compute/radio/reach.ts';
import { DEFAULT_RADIO_RULE } from '../../../src/domain/rule.ts';
import type { RadioRule } from '../../../src/domain/rule.ts';
import type { Morphology } from '../../../src/domain/station.ts';
import { BANDS, BAND_TECHNOLOGY } from '../../../src/domain/technology.ts';
import type { BandId } from '../../../src/domain/technology.ts';
import { makeLayer, makeSector, makeStation } from '../build.ts';

const HEIGHTS = [20, 30, 40, 50];

function radiusKm(
  band: BandId,
  antennaHeight: number,
  morphology: Morphology,
  rule = DEFAULT_RADIO_RULE,
): number {
  const station = makeStation('a', { antennaHeight, morphology });
  const layer = makeLayer(BAND_TECHNOLOGY[band], { band });
  return reachOf(station, layer, rule, DEFAULT_RADIO_TABLE).radius / 1000;
}

describe('nominal radius in km at antenna heights of 20, 30, 40 and 50 m', () => {
  /** Worked out from the formulas beforehand with margin 8.7 dB for every height, printed to 0.1 km. */
  const TABLE: readonly (readonly [BandId, Morphology, readonly number[]])[] = [
    ['GSM900', 'quasi-open', [11.5, 14.5, 17.3, 20]],
    ['GSM900', 'suburban', [4.7, 5.9, 6.9, 7.9]],
    ['UMTS900', 'quasi-open', [6.8, 8.6, 10.1, 11.6]],
    ['UMTS900', 'suburban', [2.8, 3.5, 4.1, 4.6]],
    ['UMTS2100', 'quasi-open', [4.6, 5.8, 6.7, 7.7]],
    ['UMTS2100', 'suburban', [1.7, 2.1, 2.4, 2.7]],
    ['LTE700', 'quasi-open', [5.3, 6.7, 7.9, 9]],
    ['LTE700', 'suburban', [2.2, 2.8, 3.2, 3.6]],
    ['LTE900', 'quasi-open', [6.5, 8.1, 9.6, 11]],
    ['LTE900', 'suburban', [2.7, 3.3, 3.9, 4.3]],
    ['LTE1800', 'quasi-open', [3.1, 4, 4.6, 5.2]],
    ['LTE1800', 'suburban', [1.2, 1.5, 1.7, 1.9]],
    ['LTE2100', 'quasi-open', [3.2, 4, 4.7, 5.3]],
    ['LTE2100', 'suburban', [1.2, 1.5, 1.7, 1.9]],
    ['LTE2600', 'quasi-open', [2.8, 3.5, 4.1, 4.6]],
    ['LTE2600', 'suburban', [1, 1.3, 1.5, 1.6]],
    ['NR2600', 'quasi-open', [5.2, 6.6, 7.7, 8.8]],
    ['NR2600', 'suburban', [1.9, 2.4, 2.8, 3.1]],
    ['NR3700', 'quasi-open', [1.2, 1.6, 1.9, 2.2]],
  ];

  it.each(TABLE)('%s %s', (band, morphology, expected) => {
    HEIGHTS.forEach((height, i) => {
      const wanted = expected[i] ?? NaN;
      // Half a unit of the last digit, and 1 % for the margin, which follows the height here.
      const off = Math.abs(radiusKm(band, height, morphology) - wanted);
      expect({ height, ok: off <= 0.05 + 0.01 * wanted }).toEqual({ height, ok: true });
    });
  });
});

describe('reach', () => {
  it('shows the figures it came from', () => {
    const station = makeStation('a', { morphology: null, antennaHeight: null });
    const reach = reachOf(station, makeLayer('4G'), DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE);
    expect(reach).toMatchObject({
      band: 'LTE1800',
      bandAssumed: true,
      morphology: 'quasi-open',
      morphologyAssumed: true,
      model: 'extended-hata',
      source: 'computed',
    });
    const [antenna] = reach.antennas;
    expect(antenna).toMatchObject({ antennaHeight: 35, heightSource: 'assumed', limitedBy: 'downlink' });
    // 46 − 10·lg 1200 + 17.5 − 0.5 = 32.21 dBm; 32.21 + 110 − 8.7 − 3 = 130.5 dB
    expect(antenna?.budget.eirp).toBeCloseTo(32.21, 2);
    expect(antenna?.budget.maxLoss).toBeCloseTo(130.5, 1);
  });

  it('lets the given radius win and still says what the model gives', () => {
    const layer = makeLayer('4G', { givenRadius: 2500 });
    const reach = reachOf(makeStation('a'), layer, DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE);
    expect(reach).toMatchObject({ source: 'given', radius: 2500 });
    expect(reach.antennas[0]?.limitedBy).toBe('given');
    expect(reach.antennas[0]?.computedRadius).toBeGreaterThan(3500);
  });

  it('never believes more than 35 km', () => {
    const strong = makeLayer('2G', { band: 'GSM900', power: 90 });
    const told = makeLayer('2G', { givenRadius: 50_000 });
    for (const layer of [strong, told]) {
      const reach = reachOf(makeStation('a'), layer, { ...DEFAULT_RADIO_RULE, radiusFactor: 3 }, loud());
      expect(reach.radius).toBe(35_000);
      expect(reach.antennas[0]?.limitedBy).toBe('range');
    }
  });

  it('ends where the terminal is no longer heard', () => {
    const reach = reachOf(
      makeStation('a'),
      makeLayer('4G', { power: 70 }),
      DEFAULT_RADIO_RULE,
      DEFAULT_RADIO_TABLE,
    );
    const budget = reach.antennas[0]?.budget;
    expect(reach.antennas[0]?.limitedBy).toBe('uplink');
    // 23 + 17.5 − 0.5 − (−174 + 10·lg 360e3 + 2.5 − 4) − 1 − 8.681 − 3 = 147.26
    expect(budget?.maxLossUp).toBeCloseTo(147.26, 2);
    expect(budget?.maxLoss).toBe(budget?.maxLossUp);
  });

  it('takes each sector’s own height and says when a height is outside the model', () => {
    const layer = makeLayer('4G', {
      sectors: [makeSector(0), makeSector(120, { antennaHeight: 50 }), makeSector(240, { antennaHeight: 3 })],
    });
    const { antennas, radius } = reachOf(makeStation('a'), layer, DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE);
    expect(antennas.map((antenna) => [antenna.antennaHeight, antenna.heightSource])).toEqual([
      [30, 'given'],
      [50, 'given'],
      [10, 'limited'],
    ]);
    expect(radius).toBe(antennas[1]?.radius);
  });

  it('grows with height, power and a lower threshold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BANDS),
        fc.constantFrom<Morphology>('urban', 'suburban', 'quasi-open', 'open'),
        fc.integer({ min: 10, max: 149 }),
        (band, morphology, height) => {
          const here = radiusKm(band, height, morphology);
          expect(radiusKm(band, height + 1, morphology)).toBeGreaterThanOrEqual(here * (1 - 1e-9));
          expect(radiusKm(band, height, morphology, shifted(-5))).toBeGreaterThanOrEqual(here);
          expect(radiusKm(band, height, morphology, { ...shifted(0), areaProbability: 0.9 })).toBeGreaterThan(
            here * 0.9999,
          );
        },
      ),
    );
  });

  it('multiplies computed radii only', () => {
    const rule: RadioRule = { ...DEFAULT_RADIO_RULE, radiusFactor: 0.8 };
    const radius = (layer = makeLayer('4G'), by = rule) =>
      reachOf(makeStation('a'), layer, by, DEFAULT_RADIO_TABLE).radius;
    expect(radius()).toBeCloseTo(0.8 * radius(makeLayer('4G'), DEFAULT_RADIO_RULE), 6);
    expect(radius(makeLayer('4G', { givenRadius: 2000 }))).toBe(2000);
  });
});

describe('nominalRadius', () => {
  it('solves a distance law by hand: 100 + 40·lg d = 120 at d = 10^0.5 km', () => {
    expect(nominalRadius((d) => 100 + 40 * Math.log10(d), 120, 35_000)).toBeCloseTo(3162.2777, 3);
  });

  it('ends at the limit, and is 0 when nothing is within reach', () => {
    expect(nominalRadius((d) => 100 + 40 * Math.log10(d), 300, 35_000)).toBe(35_000);
    expect(nominalRadius((d) => 100 + 40 * Math.log10(d), -50, 35_000)).toBe(0);
  });

  it('finds the crossing of a kinked curve', () => {
    const kinked = (d: number) => (d < 2 ? 20 * Math.log10(d) : 20 * Math.log10(2) + 80 * Math.log10(d / 2));
    const radius = nominalRadius(kinked, 20 * Math.log10(2) + 8, 35_000);
    expect(radius).toBeCloseTo(2000 * 10 ** 0.1, 3);
  });
});

function shifted(by: number): RadioRule {
  const thresholds = Object.fromEntries(
    Object.entries(DEFAULT_RADIO_RULE.thresholds).map(([technology, level]) => [technology, level + by]),
  );
  return { ...DEFAULT_RADIO_RULE, thresholds: { ...DEFAULT_RADIO_RULE.thresholds, ...thresholds } };
}

/** A table whose terminals shout, so that the uplink never limits. */
function loud(): typeof DEFAULT_RADIO_TABLE {
  const gsm = DEFAULT_RADIO_TABLE.bands.GSM900;
  const band = { ...gsm, uplink: { ...gsm.uplink, terminalPower: 90 } };
  return { ...DEFAULT_RADIO_TABLE, bands: { ...DEFAULT_RADIO_TABLE.bands, GSM900: band } };
}
