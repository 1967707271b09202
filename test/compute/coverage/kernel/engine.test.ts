import { describe, expect, it } from 'vitest';
import type { UnitGeometry } from '../../../../src/compute/coverage/batch.ts';
import { combineBlocks, createKernelEngine } from '../../../../src/compute/coverage/kernel/engine.ts';
import { createUnitGrid } from '../../../../src/compute/coverage/kernel/unit-grid.ts';
import { createFrame } from '../../../../src/compute/geodesy/frame.ts';
import { PROVINCE, syntheticCommunes, syntheticStations } from '../../../bench/synthetic.ts';
import { fuzzUnits } from './fuzz.ts';
import { batchOf, disc, EVERYTHING, PLANE, square, unit } from './plane.ts';
import type { PlanePiece } from './plane.ts';

const BLOCK = unit('block', [square(0, 0, 10_000, 10_000)]);

function coveredAreas(units: readonly UnitGeometry[], groups: PlanePiece[][], cellSize = 700): Float64Array {
  const measured = createKernelEngine(
    createUnitGrid(PLANE, units, { cellSize }),
    batchOf(groups),
    PLANE,
  ).measure(EVERYTHING);
  expect(measured.violations).toEqual([]);
  return measured.areas;
}

function covered(units: readonly UnitGeometry[], groups: PlanePiece[][], cellSize = 700): number {
  return coveredAreas(units, groups, cellSize)[0] ?? Number.NaN;
}

/** Relative difference that rounding of areas of this size may leave. */
const EXACT = 1e-10;

function expectArea(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(EXACT * 1e8);
}

describe('areas worked by hand', () => {
  it('a disc inside a square is πr²', () => {
    expectArea(covered([BLOCK], [[disc(5000, 5000, 3000)]]), Math.PI * 9e6);
  });

  it('a disc on the border is half inside; on a corner a quarter', () => {
    expectArea(covered([BLOCK], [[disc(10_000, 5000, 3000)]]), (Math.PI * 9e6) / 2);
    expectArea(covered([BLOCK], [[disc(0, 10_000, 3000)]]), (Math.PI * 9e6) / 4);
  });

  it('a border gives each side its own part', () => {
    const units = [unit('west', [square(0, 0, 5000, 9000)]), unit('east', [square(5000, 0, 9000, 9000)])];
    // Circular segment beyond the chord at distance d: r²·acos(d/r) − d·√(r² − d²).
    const segment = 4e6 * Math.acos(0.5) - 1000 * Math.sqrt(3e6);
    const areas = coveredAreas(units, [[disc(4000, 4500, 2000)]]);
    expectArea(areas[1] ?? Number.NaN, segment);
    expectArea(areas[0] ?? Number.NaN, Math.PI * 4e6 - segment);
  });

  it('two overlapping discs are counted once where they overlap', () => {
    const d = 3000;
    const r = 2000;
    const lens = 2 * r * r * Math.acos(d / (2 * r)) - (d / 2) * Math.sqrt(4 * r * r - d * d);
    const areas = covered([BLOCK], [[disc(3000, 5000, r)], [disc(6000, 5000, r)]]);
    expectArea(areas, 2 * Math.PI * r * r - lens);
  });

  it('a hole is not covered area of the unit around it', () => {
    const holed = unit('holed', [square(0, 0, 10_000, 10_000), square(4000, 4000, 6000, 6000).reverse()]);
    expectArea(covered([holed], [[disc(5000, 5000, 3000)]]), Math.PI * 9e6 - 4e6);
    expectArea(covered([holed], [[disc(5000, 5000, 900)]]), 0);
  });

  it('a unit in two parts is one unit', () => {
    const parts = unit('parts', [square(0, 0, 1000, 1000)], [square(8000, 0, 9000, 1000)]);
    expectArea(covered([parts], [[disc(1000, 500, 400)], [disc(8000, 500, 400)]]), Math.PI * 160_000);
  });

  it('rings drawn the wrong way round give the same area', () => {
    const turned = unit('turned', [square(0, 0, 10_000, 10_000).reverse()]);
    expectArea(covered([turned], [[disc(5000, 5000, 3000)]]), Math.PI * 9e6);
  });

  it('a pie is its share of the disc, in the quarter its azimuths say', () => {
    const quarters = [
      unit('north-east', [square(5000, 5000, 9000, 9000)]),
      unit('south-east', [square(5000, 1000, 9000, 5000)]),
      unit('south-west', [square(1000, 1000, 5000, 5000)]),
      unit('north-west', [square(1000, 5000, 5000, 9000)]),
    ];
    const pie = { x: 5000, y: 5000, r: 3000, from: 350, width: 40 };
    const areas = coveredAreas(quarters, [[pie]]);
    expectArea(areas[0] ?? Number.NaN, (Math.PI * 9e6 * 30) / 360);
    expectArea(areas[3] ?? Number.NaN, (Math.PI * 9e6 * 10) / 360);
    expectArea(areas[1] ?? Number.NaN, 0);
    expectArea(areas[2] ?? Number.NaN, 0);
  });

  it('full cover is the very area of the unit, so the ratio is exactly 1', () => {
    const grid = createUnitGrid(PLANE, [BLOCK]);
    const engine = createKernelEngine(grid, batchOf([[disc(5000, 5000, 8000)]]), PLANE);
    expect(engine.unionAreas(EVERYTHING)).toEqual(grid.unitAreas);
  });

  it('no footprint covers nothing, and no geometry is no number', () => {
    const units = [BLOCK, { id: 'unknown', polygons: null }];
    expect([...coveredAreas(units, [])]).toEqual([0, Number.NaN]);
    expect([...coveredAreas(units, [[disc(5000, 5000, 1000)]])][1]).toBeNaN();
    expect([...coveredAreas([{ id: 'unknown', polygons: null }], [[disc(0, 0, 9)]])]).toEqual([Number.NaN]);
  });
});

describe('regression: two co-sited sectors sharing a side', () => {
  const sector = (from: number, width: number, r: number): PlanePiece => ({
    x: 5120,
    y: 4870,
    r,
    from,
    width,
  });

  it.each([0, 17.3, 30, 59.9, 90, 123.4])('three equal sectors from azimuth %d are the disc', (from) => {
    const group = [
      sector(from, 120, 3000),
      sector((from + 120) % 360, 120, 3000),
      sector((from + 240) % 360, 120, 3000),
    ];
    expectArea(covered([BLOCK], [group]), Math.PI * 9e6);
  });

  it.each([0, 17.3, 30, 59.9, 90, 123.4])('unequal neighbours from azimuth %d add up', (from) => {
    const group = [sector(from, 120, 3000), sector(from + 120, 120, 2000), sector(from + 240, 60, 2500)];
    expectArea(covered([BLOCK], [group]), (Math.PI / 3) * 9e6 + (Math.PI / 3) * 4e6 + (Math.PI / 6) * 6.25e6);
  });

  it('holds as well when the sectors are different stations on one mast', () => {
    expectArea(
      covered([BLOCK], [[sector(40, 90, 3000)], [sector(130, 90, 2000)]]),
      (Math.PI / 4) * 9e6 + (Math.PI / 4) * 4e6,
    );
  });
});

describe('properties', () => {
  const frame = createFrame(107.7, 12.2);
  const size = { ...PROVINCE, communes: 12, stations: 60, width: 30, height: 36 };
  const communes = syntheticCommunes(size, frame);
  const batch = syntheticStations(size, frame, 'wedges');
  const grid = createUnitGrid(frame, communes);
  const engine = createKernelEngine(grid, batch);
  const areas = engine.unionAreas(EVERYTHING);

  it('two cell sizes agree to 1e-9', () => {
    const other = createKernelEngine(createUnitGrid(frame, communes, { cellSize: 430 }), batch).unionAreas(
      EVERYTHING,
    );
    areas.forEach((area, unitIndex) => {
      expect(Math.abs(area - (other[unitIndex] ?? 0)) / (grid.unitAreas[unitIndex] ?? 0)).toBeLessThan(1e-9);
    });
    expect(engine.violations).toEqual([]);
  });

  it('the order of stations is irrelevant', () => {
    const groups = Array.from({ length: 40 }, (_, k) => [
      disc(((k * 7919) % 12_000) + 0.5, (k * 104_729) % 12_000, 500 + ((k * 131) % 2000)),
    ]);
    const there = coveredAreas(fuzzUnits(), groups);
    const back = coveredAreas(fuzzUnits(), [...groups].reverse());
    there.forEach((area, index) => expect(Math.abs(area - (back[index] ?? 0))).toBeLessThan(1e-3));
  });

  it('the communes’ covered areas sum to the covered area of the territory they make up', () => {
    const whole = [{ id: 'all', polygons: communes.flatMap((each) => each.polygons ?? []) }];
    const total = createKernelEngine(createUnitGrid(frame, whole), batch).unionAreas(EVERYTHING)[0] ?? 0;
    expect(Math.abs(areas.reduce((sum, area) => sum + area, 0) / total - 1)).toBeLessThan(1e-9);
  });

  it('a split unit has the area of its parts', () => {
    const groups = [[disc(5000, 5000, 3100)], [{ x: 2000, y: 7000, r: 4000, from: 45, width: 100 }]];
    const parts = [
      unit('left', [square(0, 0, 4321, 10_000)]),
      unit('right', [square(4321, 0, 10_000, 10_000)]),
    ];
    const sum = coveredAreas(parts, groups).reduce((total, area) => total + area, 0);
    expectArea(sum, covered([BLOCK], groups));
  });

  it('an identical station on top of another changes nothing, another elsewhere never lowers', () => {
    const one = [disc(5000, 5000, 3000)];
    const alone = covered([BLOCK], [one]);
    expect(covered([BLOCK], [one, one])).toBe(alone);
    expect(covered([BLOCK], [one, [disc(9000, 1000, 2000)]])).toBeGreaterThan(alone);
  });

  it('leaves its inputs as they were', () => {
    const before = structuredClone({ communes, batch, grid });
    createKernelEngine(createUnitGrid(frame, communes), batch).unionAreas(EVERYTHING);
    expect({ communes, batch, grid }).toEqual(before);
  });

  it.each([2, 3, 7, 64])('%d blocks in any order give the bits of one', (blocks) => {
    const parts = Array.from({ length: blocks }, (_, block) =>
      engine.unionAreasBlock(EVERYTHING, block, blocks),
    );
    expect(combineBlocks(grid, [...parts].reverse()).areas).toEqual(areas);
  });

  it('a mask chooses technologies and operators', () => {
    const only = engine.unionAreas({ technologies: 0b001, operators: 0b0010 });
    const none = engine.unionAreas({ technologies: 0b1000, operators: 0b1111 });
    expect(none.every((area) => area === 0)).toBe(true);
    only.forEach((area, index) => expect(area).toBeLessThanOrEqual((areas[index] ?? 0) + 1e-6));
    expect(only.some((area, index) => area < (areas[index] ?? 0))).toBe(true);
  });

  it('a grid can be sent to a worker', () => {
    expect(createKernelEngine(structuredClone(grid), batch).unionAreas(EVERYTHING)).toEqual(areas);
  });
});
