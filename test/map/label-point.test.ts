import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LonLat, PolygonRings } from '../../src/domain/quantities.ts';
import { labelPoint } from '../../src/map/label-point.ts';
import { square } from './frames.ts';

describe('label point', () => {
  test('is the middle of a square', () => {
    const [lon, lat] = labelPoint(square(107, 12, 0.2)) ?? [0, 0];
    expect(lon).toBeCloseTo(107.1, 2);
    expect(lat).toBeCloseTo(12.1, 2);
  });

  test('lies in the thick arm of an L, where the centroid does not', () => {
    const ring: readonly LonLat[] = [
      [0, 0],
      [10, 0],
      [10, 1],
      [4, 1],
      [4, 10],
      [0, 10],
      [0, 0],
    ];
    const [lon, lat] = labelPoint([[ring]]) ?? [0, 0];
    expect(lon).toBeCloseTo(2, 0);
    expect(lat).toBeGreaterThan(1.5);
  });

  test('keeps clear of a hole', () => {
    const [outer = []] = square(0, 0, 10)[0] ?? [];
    const [hole = []] = square(3, 3, 4)[0] ?? [];
    const [lon, lat] = labelPoint([[outer, hole]]) ?? [5, 5];
    expect(lon > 3 && lon < 7 && lat > 3 && lat < 7).toBe(false);
  });

  test('belongs to the largest part', () => {
    const [lon] = labelPoint([...square(0, 0, 1), ...square(5, 0, 3)]) ?? [0, 0];
    expect(lon).toBeGreaterThan(5);
  });

  test('is null without geometry', () => {
    expect(labelPoint([])).toBeNull();
  });

  test('lies inside any star-shaped commune', () => {
    const radii = fc.array(fc.double({ min: 0.02, max: 0.2, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(radii, (spokes) => {
        const polygon = starPolygon(spokes);
        const at = labelPoint([polygon]);
        const coordinates = polygon.map((ring) => ring.map(([x, y]) => [x, y]));
        return at !== null && booleanPointInPolygon([...at], { type: 'Polygon', coordinates });
      }),
    );
  });
});

function starPolygon(spokes: readonly number[]): PolygonRings {
  const ring = spokes.map((radius, index): LonLat => {
    const angle = (index / spokes.length) * 2 * Math.PI;
    return [107.7 + radius * Math.cos(angle), 12.2 + radius * Math.sin(angle)];
  });
  const [first] = ring;
  return [first === undefined ? ring : [...ring, first]];
}
