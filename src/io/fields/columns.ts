import type { ImportKind, RawTable } from '../model.ts';
import { cleanText, isBlank } from '../values/clean.ts';
import { parseCoordinate } from '../values/coordinate.ts';
import { parseDate } from '../values/date.ts';
import { parsePosition } from '../values/position.ts';
import { parseFlag } from '../values/words.ts';
import { headingKeys, headingScore, type HeadingKeys } from './heading.ts';
import { fieldSpec, hasCellDatabaseColumns, KINDS, kindSpec } from './kinds.ts';
import type { FieldSpec, FieldType, KindSpec } from './spec.ts';

/** Field → column. */
export type ColumnMap = ReadonlyMap<string, number>;

export interface KindChoice {
  readonly kind: ImportKind;
  readonly columns: ColumnMap;
  readonly score: number;
}

interface Column {
  readonly keys: HeadingKeys;
  readonly heading: string;
  readonly sample: readonly string[];
}

const SAMPLE_ROWS = 200;
const SAMPLE_CELLS = 40;

/** The kinds a table can be, best first: what its headings name, checked against what its columns hold. */
export function rankKinds(table: RawTable): KindChoice[] {
  const columns = columnsOf(table);
  const geometry = geometryOf(table);
  if (hasCellDatabaseColumns(table.headers)) {
    const { columns: map, score } = assignColumns(columns, kindSpec('cells', table.headers), geometry);
    return [{ kind: 'cells', columns: map, score }];
  }
  return KINDS.map((spec) => {
    const map = assignColumns(columns, spec, geometry);
    return {
      kind: spec.kind,
      columns: map.columns,
      score: isPossible(spec, map.columns, geometry) ? map.score + geometryScore(spec.kind, geometry) : 0,
    };
  })
    .filter((choice) => choice.score > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** Columns for one kind; `overrides` (field → heading) win over what is recognised. */
export function mapColumns(
  table: RawTable,
  kind: ImportKind,
  overrides: Readonly<Record<string, string>> = {},
): ColumnMap {
  const spec = kindSpec(kind, table.headers);
  const columns = new Map(assignColumns(columnsOf(table), spec, geometryOf(table)).columns);
  for (const [field, heading] of Object.entries(overrides)) {
    if (fieldSpec(spec, field) === null) continue;
    for (const [other, column] of columns) if (table.headers[column] === heading) columns.delete(other);
    const at = table.headers.indexOf(heading);
    if (at >= 0) columns.set(field, at);
    else if (heading === '') columns.delete(field);
  }
  return columns;
}

export function geometryOf(table: RawTable): 'points' | 'lines' | 'polygons' | null {
  return table.rows.find((row) => row.geometry !== null)?.geometry?.type ?? null;
}

type GeometryType = ReturnType<typeof geometryOf>;

function columnsOf(table: RawTable): Column[] {
  const rows = table.rows.slice(0, SAMPLE_ROWS);
  return table.headers.map((heading, column) => ({
    heading,
    keys: headingKeys(heading),
    sample: rows
      .map((row) => cleanText(row.cells[column] ?? ''))
      .filter((cell) => !isBlank(cell))
      .slice(0, SAMPLE_CELLS),
  }));
}

/** Each heading goes to the field it names best, each field takes one column; the surest pairs first. */
function assignColumns(
  columns: readonly Column[],
  spec: KindSpec,
  geometry: GeometryType,
): { columns: ColumnMap; score: number } {
  const pairs: { column: number; field: FieldSpec; score: number }[] = [];
  columns.forEach((column, index) => {
    if (column.heading === '') return;
    for (const field of spec.fields) {
      const score = headingScore(column.keys, field);
      if (score > 0 && holds(column.sample, field.type, field.id))
        pairs.push({ column: index, field, score });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.column - b.column);
  const map = new Map<string, number>();
  const used = new Set<number>();
  let score = 0;
  for (const pair of pairs) {
    if (used.has(pair.column) || map.has(pair.field.id)) continue;
    if (geometry !== null && pair.field.type === 'coordinate') continue;
    used.add(pair.column);
    map.set(pair.field.id, pair.column);
    score += (pair.field.weight * pair.score) / 100;
  }
  return { columns: map, score };
}

function isPossible(spec: KindSpec, columns: ColumnMap, geometry: GeometryType): boolean {
  return spec.required.every((group) =>
    group.some((id) => columns.has(id) || (id === 'geometry' && geometry !== null)),
  );
}

function geometryScore(kind: ImportKind, geometry: GeometryType): number {
  if (geometry === 'polygons') {
    const bonus: Partial<Record<ImportKind, number>> = { boundaries: 5, villages: 2, coverage: 2 };
    return bonus[kind] ?? -10;
  }
  if (geometry === 'lines') return kind === 'observations' ? 1 : -10;
  return geometry === 'points' && (kind === 'stations' || kind === 'villages') ? 1 : 0;
}

/** Whether a column's cells are of the field's type: at least half of a sample. An empty column can be anything. */
function holds(sample: readonly string[], type: FieldType, id: string): boolean {
  if (sample.length === 0 || type === 'text') return true;
  const share = sample.filter((cell) => isOfType(cell, type, id)).length / sample.length;
  return share >= (type === 'number' || type === 'integer' ? 0.3 : 0.5);
}

function isOfType(cell: string, type: FieldType, id: string): boolean {
  if (type === 'coordinate') {
    // A column headed "N" or "E" must look like coordinates; a named one may hold damaged values to be told about.
    return parseCoordinate(cell) !== null || (/^l(?:on|at)$/.test(id) && /\d{2}/.test(cell));
  }
  if (type === 'position') return parsePosition(cell) !== null;
  if (type === 'flag') return parseFlag(cell) !== undefined;
  if (type === 'date') return parseDate(cell) !== null || /\d{4}/.test(cell);
  return /\p{Nd}/u.test(cell);
}
