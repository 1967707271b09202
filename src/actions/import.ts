import type {
  ImportContext,
  ImportHints,
  ImportInput,
  ImportKind,
  ImportMode,
  ImportReport,
} from '../io/model.ts';
import type { ImportTemplate } from '../storage/import-extras.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { EMPTY_IMPORT, importStore, type PendingFile } from '../state/import-store.ts';
import { groupCompanions, type FileGroup } from './import-companions.ts';
import {
  dropAllFiles,
  dropFile,
  heldFile,
  holdFile,
  patchFile,
  updateFile,
  type HeldFile,
} from './import-held.ts';
import { headerSignature } from './import-templates.ts';
import { newPendingFile, pendingFromReport } from './pending-file.ts';
import { ports } from './ports.ts';
import { closeDialog, openDialog } from './shell.ts';

/** Degrees around the province within which a point is taken to be meant: west, south, east, north. */
const PROVINCE_BOX = [107.1, 11.6, 108.25, 12.95] as const;

let fileCount = 0;

/** Takes files that were dropped or chosen, reads one after the other and opens the review. Nothing is stored yet. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  importStore.setState((state) => (state.stage === 'done' ? EMPTY_IMPORT : {}));
  importStore.setState({ stage: 'review' });
  openDialog('import');
  const added = groupCompanions(files).map((group) => ({ group, id: announce(group) }));
  // One at a time: each reader holds a whole file, and two large ones would halve each other's memory.
  for (const { group, id } of added) await addFile(id, group);
}

/** Answers a question or overrules a detection, and reads the file again with it; an empty value takes it back. */
export async function answerQuestion(fileId: number, hint: AnswerHint, value: string): Promise<void> {
  const entry = heldFile(fileId);
  if (entry === null) return;
  const { [hint]: _before, ...others } = entry.hints;
  const answered: ImportHints = value === '' ? others : { ...others, ...hintOf(hint, value) };
  entry.hints = hint === 'kind' ? withoutMapping(answered) : answered;
  // The answer is seen at once; what it does to the file takes as long as reading it.
  updateFile(fileId, ({ questions }) => ({
    questions: questions.map((question) =>
      question.hint === hint ? { ...question, answer: value === '' ? null : value } : question,
    ),
  }));
  await readHeld(fileId, entry);
}

export type AnswerHint = Exclude<keyof ImportHints, 'mapping'>;

/** Reads a field from another column; an empty heading leaves the field without one. */
export async function mapField(fileId: number, field: string, heading: string): Promise<void> {
  const entry = heldFile(fileId);
  if (entry === null) return;
  entry.hints = { ...entry.hints, mapping: { ...entry.hints.mapping, [field]: heading } };
  updateFile(fileId, ({ fields }) => ({
    fields: fields.map((known) =>
      known.field === field ? { field, heading: heading === '' ? null : heading } : known,
    ),
  }));
  await readHeld(fileId, entry);
}

/** Reads the file as the last one with the same headings was read, or as if it were the first. */
export async function applyTemplate(fileId: number, isUsed: boolean): Promise<void> {
  const entry = heldFile(fileId);
  if (entry === null || entry.template === null) return;
  entry.hints = isUsed ? entry.template.hints : {};
  await readHeld(fileId, entry);
}

/** Stops remembering how files with these headings are read. */
export async function forgetTemplate(fileId: number): Promise<void> {
  const entry = heldFile(fileId);
  if (entry === null || entry.template === null) return;
  await ports().storage.forgetTemplate(entry.template.signature);
  entry.template = null;
  patchFile(fileId, { template: null });
}

export function setImportMode(fileId: number, mode: ImportMode): void {
  patchFile(fileId, { mode });
}

export function includeFile(fileId: number, include: boolean): void {
  patchFile(fileId, { include });
}

/** Takes a file out of the review, in the middle of reading too. */
export function removeFile(fileId: number): void {
  dropFile(fileId);
  importStore.setState(({ files }) => ({ files: files.filter(({ id }) => id !== fileId) }));
}

/** Leaves the review; what was read is forgotten and the data stay as they were. */
export function cancelImport(): void {
  dropAllFiles();
  importStore.setState(EMPTY_IMPORT);
  closeDialog();
}

function announce({ main, companions }: FileGroup): number {
  fileCount += 1;
  const id = fileCount;
  const size = companions.reduce((sum, companion) => sum + companion.size, main.size);
  importStore.setState(({ files }) => ({ files: [...files, newPendingFile(id, main.name, size)] }));
  return id;
}

async function addFile(id: number, { main, companions }: FileGroup): Promise<void> {
  const isStillWanted = (): boolean => importStore.getState().files.some((file) => file.id === id);
  if (!isStillWanted()) return;
  const inputs = await Promise.all([main, ...companions].map(readInput));
  if (!isStillWanted()) return;
  const [input, ...others] = inputs;
  if (input === undefined || input === null || others.includes(null)) {
    patchFile(id, { status: 'failed', refusal: { code: 'FILE_NOT_READABLE', params: { file: main.name } } });
    return;
  }
  const found = others.filter((other) => other !== null);
  const entry = holdFile(id, found.length === 0 ? input : { ...input, companions: found });
  await readHeld(id, entry);
}

/** `null` when the file went away while it was read, such as a USB stick pulled out. */
async function readInput(file: File): Promise<ImportInput | null> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function readHeld(id: number, entry: HeldFile): Promise<void> {
  entry.abort.abort();
  entry.abort = new AbortController();
  const { signal } = entry.abort;
  patchFile(id, { status: 'reading', progress: 0 });
  try {
    const report = await ports().importer.read(entry.input, importContext(), {
      hints: entry.hints,
      onProgress: (progress) => {
        if (!signal.aborted) patchFile(id, { progress });
      },
      signal,
    });
    entry.template ??= await templateFor(report);
    const pending = await pendingFromReport(report, entry.hints);
    if (signal.aborted) return;
    const isFirst = entry.report === null;
    entry.report = report;
    patchFile(id, { ...pending, ...historyOf(report, entry) });
    if (isFirst) patchFile(id, { ...startOf(report) });
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    const { name } = entry.input;
    patchFile(id, { status: 'failed', refusal: { code: 'READER_FAILED', params: { file: name } } });
  }
}

/** Boundaries replace their set and other kinds are added, unless chosen otherwise; a file known already is left out. */
function startOf(report: ImportReport): Pick<PendingFile, 'mode' | 'include'> {
  return {
    mode: report.kind === 'boundaries' ? 'replace' : 'merge',
    include: report.refused === null,
  };
}

function historyOf(report: ImportReport, entry: HeldFile): Pick<PendingFile, 'template' | 'importedBefore'> {
  const { template, hints } = entry;
  return {
    template: template === null ? null : { name: template.name, isUsed: hints === template.hints },
    importedBefore: importedBefore(report.sha256),
  };
}

/** Looks through the versions and the layers in use, the bundled ones included. */
function importedBefore(sha256: string): string | null {
  const { versions, dataset } = datasetStore.getState();
  const version = versions.findLast(({ hashes }) => hashes.includes(sha256));
  if (version !== undefined) return version.createdAt;
  const source = Object.values(dataset.sources).find((layer) => layer.sha256 === sha256);
  return source === undefined ? null : (source.importedAt ?? '');
}

async function templateFor({ headers }: ImportReport): Promise<ImportTemplate | null> {
  const signature = headerSignature(headers);
  if (signature === null) return null;
  try {
    return await ports().storage.template(signature);
  } catch (error) {
    // Without storage nothing is remembered; the file is read all the same.
    console.warn(error);
    return null;
  }
}

function importContext(): ImportContext {
  const { units, crosswalk, villages } = datasetStore.getState().dataset;
  return { units, crosswalk, villages, box: PROVINCE_BOX };
}

/** Fields of one kind mean nothing to another. */
function withoutMapping({ mapping: _mapping, ...hints }: ImportHints): ImportHints {
  return hints;
}

function hintOf(hint: AnswerHint, value: string): ImportHints {
  switch (hint) {
    case 'headerRow':
      return { headerRow: Number(value) };
    case 'decimal':
      return { decimal: value === ',' ? ',' : '.' };
    case 'vintage':
      return { vintage: value === '2025' ? '2025' : '2023' };
    case 'kind': {
      const kind = IMPORT_KINDS.find((known) => known === value);
      return kind === undefined ? {} : { kind };
    }
    case 'crs':
    case 'encoding':
    case 'delimiter':
    case 'sheet':
      return { [hint]: value };
  }
}

/** Every kind a file can be, in the order in which they are offered. */
export const IMPORT_KINDS: readonly ImportKind[] = [
  'stations',
  'cells',
  'boundaries',
  'villages',
  'ftth',
  'loudspeakers',
  'coverage',
  'observations',
  'indicators',
  'crosswalk',
];
