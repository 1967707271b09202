import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thiessenCells } from '../../../src/compute/units/thiessen.ts';
import type { LonLat, MultiPolygonRings } from '../../../src/domain/quantities.ts';
import { at, FRAME, polygon, square } from '../build.ts';

function area(polygons: MultiPolygonRings | null | undefined): number {
  let twice = 0;
  for (const ring of (polygons ?? []).flat()) {
    const plane = ring.map(([lon, lat]) => FRAME.project(lon, lat));
    plane.forEach((point, i) => {
      const next = plane[i + 1] ?? point;
      twice += point.x * next.y - next.x * point.y;
    });
  }
  return twice / 2;
}

const cellsOf = (shape: MultiPolygonRings, places: readonly (readonly [number, number])[]) =>
  thiessenCells(
    shape,
    places.map(([x, y]) => at(x, y)),
    FRAME,
  );
const areas = (...args: Parameters<typeof cellsOf>) => cellsOf(...args).map(area);
const closeTo = (values: readonly number[], wanted: readonly number[]) => {
  expect(values.map((value) => Math.round(value))).toEqual(wanted);
};

const KM = square(0, 0, 1000);
/** A "U" of three 1 km × 3 km arms: the middle of its 3 km square, above y = 1000, is open. */
const CUP = polygon([
  [0, 0],
  [3000, 0],
  [3000, 3000],
  [2000, 3000],
  [2000, 1000],
  [1000, 1000],
  [1000, 3000],
  [0, 3000],
]);

describe('Thiessen cells, by hand', () => {
  it('one place has everything', () => {
    closeTo(areas(KM, [[10, 10]]), [1e6]);
  });

  it('two places share at their bisector', () => {
    closeTo(
      areas(KM, [
        [200, 500],
        [400, 500],
      ]),
      [300_000, 700_000],
    );
  });

  it('places on one line get strips', () => {
    closeTo(
      areas(KM, [
        [100, 1],
        [500, 1],
        [900, 1],
      ]),
      [300_000, 400_000, 300_000],
    );
  });

  it('a cell may have two parts', () => {
    const [lower, upper] = cellsOf(CUP, [
      [1500, 500],
      [1500, 3500],
    ]);
    // The bisector y = 2000 leaves two arms of 1 km × 1 km.
    expect(upper).toHaveLength(2);
    closeTo([area(lower), area(upper)], [5e6, 2e6]);
  });

  it('a hole stays a hole, and becomes the border where it is cut', () => {
    const holed = polygon(
      [
        [0, 0],
        [1000, 0],
        [1000, 1000],
        [0, 1000],
      ],
      [
        [400, 400],
        [400, 600],
        [600, 600],
        [600, 400],
      ],
    );
    const cut = cellsOf(holed, [
      [100, 500],
      [900, 500],
    ]);
    closeTo(cut.map(area), [480_000, 480_000]);
    expect(cut[0]).toHaveLength(1);
    expect(cut[0]?.[0]).toHaveLength(1);
    const whole = cellsOf(holed, [
      [100, 500],
      [1500, 500],
    ]);
    expect(whole[0]?.[0]).toHaveLength(2);
    closeTo(whole.map(area), [760_000, 200_000]);
  });

  it('a line through corners neither loses nor doubles anything', () => {
    closeTo(
      areas(KM, [
        [400, 600],
        [600, 400],
      ]),
      [500_000, 500_000],
    );
    closeTo(
      areas(CUP, [
        [1500, 0],
        [1500, 2000],
      ]),
      [3e6, 4e6],
    );
  });

  it('coinciding places have none, and one whose cell lies outside has none', () => {
    const [one, other, third] = cellsOf(KM, [
      [300, 300],
      [300, 300],
      [900, 900],
    ]);
    expect([one, other]).toEqual([null, null]);
    closeTo([area(third)], [320_000]);
    const [near, far] = cellsOf(KM, [
      [500, 500],
      [9000, 9000],
    ]);
    expect(far).toBeNull();
    closeTo([area(near)], [1e6]);
  });

  it('does not mind which way rings run', () => {
    const turned = KM.map((rings) => rings.map((ring) => [...ring].reverse()));
    closeTo(
      areas(turned, [
        [250, 500],
        [750, 500],
      ]),
      [500_000, 500_000],
    );
  });
});

describe('Thiessen cells, for any places', () => {
  const coordinate = fc.integer({ min: -500, max: 3500 });
  const places = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
    minLength: 1,
    maxLength: 12,
    selector: ([x, y]) => `${x},${y}`,
  });

  it('fill the area: their areas sum to the whole', () => {
    fc.assert(
      fc.property(places, (sites) => {
        const sum = areas(CUP, sites).reduce((total, part) => total + part, 0);
        expect(Math.abs(sum - 7e6)).toBeLessThan(1);
      }),
    );
  });

  it('hold exactly what is nearest', () => {
    fc.assert(
      fc.property(
        places,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 2999 }),
        (sites, x, y) => {
          const distances = sites.map(([sx, sy]) => Math.hypot(sx - x, sy - y));
          const [least = 0, second = Infinity] = distances.toSorted((one, other) => one - other);
          fc.pre(second - least > 0.01);
          const cells = cellsOf(CUP, sites);
          const holders = cells.flatMap((cell, i) => (cell !== null && holds(cell, at(x, y)) ? [i] : []));
          expect(holders).toEqual([distances.indexOf(least)]);
        },
      ),
    );
  });
});

/** Even–odd over all rings. */
function holds(polygons: MultiPolygonRings, [lon, lat]: LonLat): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[i + 1] ?? [ax, ay];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}
