import type { LonLat, MultiPolygonRings, SquareMetres } from '../../domain/quantities.ts';

/** WGS84: semi-major axis in metres and squared eccentricity (NIMA TR8350.2). */
const A = 6_378_137;
const E2 = 0.006_694_379_990_141_316;
const E = Math.sqrt(E2);
const RADIAN = Math.PI / 180;

/**
 * Area on the WGS84 ellipsoid of polygons whose edges are straight in longitude and latitude, holes
 * taken off; never negative. Each edge adds its strip down to the equator (Snyder, Map Projections: A
 * Working Manual, eq. 3-12 for q), integrated by Simpson's rule. The spherical formula is 0.39 % more here.
 */
export function ellipsoidalArea(polygons: MultiPolygonRings): SquareMetres {
  let total = 0;
  for (const [outer, ...holes] of polygons) {
    const holesArea = holes.reduce((sum, hole) => sum + Math.abs(signedRingArea(hole)), 0);
    total += Math.max(0, Math.abs(signedRingArea(outer ?? [])) - holesArea);
  }
  return total;
}

/** Positive when the ring runs counter-clockwise. The ring may be open or closed. */
export function signedRingArea(ring: readonly LonLat[]): SquareMetres {
  let sum = 0;
  let [previousLon, previousLat] = ring.at(-1) ?? [0, 0];
  for (const [lon, lat] of ring) {
    const strip = authalic(previousLat) + 4 * authalic((previousLat + lat) / 2) + authalic(lat);
    sum += ((previousLon - lon) * strip) / 6;
    [previousLon, previousLat] = [lon, lat];
  }
  return (sum * RADIAN * A * A) / 2;
}

/** Snyder's q: twice the area between the equator and a latitude, per radian and A². */
function authalic(latitude: number): number {
  const sine = Math.sin(latitude * RADIAN);
  const scaled = E * sine;
  return (1 - E2) * (sine / (1 - scaled * scaled) + Math.log((1 + scaled) / (1 - scaled)) / (2 * E));
}
