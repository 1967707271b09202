import { describe, expect, it } from 'vitest';
import { DEFAULT_RADIO_TABLE } from '../../../src/compute/radio/bands.ts';
import { linkBudget } from '../../../src/compute/radio/link-budget.ts';
import { BANDS } from '../../../src/domain/technology.ts';
import type { BandId } from '../../../src/domain/technology.ts';

function budgetOf(id: BandId) {
  const band = DEFAULT_RADIO_TABLE.bands[id];
  const { power, antennaGain } = band;
  return linkBudget(band, { power, antennaGain, threshold: -110, margin: 8.7, bodyLoss: 3 });
}

describe('link budget', () => {
  it('radiates what the planning tables say', () => {
    const eirp = (id: BandId) => budgetOf(id).eirp;
    expect(eirp('GSM900')).toBe(61);
    expect(eirp('UMTS900')).toBe(48);
    expect(eirp('UMTS2100')).toBe(49);
    expect(eirp('LTE700')).toBeCloseTo(32.7, 1);
    expect(eirp('LTE900')).toBeCloseTo(37.2, 1);
    expect(eirp('LTE1800')).toBeCloseTo(32.2, 1);
    expect(Math.abs(eirp('LTE2100') - 33.5)).toBeLessThan(0.05);
    expect(Math.abs(eirp('NR2600') - 41.8)).toBeLessThan(0.05);
    expect(Math.abs(eirp('NR3700') - 41.8)).toBeLessThan(0.05);
  });

  it('subtracts threshold, margin and body', () => {
    expect(budgetOf('GSM900').maxLossDown).toBeCloseTo(61 + 110 - 8.7 - 3, 9);
  });

  it('takes the weaker direction, in every band', () => {
    for (const id of BANDS) {
      const { maxLoss, maxLossDown, maxLossUp } = budgetOf(id);
      expect(maxLoss).toBe(Math.min(maxLossDown, maxLossUp));
    }
  });
});
