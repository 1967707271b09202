import { dropOutdatedChecks } from '../actions/turf-check.ts';
import { subscribeSnapshot } from '../state/snapshot.ts';

/** A check under way for a question nobody asks any more is stopped, and its results are put away. */
export function startCheckSync(): void {
  subscribeSnapshot(dropOutdatedChecks);
}
