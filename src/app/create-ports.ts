import type { MapPort, Ports, ShellPort } from '../actions/ports.ts';
import { computationStore } from '../state/computation-store.ts';
import { uiStore } from '../state/ui-store.ts';
import { startCoveragePool } from '../workers/coverage-pool.ts';
import type { Importer } from '../workers/import-client.ts';
import { checkByTurf } from '../workers/turf-client.ts';
import type { MapHolder } from './map-holder.ts';
import { registerServiceWorker } from './service-worker.ts';
import { saveSettings } from './settings.ts';
import { storagePort } from './storage-port.ts';

/** Time for the map to draw the first figures. */
const SETTLE_MS = 1500;
const DOWNLOAD_START_MS = 60_000;

/** The real world behind the verbs' ports. */
export function createPorts(map: MapHolder, importer: Importer): Ports {
  return {
    map: mapPort(map),
    coverage: startCoveragePool(),
    checker: { check: checkByTurf },
    importer,
    storage: storagePort(),
    shell: shellPort(),
  };
}

function mapPort(map: MapHolder): MapPort {
  return {
    flyTo: (centre, zoom) => map.view?.moveTo({ kind: 'point', centre, zoom }),
    fit: (box) => map.view?.moveTo({ kind: 'box', box }),
    zoomBy: (steps) => map.view?.zoomBy(steps),
    keepBasemapFile: (file) => {
      map.basemapFile = file;
    },
  };
}

function shellPort(): ShellPort {
  let applyWaiting: (() => void) | null = null;
  afterFirstFigures(() =>
    registerServiceWorker((apply) => {
      applyWaiting = apply;
      uiStore.setState({ updateReady: true });
    }),
  );
  return {
    reload: () => location.reload(),
    nowIso: () => new Date().toISOString(),
    applyUpdate: () => applyWaiting?.(),
    saveSettings,
    saveFile,
  };
}

/** The address of the content lives until the browser has taken the download up. */
function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_START_MS);
}

/** Storing the app for use without a network must not compete with showing it for the first time. */
function afterFirstFigures(run: () => void): void {
  const stop = computationStore.subscribe(({ status }) => {
    if (status !== 'ready' && status !== 'failed') return;
    stop();
    setTimeout(run, SETTLE_MS);
  });
}
