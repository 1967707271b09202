import { MAX_FILE_BYTES } from './limits.ts';
import type { FileFormat, ImportInput, Refusal } from './model.ts';
import { gunzipLimited, isGzip, isZip, unzipLimited, zipNames } from './zip.ts';

/** What the first bytes say the file is; `input` is unpacked when it was gzipped. */
export interface Sniffed {
  readonly format: FileFormat;
  readonly input: ImportInput;
}

/** First bytes of things that look like data files to a user and are not, with the advice to give. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], code: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'IS_PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'IS_IMAGE'],
  [[0xff, 0xd8, 0xff], 'IS_IMAGE'],
  [[0x47, 0x49, 0x46, 0x38], 'IS_IMAGE'],
  [[0x49, 0x49, 0x2a, 0x00], 'IS_IMAGE'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'IS_IMAGE'],
  [[0x42, 0x4d], 'IS_IMAGE'],
  [[0x52, 0x49, 0x46, 0x46], 'IS_IMAGE'],
  [[0x41, 0x43, 0x31, 0x30], 'IS_DWG'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'IS_GEOPACKAGE'],
  [[0x52, 0x61, 0x72, 0x21], 'IS_RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'IS_RAR'],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const SHAPEFILE = [0x00, 0x00, 0x27, 0x0a];
const HEAD = 4_096;
/** Begins each feature of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\u001e';

/** Tells the format from the bytes, never from the name alone: names lie (a PDF called .xlsx). */
export function sniff(input: ImportInput): Sniffed | Refusal {
  const { bytes } = input;
  if (bytes.length === 0) return refusal('FILE_EMPTY');
  if (bytes.length > MAX_FILE_BYTES) {
    return {
      code: 'FILE_TOO_LARGE',
      params: { megabytes: Math.round(bytes.length / 1048576), limit: MAX_FILE_BYTES / 1048576 },
    };
  }
  const foreign = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (foreign !== undefined && !(foreign[0].length < 3 && isText(bytes))) return refusal(foreign[1]);
  if (isGzip(bytes)) {
    const inflated = gunzipLimited(bytes);
    if (!(inflated instanceof Uint8Array)) return inflated;
    return sniff({ name: input.name.replace(/\.gz$/i, ''), bytes: inflated });
  }
  if (isZip(bytes)) return sniffZip(input);
  if (startsWith(bytes, OLE))
    return hasUtf16(bytes, 'EncryptedPackage') ? refusal('XLSX_ENCRYPTED_OR_XLS') : { format: 'xls', input };
  if (startsWith(bytes, SHAPEFILE)) return { format: 'shapefile', input };
  return isText(bytes) ? sniffText(input) : refusal('NOT_TEXT');
}

function sniffZip(input: ImportInput): Sniffed | Refusal {
  const names = zipNames(input.bytes);
  if (!Array.isArray(names)) return names;
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.(?:xml|bin)$/i)) return { format: 'xlsx', input };
  if (has(/^word\/document\.xml$/i) || has(/^ppt\/presentation\.xml$/i)) return refusal('IS_WORD');
  if (has(/\.kml$/i)) return { format: 'kmz', input };
  if (has(/\.shp$/i)) return { format: 'shapefile', input };
  if (has(/\.mif$/i)) return { format: 'mif', input };
  if (has(/\.(?:tab|map)$/i)) return refusal('IS_MAPINFO_TAB');
  if (has(/\.gpx$/i)) return { format: 'gpx', input };
  return sniffZippedJson(input);
}

const ZIPPED_JSON = /\.(?:geojson|topojson|json|geojsonl|geojsons|ndjson|jsonl)$/i;

/** GeoJSON, GeoJSON lines and TopoJSON share their extension: the first file's beginning tells which. */
function sniffZippedJson(input: ImportInput): Sniffed | Refusal {
  const files = unzipLimited(input.bytes, (name) => ZIPPED_JSON.test(name));
  if (!Array.isArray(files)) return files;
  const [first] = files;
  if (first === undefined) return refusal('ZIP_NOTHING_KNOWN');
  return { format: jsonFormat(headText(first.bytes), first.name.toLowerCase()), input };
}

function sniffText(input: ImportInput): Sniffed | Refusal {
  const head = headText(input.bytes);
  const name = input.name.toLowerCase();
  if (/^\s*!table/i.test(head)) return refusal('IS_MAPINFO_TAB');
  if (/^\s*version\s+\d+/i.test(head) && /charset|delimiter|columns|coordsys/i.test(head))
    return { format: 'mif', input };
  if (head.startsWith('<')) return sniffMarkup(input, head);
  if (isJsonStart(head)) return { format: jsonFormat(head, name), input };
  return head === '' && input.bytes.length < HEAD ? refusal('FILE_EMPTY') : { format: 'csv', input };
}

function sniffMarkup(input: ImportInput, head: string): Sniffed | Refusal {
  if (/<kml[\s>]/i.test(head)) return { format: 'kml', input };
  if (/<gpx[\s>]/i.test(head)) return { format: 'gpx', input };
  if (/<(?:html|table|!doctype html|body|div|meta|style)[\s>]/i.test(head))
    return { format: 'html-table', input };
  if (/<\?mso-application progid="Excel\.Sheet"|<workbook[\s>]/i.test(head)) return { format: 'xls', input };
  if (/<!DOCTYPE|<!ENTITY/i.test(head)) return refusal('XML_ENTITIES');
  return input.name.toLowerCase().endsWith('.kml') ? { format: 'kml', input } : { format: 'csv', input };
}

function jsonFormat(head: string, name: string): FileFormat {
  if (head.startsWith(RECORD_SEPARATOR) || /\.(?:geojsonl|geojsons|ndjson|jsonl)$/.test(name))
    return 'geojsonseq';
  if (/"type"\s*:\s*"Topology"/.test(head)) return 'topojson';
  const lines = head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const isSequence =
    lines.length >= 2 && lines.slice(0, 2).every((line) => /^\s*\{.*"Feature".*\}\s*$/.test(line));
  return isSequence ? 'geojsonseq' : 'geojson';
}

/** JSON continues with a quote, a brace, a bracket or a number; a CSV may begin with a bracket in its title. */
function isJsonStart(head: string): boolean {
  const text = head.startsWith(RECORD_SEPARATOR) ? head.slice(1) : head;
  return /^\s*[{[]\s*(?:["{[\]}\-\d]|$)/.test(text);
}

function headText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, HEAD));
  return text.replace(/^\ufeff/, '').trimStart();
}

/** Text of any encoding: hardly any control bytes; UTF-16 has zeros at every other place. */
function isText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  let control = 0;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b && byte !== 0x1e && byte !== 0x1a))
      control += 1;
  });
  const [even = 0, odd = 0] = zeros;
  const isUtf16 = Math.max(even, odd) > head.length * 0.2 && Math.min(even, odd) < head.length * 0.02;
  if (isUtf16) return control < head.length * 0.01;
  // TCVN3 puts some capitals into control codes, and a damaged file may hold a few zeros.
  return control + even + odd <= Math.max(2, head.length * 0.02);
}

function hasUtf16(bytes: Uint8Array, word: string): boolean {
  const pattern = Array.from(word).flatMap((char) => [char.charCodeAt(0), 0]);
  const limit = Math.min(bytes.length, 4_000_000) - pattern.length;
  for (let at = 0; at < limit; at += 1) {
    if (bytes[at] === pattern[0] && pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function refusal(code: string): Refusal {
  return { code, params: {} };
}
