import { makeIssue, type Issue } from '../../domain/issue.ts';
import { decodeText } from '../encoding/decode.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { isZip, unzipLimited, type ZipFile } from '../zip.ts';
import { fileCrs } from './file-crs.ts';
import { readDbf, type DbfTable } from './dbf.ts';
import { geoTable, looksGeographic, type GeoFeature } from './features.ts';
import { readShp, type ShpRecord } from './shp.ts';

const PARTS = /\.(?:shp|dbf|prj|cpg|shx)$/i;

/**
 * Shapefiles, zipped (each layer its own table, in any subfolder) or bare with the files dropped beside it.
 * The `.prj` decides the CRS by datum name and parameters, never through its (missing) TOWGS84. Missing
 * companions are warned of. Refused: those of `unzipLimited`, `SHP_MISSING`, `SHP_BROKEN`, `NO_DATA_ROWS`.
 */
export function readShapefile(
  input: ImportInput,
  hints: ImportHints,
  companions: readonly ImportInput[],
): RawTable[] | Refusal {
  const files = isZip(input.bytes)
    ? unzipLimited(input.bytes, (name) => PARTS.test(name))
    : [input, ...companions].map(({ name, bytes }) => ({ name: fileName(name), bytes }));
  if (!Array.isArray(files)) return files;
  const layers = files.filter(({ name }) => /\.shp$/i.test(name));
  if (layers.length === 0) return { code: 'SHP_MISSING', params: {} };
  const wanted = layers.filter(({ name }) => hints.sheet === undefined || hints.sheet === baseName(name));
  const tables: RawTable[] = [];
  let refusal: Refusal = { code: 'SHEET_MISSING', params: { sheet: hints.sheet ?? '' } };
  for (const layer of wanted) {
    const result = readLayer(layer, files, { hints, isOnly: layers.length === 1 });
    if ('code' in result) refusal = result;
    else tables.push(result);
  }
  return tables.length > 0 ? tables : refusal;
}

interface LayerContext {
  readonly hints: ImportHints;
  readonly isOnly: boolean;
}

interface LayerFiles {
  readonly shp: ZipFile;
  readonly dbf: ZipFile | null;
  readonly prj: ZipFile | null;
  readonly cpg: ZipFile | null;
  readonly shx: ZipFile | null;
}

function readLayer(
  shp: ZipFile,
  all: readonly ZipFile[],
  { hints, isOnly }: LayerContext,
): RawTable | Refusal {
  const shapes = readShp(shp.bytes);
  if (shapes === null) return { code: 'SHP_BROKEN', params: { name: shp.name } };
  const files = layerFiles(shp, all);
  const label = hints.encoding ?? textOf(files.cpg)?.trim() ?? null;
  const dbf = files.dbf === null ? null : readDbf(files.dbf.bytes, label, hints.encoding !== undefined);
  const { features, skipped, issues } = joinRecords(shapes, dbf);
  if (features.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const crs = fileCrs(textOf(files.prj), looksGeographic(features));
  return geoTable(
    {
      format: 'shapefile',
      encoding: dbf?.encoding ?? null,
      sheet: isOnly ? null : baseName(shp.name),
      crs: crs.code,
      skipped,
      issues: [...missingParts(files, dbf), ...(dbf?.issues ?? []), ...issues, ...crs.issues],
    },
    features,
  );
}

function layerFiles(shp: ZipFile, all: readonly ZipFile[]): LayerFiles {
  const companion = (extension: string): ZipFile | null =>
    all.find(({ name }) => name.toLowerCase() === withExtension(shp.name, extension)) ?? null;
  return {
    shp,
    dbf: companion('dbf'),
    prj: companion('prj'),
    cpg: companion('cpg'),
    shx: companion('shx'),
  };
}

function missingParts({ shp, shx }: LayerFiles, dbf: DbfTable | null): Issue[] {
  const params = { name: shp.name };
  const issues: Issue[] = [];
  if (dbf === null) issues.push(makeIssue('warning', 'SHP_NO_DBF', { params }));
  if (shx === null) issues.push(makeIssue('info', 'SHP_NO_SHX', { params }));
  return issues;
}

interface JoinedRecords {
  readonly features: readonly GeoFeature[];
  readonly skipped: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** Shapes and table rows belong together by position; whichever list is longer keeps its rest. */
function joinRecords(shapes: readonly ShpRecord[], dbf: DbfTable | null): JoinedRecords {
  const features: GeoFeature[] = [];
  const skipped: Issue[] = [];
  const issues: Issue[] = [];
  const records = dbf?.records ?? [];
  if (dbf !== null && records.length !== shapes.length) {
    const params = { shapes: shapes.length, records: records.length };
    issues.push(makeIssue('warning', 'SHP_COUNT_DIFFERS', { params }));
  }
  for (let index = 0; index < Math.max(shapes.length, records.length); index += 1) {
    const row = index + 1;
    const shape = shapes[index];
    const record = records[index];
    if (record === null) {
      skipped.push(makeIssue('info', 'DBF_DELETED', { row }));
      continue;
    }
    if (shape?.isBroken === true) {
      issues.push(makeIssue('error', 'GEOMETRY_INVALID', { row, params: { reason: 'shp' } }));
    }
    features.push({
      row,
      properties: properties(dbf, record),
      geometry: shape?.geometry ?? null,
      group: null,
    });
  }
  return { features, skipped, issues };
}

function textOf(file: ZipFile | null): string | null {
  return file === null ? null : decodeText(file.bytes).text;
}

/** dBASE allows a name twice; the later one gets its position so that no column is lost. */
function properties(dbf: DbfTable | null, record: readonly string[] | undefined): Map<string, string> {
  const map = new Map<string, string>();
  dbf?.fields.forEach((field, index) => {
    map.set(map.has(field) ? `${field} (${index + 1})` : field, record?.[index] ?? '');
  });
  return map;
}

function fileName(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}

/** The name without folders and extension, NFC and lower case: zips from macOS hold NFD names. */
function baseName(name: string): string {
  return fileName(name)
    .replace(/\.[^.]*$/, '')
    .normalize('NFC')
    .toLowerCase();
}

function withExtension(name: string, extension: string): string {
  return name.replace(/[^.]*$/, extension).toLowerCase();
}
