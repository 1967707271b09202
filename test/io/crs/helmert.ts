/**
 * VN-2000 grid → WGS84 by textbook formulas, independent of proj4: inverse transverse Mercator by Krüger's
 * series (Karney 2011, eq. 36 to n⁴), then the seven parameters of Decision 05/2007/QĐ-BTNMT with their own
 * signs in the coordinate-frame sense (EPSG method 9607).
 */
const A = 6_378_137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);
const RADIAN = Math.PI / 180;
const ARC_SECOND = RADIAN / 3600;
const SHIFT = [-191.90441429, -39.30318279, -111.45032835] as const;
const ROTATION = [-0.00928836 * ARC_SECOND, 0.01975479 * ARC_SECOND, -0.00427372 * ARC_SECOND] as const;
const SCALE = 1 + 0.252906278e-6;

export function gridToWgs84(easting: number, northing: number, meridian: number): [number, number] {
  const [lon, lat] = inverseTransverseMercator((easting - 500_000) / 0.9999, northing / 0.9999);
  return fromGeocentric(coordinateFrame(toGeocentric(lon + meridian * RADIAN, lat)));
}

/** Metres between two positions a few hundred metres apart, on the local tangent plane. */
export function metresBetween(
  [lon1, lat1]: readonly [number, number],
  [lon2, lat2]: readonly [number, number],
): number {
  return Math.hypot((lon1 - lon2) * 111_320 * Math.cos(lat1 * RADIAN), (lat1 - lat2) * 110_600);
}

function inverseTransverseMercator(x: number, y: number): [number, number] {
  const n = F / (2 - F);
  const radius = (A / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const beta = [
    n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
    n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
    (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
    (4397 / 161_280) * n ** 4,
  ];
  const [xi, eta] = [y / radius, x / radius];
  let [xiPrime, etaPrime] = [xi, eta];
  beta.forEach((coefficient, index) => {
    const order = 2 * (index + 1);
    xiPrime -= coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    etaPrime -= coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  });
  const conformal = Math.asin(Math.sin(xiPrime) / Math.cosh(etaPrime));
  const lon = Math.atan2(Math.sinh(etaPrime), Math.cos(xiPrime));
  return [lon, geodeticFromConformal(conformal)];
}

/** Fixed-point iteration of the definition of the conformal latitude. */
function geodeticFromConformal(conformal: number): number {
  const e = Math.sqrt(E2);
  const psi = Math.asinh(Math.tan(conformal));
  let lat = conformal;
  for (let step = 0; step < 20; step += 1) {
    lat = Math.atan(Math.sinh(psi + e * Math.atanh(e * Math.sin(lat))));
  }
  return lat;
}

type Geocentric = readonly [number, number, number];

function toGeocentric(lon: number, lat: number): Geocentric {
  const radius = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
  return [
    radius * Math.cos(lat) * Math.cos(lon),
    radius * Math.cos(lat) * Math.sin(lon),
    radius * (1 - E2) * Math.sin(lat),
  ];
}

function coordinateFrame([x, y, z]: Geocentric): Geocentric {
  const [rx, ry, rz] = ROTATION;
  return [
    SHIFT[0] + SCALE * (x + rz * y - ry * z),
    SHIFT[1] + SCALE * (-rz * x + y + rx * z),
    SHIFT[2] + SCALE * (ry * x - rx * y + z),
  ];
}

function fromGeocentric([x, y, z]: Geocentric): [number, number] {
  const distance = Math.hypot(x, y);
  let lat = Math.atan2(z, distance * (1 - E2));
  for (let step = 0; step < 20; step += 1) {
    const radius = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + E2 * radius * Math.sin(lat), distance);
  }
  return [Math.atan2(y, x) / RADIAN, lat / RADIAN];
}
