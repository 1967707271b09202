import type { RowCounts } from '../../domain/dataset.ts';
import type { Issue } from '../../domain/issue.ts';
import type { CrsCandidate } from '../crs/rank.ts';
import { readBoundaries } from '../geo/boundaries.ts';
import type { VintageProposal } from '../geo/vintage.ts';
import type {
  FieldValue,
  ImportContext,
  ImportHints,
  ImportRecord,
  MappedField,
  RawTable,
  Refusal,
  RejectedRow,
} from '../model.ts';

export interface BoundaryOutcome {
  readonly records: readonly ImportRecord[];
  readonly rejected: readonly RejectedRow[];
  readonly issues: readonly Issue[];
  readonly counts: RowCounts;
  readonly mapping: Readonly<Record<string, string>>;
  readonly fields: readonly MappedField[];
  readonly correctedRows: readonly number[];
  /** Code of the system that was used. */
  readonly crs: string;
  /** Administrative maps the units can belong to, best first. */
  readonly vintages: readonly VintageProposal[];
  /** Systems the metres can be in, best first; empty when the file or a person said it. */
  readonly systems: readonly CrsCandidate[];
}

/** Boundaries as flat records (`code`, `name`, `areaKm2`, `rings` …) with every feature accounted for. */
export function readBoundaryRows(
  table: RawTable,
  context: ImportContext,
  hints: ImportHints,
): BoundaryOutcome | Refusal {
  const reading = readBoundaries(table, context, hints);
  if ('code' in reading) return reading;
  const rejectedRows = new Set(reading.rejectedRows);
  const corrected = reading.correctedRows.length;
  const vintage = hints.vintage ?? reading.vintages[0]?.vintage ?? '2023';
  const records = reading.records.map((record): ImportRecord => ({
    row: record.row,
    code: record.code,
    codes: [...record.codes],
    name: record.name,
    level: record.level,
    vintage,
    district: record.district,
    districtCode: record.districtCode,
    oldCodes: [...record.oldCodes],
    declaredAreaKm2: record.declaredAreaKm2,
    areaKm2: record.areaKm2,
    rings: record.rings.map((polygon) =>
      polygon.map((ring) => ring.map((position): FieldValue => [position[0], position[1]])),
    ),
  }));
  const fields = Object.entries(reading.columns).map(([field, column]) => ({
    field,
    heading: typeof column === 'number' ? (table.headers[column] ?? '') : null,
  }));
  const rejected = table.rows
    .filter((row) => rejectedRows.has(row.row))
    .map((row) => ({ row: row.row, cells: row.cells, codes: codesOf(reading.issues, row.row) }));
  return {
    records,
    rejected,
    issues: reading.issues,
    counts: {
      rows: table.rows.length + table.skipped.length,
      accepted: table.rows.length - rejected.length - corrected,
      corrected,
      rejected: rejected.length,
      skipped: table.skipped.length,
    },
    mapping: Object.fromEntries(
      fields.flatMap(({ field, heading }) => (heading === null ? [] : [[field, heading]])),
    ),
    fields,
    correctedRows: reading.correctedRows,
    crs: reading.crs.code,
    vintages: reading.vintages,
    systems: reading.systems,
  };
}

function codesOf(issues: readonly Issue[], row: number): string[] {
  return [
    ...new Set(
      issues.filter((issue) => issue.row === row && issue.level === 'error').map((issue) => issue.code),
    ),
  ];
}
