import type { CommitResult, StoragePort } from '../actions/ports.ts';
import { libraryStore } from '../state/library-store.ts';
import type { ImportLibrary } from '../storage/library.ts';
import type { VersionStore } from '../storage/versions.ts';

const DATABASE = 'phu-song';
/** Name of the lock that a tab holds while it stores, and of the channel on which it says that it did. */
const STORING = 'phu-song-storing';
const CHANGES = 'phu-song-changes';

interface Stores {
  readonly versions: VersionStore;
  readonly library: ImportLibrary;
}

/**
 * The database is opened when it is first needed; a browser that allows none rejects then. Other tabs are told of
 * every change, and theirs are noted in the library store.
 */
export function storagePort(): StoragePort {
  let opened: Promise<Stores> | null = null;
  const open = (): Promise<Stores> => {
    opened ??= openStores();
    return opened;
  };
  const tellOthers = watchOtherTabs();
  return {
    readCurrent: async () => (await open()).versions.readCurrent(),
    versions: async () => (await open()).versions.list(),
    switchTo: async (id) => {
      const stored = await (await open()).versions.switchTo(id);
      tellOthers();
      return stored;
    },
    removeVersion: async (id) => (await open()).versions.remove(id),
    commit: async (dataset, info, base, extras) => {
      try {
        const versionId = await (await open()).versions.commit(dataset, info, base, extras);
        tellOthers();
        return { ok: true, versionId };
      } catch (error) {
        console.error(error);
        return { ok: false, code: failureCode(error) };
      }
    },
    tray: async () => (await open()).library.tray(),
    clearTray: async (sha256) => (await open()).library.clear(sha256),
    template: async (signature) => (await open()).library.template(signature),
    forgetTemplate: async (signature) => (await open()).library.forget(signature),
    exclusively,
  };
}

async function openStores(): Promise<Stores> {
  const [{ openDatabase }, { VersionStore }, { ImportLibrary }] = await Promise.all([
    import('../storage/database.ts'),
    import('../storage/versions.ts'),
    import('../storage/library.ts'),
  ]);
  const database = await openDatabase(DATABASE);
  return { versions: new VersionStore(database), library: new ImportLibrary(database) };
}

/** Web Locks exist in every browser that this app's other needs allow, but only in secure contexts. */
async function exclusively<Result>(work: () => Promise<Result>, onWait: () => void): Promise<Result> {
  if (!('locks' in navigator)) return work();
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === STORING)) onWait();
  return navigator.locks.request(STORING, work);
}

function watchOtherTabs(): () => void {
  const channel = new BroadcastChannel(CHANGES);
  channel.addEventListener('message', () => libraryStore.setState({ changedElsewhere: true }));
  return () => channel.postMessage(null);
}

function failureCode(error: unknown): Extract<CommitResult, { ok: false }>['code'] {
  if (error instanceof Error && error.name === 'StaleVersionError') return 'STORAGE_STALE';
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'STORAGE_FULL' : 'STORAGE_FAILED';
}
