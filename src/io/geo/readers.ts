import type { FileFormat, ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { isZip, unzipLimited } from '../zip.ts';
import { readGeoJson, readGeoJsonLines } from './geojson.ts';
import { readGpx } from './gpx.ts';
import { readKml, readKmz } from './kml.ts';
import { readMif } from './mif.ts';
import { readShapefile } from './shapefile.ts';
import { readTopoJson } from './topojson.ts';

export type GeoFormat = Extract<
  FileFormat,
  'geojson' | 'geojsonseq' | 'topojson' | 'kml' | 'kmz' | 'gpx' | 'shapefile' | 'mif'
>;

type SingleFileFormat = Exclude<GeoFormat, 'kmz' | 'shapefile' | 'mif'>;

const EXTENSIONS: Readonly<Record<SingleFileFormat, RegExp>> = {
  geojson: /\.(?:geo)?json$/i,
  geojsonseq: /\.(?:geojsonl|geojsons|ndjson|jsonl|geojson|json)$/i,
  topojson: /\.(?:topo)?json$/i,
  kml: /\.kml$/i,
  gpx: /\.gpx$/i,
};

/**
 * The tables of a geographic file: one per layer. Geometry stays in the file's own CRS, which `crs` names
 * (`EPSG:…` or a PROJ string; take it to degrees with `geometryToWgs84(crsByCode(crs))`) or leaves open
 * with `null`. `companions` are files dropped together with this one (`.dbf`, `.prj`, `.mid` …). Every
 * single-file format may also come zipped.
 */
export async function readGeoFile(
  format: GeoFormat,
  input: ImportInput,
  hints: ImportHints,
  companions: readonly ImportInput[] = [],
): Promise<RawTable[] | Refusal> {
  if (format === 'kmz') return readKmz(input, hints);
  if (format === 'shapefile') return readShapefile(input, hints, companions);
  if (format === 'mif') return readMif(input, hints, companions);
  if (!isZip(input.bytes)) return readSingle(format, input, hints);
  const files = unzipLimited(input.bytes, (name) => EXTENSIONS[format].test(name));
  if (!Array.isArray(files)) return files;
  const tables: RawTable[] = [];
  let refusal: Refusal = { code: 'ZIP_NOTHING_KNOWN', params: {} };
  for (const file of files) {
    const result = readSingle(format, file, hints);
    if (!Array.isArray(result)) refusal = result;
    else tables.push(...result.map((table) => (files.length > 1 ? { ...table, sheet: file.name } : table)));
  }
  return tables.length > 0 ? tables : refusal;
}

function readSingle(format: SingleFileFormat, input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  switch (format) {
    case 'geojson':
      return readGeoJson(input, hints);
    case 'geojsonseq':
      return readGeoJsonLines(input, hints);
    case 'topojson':
      return readTopoJson(input, hints);
    case 'kml':
      return readKml(input, hints);
    case 'gpx':
      return readGpx(input, hints);
  }
}
