import type { FieldValue, ImportHints, ImportRecord, ImportReport } from '../io/model.ts';
import type { PendingFile } from '../state/import-store.ts';

const SAMPLE_ROWS = 20;
const MOST_POSITIONS = 5000;
const HIDDEN_COLUMNS: ReadonlySet<string> = new Set(['rings']);

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
    mapping: {},
    counts: null,
    issues: [],
    questions: [],
    sample: null,
    positions: [],
    mode: 'merge',
    include: true,
  };
}

/** What the dialog shows of a report. Boundaries replace their set, other kinds are added, unless chosen otherwise. */
export function pendingFromReport(report: ImportReport, hints: ImportHints): Partial<PendingFile> {
  return {
    status: report.refused === null ? 'ready' : 'refused',
    progress: 1,
    refusal: report.refused,
    kind: report.kind,
    detected: detectedFacts(report),
    headers: report.headers,
    mapping: report.mapping,
    counts: report.counts,
    issues: report.issues,
    questions: report.questions.map((question) => ({
      hint: question.hint,
      code: question.code,
      options: question.options,
      answer: answerTo(question.hint, hints),
    })),
    sample: sampleOf(report.records),
    positions: report.records.flatMap(positionOf).slice(0, MOST_POSITIONS),
    mode: report.kind === 'boundaries' ? 'replace' : 'merge',
    include: report.refused === null,
  };
}

function answerTo(hint: keyof ImportHints, hints: ImportHints): string | null {
  const answer = hints[hint];
  return typeof answer === 'string' ? answer : null;
}

function detectedFacts({ detect }: ImportReport): Record<string, string> {
  const facts = Object.entries(detect).filter(([, value]) => value !== null);
  return Object.fromEntries(facts.map(([key, value]) => [key, String(value)]));
}

function sampleOf(records: readonly ImportRecord[]): PendingFile['sample'] {
  const rows = records.slice(0, SAMPLE_ROWS);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((c) => !HIDDEN_COLUMNS.has(c));
  if (rows.length === 0) return null;
  return { columns, rows: rows.map((row) => columns.map((column) => asText(row[column] ?? null))) };
}

function asText(value: FieldValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function positionOf(record: ImportRecord): readonly (readonly [number, number])[] {
  const { lon, lat } = record;
  return typeof lon === 'number' && typeof lat === 'number' ? [[lon, lat]] : [];
}
