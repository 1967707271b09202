import type { Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { ImportContext, ImportHints, ImportMode, ImportReport, LayerDiff } from '../io/model.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { EMPTY_IMPORT, importStore, type ImportOutcome, type PendingFile } from '../state/import-store.ts';
import { notify, openDialog, closeDialog } from './shell.ts';
import { newPendingFile, pendingFromReport } from './pending-file.ts';
import { ports } from './ports.ts';
import { loadData, refreshVersions } from './data.ts';

/** Degrees around the province within which a point is taken to be meant: west, south, east, north. */
const PROVINCE_BOX = [107.1, 11.6, 108.25, 12.95] as const;

/** What a pending file was read from and what came out; too large and too rich for the store. */
interface Held {
  readonly bytes: Uint8Array;
  readonly name: string;
  hints: ImportHints;
  report: ImportReport | null;
  abort: AbortController;
}

const held = new Map<number, Held>();
let fileCount = 0;

/** Takes files that were dropped or chosen, reads each and opens the review. Nothing is stored yet. */
export async function addFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  importStore.setState((state) => (state.stage === 'done' ? EMPTY_IMPORT : {}));
  importStore.setState({ stage: 'review' });
  openDialog('import');
  await Promise.all(files.map((file) => addFile(file)));
}

/** Answers a question or overrules a detection, and reads the file again with it. */
export async function answerQuestion(fileId: number, hint: keyof ImportHints, value: string): Promise<void> {
  const entry = held.get(fileId);
  if (!entry) return;
  entry.hints = { ...entry.hints, [hint]: value };
  await readHeld(fileId, entry);
}

export async function setMapping(fileId: number, mapping: Readonly<Record<string, string>>): Promise<void> {
  const entry = held.get(fileId);
  if (!entry) return;
  entry.hints = { ...entry.hints, mapping };
  await readHeld(fileId, entry);
}

export function setImportMode(fileId: number, mode: ImportMode): void {
  patchFile(fileId, { mode });
}

export function includeFile(fileId: number, include: boolean): void {
  patchFile(fileId, { include });
}

export function removeFile(fileId: number): void {
  held.get(fileId)?.abort.abort();
  held.delete(fileId);
  importStore.setState(({ files }) => ({ files: files.filter(({ id }) => id !== fileId) }));
}

/** Leaves the review; what was read is forgotten and the data stay as they were. */
export function cancelImport(): void {
  for (const entry of held.values()) entry.abort.abort();
  held.clear();
  importStore.setState(EMPTY_IMPORT);
  closeDialog();
}

/** Applies the chosen files in order as one new version. A failure leaves data and storage as they were. */
export async function confirmImport(): Promise<void> {
  const chosen = importStore.getState().files.filter((file) => file.include && file.status === 'ready');
  if (chosen.length === 0) return;
  importStore.setState({ stage: 'committing', failure: null });
  const importedAt = ports().shell.nowIso();
  const { dataset, outcome } = await applyAll(chosen, importedAt);
  const info = {
    createdAt: importedAt,
    files: chosen.map(({ name }) => name),
    changed: outcome.layers.reduce((sum, layer) => sum + layer.added + layer.changed, 0),
  };
  const result = await ports().storage.commit(dataset, info, datasetStore.getState().versionId);
  if (!result.ok) {
    importStore.setState({ stage: 'review', failure: result.code });
    if (result.code === 'STORAGE_STALE') await loadData();
    return;
  }
  datasetStore.setState({ dataset, versionId: result.versionId });
  held.clear();
  importStore.setState({ files: [], stage: 'done', outcome });
  notify({ tone: 'success', code: 'import-done', params: { files: chosen.length } });
  await refreshVersions();
}

async function addFile(file: File): Promise<void> {
  fileCount += 1;
  const id = fileCount;
  importStore.setState(({ files }) => ({ files: [...files, newPendingFile(id, file.name, file.size)] }));
  const bytes = await readBytes(file);
  if (bytes === null) {
    patchFile(id, { status: 'failed', refusal: { code: 'FILE_NOT_READABLE', params: { file: file.name } } });
    return;
  }
  const entry: Held = { bytes, name: file.name, hints: {}, report: null, abort: new AbortController() };
  held.set(id, entry);
  await readHeld(id, entry);
}

/** `null` when the file went away while it was read, such as a USB stick pulled out. */
async function readBytes(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function readHeld(id: number, entry: Held): Promise<void> {
  entry.abort.abort();
  entry.abort = new AbortController();
  const { signal } = entry.abort;
  patchFile(id, { status: 'reading', progress: 0 });
  try {
    const report = await ports().importer.read({ name: entry.name, bytes: entry.bytes }, importContext(), {
      hints: entry.hints,
      onProgress: (progress) => patchFile(id, { progress }),
      signal,
    });
    if (signal.aborted) return;
    entry.report = report;
    patchFile(id, pendingFromReport(report, entry.hints));
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    patchFile(id, { status: 'failed', refusal: { code: 'READER_FAILED', params: { file: entry.name } } });
  }
}

function importContext(): ImportContext {
  const { units, crosswalk, villages } = datasetStore.getState().dataset;
  return { units, crosswalk, villages, box: PROVINCE_BOX };
}

/** Loaded when first needed: the importer is not part of what the first map waits for. */
async function applyAll(
  files: readonly PendingFile[],
  importedAt: string,
): Promise<{ readonly dataset: Dataset; readonly outcome: ImportOutcome }> {
  const { applyReport } = await import('../io/apply.ts');
  let { dataset } = datasetStore.getState();
  const layers: ImportOutcome['layers'][number][] = [];
  const issues: Issue[] = [];
  for (const file of files) {
    const report = held.get(file.id)?.report;
    if (!report) continue;
    const applied = applyReport(dataset, report, { mode: file.mode, importedAt });
    dataset = applied.dataset;
    issues.push(...applied.issues);
    layers.push(...applied.diff.map(countDiff));
  }
  return { dataset, outcome: { layers, issues } };
}

function countDiff({ layer, added, changed, same, missing }: LayerDiff): ImportOutcome['layers'][number] {
  return { layer, added: added.length, changed: changed.length, same, missing: missing.length };
}

function patchFile(id: number, patch: Partial<PendingFile>): void {
  importStore.setState(({ files }) => ({
    files: files.map((file) => (file.id === id ? { ...file, ...patch } : file)),
  }));
}
