import type { FileFormat, ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { readGeoJson, readGeoJsonLines } from './geojson.ts';

export type GeoFormat = Extract<
  FileFormat,
  'geojson' | 'geojsonseq' | 'topojson' | 'kml' | 'kmz' | 'gpx' | 'shapefile' | 'mif'
>;

/**
 * The tables of a geographic file: one per layer. Geometry stays in the file's own CRS, which `crs` names
 * (`EPSG:…` or a PROJ string; take it to degrees with `geometryToWgs84(crsByCode(crs))`) or leaves open
 * with `null`. `companions` are files dropped together with this one (`.dbf`, `.prj`, `.mid` …).
 */
export async function readGeoFile(
  format: GeoFormat,
  input: ImportInput,
  hints: ImportHints,
  companions: readonly ImportInput[] = [],
): Promise<RawTable[] | Refusal> {
  void companions;
  if (format === 'geojson') return readGeoJson(input, hints);
  return readGeoJsonLines(input, hints);
}
