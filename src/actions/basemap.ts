import { viewStore, type Basemap } from '../state/view-store.ts';
import { ports } from './ports.ts';

/** A basemap that is fetched from a host other than the page's own. */
export type ExternalBasemap = Extract<Basemap, { readonly kind: 'osm' | 'style' }>;

export function showNoBasemap(): void {
  viewStore.setState({ basemap: { kind: 'none' } });
  ports().shell.saveSettings({ basemap: { kind: 'none' } });
}

/**
 * The page may reach no other host until it is loaded with that basemap chosen, so this reloads it. The choice
 * belongs to the device, not to a link.
 */
export function reloadWithBasemap(basemap: ExternalBasemap): void {
  ports().shell.saveSettings({ basemap });
  ports().shell.reload();
}

/** Shows a PMTiles archive of this device, for this visit; nothing is sent anywhere. */
export function showBasemapFile(file: File): void {
  ports().map.keepBasemapFile(file);
  viewStore.setState({ basemap: { kind: 'pmtiles', name: file.name } });
}
