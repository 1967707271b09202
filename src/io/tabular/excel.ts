import type { FileFormat, ImportHints, ImportInput, RawTable, Refusal } from '../model.ts';

export function readWorkbook(
  format: FileFormat,
  input: ImportInput,
  hints: ImportHints,
): RawTable[] | Refusal {
  void format;
  void input;
  void hints;
  return { code: 'EXCEL_BROKEN', params: {} };
}
