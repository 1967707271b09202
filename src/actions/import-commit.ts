import type { Dataset } from '../domain/dataset.ts';
import type { Issue } from '../domain/issue.ts';
import type { ImportHints, ImportMode, ImportReport, LayerDiff } from '../io/model.ts';
import type { ImportExtras, TrayEntry } from '../storage/import-extras.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { importBlock, importStore, type ImportOutcome, type LayerOutcome } from '../state/import-store.ts';
import { loadData, refreshVersions, returnToBundled, restoreVersion } from './data.ts';
import { dropAllFiles, heldFile } from './import-held.ts';
import { templateOf } from './import-templates.ts';
import { loadTray } from './import-tray.ts';
import { cancelImport } from './import.ts';
import { ports } from './ports.ts';
import { notify } from './shell.ts';

/** One file that is to be stored, with what was read of it. */
interface Chosen {
  readonly name: string;
  readonly mode: ImportMode;
  readonly report: ImportReport;
  readonly hints: ImportHints;
}

/**
 * Applies the chosen files in order as one new version, with their rejected rows and remembered answers, in one
 * transaction. While another tab stores, this one waits. A failure leaves data and storage as they were.
 */
export async function confirmImport(): Promise<void> {
  const chosen = chosenFiles();
  if (chosen.length === 0) return;
  importStore.setState({ stage: 'committing', failure: null });
  try {
    await ports().storage.exclusively(
      () => commitFiles(chosen),
      () => importStore.setState({ stage: 'waiting' }),
    );
  } catch (error) {
    console.error(error);
    importStore.setState({ stage: 'review', failure: 'STORAGE_FAILED' });
  }
}

/** Takes the import back: the version before it is in use again. The new version stays in the list. */
export async function undoImport(): Promise<void> {
  const { outcome } = importStore.getState();
  if (outcome === null) return;
  cancelImport();
  if (outcome.previous === null) await returnToBundled();
  else await restoreVersion(outcome.previous);
}

function chosenFiles(): Chosen[] {
  return importStore.getState().files.flatMap((file) => {
    const entry = heldFile(file.id);
    const isReady = file.include && file.status === 'ready' && importBlock(file) === null;
    if (!isReady || entry === null || entry.report === null) return [];
    return [{ name: file.name, mode: file.mode, report: entry.report, hints: entry.hints }];
  });
}

async function commitFiles(chosen: readonly Chosen[]): Promise<void> {
  importStore.setState({ stage: 'committing' });
  const importedAt = ports().shell.nowIso();
  const previous = datasetStore.getState().versionId;
  const { dataset, layers, issues } = await applyAll(chosen, importedAt);
  const info = {
    createdAt: importedAt,
    files: chosen.map(({ name }) => name),
    hashes: chosen.map(({ report }) => report.sha256),
    changed: layers.reduce((sum, layer) => sum + layer.added.length + layer.changed.length, 0),
  };
  const extras = extrasOf(chosen, importedAt);
  const result = await ports().storage.commit(dataset, info, previous, extras);
  if (!result.ok) {
    importStore.setState({ stage: 'review', failure: result.code });
    if (result.code === 'STORAGE_STALE') await loadData();
    return;
  }
  datasetStore.setState({ dataset, versionId: result.versionId });
  dropAllFiles();
  const waiting = extras.tray.reduce((sum, entry) => sum + entry.rejected.length, 0);
  const outcome: ImportOutcome = { layers, issues, waiting, previous };
  importStore.setState({ files: [], stage: 'done', outcome });
  notify({ tone: 'success', code: 'import-done', params: { files: chosen.length } });
  await Promise.all([refreshVersions(), loadTray()]);
}

/** Loaded when first needed: the importer is not part of what the first map waits for. */
async function applyAll(
  chosen: readonly Chosen[],
  importedAt: string,
): Promise<{
  readonly dataset: Dataset;
  readonly layers: readonly LayerOutcome[];
  readonly issues: readonly Issue[];
}> {
  const { applyReport } = await import('../io/apply.ts');
  let { dataset } = datasetStore.getState();
  const layers: LayerOutcome[] = [];
  const issues: Issue[] = [];
  for (const { report, mode } of chosen) {
    const applied = applyReport(dataset, report, { mode, importedAt });
    dataset = applied.dataset;
    issues.push(...applied.issues);
    layers.push(...applied.diff.map((diff) => layerOutcome(diff, mode)));
  }
  return { dataset, layers, issues };
}

function layerOutcome(diff: LayerDiff, mode: ImportMode): LayerOutcome {
  return { ...diff, isReplaced: mode === 'replace' };
}

function extrasOf(chosen: readonly Chosen[], savedAt: string): ImportExtras {
  return {
    tray: chosen.flatMap(({ report }) => (report.rejected.length === 0 ? [] : [trayEntry(report, savedAt)])),
    templates: chosen.flatMap(
      ({ report, name, hints }) => templateOf({ name, headers: report.headers }, hints, savedAt) ?? [],
    ),
  };
}

function trayEntry(report: ImportReport, createdAt: string): TrayEntry {
  const rows = new Set(report.rejected.map(({ row }) => row));
  return {
    sha256: report.sha256,
    file: report.file,
    kind: report.kind,
    createdAt,
    headers: report.headers,
    rejected: report.rejected,
    issues: report.issues.filter(({ row }) => row !== null && rows.has(row)),
  };
}
