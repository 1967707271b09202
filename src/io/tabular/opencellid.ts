import { makeIssue } from '../../domain/issue.ts';
import { OPENCELLID_HEADERS } from '../fields/station-fields.ts';
import { hasCellDatabaseColumns } from '../fields/kinds.ts';
import type { ImportContext, ImportInput, RawRow, RawTable, Refusal } from '../model.ts';
import { csvRecords } from './csv-records.ts';

const CHUNK = 1 << 20;
const FIRST_LINE = 400;
const RADIO = /^"?(?:GSM|UMTS|LTE|CDMA|NR)"?,\d{3},/i;

/** Whether a text file is an OpenCelliD or Mozilla export, by its header or, without one, by its first record. */
export function isOpenCellId(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, FIRST_LINE)).replace(/^\ufeff/, '');
  const line = head.split(/\r|\n/)[0] ?? '';
  return (
    hasCellDatabaseColumns(line.split(',')) ||
    (RADIO.test(line) && line.split(',').length === OPENCELLID_HEADERS.length)
  );
}

/**
 * A cell database read in pieces: of a country's million rows only those near the province become rows, the others are
 * counted. Rows whose position cannot be read are kept, to be rejected with a reason.
 */
export function readOpenCellId(input: ImportInput, box: ImportContext['box']): RawTable[] | Refusal {
  let headers: readonly string[] | null = null;
  let headerRow: number | null = null;
  let columns = { lon: 6, lat: 7 };
  let farAway = 0;
  const rows: RawRow[] = [];
  eachLine(input.bytes, (text, line) => {
    if (headers === null) {
      const cells = text.split(',').map((cell) => cell.trim());
      const isHeader = hasCellDatabaseColumns(cells);
      headers = isHeader ? cells : OPENCELLID_HEADERS;
      const names = headers.map((name) => name.toLowerCase());
      columns = { lon: names.indexOf('lon'), lat: names.indexOf('lat') };
      if (isHeader) {
        headerRow = line;
        return;
      }
    }
    const cells = text.includes('"') ? (csvRecords(text, ',')?.[0]?.cells ?? [text]) : text.split(',');
    if (isFarAway(cells, columns, box)) farAway += 1;
    else if (text.trim() !== '') rows.push({ row: line, cells, geometry: null, group: null });
  });
  if (headers === null || rows.length + farAway === 0) return { code: 'NO_DATA_ROWS', params: {} };
  const issues =
    farAway === 0 ? [] : [makeIssue('info', 'OUT_OF_AREA_SKIPPED', { params: { count: farAway } })];
  return [
    {
      format: 'opencellid',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      crs: 'EPSG:4326',
      headers,
      headerRow,
      rows,
      skipped: [],
      skippedCount: farAway,
      issues,
    },
  ];
}

function isFarAway(
  cells: readonly string[],
  columns: { readonly lon: number; readonly lat: number },
  [west, south, east, north]: ImportContext['box'],
): boolean {
  const lon = Number(cells[columns.lon] || Number.NaN);
  const lat = Number(cells[columns.lat] || Number.NaN);
  if (Number.isNaN(lon) || Number.isNaN(lat) || (lon === 0 && lat === 0)) return false;
  return lon < west || lon > east || lat < south || lat > north;
}

/** Decodes with `stream: true`, so that no letter is cut at the border of a piece, and never holds the whole text. */
function eachLine(bytes: Uint8Array, take: (text: string, line: number) => void): void {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = rest + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const item of lines) {
      line += 1;
      take(item, line);
    }
  }
  const last = rest.replace(/\r$/, '');
  if (last !== '') take(last, line + 1);
}
