/// <reference lib="webworker" />
// Keeps the whole app, its data included, for use without a network. The build fills in the list of files;
// no imports, so that it stays one classic script whose address never changes.
const scope = globalThis as unknown as ServiceWorkerGlobalScope;
const FILES = JSON.parse('__PRECACHE__') as [url: string, revision: string][];
const PREFIX = 'phu-song-';
const CACHE = `${PREFIX}__VERSION__`;
const REVISION_MARK = '/__revision__/';

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});

// The page sends this only after the user agreed to the update.
scope.addEventListener('message', (event) => {
  if (event.data === 'SKIP_WAITING') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = request.url.startsWith(scope.registration.scope);
  if (request.method !== 'GET' || request.headers.has('range') || !isOwn) return;
  event.respondWith(answer(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  const names = await caches.keys();
  const earlier = await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.open(name)),
  );
  await Promise.all(FILES.map(([file, revision]) => store(cache, earlier, [file, revision])));
}

/** Copies a file that an earlier version already holds, and fetches it otherwise. */
async function store(
  cache: Cache,
  earlier: readonly Cache[],
  [file, revision]: readonly [string, string],
): Promise<void> {
  const url = absolute(file);
  const mark = absolute(`${REVISION_MARK}${revision}/${file}`);
  const known = await findKnown(earlier, mark, url);
  const response = known ?? (await fetch(url, { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  await cache.put(url, response);
  await cache.put(mark, new Response(''));
}

async function findKnown(
  earlier: readonly Cache[],
  mark: string,
  url: string,
): Promise<Response | undefined> {
  for (const cache of earlier) {
    if (await cache.match(mark)) return cache.match(url);
  }
  return undefined;
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const key = request.mode === 'navigate' ? absolute('index.html') : request.url;
  const cached = await cache.match(key, { ignoreVary: true });
  return cached ?? fetch(request);
}

function absolute(path: string): string {
  return new URL(path.replace(/^\//, './'), scope.registration.scope).href;
}
