import type { CommitResult, MapPort, Ports, ShellPort, StoragePort } from '../actions/ports.ts';
import { uiStore } from '../state/ui-store.ts';
import { openDatabase } from '../storage/database.ts';
import { StaleVersionError, VersionStore } from '../storage/versions.ts';
import { startCoveragePool } from '../workers/coverage-pool.ts';
import { startImporter } from '../workers/import-client.ts';
import { checkByTurf } from '../workers/turf-client.ts';
import type { MapHolder } from './map-holder.ts';
import { registerServiceWorker } from './service-worker.ts';
import { saveSettings } from './settings.ts';

const DATABASE = 'phu-song';

/** The real world behind the verbs' ports. */
export function createPorts(map: MapHolder): Ports {
  return {
    map: mapPort(map),
    coverage: startCoveragePool(),
    checker: { check: checkByTurf },
    importer: startImporter(new URL('geo/', document.baseURI)),
    storage: storagePort(),
    shell: shellPort(),
  };
}

function mapPort(map: MapHolder): MapPort {
  return {
    flyTo: (centre, zoom) => map.view?.moveTo({ kind: 'point', centre, zoom }),
    fit: (box) => map.view?.moveTo({ kind: 'box', box }),
    zoomBy: (steps) => map.view?.zoomBy(steps),
  };
}

function shellPort(): ShellPort {
  let applyWaiting: (() => void) | null = null;
  registerServiceWorker((apply) => {
    applyWaiting = apply;
    uiStore.setState({ updateReady: true });
  });
  return {
    nowIso: () => new Date().toISOString(),
    applyUpdate: () => applyWaiting?.(),
    saveSettings,
  };
}

/** The database is opened when it is first needed; a browser that allows none rejects then. */
function storagePort(): StoragePort {
  let opened: Promise<VersionStore> | null = null;
  const store = (): Promise<VersionStore> => {
    opened ??= openDatabase(DATABASE).then((database) => new VersionStore(database));
    return opened;
  };
  return {
    readCurrent: async () => (await store()).readCurrent(),
    versions: async () => (await store()).list(),
    switchTo: async (id) => (await store()).switchTo(id),
    commit: async (dataset, info, base) => {
      try {
        return { ok: true, versionId: await (await store()).commit(dataset, info, base) };
      } catch (error) {
        console.error(error);
        return { ok: false, code: failureCode(error) };
      }
    },
  };
}

function failureCode(error: unknown): Extract<CommitResult, { ok: false }>['code'] {
  if (error instanceof StaleVersionError) return 'STORAGE_STALE';
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'STORAGE_FULL' : 'STORAGE_FAILED';
}
