import { describe, expect, it } from 'vitest';
import { horizontalLoss } from '../../../src/compute/radio/antenna-pattern.ts';
import { DEFAULT_RADIO_TABLE } from '../../../src/compute/radio/bands.ts';
import { createOutlineModel, raiseSamples } from '../../../src/compute/radio/outline.ts';
import { reachOf } from '../../../src/compute/radio/reach.ts';
import { DEFAULT_RADIO_RULE } from '../../../src/domain/rule.ts';
import { makeLayer, makeSector, makeStation } from '../build.ts';

const station = makeStation('a');
const model = createOutlineModel(DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE);

describe('antenna pattern', () => {
  it('loses 3 dB at half the beamwidth and never more than 30 dB', () => {
    expect(horizontalLoss(0, 65)).toBe(0);
    expect(horizontalLoss(32.5, 65)).toBe(3);
    expect(horizontalLoss(-32.5, 65)).toBe(3);
    expect(horizontalLoss(180, 65)).toBe(30);
    expect(horizontalLoss(180, 360)).toBe(0);
  });
});

describe('outline of a sector', () => {
  it('has the reach along its boresight and half of it 10 dB down', () => {
    const layer = makeLayer('4G', { sectors: [makeSector(90)] });
    const [outline] = model.outlinesOf(station, layer);
    const { radius } = reachOf(station, layer, DEFAULT_RADIO_RULE, DEFAULT_RADIO_TABLE);
    expect(outline?.boresight).toBe(90);
    expect(outline?.radii[0]).toBeCloseTo(radius, 6);
    // 12 (φ/65)² = 10 dB at 59.3°; 10^(−10/35.2) = 0.52
    expect((outline?.radii[59] ?? 0) / radius).toBeCloseTo(0.52, 2);
    // 30 dB: 10^(−30/35.2) = 0.14
    expect((outline?.radii[180] ?? 0) / radius).toBeCloseTo(0.14, 2);
  });

  it('keeps a given radius whatever the threshold', () => {
    const layer = makeLayer('4G', { sectors: [makeSector(0)], givenRadius: 3000 });
    const strict = createOutlineModel({ ...DEFAULT_RADIO_RULE, areaProbability: 0.98 }, DEFAULT_RADIO_TABLE);
    const [outline] = model.outlinesOf(station, layer);
    expect(outline?.radii[0]).toBe(3000);
    expect(strict.outlinesOf(station, layer)[0]?.radii).toEqual(outline?.radii);
  });

  it('is a circle without sectors', () => {
    const [outline] = model.outlinesOf(station, makeLayer('4G'));
    expect(new Set(outline?.radii)).toHaveProperty('size', 1);
  });

  it('computes equal antennas once and different ones apart', () => {
    const layer = makeLayer('4G', { sectors: [makeSector(10), makeSector(130)] });
    const [one, other] = model.outlinesOf(station, layer);
    expect(other?.radii).toBe(one?.radii);
    const radii = [
      makeLayer('4G', { power: 40 }),
      makeLayer('4G', { antennaGain: 12 }),
      makeLayer('4G', { band: 'LTE900' }),
      makeLayer('4G', { givenRadius: 1000 }),
      makeLayer('3G'),
    ].map((changed) => model.outlinesOf(station, changed)[0]?.radii[0]);
    expect(new Set([...radii, one?.radii[0]]).size).toBe(6);
  });
});

describe('raiseSamples', () => {
  it('keeps the greater radius in each direction', () => {
    const samples = new Float64Array(4).fill(100);
    // Samples lie at 45°, 135°, 225°, 315°; off a boresight of 45° that is 0°, 90°, 180°, 90°.
    const radii = Float64Array.from({ length: 181 }, (_, offset) => 200 - offset);
    raiseSamples(samples, { boresight: 45, radii });
    expect([...samples]).toEqual([200, 110, 100, 110]);
  });

  it('is linear between whole degrees and turns through north', () => {
    const samples = new Float64Array(360);
    raiseSamples(samples, {
      boresight: 359.75,
      radii: Float64Array.from({ length: 181 }, (_, i) => 1000 - i),
    });
    // 0.5° is 0.75° off, 359.5° is 0.25° off.
    expect(samples[0]).toBeCloseTo(999.25, 9);
    expect(samples[359]).toBeCloseTo(999.75, 9);
  });
});
