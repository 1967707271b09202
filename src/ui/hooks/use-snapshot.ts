import { useSyncExternalStore } from 'react';
import { subscribeSnapshot, takeSnapshot, type Snapshot } from '../../state/snapshot.ts';

/** What every figure is derived from; selectors are called with it while rendering and remember their result. */
export function useSnapshot(): Snapshot {
  return useSyncExternalStore(subscribeSnapshot, takeSnapshot);
}
