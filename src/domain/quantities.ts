/** A number that carries its unit in its type. Construct with the functions below or at the io edge. */
type Quantity<Unit extends string> = number & { readonly unit?: Unit };

export type Metres = Quantity<'m'>;
export type SquareMetres = Quantity<'m²'>;
/** Degrees; azimuths are clockwise from true north, 0 ≤ a < 360. */
export type Degrees = Quantity<'°'>;
export type Dbm = Quantity<'dBm'>;
export type Decibels = Quantity<'dB'>;
export type MegaHertz = Quantity<'MHz'>;

/** WGS84 longitude and latitude in degrees, in GeoJSON's order. */
export type LonLat = readonly [lon: number, lat: number];

/** Outer ring counter-clockwise first, then holes clockwise; every ring closed (RFC 7946, section 3.1.6). */
export type PolygonRings = readonly (readonly LonLat[])[];
export type MultiPolygonRings = readonly PolygonRings[];

/** Share of a whole, 0…1; `null` when the denominator is missing or zero. */
export function share(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

/** Brings any azimuth into 0 ≤ a < 360. */
export function normalizeAzimuth(azimuth: Degrees): Degrees {
  return ((azimuth % 360) + 360) % 360;
}
