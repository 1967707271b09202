import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { createFrame, planeRadius } from '../../../src/compute/geodesy/frame.ts';

const WGS84 = geodesic.Geodesic.WGS84;
/** Centre of the province. */
const LON = 107.7;
const LAT = 12.2;
const frame = createFrame(LON, LAT);

/** Surface between the equator and a latitude, per radian of longitude, by Simpson's rule over the meridian. */
function zoneArea(lat: number): number {
  const a = 6378137;
  const e2 = 0.00669437999014;
  const steps = 2000;
  const height = (lat * Math.PI) / 180 / steps;
  let sum = 0;
  for (let k = 0; k <= steps; k++) {
    const phi = k * height;
    const strip = (a * a * (1 - e2) * Math.cos(phi)) / (1 - e2 * Math.sin(phi) ** 2) ** 2;
    sum += strip * (k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2);
  }
  return (sum * height) / 3;
}

/** Area in the plane of a quadrangle of meridians and parallels, its outline drawn with many vertices. */
function quadrangleInPlane(box: { west: number; south: number; east: number; north: number }): number {
  const steps = 4000;
  const outline: { x: number; y: number }[] = [];
  const walk = (from: readonly [number, number], to: readonly [number, number]): void => {
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      outline.push(frame.project(from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])));
    }
  };
  walk([box.west, box.south], [box.east, box.south]);
  walk([box.east, box.south], [box.east, box.north]);
  walk([box.east, box.north], [box.west, box.north]);
  walk([box.west, box.north], [box.west, box.south]);
  let twice = 0;
  outline.forEach((p, k) => {
    const q = outline[(k + 1) % outline.length] ?? p;
    twice += p.x * q.y - q.x * p.y;
  });
  return twice / 2;
}

describe('createFrame', () => {
  it.each([
    { west: 107.2, south: 11.7, east: 108.3, north: 12.8 },
    { west: 107.69, south: 12.19, east: 107.71, north: 12.21 },
    { west: 102, south: 8, east: 104, north: 10 },
    { west: 105, south: 20, east: 108, north: 23.5 },
  ])('keeps the area of the quadrangle %o', (box) => {
    const expected = (((box.east - box.west) * Math.PI) / 180) * (zoneArea(box.north) - zoneArea(box.south));
    // Chords instead of parallels cost some 1e-8 of the largest box.
    expect(Math.abs(quadrangleInPlane(box) / expected - 1)).toBeLessThan(1e-9);
  });

  it('puts its centre at the origin with north up', () => {
    expect(frame.project(LON, LAT)).toEqual({ x: 0, y: 0 });
    expect(frame.convergence(LON, LAT)).toBeCloseTo(0, 12);
    expect(frame.project(LON, LAT + 0.01).y).toBeGreaterThan(1105);
    expect(frame.unproject(0, 0)).toEqual([LON, LAT]);
  });

  it('finds the way back to a thousandth of a millimetre', () => {
    for (let k = 0; k < 500; k++) {
      const lon = LON + Math.sin(k * 12.9898) * 8;
      const lat = LAT + Math.sin(k * 78.233) * 11;
      const { x, y } = frame.project(lon, lat);
      const [lonBack, latBack] = frame.unproject(x, y);
      expect(Math.abs(lonBack - lon)).toBeLessThan(1e-11);
      expect(Math.abs(latBack - lat)).toBeLessThan(1e-11);
    }
  });

  it('draws a radius as long as the geodesic, to N, E, S and W, across the province', () => {
    for (const [lon, lat] of [
      [107.7, 12],
      [107.2, 11.75],
      [108.1, 12.8],
    ] as const) {
      for (const azimuth of [0, 90, 180, 270]) {
        const end = WGS84.Direct(lat, lon, azimuth, 10_000);
        const p = frame.project(lon, lat);
        const q = frame.project(end.lon2 ?? 0, end.lat2 ?? 0);
        // Wanted 0.5 %; the frame is true to 0.005 % within 100 km of its centre.
        expect(Math.abs(Math.hypot(q.x - p.x, q.y - p.y) / 10_000 - 1)).toBeLessThan(5e-5);
      }
    }
  });

  it('turns azimuths by the meridian convergence', () => {
    for (const [lon, lat] of [
      [108.2, 12.9],
      [107.1, 11.6],
      [107.7, 12.7],
    ] as const) {
      for (const azimuth of [0, 60, 200, 310]) {
        const end = WGS84.Direct(lat, lon, azimuth, 500);
        const p = frame.project(lon, lat);
        const q = frame.project(end.lon2 ?? 0, end.lat2 ?? 0);
        const gridAzimuth = (Math.atan2(q.x - p.x, q.y - p.y) * 180) / Math.PI;
        const off = gridAzimuth - (azimuth - frame.convergence(lon, lat));
        // Directions other than true north are not kept exactly: 0.003° at 100 km.
        expect(Math.abs(((off + 540) % 360) - 180)).toBeLessThan(0.004);
      }
    }
  });

  it('is positive east of the centre, so that true north there lies to the left of the grid', () => {
    expect(frame.convergence(108.2, 12.2)).toBeGreaterThan(0.1);
    expect(frame.convergence(107.2, 12.2)).toBeLessThan(-0.1);
  });

  it('refuses a pole or a latitude that is not a number', () => {
    expect(() => createFrame(0, 90)).toThrow(RangeError);
    expect(() => createFrame(0, Number.NaN)).toThrow(RangeError);
  });
});

describe('planeRadius', () => {
  it('gives the disc the area of the geodesic circle', () => {
    for (const radius of [1000, 20_000, 35_000]) {
      const circle = new geodesic.PolygonArea.PolygonArea(WGS84, false);
      for (let k = 0; k < 3600; k++) {
        const p = WGS84.Direct(LAT, LON, -k / 10, radius);
        circle.AddPoint(p.lat2 ?? 0, p.lon2 ?? 0);
      }
      const drawn = Math.abs(circle.Compute(false, true).area ?? 0);
      // The polygon of 3,600 vertices lacks 5e-7 of the circle.
      const polygonShare = (Math.sin(Math.PI / 1800) * 1800) / Math.PI;
      expect(Math.abs((Math.PI * planeRadius(radius) ** 2 * polygonShare) / drawn - 1)).toBeLessThan(1e-7);
    }
  });
});
