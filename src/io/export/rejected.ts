import type { Issue } from '../../domain/issue.ts';
import type { ImportReport, RawTable } from '../model.ts';
import { withoutFormulaGuard, writeCsv, type CsvCell, type CsvStyle } from './csv.ts';

/** Columns added to a file of rejected rows; they are part of the format, so they are the same in both languages. */
export const REJECTED_COLUMNS = ['Dòng gốc', 'Mã lỗi', 'Lý do', 'Gợi ý'] as const;

/** The sentences of an issue; they live in the catalogues, so the caller brings them. */
export type IssueSentences = (issue: Issue) => { readonly message: string; readonly suggestion: string };

/** What is kept of a file for its rejected rows: cells untouched, with the findings about those rows. */
export type RejectedRows = Pick<ImportReport, 'headers' | 'rejected' | 'issues'>;

/** Rejected rows with their original columns untouched, then line, codes, reasons and suggestions. Corrected, it imports again. */
export function writeRejected(rows: RejectedRows, sentences: IssueSentences, style: CsvStyle): Uint8Array {
  return writeCsv(rejectedCells(rows, sentences), style);
}

/** The same table as an Excel workbook; every original cell is text, so nothing is reformatted. */
export async function writeRejectedWorkbook(rows: RejectedRows, sentences: IssueSentences): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  const cells = rejectedCells(rows, sentences).map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell ?? '' },
    ),
  );
  return writeWorkbook(cells, { sheet: WORKBOOK_SHEET, stickyRowsCount: 1 }).toBlob();
}

const WORKBOOK_SHEET = 'Dòng lỗi';

function rejectedCells(
  { headers, rejected, issues }: RejectedRows,
  sentences: IssueSentences,
): (readonly CsvCell[])[] {
  const width = rejected.reduce((most, row) => Math.max(most, row.cells.length), headers.length);
  const header = Array.from({ length: width }, (_, column) => headers[column] ?? '');
  const byRow = new Map<number | null, Issue[]>();
  for (const issue of issues) byRow.set(issue.row, [...(byRow.get(issue.row) ?? []), issue]);
  const rows = rejected.map(({ row, cells, codes }) => {
    const found = (byRow.get(row) ?? []).filter((issue) => codes.includes(issue.code)).map(sentences);
    const padded = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    const reasons = found.map(({ message }) => message).join(' ');
    return [...padded, row, codes.join(' '), reasons, found.map(({ suggestion }) => suggestion).join(' ')];
  });
  return [[...header, ...REJECTED_COLUMNS], ...rows];
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
