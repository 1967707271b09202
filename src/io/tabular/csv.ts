import { makeIssue, type Issue } from '../../domain/issue.ts';
import { decodeText } from '../encoding/decode.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import type { ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';
import { csvRecords } from './csv-records.ts';
import { chooseDelimiter } from './delimiter.ts';
import { layoutTable } from './layout.ts';

/** CSV, TSV and other delimited text in any encoding of Vietnamese offices, as text cells with their lines. */
export function readCsv(input: ImportInput, hints: ImportHints): RawTable[] | Refusal {
  const decoded = decodeText(input.bytes, hints.encoding);
  const { delimiter, hasSepLine } = chooseDelimiter(decoded.text, hints.delimiter);
  const records = csvRecords(decoded.text, delimiter);
  if (records === null) return { code: 'LINE_TOO_LONG', params: {} };
  const rows = hasSepLine ? records.slice(1) : records;
  if (rows.length > MAX_ROWS)
    return { code: 'TOO_MANY_ROWS', params: { rows: rows.length, limit: MAX_ROWS } };
  const widest = rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
  if (widest > MAX_COLUMNS)
    return { code: 'TOO_MANY_COLUMNS', params: { columns: widest, limit: MAX_COLUMNS } };
  const layout = layoutTable({ rows, merged: new Map() }, hints.headerRow);
  const issues: Issue[] = [...decoded.issues];
  for (const { line, isQuoteUnclosed } of rows) {
    if (isQuoteUnclosed) issues.push(makeIssue('warning', 'QUOTE_UNCLOSED', { row: line, params: { line } }));
  }
  return [
    {
      format: 'csv',
      encoding: decoded.encoding,
      encodings: decoded.candidates,
      delimiter,
      sheet: null,
      crs: null,
      headers: layout.headers,
      headerRow: layout.headerRow,
      rows: layout.rows,
      skipped: layout.skipped,
      issues,
    },
  ];
}
