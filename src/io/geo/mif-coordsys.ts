import { customCrs, WGS84, VN2000_TOWGS84 } from '../crs/definitions.ts';
import { crsOfProjection, type Projection, type RecognisedCrs } from '../crs/wkt.ts';

const UNKNOWN: RecognisedCrs = { crs: null, doubt: 'unknown' };
const LONGLAT = 1;
const TRANSVERSE_MERCATOR = 8;
const DATUM_WGS84 = 104;
/** Datum given by its own seven parameters. */
const DATUM_CUSTOM = 9999;
const ELLIPSOID_WGS84 = 28;
/** The decree's parameters differ from those of other VN-2000 realisations by far more than this. */
const SAME_SHIFT_METRES = 0.01;

/**
 * The CRS of a MapInfo `CoordSys` clause. Datum 9999 carries the decree's parameters with its own signs
 * (coordinate frame), so they are exact. Datum 104 (WGS84) on a three-degree meridian is what programs
 * write that have no VN-2000: read as VN-2000 and doubted.
 */
export function recogniseCoordSys(clause: string): RecognisedCrs {
  const earth = /Earth\s+Projection\s+(.*?)(?:\s+Affine|\s+Bounds|$)/i.exec(clause.replace(/\s+/g, ' '))?.[1];
  if (earth === undefined) return UNKNOWN;
  const values = earth.split(',').map((part) => part.trim());
  const [projection, datum] = values.map(Number);
  const custom = datum === DATUM_CUSTOM ? values.slice(2, 11).map(Number) : null;
  const towgs84 = custom === null ? null : positionVector(custom);
  const isVn2000 = towgs84 !== null && isDecreeShift(towgs84);
  if (datum !== DATUM_WGS84 && (custom?.[0] !== ELLIPSOID_WGS84 || towgs84 === null)) return UNKNOWN;
  if (projection === LONGLAT) {
    const proj = `+proj=longlat +ellps=WGS84 +towgs84=${towgs84?.join(',') ?? ''} +no_defs`;
    return { crs: towgs84 === null ? WGS84 : customCrs(proj), doubt: null };
  }
  if (projection !== TRANSVERSE_MERCATOR) return UNKNOWN;
  const parameters = metricParameters(values.slice(custom === null ? 2 : 11));
  if (parameters === null) return UNKNOWN;
  if (towgs84 === null || isVn2000) return crsOfProjection(parameters, isVn2000);
  const { meridian, scale, falseEasting, falseNorthing } = parameters;
  const proj = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=${falseNorthing} +ellps=WGS84 +towgs84=${towgs84.join(',')} +units=m +no_defs`;
  return { crs: customCrs(proj), doubt: null };
}

/** `"m", meridian, latitude of origin, scale, false easting, false northing`; other units are not read. */
function metricParameters([unit = '', ...rest]: readonly string[]): Projection | null {
  const [meridian = NaN, originLatitude, scale = NaN, falseEasting = NaN, falseNorthing = NaN] =
    rest.map(Number);
  const isUsable = /^"m(?:et(?:er|re))?"$/i.test(unit) && originLatitude === 0;
  const projection = { meridian, scale, falseEasting, falseNorthing };
  return isUsable && Object.values(projection).every(Number.isFinite) ? projection : null;
}

/** `ellipsoid, dx, dy, dz, rx, ry, rz, scale, prime meridian` with the rotations turned as PROJ wants them. */
function positionVector(custom: readonly number[]): readonly number[] | null {
  const [, dx = NaN, dy = NaN, dz = NaN, rx = NaN, ry = NaN, rz = NaN, scale = NaN, meridian = 0] = custom;
  const values = [dx, dy, dz, -rx, -ry, -rz, scale];
  return values.every(Number.isFinite) && meridian === 0 ? values : null;
}

function isDecreeShift(towgs84: readonly number[]): boolean {
  const decree = VN2000_TOWGS84.split(',').map(Number);
  return decree.every((value, index) => Math.abs(value - (towgs84[index] ?? NaN)) < tolerance(index));
}

/** Metres for the shifts, arc-seconds (30 m each on the ground) for the rotations, ppm for the scale. */
function tolerance(index: number): number {
  return index < 3 ? SAME_SHIFT_METRES : SAME_SHIFT_METRES / 30;
}
