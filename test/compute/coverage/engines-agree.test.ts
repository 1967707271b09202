import { describe, expect, it } from 'vitest';
import type { FootprintBatch, UnitGeometry } from '../../../src/compute/coverage/batch.ts';
import { buildFootprints } from '../../../src/compute/coverage/footprints.ts';
import { createKernelEngine } from '../../../src/compute/coverage/kernel/engine.ts';
import { createUnitGrid } from '../../../src/compute/coverage/kernel/unit-grid.ts';
import { areaWithAtLeast } from '../../../src/compute/coverage/selections.ts';
import { createTurfEngine, turfUnitArea } from '../../../src/compute/coverage/turf-engine.ts';
import type { OperatorId } from '../../../src/domain/operator.ts';
import { DEFAULT_RADIO_RULE } from '../../../src/domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../../src/domain/selection.ts';
import { at, FRAME, makeLayer, makeSector, makeStation, square } from '../build.ts';

const OPERATORS: readonly OperatorId[] = ['viettel', 'vinaphone', 'mobifone'];

/** Four squares of 12 km, far enough from the frame's centre that the projection matters. */
const UNITS: readonly UnitGeometry[] = [0, 1, 2, 3].map((i) => ({
  id: `${i}`,
  polygons: square(30_000 + (i % 2) * 12_000, 40_000 + Math.floor(i / 2) * 12_000, 12_000),
}));

/** Sixteen stations with sectors and omnidirectional antennas, laid out by a fixed irrational step. */
function stars(): FootprintBatch {
  const stations = Array.from({ length: 16 }, (_, i) => {
    const sectors = [0, 120, 240].map((turn) => makeSector((turn + 37 * i) % 360));
    return makeStation(`${i}`, {
      operator: OPERATORS[i % 3] ?? 'viettel',
      position: at(30_000 + ((i * 0.618) % 1) * 24_000, 40_000 + (i / 16) * 24_000),
      antennaHeight: 25 + i,
      morphology: i % 2 === 0 ? 'suburban' : 'quasi-open',
      layers: [makeLayer('4G', { band: 'LTE1800', sectors: i % 4 === 0 ? [] : sectors })],
    });
  });
  return buildFootprints(stations, DEFAULT_RADIO_RULE, DEFAULT_STATION_FILTER);
}

describe('the exact engine and the turf reference', () => {
  const batch = stars();
  const kernel = createKernelEngine(createUnitGrid(FRAME, UNITS), batch, FRAME);

  it('agree within 0.005 percentage points for stars', () => {
    const mask = { technologies: 0b1111, operators: 0b111 };
    const areas = kernel.unionAreas(mask);
    UNITS.forEach((unit, i) => {
      const { coveredM2, unitM2 } = turfUnitArea(unit, batch, mask);
      const points = 100 * Math.abs(coveredM2 / unitM2 - (areas[i] ?? NaN) / (kernel.unitAreas[i] ?? NaN));
      expect(coveredM2 / unitM2).toBeGreaterThan(0.2);
      expect(points).toBeLessThan(0.005);
    });
  });

  it('agree within 0.02 points on "at least two operators"', () => {
    const turf = createTurfEngine(UNITS, batch);
    const unions = (engine: typeof turf) => (operators: number) =>
      engine.unionAreas({ technologies: 0b1111, operators });
    const exact = areaWithAtLeast(2, 0b111, unions(kernel));
    const reference = areaWithAtLeast(2, 0b111, unions(turf));
    exact.forEach((area, i) => {
      expect((100 * Math.abs(area - (reference[i] ?? NaN))) / (kernel.unitAreas[i] ?? NaN)).toBeLessThan(
        0.02,
      );
    });
  });
});
