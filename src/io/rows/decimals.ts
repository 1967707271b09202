import type { ColumnMap } from '../fields/columns.ts';
import { fieldSpec, kindSpec } from '../fields/kinds.ts';
import type { ImportHints, ImportKind, RawTable } from '../model.ts';
import { cleanText, isBlank } from '../values/clean.ts';
import { decimalMarkOf, type DecimalMark } from '../values/number.ts';

export interface DecimalDecision {
  readonly perField: ReadonlyMap<string, DecimalMark>;
  /** The file's habit, for columns that say nothing by themselves; `null` when no column says anything. */
  readonly ofFile: DecimalMark | null;
}

const SAMPLE = 2_000;

/** Decimal marks column by column; a column without evidence follows the others of the file. */
export function decideDecimals(
  table: RawTable,
  kind: ImportKind,
  columns: ColumnMap,
  hint: ImportHints['decimal'],
): DecimalDecision {
  const spec = kindSpec(kind, table.headers);
  const found = new Map<string, DecimalMark | null>();
  for (const [id, column] of columns) {
    const type = fieldSpec(spec, id)?.type;
    if (type !== 'number' && type !== 'integer' && type !== 'coordinate') continue;
    const mark = hint ?? decimalMarkOf(cellsOf(table, column));
    found.set(id, mark);
  }
  const marks = [...found.values()];
  const commas = marks.filter((mark) => mark === ',').length;
  const points = marks.filter((mark) => mark === '.').length;
  const ofFile = commas === points ? null : commas > points ? ',' : '.';
  const fallback = hint ?? ofFile ?? (table.delimiter === ';' ? ',' : '.');
  return {
    perField: new Map([...found].map(([id, mark]) => [id, mark ?? fallback])),
    ofFile: hint ?? ofFile,
  };
}

function* cellsOf(table: RawTable, column: number): Generator<string> {
  for (const row of table.rows.slice(0, SAMPLE)) {
    const text = cleanText(row.cells[column] ?? '');
    if (!isBlank(text)) yield text;
  }
}
