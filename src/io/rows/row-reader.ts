import { makeIssue, type Issue, type IssueLevel } from '../../domain/issue.ts';
import type { ColumnMap } from '../fields/columns.ts';
import type { RawRow } from '../model.ts';
import { asciiDigits, cleanText, isBlank, isExcelError } from '../values/clean.ts';
import { parseDate, type PartialDate } from '../values/date.ts';
import { parseInteger, parseNumber, type DecimalMark } from '../values/number.ts';
import { parseFlag } from '../values/words.ts';

type Params = Readonly<Record<string, string | number>>;

/** The columns and number marks that all rows of one table share. */
export interface RowFormat {
  readonly columns: ColumnMap;
  /** Decimal mark per field, decided on the whole column. */
  readonly decimals: ReadonlyMap<string, DecimalMark>;
}

/** Control and format characters other than line breaks, tabs, soft hyphens and byte order marks. */
const HIDDEN = /(?![\s\u00AD\uFEFF])[\p{Cc}\p{Cf}]/u;

/**
 * One row as its fields. What cannot be understood becomes "no value" and an issue, so the row is kept, marked as
 * corrected; `reject` is for rows that cannot be used at all.
 */
export class RowReader {
  readonly raw: RawRow;
  readonly issues: Issue[] = [];
  isCorrected = false;
  isRejected = false;
  readonly #format: RowFormat;

  constructor(raw: RawRow, format: RowFormat) {
    this.raw = raw;
    this.#format = format;
  }

  has(id: string): boolean {
    return this.#format.columns.has(id);
  }

  /** Cleaned text; empty when the column is absent, blank or holds an Excel error (which is reported). */
  text(id: string): string {
    const column = this.#format.columns.get(id);
    if (column === undefined) return '';
    const raw = this.raw.cells[column] ?? '';
    const text = cleanText(raw);
    if (HIDDEN.test(raw)) this.correct('INVISIBLE_REMOVED', id, { value: text });
    if (isExcelError(text)) {
      this.correct('EXCEL_ERROR_VALUE', id, { value: text });
      return '';
    }
    return isBlank(text) ? '' : text;
  }

  number(id: string): number | null {
    return this.#numeric(id, parseNumber);
  }

  integer(id: string): number | null {
    return this.#numeric(id, parseInteger);
  }

  /** `null` when blank, unknown or unreadable (reported). */
  flag(id: string): boolean | null {
    const text = this.text(id);
    if (text === '') return null;
    const flag = parseFlag(text);
    if (flag === undefined) this.correct('YESNO_INVALID', id, { value: text });
    return flag ?? null;
  }

  date(id: string): PartialDate | null {
    const text = this.text(id);
    if (text === '') return null;
    const date = parseDate(asciiDigits(text));
    if (date === null) this.correct('DATE_INVALID', id, { value: text });
    return date;
  }

  /** The number when it lies within the range, otherwise nothing and an issue: the row stays. */
  numberWithin(id: string, [low, high]: readonly [number, number], code: string): number | null {
    const value = this.number(id);
    if (value === null || (value >= low && value <= high)) return value;
    this.correct(code, id, { value, low, high });
    return null;
  }

  note(level: IssueLevel, code: string, field: string | null = null, params: Params = {}): void {
    this.issues.push(makeIssue(level, code, { row: this.raw.row, field, params }));
  }

  correct(code: string, field: string | null = null, params: Params = {}): void {
    this.isCorrected = true;
    this.note('warning', code, field, params);
  }

  reject(code: string, field: string | null = null, params: Params = {}): void {
    this.isRejected = true;
    this.note('error', code, field, params);
  }

  #numeric(id: string, parse: (text: string, decimal: DecimalMark) => number | null): number | null {
    const text = this.text(id);
    if (text === '') return null;
    const ascii = asciiDigits(text);
    const value = parse(ascii, this.#format.decimals.get(id) ?? '.');
    if (value === null) this.correct('NUMBER_INVALID', id, { value: text });
    else if (ascii !== text) this.correct('DIGITS_CONVERTED', id, { value: text });
    return value;
  }
}
