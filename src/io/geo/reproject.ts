import type { LonLat } from '../../domain/quantities.ts';
import type { Crs } from '../crs/definitions.ts';
import { toWgs84 } from '../crs/transform.ts';
import type { RawGeometry } from '../model.ts';

/** The function that takes geometries of a system to WGS84 degrees, longitude first. */
export function geometryToWgs84(crs: Crs): (geometry: RawGeometry) => RawGeometry {
  if (crs.code === 'EPSG:4326') return (geometry) => geometry;
  const convert = toWgs84(crs);
  const position = ([x, y]: LonLat): LonLat => convert(x, y);
  return (geometry) => {
    if (geometry.type === 'points') return { type: 'points', points: geometry.points.map(position) };
    if (geometry.type === 'lines')
      return { type: 'lines', lines: geometry.lines.map((line) => line.map(position)) };
    const polygons = geometry.polygons.map((rings) => rings.map((ring) => ring.map(position)));
    return { type: 'polygons', polygons };
  };
}
