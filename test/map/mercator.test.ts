import geodesic from 'geographiclib-geodesic';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { localScale, mercator, mercatorOffset } from '../../src/map/mercator.ts';

describe('Web Mercator', () => {
  test('agrees with MapLibre, which draws everything else', () => {
    const ours = mercator([107.69, 12.004]);
    const theirs = MercatorCoordinate.fromLngLat([107.69, 12.004]);
    expect(ours[0]).toBeCloseTo(theirs.x, 14);
    expect(ours[1]).toBeCloseTo(theirs.y, 14);
  });

  test.each([
    [8.5, 1_000],
    [12, 3_000],
    [12, 35_000],
    [23.4, 50_000],
  ])('at latitude %d a radius of %d m is right to 0.005 % in every direction', (lat, radius) => {
    const scale = localScale(lat);
    const [x, y] = mercator([107.7, lat]);
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      const angle = (azimuth * Math.PI) / 180;
      const [dx, dy] = mercatorOffset(scale, radius * Math.cos(angle), radius * Math.sin(angle));
      const end = new MercatorCoordinate(x + dx, y + dy, 0).toLngLat();
      const { s12 = NaN } = geodesic.Geodesic.WGS84.Inverse(lat, 107.7, end.lat, end.lng);
      expect(Math.abs(s12 / radius - 1)).toBeLessThan(5e-5);
    }
  });
});
