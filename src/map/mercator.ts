import type { LonLat } from '../domain/quantities.ts';

/** WGS84 (EPSG:7030): equatorial radius in metres and first eccentricity squared. */
const EQUATORIAL_RADIUS = 6_378_137;
const ECCENTRICITY_2 = 0.006_694_379_990_14;
const RADIANS = Math.PI / 180;

/** Position in the Web Mercator square: x and y in 0…1, y downwards from the north. */
export function mercator([lon, lat]: LonLat): readonly [number, number] {
  return [(lon + 180) / 360, 0.5 - Math.asinh(Math.tan(lat * RADIANS)) / (2 * Math.PI)];
}

/** What `mercatorOffset` needs of a centre; computed once per station. */
export interface LocalScale {
  readonly tanLat: number;
  readonly secLat: number;
  /** Radii of curvature in metres: along the meridian, and across it. */
  readonly meridianRadius: number;
  readonly normalRadius: number;
}

export function localScale(lat: number): LocalScale {
  const sin = Math.sin(lat * RADIANS);
  const w2 = 1 - ECCENTRICITY_2 * sin * sin;
  const cos = Math.cos(lat * RADIANS);
  return {
    tanLat: sin / cos,
    secLat: 1 / cos,
    meridianRadius: (EQUATORIAL_RADIUS * (1 - ECCENTRICITY_2)) / w2 ** 1.5,
    normalRadius: EQUATORIAL_RADIUS / Math.sqrt(w2),
  };
}

/**
 * Web Mercator offset of the point at `north` and `east` metres along the geodesic that leaves the centre with
 * that direction. Series of the direct geodesic problem on the ellipsoid to the second order (the sphere's
 * terms with the local radii): within 0.002 % of the distance up to 50 km at the latitudes of Viet Nam.
 */
export function mercatorOffset(scale: LocalScale, north: number, east: number): readonly [number, number] {
  const { tanLat, secLat, meridianRadius, normalRadius } = scale;
  const dLat = north / meridianRadius - (east * east * tanLat) / (2 * meridianRadius * normalRadius);
  const dLon = (east * secLat * (1 + (north * tanLat) / normalRadius)) / normalRadius;
  // Taylor series of the Mercator ordinate ln tan(π/4 + φ/2) around the centre.
  const dY = secLat * dLat * (1 + (tanLat * dLat) / 2 + ((1 + 2 * tanLat * tanLat) * dLat * dLat) / 6);
  return [dLon / (2 * Math.PI), -dY / (2 * Math.PI)];
}
