import type { DrawerTab } from '../../state/ui-store.ts';

/** In the order they stand and are reached with Alt 1, 2, 3. */
export const DRAWER_TABS: readonly DrawerTab[] = ['units', 'villages', 'stations'];
