import Papa from 'papaparse';
import { MAX_LINE } from '../limits.ts';

export interface CsvRecord {
  /** 1-based physical line on which the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote opened here and never closed: the line was read without it. */
  readonly isQuoteUnclosed: boolean;
}

interface Shape {
  readonly delimiter: string;
  /** Delimiters in a usual record. */
  readonly columns: number;
}

/** Lines that one record may span: an address or a remark, not the rest of the file. */
const LONGEST_RECORD = 200;

interface Slice {
  readonly line: number;
  readonly text: string;
  readonly isQuoteUnclosed: boolean;
}

/**
 * Records of delimited text, each with its physical line. Lines may end in CRLF, LF or CR in any mixture; a quoted
 * field may hold line breaks. A quote that is never closed costs its own line only: the parser by itself would swallow
 * all rows after it. `null` when one line is longer than any table's.
 */
export function csvRecords(text: string, delimiter: string): CsvRecord[] | null {
  const slices = recordSlices(text, delimiter);
  if (slices === null) return null;
  const rows = splitCells(slices.map((slice) => slice.text).join('\n'), delimiter);
  const isInStep = rows.length === slices.length;
  return slices.map((slice, index) => ({
    line: slice.line,
    cells: (isInStep ? rows[index] : splitCells(slice.text, delimiter)[0]) ?? [],
    isQuoteUnclosed: slice.isQuoteUnclosed,
  }));
}

/** The parser's guessing (headers, types, newlines) is off: it cuts cells and nothing else. */
function splitCells(text: string, delimiter: string): string[][] {
  if (!text.includes('"')) return text.split('\n').map((line) => line.split(delimiter));
  const parsed = Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    header: false,
    dynamicTyping: false,
    skipEmptyLines: false,
  });
  return parsed.data;
}

function recordSlices(text: string, delimiter: string): Slice[] | null {
  const lines = text.split(/\r\n|\n|\r/);
  const slices: Slice[] = [];
  const shape = { delimiter, columns: text.includes('"') ? commonWidth(lines, delimiter) : 0 };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.length > MAX_LINE) return null;
    const end = line.includes('"') ? lastLineOfRecord(lines, at, shape) : at;
    const isQuoteUnclosed = end === null;
    const last = end ?? at;
    const record = last === at ? line : lines.slice(at, last + 1).join('\n');
    slices.push({
      line: at + 1,
      text: isQuoteUnclosed ? withoutOpenQuote(line, delimiter) : record,
      isQuoteUnclosed,
    });
    at = last + 1;
  }
  while (slices.length > 0 && slices.at(-1)?.text.trim() === '') slices.pop();
  return slices;
}

/** Index of the record's last line; `null` when its quote does not close before what is clearly another record. */
function lastLineOfRecord(lines: readonly string[], start: number, shape: Shape): number | null {
  let isOpen = false;
  for (let at = start; at < lines.length && at - start <= LONGEST_RECORD; at += 1) {
    const line = lines[at] ?? '';
    if (isOpen && isWholeRecord(line, shape)) return null;
    isOpen = isOpenAfter(line, isOpen, shape.delimiter);
    if (!isOpen) return at;
  }
  return null;
}

/** A line that closes its own quotes and has as many cells as the other records. */
function isWholeRecord(line: string, { delimiter, columns }: Shape): boolean {
  return columns >= 2 && outsideQuotes(line, delimiter) === columns && !isOpenAfter(line, false, delimiter);
}

/** The commonest number of delimiters in a line, among the first ones. */
function commonWidth(lines: readonly string[], delimiter: string): number {
  const tally = new Map<number, number>();
  for (const line of lines.slice(0, 200)) {
    const count = outsideQuotes(line, delimiter);
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return [...tally].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function outsideQuotes(line: string, delimiter: string): number {
  if (!line.includes('"')) return countOf(line, delimiter);
  let count = 0;
  let isOpen = false;
  let isFieldStart = true;
  for (const char of line) {
    if (char === '"' && (isOpen || isFieldStart)) isOpen = !isOpen;
    else if (char === delimiter && !isOpen) count += 1;
    isFieldStart = !isOpen && char === delimiter;
  }
  return count;
}

/** Whether a quoted field is still open at the end of the line. Quotes open only at the start of a field. */
function isOpenAfter(line: string, isOpenBefore: boolean, delimiter: string): boolean {
  let isOpen = isOpenBefore;
  let isFieldStart = !isOpenBefore;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at];
    if (isOpen && char === '"') {
      const next = line[at + 1];
      if (next === '"') at += 1;
      else if (next === undefined || next === delimiter) isOpen = false;
    } else if (!isOpen && char === '"' && isFieldStart) {
      isOpen = true;
    }
    isFieldStart = !isOpen && char === delimiter;
  }
  return isOpen;
}

/** Removes the quote that opens and never closes: the last one that stands at the start of a field. */
function withoutOpenQuote(line: string, delimiter: string): string {
  const fields = line.split(delimiter);
  const at = fields.findLastIndex((field) => field.startsWith('"'));
  return fields
    .map((field, index) => (index === at ? field.slice(1) : field))
    .join(delimiter)
    .replaceAll('"', '""')
    .split(delimiter)
    .map((field) => (field.includes('"') ? `"${field}"` : field))
    .join(delimiter);
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}
