import { makeIssue, type Issue } from '../../domain/issue.ts';
import type { RowCounts } from '../../domain/dataset.ts';
import type { KindReader, KindTools } from '../kinds/tools.ts';
import type { ImportRecord, RawRow, RawTable, RejectedRow } from '../model.ts';
import { RowReader, type RowFormat } from './row-reader.ts';

/** What became of the rows of one table; `counts` add up to the rows read. */
export interface RowOutcome {
  readonly records: readonly ImportRecord[];
  readonly rejected: readonly RejectedRow[];
  /** Rows that were taken with something changed. */
  readonly correctedRows: readonly number[];
  readonly issues: readonly Issue[];
  readonly counts: RowCounts;
}

interface Ledger {
  readonly byKey: Map<string, number>;
  readonly places: Map<string, { readonly lon: number; readonly lat: number; readonly row: number }>;
  readonly identical: Map<string, number>;
}

const PROGRESS_EVERY = 2_000;
/** Rows of one installation may differ by rounding of the coordinates, some 50 m. */
const SAME_PLACE_DEGREES = 0.0005;

/** Runs every row through its reader and the checks between rows: identical rows, keys met before. */
export function readRows(
  table: RawTable,
  setting: { reader: KindReader; tools: KindTools; format: RowFormat },
  onProgress?: (share: number) => void,
): RowOutcome {
  const { reader, tools, format } = setting;
  const ledger: Ledger = { byKey: new Map(), places: new Map(), identical: new Map() };
  const records: ImportRecord[] = [];
  const rejected: RejectedRow[] = [];
  const correctedRows: number[] = [];
  const issues: Issue[] = [];
  const skippedCount = table.skipped.length + (table.skippedCount ?? 0);
  const counts = {
    rows: table.rows.length + skippedCount,
    accepted: 0,
    corrected: 0,
    rejected: 0,
    skipped: skippedCount,
  };
  const tableIssues = mendedRows(table.issues);
  table.rows.forEach((raw, index) => {
    if (index % PROGRESS_EVERY === 0) onProgress?.(index / table.rows.length);
    const twin = identicalRow(raw, format, ledger);
    if (twin !== null) {
      counts.skipped += 1;
      issues.push(makeIssue('info', 'IDENTICAL_ROW', { row: raw.row, params: { first: twin } }));
      return;
    }
    const row = new RowReader(raw, format);
    checkWidth(row, table);
    const read = reader.read(row, tools);
    if (!row.isRejected) checkKeys(row, read, { reader, ledger });
    issues.push(...row.issues);
    if (row.isRejected) {
      counts.rejected += 1;
      const codes = row.issues.filter((issue) => issue.level === 'error').map((issue) => issue.code);
      rejected.push({ row: raw.row, cells: raw.cells, codes: [...new Set(codes)] });
      return;
    }
    if (row.isCorrected || tableIssues.has(raw.row)) correctedRows.push(raw.row);
    else counts.accepted += 1;
    records.push(...read);
  });
  return { records, rejected, correctedRows, issues, counts: { ...counts, corrected: correctedRows.length } };
}

/** Cells beyond the headings stay in the file only, so they are told; missing ones count as blank. */
function checkWidth(row: RowReader, { format, headers }: RawTable): void {
  const { cells } = row.raw;
  const columns = headers.length;
  if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== '')) {
    row.correct('ROW_TOO_LONG', null, { cells: cells.length, columns });
  }
  if (format === 'csv' && cells.length < columns)
    row.note('info', 'ROW_TOO_SHORT', null, { cells: cells.length, columns });
}

/** Rows that the format's reader already had to mend. */
function mendedRows(issues: readonly Issue[]): ReadonlySet<number | null> {
  return new Set(
    issues.filter((issue) => issue.row !== null && issue.level === 'warning').map((issue) => issue.row),
  );
}

/** The earlier row with the very same cells (its running number aside), if any. */
function identicalRow(raw: RawRow, format: RowFormat, ledger: Ledger): number | null {
  const indexColumn = format.columns.get('index');
  const cells = indexColumn === undefined ? raw.cells : raw.cells.toSpliced(indexColumn, 1);
  const geometry = raw.geometry === null ? '' : JSON.stringify(raw.geometry);
  const key = `${cells.join('\u0001')}\u0002${geometry}\u0002${raw.group ?? ''}`;
  const first = ledger.identical.get(key);
  if (first === undefined) ledger.identical.set(key, raw.row);
  return first ?? null;
}

function checkKeys(
  row: RowReader,
  records: readonly ImportRecord[],
  { reader, ledger }: { reader: KindReader; ledger: Ledger },
): void {
  const keys = records.map((record) => reader.key(record)).filter((key) => key !== null);
  const met = keys.find((key) => ledger.byKey.has(key));
  if (met !== undefined) {
    row.reject(reader.duplicateCode, 'code', { first: ledger.byKey.get(met) ?? 0, key: keyText(records) });
    return;
  }
  for (const record of records) {
    const other = otherPlace(record, reader, ledger);
    if (other !== null) {
      row.reject(reader.duplicateCode, 'code', { first: other, key: keyText(records) });
      return;
    }
  }
  for (const key of keys) ledger.byKey.set(key, row.raw.row);
}

function otherPlace(record: ImportRecord, reader: KindReader, ledger: Ledger): number | null {
  const { lon, lat } = record;
  if (reader.placeKey === undefined || typeof lon !== 'number' || typeof lat !== 'number') return null;
  const key = reader.placeKey(record);
  const place = ledger.places.get(key);
  if (place === undefined) {
    ledger.places.set(key, { lon, lat, row: record.row });
    return null;
  }
  const isNear =
    Math.abs(place.lon - lon) < SAME_PLACE_DEGREES && Math.abs(place.lat - lat) < SAME_PLACE_DEGREES;
  return isNear ? null : place.row;
}

function keyText(records: readonly ImportRecord[]): string {
  const [record] = records;
  const value = record?.['code'] ?? record?.['name'] ?? record?.['village'] ?? record?.['commune'];
  return typeof value === 'string' ? value : '';
}
