import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { LonLat, PolygonRings } from '../../../src/domain/quantities.ts';
import { isInside } from '../../../src/io/crs/rank.ts';
import { ellipsoidalArea, signedRingArea } from '../../../src/io/geo/area.ts';
import { groupRings } from '../../../src/io/geo/group-rings.ts';
import { repairPolygons } from '../../../src/io/geo/repair.ts';
import { sharedPath } from '../../support/shared.ts';

const SQUARE: LonLat[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE: LonLat[] = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
  [1, 1],
];

function repaired(...rings: PolygonRings): { rings: unknown; codes: string[] } {
  const { polygons, issues } = repairPolygons([rings], 1);
  return { rings: polygons, codes: issues.map(({ code }) => code) };
}

describe('rings', () => {
  it('that are right stay as they are, without a word', () => {
    expect(repaired(SQUARE, HOLE)).toEqual({ rings: [[SQUARE, HOLE]], codes: [] });
  });

  it('that are open are closed', () => {
    expect(repaired(SQUARE.slice(0, -1))).toEqual({ rings: [[SQUARE]], codes: ['RING_UNCLOSED'] });
  });

  it('that run the wrong way are turned', () => {
    const turned: LonLat[] = [
      [0, 0],
      [0, 4],
      [4, 4],
      [4, 0],
      [0, 0],
    ];
    const result = repairPolygons([[turned]], 1);
    expect(signedRingArea(result.polygons[0]?.[0] ?? [])).toBeGreaterThan(0);
    expect(result.issues).toMatchObject([{ code: 'RING_REVERSED', level: 'info' }]);
  });

  it('lose repeated corners', () => {
    const doubled = SQUARE.flatMap((point) => [point, point]);
    expect(repaired(doubled)).toEqual({ rings: [[SQUARE]], codes: ['DUPLICATE_VERTEX'] });
  });

  it.each([
    [
      'at a corner',
      [
        [0, 0],
        [4, 0],
        [9, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'of two corners',
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [7, 7],
        [9, 9],
        [7, 7],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
    ],
    [
      'at the seam',
      [
        [9, 0],
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
        [9, 0],
      ],
    ],
  ] as [string, LonLat[]][])('lose a spike %s', (_name, ring) => {
    const { polygons, issues } = repairPolygons([[ring]], 1);
    expect(issues.map(({ code }) => code)).toContain('SPIKE_REMOVED');
    expect(ellipsoidalArea(polygons)).toBeCloseTo(ellipsoidalArea([[SQUARE]]), 0);
    expect(polygons[0]?.[0]?.some(([x]) => x > 4)).toBe(false);
  });

  it.each([
    [
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ],
    ],
    [[[1, 1]]],
    [[]],
  ] as [LonLat[]][])('without area are dropped', (ring) => {
    expect(repaired(ring)).toEqual({ rings: [], codes: ['RING_DROPPED'] });
  });
});

describe('crossings', () => {
  it('make a bowtie two triangles, never a polygon of area 0', () => {
    const bowtie: LonLat[] = [
      [107.6, 12],
      [107.66, 12.05],
      [107.66, 12],
      [107.6, 12.05],
      [107.6, 12],
    ];
    expect(Math.abs(signedRingArea(bowtie))).toBeLessThan(5000);
    const { polygons, issues } = repairPolygons([[bowtie]], 1);
    expect(polygons.map((rings) => rings.map((ring) => ring.length))).toEqual([[4], [4]]);
    expect(issues.map(({ code }) => code)).toEqual(['SELF_INTERSECTION']);
    const box: LonLat[] = [
      [107.6, 12],
      [107.66, 12],
      [107.66, 12.05],
      [107.6, 12.05],
      [107.6, 12],
    ];
    expect(ellipsoidalArea(polygons) / ellipsoidalArea([[box]])).toBeCloseTo(0.5, 3);
  });

  it('are found where a ring runs twice through one corner', () => {
    const { polygons } = repairPolygons(
      [
        [
          [
            [0, 0],
            [2, 2],
            [4, 4],
            [4, 0],
            [2, 2],
            [0, 4],
            [0, 0],
          ],
        ],
      ],
      1,
    );
    expect(polygons).toHaveLength(2);
  });

  it('keep the holes of the polygon they are resolved in', () => {
    const kinked: LonLat[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [4, 10],
      [6, 12],
      [4, 12],
      [6, 10],
      [0, 10],
      [0, 0],
    ];
    const { polygons, issues } = repairPolygons([[kinked, HOLE]], 1);
    expect(issues.map(({ code }) => code)).toContain('SELF_INTERSECTION');
    expect(isInside([2, 2], polygons)).toBe(false);
    expect(isInside([5, 5], polygons)).toBe(true);
  });
});

describe('holes', () => {
  it('stay holes when they run like the outer ring', () => {
    const { polygons, issues } = repairPolygons([[SQUARE, HOLE.toReversed()]], 1);
    expect(polygons).toEqual([[SQUARE, HOLE]]);
    expect(issues).toEqual([]);
  });

  it('may touch the outer ring', () => {
    const touching: LonLat[] = [
      [0, 0],
      [1, 2],
      [2, 1],
      [0, 0],
    ];
    expect(repaired(SQUARE, touching)).toEqual({ rings: [[SQUARE, touching]], codes: [] });
  });

  it('that lie outside become polygons', () => {
    const outside: LonLat[] = [
      [10, 10],
      [11, 10],
      [11, 11],
      [10, 10],
    ];
    expect(repaired(SQUARE, outside)).toEqual({ rings: [[SQUARE], [outside]], codes: ['HOLE_OUTSIDE'] });
  });

  it('go with an outer ring that is nothing', () => {
    expect(
      repaired(
        [
          [0, 0],
          [1, 1],
        ],
        HOLE,
      ).rings,
    ).toEqual([]);
  });
});

describe('a polygon of half a million corners', () => {
  it('is passed through unchanged', () => {
    const ring = Array.from({ length: 500_000 }, (_, index): LonLat => {
      const angle = (index / 500_000) * 2 * Math.PI;
      return [107.6 + 0.2 * Math.cos(angle), 12.1 + 0.2 * Math.sin(angle)];
    });
    const { polygons, issues } = repairPolygons([[[...ring, ring[0] ?? [0, 0]]]], 1);
    expect(polygons[0]?.[0]).toHaveLength(500_001);
    expect(issues).toEqual([]);
  });
});

describe('any rings', () => {
  const coordinate = fc.oneof(
    fc.integer({ min: 0, max: 6 }),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, 2.5),
  );
  const ring = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 9 });
  it('are repaired without throwing, to closed rings, outer ones counter-clockwise, of positive area', () => {
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), (rings) => {
        const { polygons } = repairPolygons([rings], 1);
        expect(ellipsoidalArea(polygons)).toBeGreaterThanOrEqual(0);
        for (const [outer = [], ...holes] of polygons) {
          expect(outer.at(-1)).toEqual(outer[0]);
          expect(signedRingArea(outer)).toBeGreaterThan(0);
          for (const hole of holes) expect(signedRingArea(hole)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('that are repaired once need no second repair', () => {
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 2 }), (rings) => {
        const once = repairPolygons([rings], 1).polygons;
        const twice = repairPolygons(once, 1).polygons;
        expect(ellipsoidalArea(twice)).toBeCloseTo(ellipsoidalArea(once), -3);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('area on the ellipsoid', () => {
  it('agrees with geodesic polygons (Karney’s GeographicLib) for small shapes', () => {
    const corner = fc.tuple(
      fc.double({ min: 0, max: Math.PI * 2, noNaN: true }),
      fc.double({ min: 0.001, max: 0.01, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const ordered = corners.toSorted((a, b) => a[0] - b[0]);
        const points = ordered.map(([angle, radius]): LonLat => [
          107.6 + radius * Math.cos(angle),
          12.1 + radius * Math.sin(angle),
        ]);
        const polygon = geodesic.Geodesic.WGS84.Polygon(false);
        for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
        const expected = polygon.Compute(false, true).area ?? 0;
        // Edges of 2 km, straight in degrees or geodesic, enclose slivers of some 20 m².
        expect(Math.abs(signedRingArea(points) - expected)).toBeLessThan(300);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the surface of the Earth for all of it', () => {
    const world: LonLat[] = [
      [-180, -90],
      [180, -90],
      [180, 90],
      [-180, 90],
      [-180, -90],
    ];
    expect(ellipsoidalArea([[world]]) / 510_065_621_724_088).toBeCloseTo(1, 1);
  });

  it('takes holes off', () => {
    const whole = ellipsoidalArea([[SQUARE]]);
    expect(ellipsoidalArea([[SQUARE, HOLE]])).toBeCloseTo(whole - ellipsoidalArea([[HOLE]]), 3);
  });
});

describe('loose rings', () => {
  it('are grouped by nesting', () => {
    const island: LonLat[] = [
      [1.5, 1.5],
      [2, 1.5],
      [2, 2],
      [1.5, 1.5],
    ];
    const apart: LonLat[] = [
      [8, 8],
      [9, 8],
      [9, 9],
      [8, 8],
    ];
    expect(groupRings([HOLE, island, apart, SQUARE])).toEqual([[island], [apart], [SQUARE, HOLE]]);
    expect(groupRings([SQUARE])).toEqual([[SQUARE]]);
  });
});

const samples = sharedPath === null ? null : `${sharedPath}/samples/geo`;

describe.skipIf(samples === null || !existsSync(samples))('samples (need the shared folder)', () => {
  it('areas of clean polygons are those of SpatiaLite', () => {
    const read = (name: string): never => JSON.parse(readFileSync(`${samples}/${name}`, 'utf8')) as never;
    const { features } = read('01_polygons_clean.geojson') as {
      features: { geometry: { coordinates: LonLat[][] } }[];
    };
    const { records } = read('01_polygons_clean.geojson.expected.json') as {
      records: { area_m2_ellipsoidal: number }[];
    };
    features.forEach(({ geometry }, index) => {
      expect(
        Math.abs(ellipsoidalArea([geometry.coordinates]) - (records[index]?.area_m2_ellipsoidal ?? 0)),
      ).toBeLessThan(1);
    });
  });

  it('the bowtie is what GDAL’s makevalid makes of it', () => {
    const { features } = JSON.parse(readFileSync(`${samples}/07_bowtie.geojson`, 'utf8'));
    const expected = JSON.parse(readFileSync(`${samples}/07_bowtie.geojson.expected.json`, 'utf8'));
    const { polygons, issues } = repairPolygons([features[0].geometry.coordinates], 1);
    const corners = (triangles: number[][][][]): string[] =>
      triangles
        .map(([ring = []]) =>
          [...new Set(ring.map(([x = 0, y = 0]) => `${x.toFixed(6)} ${y.toFixed(6)}`))].toSorted().join(),
        )
        .toSorted();
    expect(corners(polygons.map((rings) => rings.map((ring) => ring.map((point) => [...point]))))).toEqual(
      corners(expected.makevalid.coordinates),
    );
    expect(issues.map(({ code }) => code)).toEqual(expected.issues);
  });
});
