import type { Issue } from '../../domain/issue.ts';
import type { ImportReport, RawTable } from '../model.ts';
import { withoutFormulaGuard, writeCsv, type CsvStyle } from './csv.ts';

/** Columns added to a file of rejected rows; they are part of the format, so they are the same in both languages. */
export const REJECTED_COLUMNS = ['Dòng gốc', 'Mã lỗi', 'Lý do', 'Gợi ý'] as const;

/** The sentences of an issue; they live in the catalogues, so the caller brings them. */
export type IssueSentences = (issue: Issue) => { readonly message: string; readonly suggestion: string };

/** Rejected rows with their original columns untouched, then line, codes, reasons and suggestions. Corrected, it imports again. */
export function writeRejected(report: ImportReport, sentences: IssueSentences, style: CsvStyle): Uint8Array {
  const width = Math.max(report.headers.length, ...report.rejected.map((row) => row.cells.length));
  const header = Array.from({ length: width }, (_, column) => report.headers[column] ?? '');
  const rows = report.rejected.map(({ row, cells, codes }) => {
    const found = report.issues
      .filter((issue) => issue.row === row && codes.includes(issue.code))
      .map(sentences);
    const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    const reasons = found.map(({ message }) => message).join(' ');
    return [...padded, row, codes.join(' '), reasons, found.map(({ suggestion }) => suggestion).join(' ')];
  });
  return writeCsv([[...header, ...REJECTED_COLUMNS], ...rows], style);
}

/** The table without the four added columns, when it has them: a corrected file comes back as it first was. */
export function withoutRejectedColumns(table: RawTable): RawTable | null {
  const at = table.headers.length - REJECTED_COLUMNS.length;
  const isRejectedFile =
    at >= 1 && REJECTED_COLUMNS.every((name, index) => table.headers[at + index] === name);
  if (!isRejectedFile) return null;
  return {
    ...table,
    headers: table.headers.slice(0, at),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, at).map(withoutFormulaGuard) })),
  };
}
