import { useSyncExternalStore } from 'react';

/** `desktop`: three columns. `tablet`: panels lie over the map. `portrait`: map full screen with a bottom sheet. */
export type Layout = 'desktop' | 'tablet' | 'portrait';

const DESKTOP = '(min-width: 1200px)';
const LANDSCAPE = '(min-width: 800px) and (orientation: landscape)';

export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, readLayout);
}

function readLayout(): Layout {
  if (matchMedia(DESKTOP).matches) return 'desktop';
  return matchMedia(LANDSCAPE).matches ? 'tablet' : 'portrait';
}

function subscribe(listener: () => void): () => void {
  const queries = [DESKTOP, LANDSCAPE].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
