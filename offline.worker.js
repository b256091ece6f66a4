// Runs beside the page: keeps one build of the site on the device and answers from it, with or without a network.
// It must not know what the files are; offline.config.ts writes VERSION and FILES above it, relative to its own place.
/* global VERSION, FILES */
const { scope } = self.registration;
const MINE = `redlines ${scope} `;
const NAME = MINE + VERSION;
const ASSET = 'assets/';

/** A file named after its content is the same in every build; all others are asked for anew. */
async function fetched(file, address) {
  const same = file.startsWith(ASSET) ? await caches.match(address, { ignoreVary: true }) : undefined;
  if (same) return same;
  const response = await fetch(address, { cache: file.startsWith(ASSET) ? 'default' : 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** All or nothing: half a site is worse than none. */
async function keepAll() {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(
      FILES.map(async (file) => {
        const { href } = new URL(file, scope);
        await cache.put(href, await fetched(file, href));
      }),
    );
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

/** Windows that still show the build before may ask for its parts, so that one stays; what is older goes. */
async function clearOut() {
  const older = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What is kept of this build, then of the one before, then the network. A link's query is the page's business. */
async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  const address = url.href === `${scope}index.html` ? scope : url.href;
  const cache = await caches.open(NAME);
  const how = { ignoreVary: true };
  return (await cache.match(address, how)) ?? (await caches.match(address, how)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(clearOut()));
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope)) event.respondWith(answer(request));
});
