import { makeIssue, type Issue } from '../../domain/issue.ts';
import { textDecoder } from '../encoding/cells.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { isZip, unzipLimited, type ZipFile } from '../zip.ts';
import { geoTable, looksGeographic, type GeoFeature } from './features.ts';
import { judgeCrs } from './file-crs.ts';
import { recogniseCoordSys } from './mif-coordsys.ts';
import { readMifObjects, type MifObject } from './mif-objects.ts';

interface MifHeader {
  readonly charset: string | null;
  readonly delimiter: string;
  readonly coordSys: string | null;
  readonly columns: readonly string[];
}

/** MapInfo's names of character sets; others are found out from the bytes. */
const CHARSETS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  windowslatin1: 'windows-1252',
  windowsvietnamese: 'windows-1258',
};

/**
 * MapInfo interchange: objects from the `.mif`, columns from the `.mid` of the same name (zipped together
 * or dropped beside it). Refused: `MIF_MISSING`, `MIF_BROKEN` (no Data section), `NO_DATA_ROWS`, those of
 * `unzipLimited`.
 */
export function readMif(
  input: ImportInput,
  hints: ImportHints,
  companions: readonly ImportInput[],
): RawTable[] | Refusal {
  const files = isZip(input.bytes)
    ? unzipLimited(input.bytes, (name) => /\.mi[fd]$/i.test(name))
    : [input, ...companions];
  if (!Array.isArray(files)) return files;
  const layers = files.filter(({ name }) => /\.mif$/i.test(name));
  if (layers.length === 0) return { code: 'MIF_MISSING', params: {} };
  const tables: RawTable[] = [];
  let refusal: Refusal = { code: 'SHEET_MISSING', params: { sheet: hints.sheet ?? '' } };
  for (const mif of layers.filter(({ name }) => hints.sheet === undefined || hints.sheet === name)) {
    const mid = files.find(({ name }) => name.toLowerCase() === mif.name.toLowerCase().replace(/f$/, 'd'));
    const result = readLayer(mif, mid ?? null, hints);
    if ('code' in result) refusal = result;
    else tables.push(layers.length > 1 ? { ...result, sheet: mif.name } : result);
  }
  return tables.length > 0 ? tables : refusal;
}

function readLayer(mif: ZipFile, mid: ZipFile | null, hints: ImportHints): RawTable | Refusal {
  const lines = new TextDecoder('windows-1252').decode(mif.bytes).split(/\r\n|\n|\r/);
  const dataLine = lines.findIndex((line) => /^\s*data\s*$/i.test(line));
  if (dataLine < 0) return { code: 'MIF_BROKEN', params: { name: mif.name } };
  const header = readHeader(lines.slice(0, dataLine));
  const objects = readMifObjects(lines.slice(dataLine + 1));
  const label = hints.encoding ?? header.charset;
  const sample = mid === null ? mif.bytes.subarray(0, 0) : mid.bytes;
  const reading = textDecoder(sample, label, hints.encoding !== undefined);
  const records = mid === null ? [] : readMid(reading.decode(mid.bytes), header.delimiter);
  const features = joinRecords(header, objects, records);
  if (features.length === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const crs = judgeCrs(
    header.coordSys === null ? { crs: null, doubt: 'unknown' } : recogniseCoordSys(header.coordSys),
    looksGeographic(features),
  );
  const issues: Issue[] = [...crs.issues];
  if (mid === null) issues.push(makeIssue('warning', 'MIF_NO_MID', { params: { name: mif.name } }));
  else if (records.length !== objects.length) {
    const params = { shapes: objects.length, records: records.length };
    issues.push(makeIssue('warning', 'SHP_COUNT_DIFFERS', { params }));
  }
  objects.forEach(({ problem }, index) => {
    if (problem !== null)
      issues.push(makeIssue('error', 'GEOMETRY_INVALID', { row: index + 1, params: { reason: problem } }));
  });
  const meta = { format: 'mif', encoding: reading.encoding, sheet: null, crs: crs.code, issues } as const;
  return geoTable(meta, features);
}

function joinRecords(
  header: MifHeader,
  objects: readonly MifObject[],
  records: readonly (readonly string[])[],
): GeoFeature[] {
  return Array.from({ length: Math.max(objects.length, records.length) }, (_, index) => ({
    row: index + 1,
    properties: new Map(header.columns.map((name, column) => [name, records[index]?.[column] ?? ''])),
    geometry: objects[index]?.geometry ?? null,
    group: null,
  }));
}

function readHeader(lines: readonly string[]): MifHeader {
  const text = lines.join('\n');
  const charset = /^\s*charset\s+"([^"]*)"/im.exec(text)?.[1]?.toLowerCase() ?? '';
  const columnsAt = lines.findIndex((line) => /^\s*columns\s+\d+/i.test(line));
  const count = Number(/\d+/.exec(lines[columnsAt] ?? '')?.[0] ?? 0);
  const columns = lines
    .slice(columnsAt + 1, columnsAt + 1 + count)
    .map((line) => /^\s*(\S+)/.exec(line)?.[1] ?? '');
  return {
    charset: CHARSETS[charset] ?? null,
    delimiter: /^\s*delimiter\s+"(.)"/im.exec(text)?.[1] ?? '\t',
    coordSys:
      /^\s*coordsys\s+([\s\S]*?)(?=^\s*(?:columns|transform|unique|index|delimiter)\b|$(?![\s\S]))/im.exec(
        text,
      )?.[1] ?? null,
    columns: columnsAt < 0 ? [] : columns,
  };
}

/** One record per line; quoted fields double their quotes and may hold the delimiter. */
function readMid(text: string, delimiter: string): string[][] {
  return text
    .replace(/(?:\r\n|\n|\r)$/, '')
    .split(/\r\n|\n|\r/)
    .map((line) => midFields(line, delimiter));
}

function midFields(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line.charAt(index);
    if (isQuoted && char === '"' && line.charAt(index + 1) === '"') {
      field += '"';
      index += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (char === delimiter && !isQuoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  return [...fields, field];
}
