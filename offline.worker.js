// Runs beside the page: saves one build of the site on the device, and answers from it with or without a network.
// It must not know what the files are; offline.config.ts writes VERSION, FILES, ON_DEMAND and FIRST_SCRIPT above it.
/* global VERSION, FILES, ON_DEMAND, FIRST_SCRIPT */
const { scope } = self.registration;
/** Only caches of this name are ever read: another site of the same origin may have its own. */
const MINE = `redlines ${scope} `;
const NAME = MINE + VERSION;
const ASSET = 'assets/';
/** The check of all saved files waits until the page has loaded. */
const CHECK_DELAY_MS = 2000;

const addressOf = (file) => new URL(file, scope).href;
const matchIn = async (name, address) =>
  (await caches.open(name)).match(address, { ignoreVary: true }).catch(() => undefined);
/** The caches of the other builds, oldest first. */
const otherCaches = async () => (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);

const TYPES = { html: /^text\/html\b/i, js: /\b(java|ecma)script\b/i, css: /^text\/css\b/i };
const NOT_A_PAGE = /^(?!text\/html\b)/i;

/** Whether a response can answer for its address: no error, no redirect (refused for navigations), of a fitting type. */
function isFitting(address, response) {
  const [, extension = 'html'] = /\.(\w+)$/.exec(new URL(address).pathname) ?? [];
  const type = TYPES[extension] ?? NOT_A_PAGE;
  return response.ok && !response.redirected && type.test(response.headers.get('content-type') ?? '');
}

/** Whether a response is the file of this build: by its digest, or for the page, by the script that it starts. */
async function isIntact(file, response) {
  if (!isFitting(addressOf(file), response)) return false;
  const bytes = await response.clone().arrayBuffer();
  if (file === './') return new TextDecoder().decode(bytes).includes(FIRST_SCRIPT);
  const expected = FILES[file] ?? ON_DEMAND[file] ?? null;
  if (expected === null) return bytes.byteLength > 0;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === expected;
}

/** The host has sent something else than the file of this build. */
class WrongFileError extends Error {}

/** Why a file could not be saved, in the words of `RefusalReason` in src/state/offline.svelte.ts. */
function reasonOf(error) {
  if (error instanceof WrongFileError) return 'files';
  return error instanceof TypeError ? 'network' : 'storage';
}

/** A file of this build from the network; throws if the answer is anything else. */
async function download(file, cache) {
  const response = await fetch(addressOf(file), { cache });
  const { status, statusText, headers, redirected } = response;
  const direct = redirected ? new Response(await response.blob(), { status, statusText, headers }) : response;
  if (!(await isIntact(file, direct))) throw new WrongFileError(`${file} is not the file of this build (${status})`);
  return direct;
}

/** A file of this build: from the build before if it is the same, else from the network, past a bad HTTP cache. */
async function fileFor(file) {
  const isHashed = file.startsWith(ASSET);
  for (const name of isHashed ? await otherCaches() : []) {
    const response = await matchIn(name, addressOf(file));
    if (response && (await isIntact(file, response))) return response;
  }
  return download(file, isHashed ? 'default' : 'no-cache').catch(() => download(file, 'reload'));
}

async function save(file) {
  const [cache, response] = [await caches.open(NAME), await fileFor(file)];
  await cache.put(addressOf(file), response);
}

/** A file that only some readers need: saved now that it is asked for; where there is no room for it, it comes unsaved. */
async function onDemand(file, request) {
  const response = await fileFor(file).catch(() => undefined);
  if (response === undefined) return fetch(request);
  const copy = response.clone();
  const cache = await caches.open(NAME);
  await cache.put(addressOf(file), copy).catch(() => undefined);
  return response;
}

/** Whether an earlier build was saved with files that cannot answer; early versions of this worker did so. */
async function isOlderBroken() {
  for (const name of await otherCaches())
    for (const { url } of await (await caches.open(name)).keys()) {
      const response = await matchIn(name, url);
      if (response && !isFitting(url, response)) return true;
    }
  return false;
}

/** Saves all files or none. A working build stays until the reader agrees to update; a broken one is replaced at once. */
async function install() {
  try {
    await Promise.all(Object.keys(FILES).map(save));
  } catch (error) {
    for (const client of await self.clients.matchAll({ includeUncontrolled: true }))
      client.postMessage({ refused: reasonOf(error) });
    await caches.delete(NAME).catch(() => false);
    throw error;
  }
  if (await isOlderBroken()) await self.skipWaiting();
}

/** Stands in the cache of a build that the reader has asked for, until its worker is active. */
const REQUESTED = addressOf('requested.txt');

/** The name of the build that the reader has asked for and whose worker still waits for this one to be idle. */
async function requestedName() {
  for (const name of (await otherCaches()).reverse()) if (await matchIn(name, REQUESTED)) return name;
  return undefined;
}

/** From now on this build answers. The old worker gives its page too: browsers may keep that worker for minutes. */
async function takeOver() {
  const requested = (await caches.open(NAME)).put(REQUESTED, new Response(''));
  void self.skipWaiting();
  await requested;
}

/** Windows that still show the previous build may ask for its parts, so that one stays; older ones are deleted. */
async function activate() {
  // Also where a still newer build replaced one that the reader had asked for.
  for (const name of [NAME, ...(await otherCaches())]) await (await caches.open(name)).delete(REQUESTED);
  await Promise.all((await otherCaches()).slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** Lets a newer build take over as soon as it is downloaded. */
function giveWay() {
  const { waiting, installing } = self.registration;
  waiting?.postMessage('take over');
  installing?.addEventListener('statechange', giveWay, { once: true });
}

/**
 * Downloads again what is missing or damaged; what the host no longer has can only come with a newer build. Returns
 * true if the copy is complete, or else why it is not.
 */
async function mend() {
  await new Promise((resolve) => setTimeout(resolve, CHECK_DELAY_MS));
  let failure;
  for (const file of Object.keys(FILES)) {
    const response = await matchIn(NAME, addressOf(file));
    const intact = response !== undefined && (await isIntact(file, response).catch(() => false));
    if (!intact) await save(file).catch((error) => (failure = reasonOf(error)));
  }
  for (const file of Object.keys(ON_DEMAND)) {
    const response = await matchIn(NAME, addressOf(file));
    if (response && !(await isIntact(file, response).catch(() => false)))
      await (await caches.open(NAME)).delete(addressOf(file));
  }
  if (failure === undefined) return true;
  self.registration.addEventListener('updatefound', giveWay, { once: true });
  await self.registration.update().catch(() => undefined);
  giveWay();
  return failure;
}

let mending;
const mendOnce = () => (mending ??= mend().finally(() => (mending = undefined)));

/** A saved file of this build, else of another one, else the network. The query belongs to the page. */
async function answer(request) {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  const address = url.href === `${scope}index.html` ? scope : url.href;
  const requested = request.mode === 'navigate' ? await requestedName() : undefined;
  const saved = await matchIn(requested ?? NAME, address);
  if (saved && isFitting(address, saved)) return saved;
  const file = address.slice(scope.length);
  if (Object.hasOwn(ON_DEMAND, file)) return onDemand(file, request);
  for (const name of (await otherCaches()).reverse()) {
    const older = await matchIn(name, address);
    if (older && isFitting(address, older)) return older;
  }
  const query = request.mode === 'navigate' && Object.hasOwn(PAGES, file) ? PAGES[file] : undefined;
  return query === undefined ? fetch(request) : pageOrRoot(request, query);
}

/** A written page is not saved: where it does not arrive, the root of the site opens with the same view. */
const pageOrRoot = (request, query) =>
  fetch(request).catch(() => Response.redirect(scope + (new URL(request.url).search || query)));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  const { data, ports } = event;
  if (data === 'take over') event.waitUntil(takeOver().then(() => ports[0]?.postMessage(true)));
  if (data === 'is complete') event.waitUntil(mendOnce().then((complete) => ports[0].postMessage(complete)));
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  event.respondWith(answer(request));
  if (request.mode === 'navigate') event.waitUntil(mendOnce());
});
