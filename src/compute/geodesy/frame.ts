import type { Degrees, LonLat, Metres } from '../../domain/quantities.ts';

/** WGS84: semi-major axis in metres and flattening (NIMA TR 8350.2). */
const WGS84_SEMI_MAJOR_AXIS: Metres = 6378137;
const WGS84_FLATTENING = 1 / 298.257223563;

/** A place in a frame: metres east (`x`) and north (`y`) of the frame's centre. */
export interface PlanePoint {
  readonly x: Metres;
  readonly y: Metres;
}

/**
 * A local plane in which areas are true: Lambert azimuthal equal-area on the WGS84 ellipsoid.
 *
 * Areas are exact everywhere. Lengths are stretched across and shrunk along the direction to the centre by
 * 1/cos(c/2), c being the angular distance to it: 0.003 % at 100 km, 0.3 % at 1,000 km. A circle on the ground
 * is therefore a circle in the plane to that degree, of exactly the right area.
 *
 * Source of the formulas: J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395
 * (1987), chapter 24, "Formulas for the ellipsoid, oblique aspect".
 */
export interface Frame {
  /** Centre, degrees. Two frames with the same centre are the same frame, on whichever thread. */
  readonly lon0: Degrees;
  readonly lat0: Degrees;
  project(lon: Degrees, lat: Degrees): PlanePoint;
  /** Inverse of `project`, for points within a quarter of the globe around the centre. */
  unproject(x: Metres, y: Metres): LonLat;
  /**
   * Meridian convergence γ at a place: a true azimuth A points along the grid azimuth A − γ (degrees, clockwise
   * from the plane's y axis). Positive east of the centre in the northern hemisphere.
   */
  convergence(lon: Degrees, lat: Degrees): Degrees;
}

/**
 * Radius in the plane of a circle whose radius on the ground is given, so that the disc keeps its area:
 * 2 R sin(r / 2R), R being the authalic radius. It is shorter by 4 · 10⁻⁷ at 20 km.
 */
export function planeRadius(groundRadius: Metres): Metres {
  return 2 * AUTHALIC_RADIUS * Math.sin(groundRadius / (2 * AUTHALIC_RADIUS));
}

/** The frame centred on a place that is not a pole. */
export function createFrame(lon0: Degrees, lat0: Degrees): Frame {
  if (!(Math.abs(lat0) < 89.9)) {
    throw new RangeError(`A frame's centre needs a latitude between -89.9 and 89.9, got ${lat0}`);
  }
  const sinLat0 = Math.sin(lat0 * RADIANS);
  const centre = authalicSine(sinLat0);
  const centreCos = Math.sqrt(1 - centre * centre);
  // (14-15): radius of the parallel at the centre, in semi-major axes.
  const parallel = Math.cos(lat0 * RADIANS) / Math.sqrt(1 - E2 * sinLat0 * sinLat0);
  // (24-20): the stretch that makes the scale true in every direction at the centre.
  const stretch = (WGS84_SEMI_MAJOR_AXIS * parallel) / (AUTHALIC_RADIUS * centreCos);

  function project(lon: Degrees, lat: Degrees): PlanePoint {
    const lambda = (lon - lon0) * RADIANS;
    const sin = authalicSine(Math.sin(lat * RADIANS));
    const cos = Math.sqrt(1 - sin * sin);
    const along = cos * Math.cos(lambda);
    // (24-19)
    const radius = AUTHALIC_RADIUS * Math.sqrt(2 / (1 + centre * sin + centreCos * along));
    // (24-17), (24-18)
    return {
      x: radius * stretch * cos * Math.sin(lambda),
      y: (radius / stretch) * (centreCos * sin - centre * along),
    };
  }

  function unproject(x: Metres, y: Metres): LonLat {
    // (24-24) to (24-28), with the stretch taken out of both axes first
    const east = x / stretch;
    const north = y * stretch;
    const rho = Math.hypot(east, north);
    if (rho === 0) return [lon0, lat0];
    const half = rho / (2 * AUTHALIC_RADIUS);
    const sinC = 2 * half * Math.sqrt(1 - half * half);
    const cosC = 1 - 2 * half * half;
    const sin = cosC * centre + (north * sinC * centreCos) / rho;
    const lambda = Math.atan2(east * sinC, rho * centreCos * cosC - north * centre * sinC);
    return [lon0 + lambda / RADIANS, latitudeOfAuthalicSine(sin) / RADIANS];
  }

  function convergence(lon: Degrees, lat: Degrees): Degrees {
    // The derivative of (24-17) and (24-18) by authalic latitude gives the plane's direction of true north.
    const lambda = (lon - lon0) * RADIANS;
    const sin = authalicSine(Math.sin(lat * RADIANS));
    const cos = Math.sqrt(1 - sin * sin);
    const cosLambda = Math.cos(lambda);
    const weight = 1 + centre * sin + centreCos * cos * cosLambda;
    const shrink = -(centre * cos - centreCos * sin * cosLambda) / (2 * weight);
    const east = stretch * Math.sin(lambda) * (shrink * cos - sin);
    const north =
      (shrink * (centreCos * sin - centre * cos * cosLambda) + centreCos * cos + centre * sin * cosLambda) /
      stretch;
    return Math.atan2(-east, north) / RADIANS;
  }

  return { lon0, lat0, project, unproject, convergence };
}

const RADIANS = Math.PI / 180;
const E2 = WGS84_FLATTENING * (2 - WGS84_FLATTENING);
const E = Math.sqrt(E2);

/** Snyder (3-12): proportional to the area between the equator and the latitude whose sine is given. */
function authalicQ(sinLat: number): number {
  const es = E * sinLat;
  return (1 - E2) * (sinLat / (1 - es * es) + Math.atanh(es) / E);
}

const Q_POLE = authalicQ(1);
/** (3-13): radius of the sphere with the ellipsoid's surface. */
const AUTHALIC_RADIUS: Metres = WGS84_SEMI_MAJOR_AXIS * Math.sqrt(Q_POLE / 2);

/** (3-11): sine of the authalic latitude. */
function authalicSine(sinLat: number): number {
  return authalicQ(sinLat) / Q_POLE;
}

/** (3-16): geodetic latitude in radians, by Newton's method; three steps reach the last bit. */
function latitudeOfAuthalicSine(sin: number): number {
  let lat = Math.asin(Math.max(-1, Math.min(1, sin)));
  for (let step = 0; step < 6; step++) {
    const sinLat = Math.sin(lat);
    const cosLat = Math.cos(lat);
    if (cosLat < 1e-9) return lat;
    const u = 1 - E2 * sinLat * sinLat;
    const change = ((sin * Q_POLE - authalicQ(sinLat)) * u * u) / (2 * (1 - E2) * cosLat);
    lat += change;
    if (Math.abs(change) < 1e-15) return lat;
  }
  return lat;
}
