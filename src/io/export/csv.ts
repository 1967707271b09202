export type CsvCell = string | number | null;

export interface CsvStyle {
  readonly delimiter: ',' | ';';
  /** Excel under vi-VN reads `;` files with a decimal comma. */
  readonly decimal: '.' | ',';
}

/**
 * Beginnings that make Excel and LibreOffice take text for a formula (OWASP, CSV injection), also behind apostrophes,
 * so that taking one apostrophe off always gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r\n\0]/;
const NUMBER = /^[+-]?\d[\d.,]*$/;
const BOM = '\ufeff';

/**
 * A CSV file as Excel opens it by a double click: UTF-8 with byte order mark, CRLF. Text that would act as a formula
 * gets an apostrophe before it; numbers stay numbers, a text that is only a number ("-40") included.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], style: CsvStyle): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => cellText(cell, style)).join(style.delimiter));
  return new TextEncoder().encode(`${BOM}${lines.join('\r\n')}\r\n`);
}

/** What `writeCsv` puts before dangerous text, taken off again: for files that come back to be imported. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

function cellText(cell: CsvCell, { delimiter, decimal }: CsvStyle): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? quoted(String(cell).replace('.', decimal), delimiter) : '';
  return quoted(FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell, delimiter);
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
