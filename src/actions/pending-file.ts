import type { Issue } from '../domain/issue.ts';
import type { LonLat } from '../domain/quantities.ts';
import type { FieldValue, ImportHints, ImportQuestion, ImportRecord, ImportReport } from '../io/model.ts';
import type {
  PendingFile,
  PendingPreview,
  PendingQuestion,
  ReportRow,
  RowOutcome,
} from '../state/import-store.ts';

const SAMPLE_ROWS = 20;
const MOST_POINTS = 4000;
const MOST_VERTICES = 12_000;
/** Outlines and the program's own keys say nothing in a table. */
const HIDDEN_COLUMN = /^rings$|Id$/;
/** Columns that are not used stand with the mapping. */
const SHOWN_ELSEWHERE: ReadonlySet<string> = new Set(['COLUMN_UNUSED']);

export function newPendingFile(id: number, name: string, size: number): PendingFile {
  return {
    id,
    name,
    size,
    status: 'reading',
    progress: 0,
    refusal: null,
    kind: null,
    detected: {},
    headers: [],
    fields: [],
    counts: null,
    issues: [],
    rows: [],
    questions: [],
    sample: null,
    preview: { points: [], outlines: [] },
    answers: {},
    template: null,
    importedBefore: null,
    mode: 'merge',
    include: true,
  };
}

/**
 * What the dialog shows of a report that was read with the given answers. A report of 100,000 rows takes longer than
 * a person should wait for a key press, so the page gets its turn in between.
 */
export async function pendingFromReport(
  report: ImportReport,
  hints: ImportHints,
): Promise<Partial<PendingFile>> {
  const rows = await reportRows(report);
  const preview = previewOf(report);
  await pause();
  return {
    status: report.refused === null ? 'ready' : 'refused',
    progress: 1,
    refusal: report.refused,
    kind: report.kind,
    detected: detectedFacts(report),
    headers: report.headers,
    fields: report.fields,
    counts: report.counts,
    issues: report.issues.filter((issue) => issue.row === null && !SHOWN_ELSEWHERE.has(issue.code)),
    rows,
    questions: report.questions.map((question) => pendingQuestion(question, report, hints)),
    sample: sampleOf(report.records),
    preview,
    answers: answersOf(hints),
  };
}

/** Which findings say that a question is really open, not only possible to overrule. */
const OPENED_BY: Readonly<Record<string, readonly string[]>> = {
  kind: ['KIND_UNSURE', 'KIND_UNKNOWN'],
  crs: ['CRS_ASK', 'CRS_AMBIGUOUS', 'CRS_ASSUMED', 'CRS_WRONG_ZONE'],
  encoding: ['ENCODING_UNSURE'],
  sheet: ['SHEETS_IGNORED'],
};
const SURE_VINTAGE = 0.5;

function pendingQuestion(
  question: ImportQuestion,
  report: ImportReport,
  hints: ImportHints,
): PendingQuestion {
  const answer = answersOf(hints)[question.hint] ?? null;
  const codes = OPENED_BY[question.hint] ?? [];
  const isUnsure =
    question.hint === 'vintage'
      ? (question.options[0]?.score ?? 0) < SURE_VINTAGE
      : report.issues.some((issue) => codes.includes(issue.code));
  return { ...question, answer, isOpen: isUnsure || answer !== null };
}

function answersOf(hints: ImportHints): Record<string, string> {
  const given = Object.entries(hints).filter(([, value]) => typeof value !== 'object');
  return Object.fromEntries(given.map(([hint, value]) => [hint, String(value)]));
}

function detectedFacts({ detect }: ImportReport): Record<string, string> {
  const facts = Object.entries(detect).filter(([, value]) => value !== null);
  return Object.fromEntries(facts.map(([key, value]) => [key, String(value)]));
}

/** Every row that the report knows by number, in the order of the file. */
async function reportRows(report: ImportReport): Promise<ReportRow[]> {
  const issues = issuesByRow(report.issues);
  const corrected = new Set(report.correctedRows);
  const rows = new Map<number, ReportRow>();
  const put = (row: number, outcome: RowOutcome, name: string): void => {
    if (!rows.has(row)) rows.set(row, { row, outcome, name, issues: issues.get(row) ?? NO_ISSUES });
  };
  for (const [index, record] of report.records.entries()) {
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await pause();
    put(record.row, corrected.has(record.row) ? 'corrected' : 'accepted', nameOf(record));
  }
  for (const { row, cells } of report.rejected) put(row, 'rejected', firstText(cells));
  for (const row of corrected) put(row, 'corrected', '');
  for (const row of issues.keys()) put(row, 'skipped', '');
  if (rows.size > ROWS_AT_ONCE) await pause();
  return [...rows.values()].toSorted((a, b) => a.row - b.row);
}

/** Some ten milliseconds of work. */
const ROWS_AT_ONCE = 20_000;

/** Lets the page answer before the work goes on. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

const NO_ISSUES: readonly Issue[] = [];

function issuesByRow(issues: readonly Issue[]): ReadonlyMap<number, readonly Issue[]> {
  const byRow = new Map<number, Issue[]>();
  for (const issue of issues) {
    if (issue.row === null) continue;
    const known = byRow.get(issue.row);
    if (known === undefined) byRow.set(issue.row, [issue]);
    else known.push(issue);
  }
  return byRow;
}

function nameOf(record: ImportRecord): string {
  const parts = [record['code'], record['name'] ?? record['village']];
  return parts.flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : [])).join(' · ');
}

/** The first cells that say something, for a row that became no record. */
function firstText(cells: readonly string[]): string {
  return cells
    .filter((cell) => /\p{L}/u.test(cell))
    .slice(0, 2)
    .join(' · ');
}

function sampleOf(records: readonly ImportRecord[]): PendingFile['sample'] {
  const rows = records.slice(0, SAMPLE_ROWS);
  const named = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = named.filter(
    (column) => !HIDDEN_COLUMN.test(column) && rows.some((row) => asText(row[column] ?? null) !== ''),
  );
  if (rows.length === 0) return null;
  return { columns, rows: rows.map((row) => columns.map((column) => asText(row[column] ?? null))) };
}

function asText(value: FieldValue): string {
  if (value === null) return '';
  // Six decimals of a degree are a decimetre; what conversions leave behind that is noise.
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function previewOf(report: ImportReport): PendingPreview {
  const outside = new Set(
    report.issues.flatMap(({ code, row }) => (code === 'OUTSIDE_PROVINCE' && row !== null ? [row] : [])),
  );
  const points = report.records.flatMap((record) => {
    const { lon, lat, row } = record;
    if (typeof lon !== 'number' || typeof lat !== 'number') return [];
    return [{ position: [lon, lat] as const, isOutside: outside.has(row) }];
  });
  return { points: thinned(points, MOST_POINTS), outlines: outlinesOf(report.records) };
}

function outlinesOf(records: readonly ImportRecord[]): LonLat[][] {
  const rings = records.flatMap(({ rings: polygons }) => (Array.isArray(polygons) ? ringsOf(polygons) : []));
  const vertices = rings.reduce((sum, ring) => sum + ring.length, 0);
  const share = Math.min(1, MOST_VERTICES / Math.max(1, vertices));
  return rings.map((ring) => thinned(ring, Math.max(4, Math.ceil(ring.length * share))));
}

function ringsOf(polygons: readonly FieldValue[]): LonLat[][] {
  return polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon.map(positionsOf) : []));
}

function positionsOf(ring: FieldValue): LonLat[] {
  if (!Array.isArray(ring)) return [];
  return ring.flatMap((position): LonLat[] => {
    const [lon, lat]: readonly FieldValue[] = Array.isArray(position) ? position : [];
    return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : [];
  });
}

/** At most `most` of the items, evenly spread. */
function thinned<Item>(items: readonly Item[], most: number): Item[] {
  const step = items.length / most;
  if (step <= 1) return [...items];
  return Array.from({ length: most }, (_, index) => items[Math.floor(index * step)]).filter(
    (item) => item !== undefined,
  );
}
