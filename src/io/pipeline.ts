import { makeIssue, type Issue } from '../domain/issue.ts';
import type { RowCounts } from '../domain/dataset.ts';
import { REJECTED_COLUMNS, withoutRejectedColumns } from './export/rejected.ts';
import { geometryOf, mapColumns, rankKinds, type ColumnMap, type KindChoice } from './fields/columns.ts';
import { kindSpec } from './fields/kinds.ts';
import { headingKeys } from './fields/heading.ts';
import type { VintageProposal } from './geo/vintage.ts';
import { sha256 } from './hash.ts';
import { readBoundaryRows } from './kinds/boundaries.ts';
import { readerOf } from './kinds/readers.ts';
import type {
  DetectReport,
  FileFormat,
  ImportContext,
  ImportHints,
  ImportInput,
  ImportKind,
  ImportQuestion,
  ImportReport,
  MappedField,
  RawTable,
  Refusal,
} from './model.ts';
import { UnitIndex, vintageOfNames } from './places/unit-index.ts';
import { VillageIndex } from './places/village-index.ts';
import { crsQuestion } from './rows/coordinate-system.ts';
import { decideDecimals } from './rows/decimals.ts';
import { planPositions, swappedSummary } from './rows/positions.ts';
import { readRows } from './rows/read-rows.ts';
import { sniff } from './sniff.ts';
import { readTables } from './tables.ts';

const NO_ROWS: RowCounts = { rows: 0, accepted: 0, corrected: 0, rejected: 0, skipped: 0 };
const NOTHING_DETECTED: DetectReport = {
  format: null,
  encoding: null,
  delimiter: null,
  decimal: null,
  headerRow: null,
  sheet: null,
  crs: null,
};

/**
 * Reads one file of any known format into records of a kind, with every row accounted for. Nothing is changed outside;
 * a file that cannot be used comes back as `refused`. Where a person would be asked, the best-ranked answer is used and
 * an issue of level "ask" says so; `hints` carry the answers.
 */
export async function readImport(
  input: ImportInput,
  context: ImportContext,
  hints: ImportHints = {},
  onProgress?: (share: number) => void,
): Promise<ImportReport> {
  const hash = await sha256(input.bytes);
  const sniffed = sniff(input);
  if ('code' in sniffed) return refusedReport(input, hash, sniffed, null);
  const tables = await readTables(sniffed, hints, context.box);
  if (!Array.isArray(tables)) return refusedReport(input, hash, tables, sniffed.format);
  onProgress?.(0.1);
  const chosen = chooseTable(tables.map(recogniseRejected), hints);
  if (chosen === null)
    return refusedReport(input, hash, { code: 'NO_DATA_ROWS', params: {} }, sniffed.format);
  const report = readTable(
    chosen.table,
    { context, hints, kinds: chosen.kinds, others: otherSheets(tables, chosen.table.sheet) },
    (share) => onProgress?.(0.1 + share * 0.9),
  );
  onProgress?.(1);
  return { file: input.name, sha256: hash, ...report };
}

/** A corrected file of rejected rows: its added columns are dropped, and that is said. */
function recogniseRejected(table: RawTable): RawTable {
  const bare = withoutRejectedColumns(table);
  if (bare === null) return table;
  const issue = makeIssue('info', 'REJECTED_FILE_RECOGNISED', {
    params: { columns: REJECTED_COLUMNS.join(', ') },
  });
  return { ...bare, issues: [...bare.issues, issue] };
}

type TableReport = Omit<ImportReport, 'file' | 'sha256'>;

interface TableSetting {
  readonly context: ImportContext;
  readonly hints: ImportHints;
  readonly kinds: readonly KindChoice[];
  /** Other sheets or layers of the file that hold rows. */
  readonly others: readonly string[];
}

/** The table that a person named, or the one whose headings say most; tables without rows are passed over. */
function chooseTable(
  tables: readonly RawTable[],
  hints: ImportHints,
): { table: RawTable; kinds: readonly KindChoice[] } | null {
  const candidates = tables
    .filter(
      (table) =>
        table.rows.length + (table.skippedCount ?? 0) > 0 &&
        (hints.sheet === undefined || table.sheet === hints.sheet),
    )
    .map((table) => ({ table, kinds: rankKinds(table) }));
  if (candidates.length === 0) return null;
  const rank = ({ table, kinds }: (typeof candidates)[number]): number =>
    (kinds[0]?.score ?? 0) * 1e6 + table.rows.length;
  return candidates.reduce((best, candidate) => (rank(candidate) > rank(best) ? candidate : best));
}

function otherSheets(tables: readonly RawTable[], chosen: string | null): string[] {
  return tables.flatMap((table) =>
    table.sheet !== chosen && table.rows.length > 0 && table.sheet !== null ? [table.sheet] : [],
  );
}

/** A file of several sheets is read one sheet at a time: which one, and that there are others, is said and asked. */
function sheetIssues(table: RawTable, { others, hints }: TableSetting): Issue[] {
  if (others.length === 0 || hints.sheet !== undefined) return [];
  return [
    makeIssue('ask', 'SHEETS_IGNORED', { params: { sheet: table.sheet ?? '', others: others.join(', ') } }),
  ];
}

function sheetQuestion(table: RawTable, { others }: TableSetting): ImportQuestion[] {
  if (others.length === 0) return [];
  const options = [table.sheet ?? '', ...others].map((sheet, index) => ({
    value: sheet,
    label: sheet,
    score: index === 0 ? 1 : 0,
  }));
  return [{ hint: 'sheet', code: 'SHEETS_IGNORED', options }];
}

/** Bytes that can be read in several ways: each with some of its cells, so that a person sees which is right. */
function encodingQuestion(table: RawTable): ImportQuestion[] {
  const readings = table.encodings ?? [];
  if (readings.length < 2) return [];
  const options = readings.map(({ encoding, score, preview }) => ({
    value: encoding,
    label: encoding,
    score,
    preview,
  }));
  return [{ hint: 'encoding', code: 'ENCODING_UNSURE', options }];
}

function readTable(table: RawTable, setting: TableSetting, onProgress: (share: number) => void): TableReport {
  const { hints, kinds } = setting;
  const kind = hints.kind ?? kinds[0]?.kind ?? null;
  if (kind === null) return unknownKind(table);
  if (kind === 'boundaries') return boundaryReport(table, setting);
  const issues: Issue[] = [...table.issues, ...sheetIssues(table, setting), ...kindIssues(kind, setting)];
  const columns = mapColumns(table, kind, hints.mapping);
  const decimals = decideDecimals(table, kind, columns, hints.decimal);
  const { units, positions } = placesOf(table, columns, setting);
  const villages = new VillageIndex(setting.context.villages);
  const rows = readRows(
    table,
    {
      reader: readerOf(kind, table.headers),
      tools: { units, villages, positions },
      format: { columns, decimals: decimals.perField },
    },
    onProgress,
  );
  issues.push(...positions.issues, ...rows.issues, ...swappedSummary(rows.issues), ...table.skipped);
  issues.push(...columnIssues(table, columns));
  return {
    refused: null,
    kind,
    detect: {
      ...detected(table),
      format: formatOf(table, kind),
      decimal: decimals.ofFile,
      crs: positions.crs,
    },
    headers: table.headers,
    mapping: mappingOf(table, columns, positions.isProjected),
    fields: fieldsOf(table, kind, columns),
    questions: [
      ...sheetQuestion(table, setting),
      ...encodingQuestion(table),
      ...kindQuestion(setting),
      ...positions.questions,
    ],
    counts: rows.counts,
    records: rows.records,
    rejected: rows.rejected,
    correctedRows: rows.correctedRows,
    issues,
  };
}

function placesOf(table: RawTable, columns: ColumnMap, { context, hints }: TableSetting) {
  const communeColumn = columns.get('commune');
  const communeOf = (cells: readonly string[]): string | null =>
    communeColumn === undefined ? null : (cells[communeColumn] ?? null);
  const names =
    communeColumn === undefined ? [] : table.rows.slice(0, 5_000).map((row) => communeOf(row.cells) ?? '');
  const vintage = hints.vintage ?? vintageOfNames(context.units, names);
  return {
    units: new UnitIndex(context.units, context.crosswalk, vintage),
    positions: planPositions(table, columns, { context, hints, communeOf: (row) => communeOf(row.cells) }),
  };
}

function boundaryReport(table: RawTable, setting: TableSetting): TableReport {
  const outcome = readBoundaryRows(table, setting.context, setting.hints);
  if ('code' in outcome) return { ...emptyReport(outcome), detect: detected(table) };
  return {
    refused: null,
    kind: 'boundaries',
    detect: { ...detected(table), crs: outcome.crs },
    headers: table.headers,
    mapping: outcome.mapping,
    fields: outcome.fields,
    questions: [
      ...sheetQuestion(table, setting),
      ...kindQuestion(setting),
      ...vintageQuestion(outcome.vintages),
      ...crsQuestion(outcome.systems.filter((system) => !system.axisSwapped)),
    ],
    counts: outcome.counts,
    records: outcome.records,
    rejected: outcome.rejected,
    correctedRows: outcome.correctedRows,
    issues: [
      ...table.issues,
      ...sheetIssues(table, setting),
      ...kindIssues('boundaries', setting),
      ...outcome.issues,
      ...table.skipped,
    ],
  };
}

function vintageQuestion(vintages: readonly VintageProposal[]): ImportQuestion[] {
  if (vintages.length === 0) return [];
  const options = vintages.map(({ vintage, score }) => ({ value: vintage, label: vintage, score }));
  return [{ hint: 'vintage', code: 'BOUNDARIES_VINTAGE', options }];
}

/** A table in words that no kind knows: nothing is taken, every row waits for an answer. */
function unknownKind(table: RawTable): TableReport {
  const counts = {
    ...NO_ROWS,
    rows: table.rows.length + table.skipped.length,
    rejected: table.rows.length,
    skipped: table.skipped.length,
  };
  return {
    ...emptyReport(null),
    detect: detected(table),
    headers: table.headers,
    counts,
    rejected: table.rows.map(({ row, cells }) => ({ row, cells, codes: ['KIND_UNKNOWN'] })),
    issues: [
      ...table.issues,
      makeIssue('ask', 'KIND_UNKNOWN', { params: { headings: table.headers.slice(0, 8).join(', ') } }),
      ...table.skipped,
    ],
  };
}

/** The runner-up is close: the choice is said and can be changed. */
function kindIssues(kind: ImportKind, { hints, kinds }: TableSetting): Issue[] {
  const [best, second] = kinds;
  if (hints.kind !== undefined || best === undefined || second === undefined) return [];
  if (second.score < best.score * 0.9) return [];
  return [makeIssue('ask', 'KIND_UNSURE', { params: { kind, other: second.kind } })];
}

function kindQuestion({ kinds }: TableSetting): ImportQuestion[] {
  if (kinds.length < 2) return [];
  const options = kinds.slice(0, 5).map(({ kind, score }) => ({ value: kind, label: kind, score }));
  return [{ hint: 'kind', code: 'KIND_UNSURE', options }];
}

/** Columns of which nothing is taken, and headings met twice: said, so that nothing is lost unnoticed. */
function columnIssues(table: RawTable, columns: ColumnMap): Issue[] {
  const used = new Set(columns.values());
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const isPlainTable = table.format === 'csv' || table.sheet !== null;
  if (isPlainTable && table.headerRow === null && geometryOf(table) === null)
    issues.push(makeIssue('ask', 'HEADER_MISSING'));
  table.headers.forEach((heading, column) => {
    const key = headingKeys(heading).whole;
    if (key !== '' && seen.has(key))
      issues.push(makeIssue('warning', 'HEADER_DUPLICATE', { params: { heading, column: column + 1 } }));
    seen.add(key);
    if (!used.has(column) && heading !== '')
      issues.push(makeIssue('info', 'COLUMN_UNUSED', { params: { heading } }));
  });
  return issues;
}

function mappingOf(table: RawTable, columns: ColumnMap, isProjected: boolean): Record<string, string> {
  const named = [...columns].map(
    ([field, column]) => [fieldName(field, isProjected), table.headers[column] ?? ''] as const,
  );
  const mapping = Object.fromEntries(named);
  if (geometryOf(table) !== null) mapping['geometry'] = 'geometry';
  return mapping;
}

/** Every field of the kind with the heading it is read from, for a person to change. */
function fieldsOf(table: RawTable, kind: ImportKind, columns: ColumnMap): MappedField[] {
  return kindSpec(kind, table.headers).fields.map(({ id }) => {
    const column = columns.get(id);
    return { field: id, heading: column === undefined ? null : (table.headers[column] ?? '') };
  });
}

/** In metres, X is the northing and Y the easting (survey convention); in degrees x is the longitude. */
function fieldName(field: string, isProjected: boolean): string {
  if (isProjected && (field === 'x' || field === 'lat')) return 'northing';
  if (isProjected && (field === 'y' || field === 'lon')) return 'easting';
  if (field === 'x') return 'lon';
  return field === 'y' ? 'lat' : field;
}

function detected(table: RawTable): DetectReport {
  const { format, encoding, delimiter, headerRow, sheet, crs } = table;
  return { format, encoding, delimiter, decimal: null, headerRow, sheet, crs };
}

/** Logs of measuring apps are plain text; what their columns hold makes them one. */
function formatOf(table: RawTable, kind: ImportKind): FileFormat {
  return table.format === 'csv' && kind === 'observations' ? 'drive-log' : table.format;
}

function refusedReport(
  input: ImportInput,
  hash: string,
  refused: Refusal,
  format: DetectReport['format'],
): ImportReport {
  return { file: input.name, sha256: hash, ...emptyReport(refused), detect: { ...NOTHING_DETECTED, format } };
}

function emptyReport(refused: Refusal | null): TableReport {
  return {
    refused,
    kind: null,
    detect: NOTHING_DETECTED,
    headers: [],
    mapping: {},
    fields: [],
    questions: [],
    counts: NO_ROWS,
    records: [],
    rejected: [],
    correctedRows: [],
    issues: [],
  };
}
