/** A coordinate reference system that files of the province come in. */
export interface Crs {
  /** `EPSG:9218`, or the PROJ string itself when the system has no number here. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'geographic' | 'projected';
  /** PROJ string with the datum shift in it; proj4's own reading of `.prj` text loses it (225 m). */
  readonly proj: string;
}

/**
 * VN-2000 → WGS 84, Decision 05/2007/QĐ-BTNMT (EPSG:6960). The decree and EPSG give the rotations in the
 * coordinate-frame sense, PROJ's `+towgs84` takes position vectors: the three signs are turned here.
 * Left unturned, points land 0.56 m off.
 */
export const VN2000_TOWGS84 =
  '-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

/**
 * Central meridians of the three-degree zones by EPSG number (EPSG registry; Circular 973/2001/TT-TCĐC):
 * those whose zone reaches the province, its own first.
 */
const NEAR_MERIDIANS: readonly (readonly [epsg: number, meridian: number])[] = [
  [9218, 108.5],
  [5899, 107.75],
  [5898, 108],
  [9217, 108.25],
  [9216, 107.5],
  [9215, 107.25],
  [9214, 107],
];
/** Zones of other provinces: a file from there is possible, a point here is better explained by UTM. */
const FAR_MERIDIANS: readonly (readonly [epsg: number, meridian: number])[] = [
  [9211, 106],
  [9213, 106.5],
  [9212, 106.25],
  [9210, 105.75],
  [9209, 105.5],
  [5897, 105],
  [9208, 104.75],
  [9207, 104.5],
  [9206, 104],
  [9205, 103],
  [5896, 102],
];

export const WGS84: Crs = {
  code: 'EPSG:4326',
  name: 'WGS 84',
  kind: 'geographic',
  proj: '+proj=longlat +datum=WGS84 +no_defs',
};

/** Every known system, the likeliest of the province first. */
export const KNOWN_CRS: readonly Crs[] = [
  WGS84,
  ...NEAR_MERIDIANS.map(([, meridian]) => vn2000TransverseMercator(meridian)),
  vn2000Utm(48, 3405),
  vn2000Utm(49, 3406),
  wgs84Utm(48),
  wgs84Utm(49),
  ...FAR_MERIDIANS.map(([, meridian]) => vn2000TransverseMercator(meridian)),
  {
    code: 'EPSG:4756',
    name: 'VN-2000',
    kind: 'geographic',
    proj: `+proj=longlat +ellps=WGS84 +towgs84=${VN2000_TOWGS84} +no_defs`,
  },
];

/** The system of an EPSG code (`EPSG:9218`, `9218`, `urn:ogc:def:crs:EPSG::9218`, CRS84) or PROJ string. */
export function crsByCode(code: string): Crs | null {
  const text = code.trim();
  if (text.startsWith('+proj=')) return customCrs(text);
  if (/CRS:?:?84$/i.test(text)) return WGS84;
  const number = /(\d{4,5})$/.exec(text)?.[1];
  return KNOWN_CRS.find((crs) => crs.code === `EPSG:${number}`) ?? null;
}

/** VN-2000 on any central meridian, in degrees; the known zones keep their EPSG code. */
export function vn2000TransverseMercator(meridian: number): Crs {
  const epsg = [...NEAR_MERIDIANS, ...FAR_MERIDIANS].find(
    ([, known]) => Math.abs(known - meridian) < 1e-6,
  )?.[0];
  const proj = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=${VN2000_TOWGS84} +units=m +no_defs`;
  const minutes = Math.round((meridian % 1) * 60);
  return {
    code: epsg === undefined ? proj : `EPSG:${epsg}`,
    name: `VN-2000 / TM-3 ${Math.trunc(meridian)}°${String(minutes).padStart(2, '0')}'`,
    kind: 'projected',
    proj,
  };
}

/** A system given only by its PROJ string; its code is that string. */
export function customCrs(proj: string): Crs {
  const kind = proj.includes('+proj=longlat') ? 'geographic' : 'projected';
  return { code: proj, name: proj, kind, proj };
}

function vn2000Utm(zone: number, epsg: number): Crs {
  return {
    code: `EPSG:${epsg}`,
    name: `VN-2000 / UTM ${zone}N`,
    kind: 'projected',
    proj: `+proj=utm +zone=${zone} +ellps=WGS84 +towgs84=${VN2000_TOWGS84} +units=m +no_defs`,
  };
}

function wgs84Utm(zone: number): Crs {
  return {
    code: `EPSG:326${zone}`,
    name: `WGS 84 / UTM ${zone}N`,
    kind: 'projected',
    proj: `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`,
  };
}
