import { useSyncExternalStore } from 'react';

const COARSE = '(pointer: coarse)';

/** CSS pixels of a table row: larger under a finger. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => matchMedia(COARSE).matches) ? 46 : 36;
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(COARSE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
