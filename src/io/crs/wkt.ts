import {
  crsByCode,
  customCrs,
  vn2000TransverseMercator,
  VN2000_TOWGS84,
  WGS84,
  type Crs,
} from './definitions.ts';

export interface RecognisedCrs {
  readonly crs: Crs | null;
  /**
   * `datum-suspect`: metres on a VN-2000 meridian under a WGS84 label, as programs that lost the datum
   * write; read as VN-2000, because literally they would land 225 m off. `utm-datum-open`: UTM metres
   * labelled WGS84, which may be VN-2000 UTM as well. `unknown`: not one of our systems.
   */
  readonly doubt: 'datum-suspect' | 'utm-datum-open' | 'unknown' | null;
}

/** Transverse Mercator from latitude 0; degrees and metres. */
export interface Projection {
  readonly meridian: number;
  readonly scale: number;
  readonly falseEasting: number;
  readonly falseNorthing: number;
}

const VN2000_NAME = /VN[_\s-]?2000|Vietnam[_\s-]?2000/i;
const WGS84_NAME = /WGS[_\s-]?(?:19)?84/i;
const METRE = /UNIT\s*\[\s*"met(?:er|re)/i;

/**
 * The system that a `.prj` (WKT 1, ESRI or OGC, or WKT 2) describes, by its datum's name and projection
 * parameters. TOWGS84 inside the text is not needed and not believed: the decree's own shift is used.
 */
export function recogniseWkt(wkt: string): RecognisedCrs {
  const authority = /(?:AUTHORITY\s*\[\s*"EPSG"\s*,\s*"?|ID\s*\[\s*"EPSG"\s*,\s*)(\d+)"?\s*\]\s*\]\s*$/i.exec(
    wkt,
  );
  const byNumber = authority?.[1] === undefined ? null : crsByCode(authority[1]);
  if (byNumber !== null) return { crs: byNumber, doubt: null };
  const isProjected = /PROJC(?:S|RS)\s*\[|PROJECTEDCRS\s*\[/i.test(wkt);
  const isVn2000 = VN2000_NAME.test(wkt);
  const isWgs84 = WGS84_NAME.test(wkt);
  if (!isProjected) {
    if (isVn2000) return { crs: crsByCode('EPSG:4756'), doubt: null };
    return isWgs84 ? { crs: WGS84, doubt: null } : { crs: null, doubt: 'unknown' };
  }
  const projection = /Transverse[_\s]?Mercator/i.test(wkt) && METRE.test(wkt) ? readProjection(wkt) : null;
  if (projection === null || !(isVn2000 || isWgs84)) return { crs: null, doubt: 'unknown' };
  return crsOfProjection(projection, isVn2000);
}

/** The same decision for any format that names a datum and transverse Mercator parameters. */
export function crsOfProjection(projection: Projection, isVn2000: boolean): RecognisedCrs {
  const { meridian, scale, falseEasting, falseNorthing } = projection;
  const isUsual = falseEasting === 500_000 && falseNorthing === 0;
  if (isUsual && near(scale, 0.9999)) {
    return { crs: vn2000TransverseMercator(meridian), doubt: isVn2000 ? null : 'datum-suspect' };
  }
  const zone = (meridian + 183) / 6;
  if (isUsual && near(scale, 0.9996) && Number.isInteger(zone)) {
    const known = crsByCode(isVn2000 ? `EPSG:${zone + 3357}` : `EPSG:${32_600 + zone}`);
    if (known !== null) return { crs: known, doubt: isVn2000 ? null : 'utm-datum-open' };
  }
  const datum = isVn2000 ? `+ellps=WGS84 +towgs84=${VN2000_TOWGS84}` : '+datum=WGS84';
  const proj = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=${falseEasting} +y_0=${falseNorthing} ${datum} +units=m +no_defs`;
  return { crs: customCrs(proj), doubt: isVn2000 ? null : 'datum-suspect' };
}

function readProjection(wkt: string): Projection | null {
  const meridian = parameter(wkt, /Central[_\s]Meridian|Longitude of natural origin/i);
  const scale = parameter(wkt, /Scale[_\s]Factor(?: at natural origin)?/i);
  const falseEasting = parameter(wkt, /False[_\s]Easting/i);
  const falseNorthing = parameter(wkt, /False[_\s]Northing/i);
  if (meridian === null || scale === null || falseEasting === null || falseNorthing === null) return null;
  return { meridian, scale, falseEasting, falseNorthing };
}

function parameter(wkt: string, name: RegExp): number | null {
  const pattern = new RegExp(`PARAMETER\\s*\\[\\s*"(?:${name.source})"\\s*,\\s*([-+.\\deE]+)`, 'i');
  const value = Number(pattern.exec(wkt)?.[1] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
