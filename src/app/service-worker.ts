/**
 * Registers the service worker in the built app. `onWaiting` is called with a function that lets a new version
 * take over and reloads; it is called only after the user agreed.
 */
export function registerServiceWorker(onWaiting: (apply: () => void) => void): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const script = new URL('sw.js', document.baseURI);
  navigator.serviceWorker
    .register(script, { scope: './', updateViaCache: 'none' })
    .then((registration) => watch(registration, onWaiting))
    .catch((error: unknown) => console.warn('The app works, but not yet without a network:', error));
}

function watch(registration: ServiceWorkerRegistration, onWaiting: (apply: () => void) => void): void {
  const offer = (worker: ServiceWorker | null): void => {
    // Without a controller this is the first installation, not an update.
    if (worker === null || navigator.serviceWorker.controller === null) return;
    onWaiting(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('SKIP_WAITING');
    });
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  });
}
