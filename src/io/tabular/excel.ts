import { read, type CellObject, type DenseWorkSheet, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { makeIssue, type Issue } from '../../domain/issue.ts';
import { decodeText } from '../encoding/decode.ts';
import { detectLegacy, fixLegacyText } from '../encoding/legacy.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { FileFormat, ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { checkZip } from '../zip.ts';
import { cellText } from './excel-cell.ts';
import type { Grid, GridRow } from './grid.ts';
import { layoutTable } from './layout.ts';

type ExcelFormat = Extract<FileFormat, 'xlsx' | 'xls' | 'html-table'>;

/**
 * One table per visible sheet of a workbook (XLSX, XLS, or HTML saved under that name). Cells become the text that a
 * CSV would hold: dates as ISO days, numbers unrounded, failed formulas as their error. Hidden sheets are left out
 * unless asked for by name, and that is said.
 */
export function readWorkbook(
  format: ExcelFormat,
  input: ImportInput,
  hints: ImportHints,
): RawTable[] | Refusal {
  const bomb = format === 'xlsx' ? checkZip(input.bytes) : null;
  if (bomb !== null) return bomb;
  const book = parseWorkbook(format, input);
  if ('code' in book) return book;
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const hidden = book.SheetNames.filter(
    (name, index) => (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 && name !== hints.sheet,
  );
  const ignored = hidden.map((sheet) => makeIssue('warning', 'HIDDEN_SHEET_IGNORED', { params: { sheet } }));
  if (hints.sheet !== undefined && !book.SheetNames.includes(hints.sheet)) {
    return { code: 'SHEET_MISSING', params: { sheet: hints.sheet, sheets: book.SheetNames.join(', ') } };
  }
  const tables: RawTable[] = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined || hidden.includes(name)) continue;
    const grid = gridOf(sheet, is1904);
    if ('code' in grid) return grid;
    tables.push(tableOf(grid, { format, sheet: name, hints, issues: ignored }));
  }
  return tables;
}

function parseWorkbook(format: ExcelFormat, input: ImportInput): WorkBook | Refusal {
  // Dense sheets keep a stray cell in the last row from costing a million objects.
  const options = {
    dense: true,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    raw: true,
    sheetRows: MAX_ROWS,
  } as const;
  try {
    if (format === 'html-table') return read(decodeText(input.bytes).text, { ...options, type: 'string' });
    return read(input.bytes, { ...options, type: 'array' });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const isLocked = /password|encrypt/i.test(message);
    return { code: isLocked ? 'XLSX_ENCRYPTED_OR_XLS' : 'EXCEL_BROKEN', params: {} };
  }
}

function tableOf(
  grid: Grid,
  {
    format,
    sheet,
    hints,
    issues,
  }: { format: ExcelFormat; sheet: string; hints: ImportHints; issues: readonly Issue[] },
): RawTable {
  const fixed = withLegacyFixed(grid);
  const layout = layoutTable(fixed.grid, hints.headerRow);
  return {
    format,
    encoding: fixed.encoding,
    delimiter: null,
    sheet,
    crs: null,
    headers: layout.headers,
    headerRow: layout.headerRow,
    rows: layout.rows,
    skipped: layout.skipped,
    issues,
  };
}

/** Rows with a cell of some text, under their sheet row numbers; vertical merges repeat their text downwards. */
function gridOf(sheet: WorkSheet, is1904: boolean): Grid | Refusal {
  const data = isDense(sheet) ? sheet['!data'] : [];
  const rows: GridRow[] = [];
  const byIndex = new Map<number, string[]>();
  let widest = 0;
  // `forEach` passes over the holes of a sparse sheet.
  data.forEach((cells: (CellObject | undefined)[], index) => {
    const texts: string[] = [];
    cells.forEach((cell, column) => {
      const text = cell === undefined ? '' : cellText(cell, is1904);
      if (text !== '' && column < MAX_COLUMNS * 4) texts[column] = text;
    });
    if (texts.length === 0) return;
    const filled = Array.from(texts, (text) => text ?? '');
    widest = Math.max(widest, filled.length);
    byIndex.set(index, filled);
    rows.push({ line: index + 1, cells: filled });
  });
  if (widest > MAX_COLUMNS)
    return { code: 'TOO_MANY_COLUMNS', params: { columns: widest, limit: MAX_COLUMNS } };
  const merges = sheet['!merges'] ?? [];
  for (const { s, e } of merges) fillDown(byIndex, s, e.r);
  const merged = new Map<string, string>();
  const positions = new Map(rows.map((row, at) => [row.line - 1, at]));
  for (const { s, e } of merges) {
    const at = positions.get(s.r);
    const text = byIndex.get(s.r)?.[s.c] ?? '';
    for (let column = s.c + 1; at !== undefined && column <= Math.min(e.c, MAX_COLUMNS); column += 1)
      merged.set(`${at}:${column}`, text);
  }
  return { rows, merged };
}

/** Text only: a count in a merged cell is one count, a commune's name in a merged cell is every row's. */
function fillDown(
  rows: ReadonlyMap<number, string[]>,
  start: { r: number; c: number },
  lastRow: number,
): void {
  const text = rows.get(start.r)?.[start.c] ?? '';
  if (lastRow === start.r || text === '' || /^[\d.,\s%-]+$/.test(text)) return;
  for (let index = start.r + 1; index <= Math.min(lastRow, start.r + 5_000); index += 1) {
    const cells = rows.get(index);
    if (cells === undefined) continue;
    while (cells.length <= start.c) cells.push('');
    cells[start.c] = text;
  }
}

/** Lists typed in .VnTime or VNI fonts keep those codes inside Excel's Unicode. */
function withLegacyFixed(grid: Grid): { grid: Grid; encoding: string | null } {
  const sample = grid.rows
    .slice(0, 400)
    .map((row) => row.cells.join('\n'))
    .join('\n');
  const legacy = detectLegacy(sample);
  if (legacy === null) return { grid, encoding: null };
  const fix = (text: string): string => fixLegacyText(text, legacy).text;
  return {
    grid: {
      rows: grid.rows.map(({ line, cells }) => ({ line, cells: cells.map(fix) })),
      merged: new Map([...grid.merged].map(([key, text]) => [key, fix(text)])),
    },
    encoding: legacy,
  };
}

function isDense(sheet: WorkSheet): sheet is DenseWorkSheet {
  return Array.isArray(sheet['!data']);
}
