import { describe, expect, it } from 'vitest';
import {
  createRasterEngine,
  rasterisePolygons,
} from '../../../../src/compute/coverage/kernel/raster-engine.ts';
import { createRasterUnits } from '../../../../src/compute/coverage/kernel/raster-units.ts';
import { createUnitGrid } from '../../../../src/compute/coverage/kernel/unit-grid.ts';
import { createFrame } from '../../../../src/compute/geodesy/frame.ts';
import { PROVINCE, syntheticCommunes } from '../../../bench/synthetic.ts';
import { fuzzUnits } from './fuzz.ts';
import { EVERYTHING, PLANE, square, unit } from './plane.ts';

describe('units on a raster', () => {
  it('weigh pixels on the boundary by the area inside', () => {
    // A triangle over 4 × 4 pixels of 50 m, half of its bounding square.
    const triangle = unit('triangle', [
      [
        [0, 0],
        [200, 0],
        [0, 200],
        [0, 0],
      ],
    ]);
    const weights = createRasterUnits(PLANE, [triangle]);
    expect(weights.unitAreas[0]).toBeCloseTo(20_000, 6);
    expect(weights.edgeArea.every((area) => area >= 0 && area <= 2500 + 1e-9)).toBe(true);
  });

  it('keep the areas that the exact grid finds, holes and parts included', () => {
    const raster = createRasterUnits(PLANE, fuzzUnits());
    createUnitGrid(PLANE, fuzzUnits()).unitAreas.forEach((area, index) => {
      expect(Math.abs((raster.unitAreas[index] ?? 0) - area)).toBeLessThan(1e-3);
    });
    const frame = createFrame(107.7, 12.2);
    const communes = syntheticCommunes({ ...PROVINCE, communes: 8, width: 20, height: 20 }, frame);
    const fine = createRasterUnits(frame, communes);
    createUnitGrid(frame, communes).unitAreas.forEach((area, index) => {
      expect(Math.abs((fine.unitAreas[index] ?? 0) / area - 1)).toBeLessThan(1e-11);
    });
  });

  it('know no area without geometry', () => {
    expect([...createRasterUnits(PLANE, [{ id: 'unknown', polygons: null }]).unitAreas]).toEqual([
      Number.NaN,
    ]);
  });
});

describe('imported coverage maps', () => {
  const units = [unit('west', [square(0, 0, 5000, 5000)]), unit('east', [square(5000, 0, 10_000, 5000)])];

  it('a map that covers everything gives each unit exactly its area', () => {
    const maps = [{ technology: 2, operator: 0, polygons: [[square(-1000, -1000, 11_000, 6000)]] }];
    const engine = createRasterEngine(PLANE, units, maps);
    expect(engine.unionAreas(EVERYTHING)).toEqual(engine.unitAreas);
    expect([...engine.unionAreas({ technologies: 0b011, operators: 1 })]).toEqual([0, 0]);
    expect([...engine.unionAreas({ technologies: 0b100, operators: 0b10 })]).toEqual([0, 0]);
  });

  it('a round map with a hole is right to a few pixels of its outline', () => {
    const circle = (r: number) =>
      Array.from({ length: 361 }, (_, k) => {
        const angle = ((k % 360) * Math.PI) / 180;
        return [5000 + r * Math.cos(angle), 2500 + r * Math.sin(angle)] as const;
      });
    const maps = [{ technology: 0, operator: 0, polygons: [[circle(2000), circle(800).reverse()]] }];
    const areas = createRasterEngine(PLANE, units, maps).unionAreas(EVERYTHING);
    const half = (Math.PI * (4e6 - 0.64e6)) / 2;
    expect(Math.abs((areas[0] ?? 0) / half - 1)).toBeLessThan(2e-3);
    expect(Math.abs((areas[1] ?? 0) / half - 1)).toBeLessThan(2e-3);
  });

  it('overlapping maps count once', () => {
    const one = { technology: 0, operator: 0, polygons: [[square(1025, 1025, 2025, 2025)]] };
    const two = { technology: 1, operator: 1, polygons: [[square(1525, 1025, 2525, 2025)]] };
    const engine = createRasterEngine(PLANE, units, [one, two]);
    expect(Math.abs((engine.unionAreas(EVERYTHING)[0] ?? 0) - 1.5e6)).toBeLessThan(1.5e5);
    expect(engine.unionAreas(EVERYTHING)).toEqual(
      createRasterEngine(PLANE, units, [two, one]).unionAreas(EVERYTHING),
    );
  });

  it('a pixel is covered when its centre is', () => {
    const lattice = { x: 0, y: 0, size: 50, columns: 4, rows: 1 };
    const pixels = rasterisePolygons(PLANE, lattice, [[square(30, 0, 130, 50)]]);
    expect([...pixels]).toEqual([0, 1, 1, 0]);
  });
});
