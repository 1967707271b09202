/** Kilometres east and north of the frame's origin. */
export type Point = readonly [x: number, y: number];

const RADIUS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;
const ORIGIN = { lon: 107.67, lat: 12.25 };

/**
 * Cylindrical equal-area projection of the WGS84 ellipsoid with its standard parallel through the province
 * (Snyder, Map Projections – A Working Manual, equations 10-13 to 10-18): areas are exact, lengths within 0.3 %.
 */
export function toPlane(lon: number, lat: number): Point {
  return [
    RADIUS_KM * K0 * (lon - ORIGIN.lon) * RADIANS,
    (RADIUS_KM * (authalic(lat * RADIANS) - authalic(ORIGIN.lat * RADIANS))) / (2 * K0),
  ];
}

/** Inverse of `toPlane`, rounded to `decimals` of a degree. */
export function toLonLat(point: Point, decimals: number): [number, number] {
  const wanted = (point[1] * 2 * K0) / RADIUS_KM + authalic(ORIGIN.lat * RADIANS);
  let lat = Math.asin(wanted / 2);
  for (let i = 0; i < 8; i++) lat += (wanted - authalic(lat)) / authalicSlope(lat);
  const lon = ORIGIN.lon + point[0] / (RADIUS_KM * K0 * RADIANS);
  return [roundTo(lon, decimals), roundTo(lat / RADIANS, decimals)];
}

export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

export function distance(a: Point, b: Point): number {
  const dx = a[0] - b[0];
  const dy = a[1] - b[1];
  return Math.sqrt(dx * dx + dy * dy);
}

function authalic(lat: number): number {
  const s = Math.sin(lat);
  return (1 - E2) * (s / (1 - E2 * s * s) + Math.log((1 + E * s) / (1 - E * s)) / (2 * E));
}

function authalicSlope(lat: number): number {
  const s = Math.sin(lat);
  const w = 1 - E2 * s * s;
  return (2 * (1 - E2) * Math.cos(lat)) / (w * w);
}

const K0 = Math.cos(ORIGIN.lat * RADIANS) / Math.sqrt(1 - E2 * Math.sin(ORIGIN.lat * RADIANS) ** 2);
