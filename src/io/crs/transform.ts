import proj4 from 'proj4';
import type { LonLat } from '../../domain/quantities.ts';
import { WGS84, type Crs } from './definitions.ts';

/**
 * The function that takes a system's x (easting or longitude) and y (northing or latitude) to WGS84
 * degrees. Coordinates far outside the projection give `NaN`, never an exception.
 */
export function toWgs84(crs: Crs): (x: number, y: number) => LonLat {
  if (crs.code === WGS84.code) return (x, y) => [x, y];
  const converter = proj4(crs.proj, WGS84.proj);
  return (x, y) => {
    if (!Number.isFinite(x) || !Number.isFinite(y)) return [Number.NaN, Number.NaN];
    const [lon, lat] = converter.forward([x, y]);
    return [lon ?? Number.NaN, lat ?? Number.NaN];
  };
}
