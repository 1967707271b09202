import { makeIssue, type Issue } from '../../domain/issue.ts';
import { headingHit } from '../fields/heading.ts';
import { OPENCELLID_HEADERS } from '../fields/station-fields.ts';
import type { RawRow } from '../model.ts';
import { cleanText } from '../values/clean.ts';
import type { Grid, GridRow } from './grid.ts';
import { classifyRow, footerStart, HEADER_JOIN } from './row-class.ts';

/** A table with its heading found and its rows told apart from titles, groups, totals and footers. */
export interface Layout {
  readonly headers: readonly string[];
  /** 1-based line of the (first) header row; `null` when the file has none. */
  readonly headerRow: number | null;
  readonly rows: readonly RawRow[];
  readonly skipped: readonly Issue[];
}

interface HeaderChoice {
  /** Index of the first header row in the grid; −1 without one. */
  readonly at: number;
  readonly height: number;
  readonly headers: readonly string[];
}

const SEARCH_ROWS = 40;
const NUMERIC = /^[+-]?[\d.,\s%/]+$/;

/** Finds the header (one row, or two merged ones, after any title lines) and sorts every row below it. */
export function layoutTable(grid: Grid, headerLine?: number): Layout {
  const choice = headerLine === undefined ? findHeader(grid) : headerAtLine(grid, headerLine);
  const { headers, height } = choice;
  const firstData = choice.at < 0 ? 0 : choice.at + height;
  const body = grid.rows.slice(firstData);
  const width = Math.max(headers.length, 1);
  const sorted = sortRows(body, headers, width);
  return {
    headers,
    headerRow: choice.at < 0 ? null : (grid.rows[choice.at]?.line ?? null),
    rows: sorted.rows,
    skipped: sorted.skipped,
  };
}

function sortRows(
  body: readonly GridRow[],
  headers: readonly string[],
  width: number,
): { rows: RawRow[]; skipped: Issue[] } {
  const rows: RawRow[] = [];
  const skipped: Issue[] = [];
  const footerAt = footerStart(body, width);
  const headerText = headers.join(HEADER_JOIN);
  let group: string | null = null;
  body.forEach((row, index) => {
    const found = index >= footerAt && !isBlankRow(row) ? 'FOOTER_ROW' : classifyRow(row, width, headerText);
    if (found === 'NUMBERING' && index <= 1) return;
    if (found === null || found === 'NUMBERING') {
      rows.push({ row: row.line, cells: row.cells, geometry: null, group });
      return;
    }
    if (found === 'GROUP_ROW')
      group = row.cells
        .map(cleanText)
        .filter((cell) => cell !== '')
        .join(' ');
    skipped.push(makeIssue('info', found, { row: row.line, params: { text: shortText(row) } }));
  });
  return { rows, skipped };
}

function shortText(row: GridRow): string {
  const text = row.cells
    .map(cleanText)
    .filter((cell) => cell !== '')
    .join(' | ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function isBlankRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.trim() === '');
}

function headerAtLine(grid: Grid, line: number): HeaderChoice {
  const at = grid.rows.findIndex((row) => row.line === line);
  if (at < 0) return { at: -1, height: 0, headers: [] };
  const pair = pairHeaders(grid, at);
  const single = headersOf(grid.rows[at]);
  if (pair !== null && hits(pair) > hits(single)) return { at, height: 2, headers: pair };
  return { at, height: 1, headers: single };
}

function findHeader(grid: Grid): HeaderChoice {
  let best: HeaderChoice = { at: -1, height: 0, headers: [] };
  let bestScore = 0;
  const last = Math.min(SEARCH_ROWS, grid.rows.length);
  for (let at = 0; at < last; at += 1) {
    const single = headersOf(grid.rows[at]);
    const singleScore = headerScore(single);
    if (singleScore > bestScore) {
      bestScore = singleScore;
      best = { at, height: 1, headers: single };
    }
    const pair = pairHeaders(grid, at);
    // Two rows must say clearly more than one: a record below a header also "says" things.
    if (pair !== null && headerScore(pair) > bestScore + 0.5) {
      bestScore = headerScore(pair);
      best = { at, height: 2, headers: pair };
    }
  }
  if (bestScore >= 1.5) return best;
  const opencellid = opencellidWithoutHeader(grid);
  if (opencellid !== null) return opencellid;
  if (bestScore >= 0.5) return best;
  return firstTextRow(grid);
}

function opencellidWithoutHeader(grid: Grid): HeaderChoice | null {
  const first = grid.rows.find((row) => !isBlankRow(row));
  const isOne =
    first?.cells.length === 14 && /^(?:gsm|umts|lte|cdma|nr)$/i.test((first.cells[0] ?? '').trim());
  return isOne ? { at: -1, height: 0, headers: OPENCELLID_HEADERS } : null;
}

/** A table in unknown words: its first row of several texts without a number is taken for the header. */
function firstTextRow(grid: Grid): HeaderChoice {
  const at = grid.rows.slice(0, SEARCH_ROWS).findIndex((row) => {
    const texts = row.cells.filter((cell) => cell.trim() !== '');
    return texts.length >= 2 && texts.every((cell) => !NUMERIC.test(cell));
  });
  if (at >= 0) return { at, height: 1, headers: headersOf(grid.rows[at]) };
  const width = Math.max(0, ...grid.rows.slice(0, SEARCH_ROWS).map((row) => row.cells.length));
  return { at: -1, height: 0, headers: Array.from({ length: width }, () => '') };
}

function headersOf(row: GridRow | undefined): string[] {
  return trimEnd((row?.cells ?? []).map(cleanText));
}

/** Row `at` and the one below as one flattened header; `null` when the lower row cannot be a header. */
function pairHeaders(grid: Grid, at: number): string[] | null {
  const upper = grid.rows[at];
  const lower = grid.rows[at + 1];
  if (upper === undefined || lower === undefined || lower.line !== upper.line + 1) return null;
  // One text alone above the headings is a title, even when it is merged over all columns.
  if (new Set(upper.cells.map(cleanText).filter((cell) => cell !== '')).size < 2) return null;
  const below = lower.cells.map(cleanText);
  const filled = below.filter((cell) => cell !== '');
  if (filled.length === 0 || filled.some((cell) => NUMERIC.test(cell) || /^\(\d+\)$/.test(cell))) return null;
  const width = Math.max(upper.cells.length, below.length);
  const headers: string[] = [];
  let carried = '';
  for (let column = 0; column < width; column += 1) {
    const own = cleanText(upper.cells[column] ?? '');
    const bottom = below[column] ?? '';
    if (own !== '') carried = own;
    else carried = grid.merged.get(`${at}:${column}`) ?? (bottom === '' ? '' : carried);
    headers.push(joinLevels(carried, bottom));
  }
  // A heading that is divided leaves the cells beside it blank; two full rows are two records.
  const isSplit = below.some((cell, column) => cell !== '' && cleanText(upper.cells[column] ?? '') === '');
  return isSplit ? trimEnd(headers) : null;
}

function joinLevels(top: string, bottom: string): string {
  if (bottom === '' || top === bottom) return top;
  return top === '' ? bottom : `${top} / ${bottom}`;
}

function trimEnd(headers: string[]): string[] {
  let end = headers.length;
  while (end > 0 && headers[end - 1] === '') end -= 1;
  return headers.slice(0, end);
}

function headerScore(headers: readonly string[]): number {
  const numeric = headers.filter((cell) => cell !== '' && NUMERIC.test(cell)).length;
  return hits(headers) - numeric;
}

function hits(headers: readonly string[]): number {
  const seen = new Set<string>();
  let total = 0;
  for (const cell of headers) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    total += headingHit(cell);
  }
  return total;
}
