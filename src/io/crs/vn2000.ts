import proj4 from 'proj4';
import type { LonLat } from '../../domain/quantities.ts';
import { vn2000TransverseMercator, WGS84 } from './definitions.ts';
import { toWgs84 } from './transform.ts';

/** Plane coordinates of VN-2000, 3° zone on the province's central meridian 108°30′ (EPSG:9218), in metres. */
export interface Vn2000 {
  readonly easting: number;
  readonly northing: number;
}

const PROVINCE_MERIDIAN = 108.5;

export function toVn2000([lon, lat]: LonLat): Vn2000 {
  const { proj } = vn2000TransverseMercator(PROVINCE_MERIDIAN);
  const [easting = Number.NaN, northing = Number.NaN] = proj4(WGS84.proj, proj).forward([lon, lat]);
  return { easting, northing };
}

export function fromVn2000({ easting, northing }: Vn2000): LonLat {
  return toWgs84(vn2000TransverseMercator(PROVINCE_MERIDIAN))(easting, northing);
}
