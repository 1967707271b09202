import { uiStore } from '../state/ui-store.ts';

/** Keeps the header's mark of being without a network true. */
export function startNetworkWatch(): void {
  const update = (): void => uiStore.setState({ online: navigator.onLine });
  addEventListener('online', update);
  addEventListener('offline', update);
  update();
}
