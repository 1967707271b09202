import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FootprintBatch, UnitGeometry } from '../../../src/compute/coverage/batch.ts';
import { buildFootprints } from '../../../src/compute/coverage/footprints.ts';
import { createTurfEngine, turfUnionAreas, turfUnitArea } from '../../../src/compute/coverage/turf-engine.ts';
import type { MultiPolygonRings } from '../../../src/domain/quantities.ts';
import { DEFAULT_RADIO_RULE } from '../../../src/domain/rule.ts';
import { DEFAULT_STATION_FILTER } from '../../../src/domain/selection.ts';
import { ALL, batchOf, makeLayer, makeSector, makeStation, polygon, square } from '../build.ts';
import type { PieSpec } from '../build.ts';

const unit = (polygons: MultiPolygonRings | null, id = 'u'): UnitGeometry => ({ id, polygons });
const covered = (polygons: MultiPolygonRings, pies: readonly PieSpec[]) =>
  turfUnitArea(unit(polygons), batchOf(pies), ALL).coveredM2;
/** A square of 10 km around the origin. */
const TEN_KM = square(-5000, -5000, 10_000);
/** 64 straight steps for a circle that is cut: relative difference of a part to the true part. */
const CUT = 1e-3;

describe('turf reference, worked by hand', () => {
  it('a disc wholly inside has πr²', () => {
    expect(covered(TEN_KM, [{ x: 0, y: 0, radius: 2000 }]) / (Math.PI * 4e6)).toBeCloseTo(1, 5);
    expect(turfUnitArea(unit(TEN_KM), batchOf([]), ALL)).toMatchObject({ coveredM2: 0 });
    expect(turfUnitArea(unit(TEN_KM), batchOf([]), ALL).unitM2 / 1e8).toBeCloseTo(1, 6);
  });

  it('a disc on a straight border has half inside', () => {
    const half = covered(square(0, -5000, 10_000), [{ x: 0, y: 0, radius: 2000 }]);
    expect(Math.abs(half / (2 * Math.PI * 1e6) - 1)).toBeLessThan(CUT);
  });

  it('a border site adds to each side its part, and the parts sum to the whole', () => {
    const pies = [{ x: 700, y: 300, radius: 2000 }];
    const left = covered(square(-10_000, -5000, 10_000), pies);
    const right = covered(square(0, -5000, 10_000), pies);
    // Segment beyond a chord 700 m from the centre: r² acos(d/r) − d √(r² − d²)
    const segment = 4e6 * Math.acos(0.35) - 700 * Math.sqrt(4e6 - 490_000);
    expect(Math.abs(left / segment - 1)).toBeLessThan(3 * CUT);
    expect((left + right) / (Math.PI * 4e6)).toBeCloseTo(1, 5);
  });

  it('two discs overlap once: union = 2πr² − lens', () => {
    const pies = [
      { x: -600, y: 0, radius: 1500 },
      { x: 600, y: 0, radius: 1500 },
    ];
    // Lens of equal circles at distance d: 2r² acos(d/2r) − (d/2) √(4r² − d²)
    const lens = 2 * 1500 ** 2 * Math.acos(0.4) - 600 * Math.sqrt(4 * 1500 ** 2 - 1200 ** 2);
    const union = 2 * Math.PI * 1500 ** 2 - lens;
    expect(Math.abs(covered(TEN_KM, pies) / union - 1)).toBeLessThan(CUT);
  });

  it('the same disc twice counts once', () => {
    const pie = { x: 300, y: 200, radius: 2500 };
    expect(covered(TEN_KM, [pie, pie])).toBe(covered(TEN_KM, [pie]));
  });

  it('a hole counts nowhere', () => {
    const holed = polygon(
      [
        [-5000, -5000],
        [5000, -5000],
        [5000, 5000],
        [-5000, 5000],
      ],
      [
        [-500, -500],
        [-500, 500],
        [500, 500],
        [500, -500],
      ],
    );
    expect(covered(holed, [{ x: 0, y: 0, radius: 2000 }])).toBeCloseTo(Math.PI * 4e6 - 1e6, -2);
    expect(turfUnitArea(unit(holed), batchOf([]), ALL).unitM2).toBeCloseTo(99e6, -2);
  });

  it('a disc around the whole unit covers exactly the unit', () => {
    const { coveredM2, unitM2 } = turfUnitArea(unit(TEN_KM), batchOf([{ x: 0, y: 0, radius: 9000 }]), ALL);
    expect(coveredM2).toBe(unitM2);
  });

  it('pies have the area of their angle, to the right of north', () => {
    const quarter = [{ x: 0, y: 0, radius: 2000, from: 0, width: 90 }];
    expect(covered(TEN_KM, quarter) / (Math.PI * 1e6)).toBeCloseTo(1, 5);
    expect(covered(square(0, 0, 5000), quarter) / (Math.PI * 1e6)).toBeGreaterThan(0.999);
    expect(covered(square(-5000, -5000, 5000), quarter)).toBeLessThan(1000);
  });

  it('two sectors that share a side neither lose nor double it', () => {
    const sectors = [
      { x: 0, y: 0, radius: 2000, from: 30, width: 120 },
      { x: 0, y: 0, radius: 2000, from: 150, width: 120 },
    ];
    expect(covered(TEN_KM, sectors) / (Math.PI * 4e6 * (240 / 360))).toBeCloseTo(1, 5);
  });

  it('a star of 36 wedges has the sum of its wedges', () => {
    const layers = [makeLayer('4G', { givenRadius: 3000, sectors: [makeSector(17), makeSector(137)] })];
    const batch = buildFootprints([makeStation('a', { layers })], DEFAULT_RADIO_RULE, DEFAULT_STATION_FILTER);
    let area = 0;
    batch.pieceRadius.forEach((radius, i) => {
      area += (Math.PI * radius ** 2 * (batch.pieceWidth[i] ?? 0)) / 360;
    });
    expect(turfUnitArea(unit(TEN_KM), batch, ALL).coveredM2 / area).toBeCloseTo(1, 5);
  });
});

describe('turf reference as an engine', () => {
  const units = [
    unit(square(-5000, -5000, 5000), 'sw'),
    unit(null, 'blank'),
    unit(square(0, -5000, 5000), 'se'),
  ];
  const batch = batchOf([
    { x: 0, y: -2000, radius: 1500, technology: '2G', operator: 'viettel' },
    { x: 2000, y: -2000, radius: 1000, technology: '4G', operator: 'mobifone' },
  ]);

  it('keeps "no geometry" apart from "nothing covered"', () => {
    const engine = createTurfEngine(units, batch);
    expect(engine.unitAreas[1]).toBeNaN();
    const areas = engine.unionAreas(ALL);
    expect(areas[1]).toBeNaN();
    expect(areas[0]).toBeGreaterThan(0);
  });

  it('takes only the footprints of the mask', () => {
    const engine = createTurfEngine(units, batch);
    expect(engine.unionAreas({ technologies: 0b0100, operators: 0b11 })[0]).toBe(0);
    const second = engine.unionAreas({ technologies: 0b1111, operators: 0b10 })[2] ?? NaN;
    expect(second / (Math.PI * 1e6)).toBeCloseTo(1, 5);
  });

  it('reports unit by unit and stops when told', async () => {
    const seen: number[] = [];
    const control = {
      isCancelled: () => false,
      onUnit: (done: number) => void seen.push(done),
      pause: () => Promise.resolve(),
    };
    const areas = await turfUnionAreas(units, batch, ALL, control);
    expect(seen).toEqual([1, 2, 3]);
    expect(areas?.map((area) => area.coveredM2)).toEqual([...createTurfEngine(units, batch).unionAreas(ALL)]);
    const stopped = await turfUnionAreas(units, batch, ALL, {
      ...control,
      isCancelled: () => seen.length > 3,
    });
    expect(stopped).toBeNull();
    expect(seen).toHaveLength(4);
  });
});

describe('turf reference, properties', () => {
  const pie = fc.record({
    x: fc.integer({ min: -7000, max: 7000 }),
    y: fc.integer({ min: -7000, max: 7000 }),
    radius: fc.integer({ min: 200, max: 4000 }),
  });
  const half = (from: number) => square(from, -5000, 5000);

  it('adding never lowers, order is irrelevant, parts sum to the whole, nothing given is changed', () => {
    fc.assert(
      fc.property(fc.array(pie, { minLength: 1, maxLength: 6 }), (pies) => {
        const whole = polygon([
          [-5000, -5000],
          [5000, -5000],
          [5000, 0],
          [-5000, 0],
        ]);
        const batch: FootprintBatch = batchOf(pies);
        const before = structuredClone(batch);
        const all = turfUnitArea(unit(whole), batch, ALL).coveredM2;
        expect(batch).toEqual(before);
        expect(all).toBeGreaterThanOrEqual(covered(whole, pies.slice(1)) - 50);
        expect(Math.abs(covered(whole, [...pies].reverse()) - all)).toBeLessThan(50);
        const parts = covered(half(-5000), pies) + covered(half(0), pies);
        expect(Math.abs(parts - all)).toBeLessThan(1e-3 * all + 50);
      }),
      { numRuns: 30 },
    );
  });
});
