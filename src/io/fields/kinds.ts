import type { ImportKind } from '../model.ts';
import { BOUNDARIES, CROSSWALK, INDICATORS, VILLAGES } from './place-fields.ts';
import { COVERAGE, FTTH, LOUDSPEAKERS, OBSERVATIONS } from './service-fields.ts';
import type { FieldSpec, KindSpec } from './spec.ts';
import { CELL_DATABASE, CELLS, STATIONS } from './station-fields.ts';

/** All kinds of tables, in the order in which a tie is decided. */
export const KINDS: readonly KindSpec[] = [
  STATIONS,
  CELLS,
  BOUNDARIES,
  VILLAGES,
  FTTH,
  LOUDSPEAKERS,
  COVERAGE,
  OBSERVATIONS,
  INDICATORS,
  CROSSWALK,
];

/** The fields of a kind; `headers` tell a cell database (OpenCelliD) from an operator's list of cells. */
export function kindSpec(kind: ImportKind, headers: readonly string[]): KindSpec {
  if (kind === 'cells' && hasCellDatabaseColumns(headers)) return CELL_DATABASE;
  const spec = KINDS.find((candidate) => candidate.kind === kind);
  if (spec === undefined) throw new Error(`no fields are defined for kind ${kind}`);
  return spec;
}

/** Columns of OpenCelliD and Mozilla exports: their names are few, short and always the same. */
export function hasCellDatabaseColumns(headers: readonly string[]): boolean {
  const names = new Set(headers.map((heading) => heading.trim().toLowerCase()));
  return (
    ['radio', 'mcc', 'cell', 'lon', 'lat'].every((name) => names.has(name)) &&
    (names.has('net') || names.has('mnc'))
  );
}

export function fieldSpec(kind: KindSpec, id: string): FieldSpec | null {
  return kind.fields.find((spec) => spec.id === id) ?? null;
}

let headings: ReadonlySet<string> | null = null;

/** Every heading that some kind knows: what tells a header row from a title or a record. */
export function knownHeadings(): ReadonlySet<string> {
  headings ??= new Set(KINDS.flatMap((kind) => kind.fields.flatMap((spec) => spec.names)));
  return headings;
}
