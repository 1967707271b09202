import { viewStore } from '../state/view-store.ts';

/**
 * Lets the page reach no host but its own, unless the user chose a basemap from elsewhere; then just that one.
 * A policy can only be narrowed once it is set, so choosing another host takes effect with the next load.
 */
export function applyContentPolicy(): void {
  const hosts = basemapHosts();
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = [`connect-src 'self' blob: data: ${hosts}`, `img-src 'self' blob: data: ${hosts}`].join(
    '; ',
  );
  document.head.append(policy);
}

function basemapHosts(): string {
  const { basemap } = viewStore.getState();
  if (basemap.kind === 'osm') return 'https://tile.openstreetmap.org';
  // A style names sources, sprites and glyphs on hosts of its own.
  return basemap.kind === 'style' ? 'https:' : '';
}
