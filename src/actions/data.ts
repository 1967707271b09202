import type { Dataset } from '../domain/dataset.ts';
import { datasetStore } from '../state/dataset-store.ts';
import { libraryStore } from '../state/library-store.ts';
import { selectionStore } from '../state/selection-store.ts';
import { loadTray } from './import-tray.ts';
import { closeDialog, notify } from './shell.ts';
import { ports } from './ports.ts';

/** Shows the stored data where there are some, otherwise the bundled demonstration data. */
export async function loadData(): Promise<void> {
  try {
    // Most visits show the bundled data: they are read while the storage is still being asked.
    const bundled = ports().importer.readBundled();
    bundled.catch(() => undefined);
    const stored = await readStored();
    if (stored !== null) datasetStore.setState({ ...stored, status: 'ready', failure: null });
    else showBundled((await bundled).dataset);
    await Promise.all([refreshVersions(), loadTray()]);
  } catch (error) {
    console.error(error);
    datasetStore.setState({ status: 'failed', failure: 'DATA_NOT_LOADED' });
  }
}

/** Shows what another tab stored in the meantime. */
export async function reloadData(): Promise<void> {
  libraryStore.setState({ changedElsewhere: false });
  selectionStore.setState({ selected: null });
  await loadData();
}

/** Deletes an earlier version for good; the one in use stays. */
export async function removeVersion(id: number): Promise<void> {
  const isRemoved = await ports().storage.removeVersion(id);
  if (!isRemoved) notify({ tone: 'error', code: 'version-missing' });
  await refreshVersions();
}

/** Back to the demonstration data; stored versions stay and can be restored. */
export async function returnToBundled(): Promise<void> {
  await ports().storage.switchTo(null);
  selectionStore.setState({ selected: null });
  showBundled((await ports().importer.readBundled()).dataset);
  closeDialog();
  notify({ tone: 'success', code: 'bundled-restored' });
}

export async function restoreVersion(id: number): Promise<void> {
  const stored = await ports().storage.switchTo(id);
  if (stored === null) {
    notify({ tone: 'error', code: 'version-missing' });
    return;
  }
  selectionStore.setState({ selected: null });
  datasetStore.setState({ ...stored, status: 'ready', failure: null });
  notify({ tone: 'success', code: 'version-restored' });
}

export async function refreshVersions(): Promise<void> {
  datasetStore.setState({ versions: await ports().storage.versions() });
}

function showBundled(dataset: Dataset): void {
  datasetStore.setState({ dataset, versionId: null, status: 'ready', failure: null });
}

/** Storage that cannot be opened (private window, blocked by policy) must not keep the app from showing anything. */
async function readStored(): ReturnType<ReturnType<typeof ports>['storage']['readCurrent']> {
  try {
    return await ports().storage.readCurrent();
  } catch (error) {
    console.error(error);
    notify({ tone: 'error', code: 'storage-unavailable' });
    return null;
  }
}
