import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadData } from '../actions/data.ts';
import { providePorts } from '../actions/ports.ts';
import { App } from '../ui/app.tsx';
import { startAddressSync } from './address-sync.ts';
import { applyContentPolicy } from './content-policy.ts';
import { startCoverageSync } from './coverage-sync.ts';
import { createPorts } from './create-ports.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Importer } from '../workers/import-client.ts';
import type { MapHolder } from './map-holder.ts';
import { createMapSlot } from './map-slot.ts';
import { startNetworkWatch } from './network.ts';
import { startCheckSync } from './check-sync.ts';
import { startScenarioSync } from './scenario-sync.ts';
import { restoreSettings } from './settings.ts';

/** Composition root: provides the ports, starts what follows the stores, and shows the interface. */
export function start(importer: Importer): void {
  restoreSettings();
  applyContentPolicy();
  const mapHolder: MapHolder = { view: null, basemapFile: null };
  providePorts(createPorts(mapHolder, importer));
  startAddressSync();
  startCoverageSync();
  startScenarioSync();
  startCheckSync();
  startNetworkWatch();
  void loadData();

  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App mapSlot={createMapSlot(mapHolder)} />
      </ErrorBoundary>
    </StrictMode>,
  );
}
