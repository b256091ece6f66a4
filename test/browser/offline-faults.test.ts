// What hosts and time do to the saved copy: redirects, sign-in pages, wrong files, another site's cache, damage.
// It must not know how the worker checks or mends its files.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sharedBrowser } from './chromium.ts';
import { cacheNames, damage, dist, fileNamed, isIntact, leave, opens, register } from './saved-copy.ts';
import { serve, type Reply, type Site } from './server.ts';
import { fileOf, messagesOf } from './site.ts';

const EN = messagesOf('en');
const SIGN_IN = '<!doctype html><title>Sign in</title><form><input name="user"></form>';
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const SCRIPT = 'text/javascript';
const SIGN_IN_WORKER: Reply = { body: SIGN_IN, headers: HTML };

let site: Site;
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  site = await serve({ prefix: '/maps/' });
  context = await (await sharedBrowser()).newContext({ viewport: { width: 900, height: 560 } });
  // No map: what is tested comes before it.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'WebGL2RenderingContext'));
  page = await context.newPage();
  const worker = await readFile(`${dist}service-worker.js`, 'utf8');
  const soon = worker.replace(/CHECK_DELAY_MS = \d+/, 'CHECK_DELAY_MS = 200');
  expect(soon).not.toBe(worker);
  site.replies.set('service-worker.js', { body: soon });
});
afterEach(async () => {
  await context.close();
  await site.close();
});

/** Has the host answer otherwise for a file of the build, see `fileNamed`; gives the path for which it does. */
async function reply(name: string, answer: Reply): Promise<string> {
  const path = (await fileNamed(name)).replace('./', '');
  site.replies.set(path, answer);
  return path;
}
const redirectTo = (location: string): Reply => ({ status: 302, headers: { location }, body: '' });

describe('while it is saved', () => {
  test('a page that the host redirects is saved, and opens without a network', async () => {
    await reply('./', redirectTo('/maps/home.html'));
    site.replies.set('home.html', { body: await readFile(`${dist}index.html`) });
    expect(await register(page, site)).toBe('activated');
    await site.close();
    await opens(page, site);
    await page.goto(`${site.url}licences.txt`);
    expect(await page.locator('body').innerText()).toContain('maplibre-gl 6');
  });

  test.each([
    ['the page', './'],
    ['a script', 'core.js'],
  ])('a sign-in redirect of %s leaves nothing saved; after signing in, all is', async (_file, name) => {
    site.replies.set('login.html', { body: SIGN_IN });
    const path = await reply(name, redirectTo('/maps/login.html'));
    expect(await register(page, site)).toBe('redundant');
    expect(await cacheNames(page)).toEqual([]);
    site.replies.delete(path);
    expect(await register(page, site)).toBe('activated');
    await site.close();
    await opens(page, site);
  });

  test.each([
    ['a page in place of a missing script', 'core.js', { body: SIGN_IN, headers: HTML }],
    ['a page in place of missing data', 'scenarios.json', { body: SIGN_IN, headers: HTML }],
    ['another script under the right name', 'core.js', { body: 'export {};' }],
    ['half of a typeface', 'noto-sans-latin-wght-normal.woff2', { body: Buffer.alloc(1000) }],
    ['the page of an earlier build', './', { body: '<script type="module" src="./assets/core-0.js"></script>' }],
    ['a style sheet of another type', 'core.css', { headers: { 'content-type': 'text/plain' } }],
    ['an error with the right content', 'maplibre.js', { status: 500 }],
  ] as const)('%s leaves nothing saved', async (_fault, name, answer) => {
    await reply(name, answer);
    expect(await register(page, site)).toBe('redundant');
    expect(await cacheNames(page)).toEqual([]);
  });

  test.each([
    ['the host sends another file', { body: 'Not the licences.' }, 'offline.files'],
    ['the host has lost a file', { status: 404 }, 'offline.files'],
    ['the worker is a page', SIGN_IN_WORKER, 'offline.files'],
  ] as const)('where %s, the reader learns that reason and no other', async (_fault, answer, message) => {
    site.replies.set(answer === SIGN_IN_WORKER ? 'service-worker.js' : 'licences.txt', answer);
    await page.goto(`${site.url}?v=1&page=decks`);
    await page.getByRole('button', { name: EN['offline.ask']! }).press('Enter');
    await page.getByText(EN[message]!).waitFor();
  });

  test('a wrong file in the HTTP cache does not stand in its way for good', async () => {
    const headers = { ...HTML, 'cache-control': 'public, max-age=9999, immutable' };
    const path = await reply('core.js', { body: SIGN_IN, headers });
    expect(await register(page, site)).toBe('redundant');
    site.replies.delete(path);
    expect(await register(page, site)).toBe('activated');
  });

  test('a host that adds to the page and knows few types does no harm', async () => {
    const index = await readFile(`${dist}index.html`, 'utf8');
    await reply('./', { body: index.replace('</body>', '<!-- added by the host --></body>') });
    await reply('towns.geojson', { headers: { 'content-type': 'application/octet-stream' } });
    site.replies.set('manifest.webmanifest', { headers: { 'content-type': 'text/plain' } });
    expect(await register(page, site)).toBe('activated');
  });
});

test('the cache of another site of the same origin is never read', async () => {
  const script = await fileNamed('core.js');
  await leave(page, site);
  await page.evaluate(
    async (paths) => {
      const foreign = await caches.open('another site');
      for (const path of paths)
        await foreign.put(path, new Response('foreign', { headers: { 'content-type': 'text/javascript' } }));
    },
    [script, 'not-ours.js'],
  );
  expect(await register(page, site)).toBe('activated');
  await opens(page, site);
  expect(await page.evaluate(async () => (await fetch('./not-ours.js')).status)).toBe(404);
  expect(await cacheNames(page)).toContain('another site');
});

describe('once saved', () => {
  test('what is gone or has become a page comes from the network, is mended, and then opens without one', async () => {
    expect(await register(page, site)).toBe('activated');
    await damage(page, './', null);
    await damage(page, 'core.js', SIGN_IN);
    await damage(page, 'core.css', null);
    await damage(page, 'scenarios.json', SIGN_IN);
    await opens(page, site);
    await isIntact(page);
    await leave(page, site);
    await site.close();
    await opens(page, site);
  });

  test.each([
    ['a script is damaged', 'core.js', 'export {};', SCRIPT],
    ['the page is another', './', SIGN_IN, 'text/html'],
  ])('%s: a visit with a network mends it, the next opens', async (_fault, name, body, type) => {
    expect(await register(page, site)).toBe('activated');
    await damage(page, name, body, type);
    await page.goto(site.url);
    expect(await page.locator('#text h1').count()).toBe(0);
    await isIntact(page);
    await site.close();
    await opens(page, site);
  });

  test('a script is damaged and the network gone: it is mended when the network is back', async () => {
    expect(await register(page, site)).toBe('activated');
    await damage(page, 'core.js', 'export {};', SCRIPT);
    await context.setOffline(true);
    await page.goto(site.url);
    await context.setOffline(false);
    await page.goto(site.url);
    await isIntact(page);
    await page.reload();
    await opens(page, site);
  });

  test('a copy that cannot be completed is not called saved; asked again, it is completed', async () => {
    expect(await register(page, site)).toBe('activated');
    await damage(page, 'LedgerTable.js', 'export {};', SCRIPT);
    const path = await reply('LedgerTable.js', { status: 404, body: 'Not found' });
    await page.goto(`${site.url}?v=1&lang=en&page=decks`);
    const ask = page.getByRole('button', { name: EN['offline.ask']! });
    await ask.waitFor();
    expect(await page.getByText(EN['offline.kept']!).count()).toBe(0);
    site.replies.delete(path);
    await ask.press('Enter');
    await page.getByText(EN['offline.kept']!).waitFor();
    await isIntact(page);
  });

  /** Has the host offer a newer build, whose page starts another script. */
  async function deployNewer(): Promise<void> {
    const [core, newer] = [await fileNamed('core.js'), 'assets/core-newer123.js'];
    const body = `import './${core.replace('assets/', '')}';`;
    const digest = createHash('sha256').update(body).digest('base64');
    const worker = (await readFile(`${dist}service-worker.js`, 'utf8'))
      .replace(/VERSION = "\w+"/, 'VERSION = "newer"')
      .replace(`FIRST_SCRIPT = "${core}"`, `FIRST_SCRIPT = "${newer}"`)
      .replace('FILES = {', `FILES = {"${newer}":"${digest}",`);
    const index = await readFile(`${dist}index.html`, 'utf8');
    site.replies.set(newer, { body });
    site.replies.set('service-worker.js', { body: worker });
    site.replies.set('', { body: index.replace(`src="./${core}"`, `src="./${newer}"`) });
  }

  test('what the host no longer has comes with its newer build, without being asked', async () => {
    expect(await register(page, site)).toBe('activated');
    await damage(page, './', SIGN_IN);
    await deployNewer();
    await page.goto(site.url);
    const isNewerActive = (): Promise<boolean | undefined> =>
      page.evaluate(async () => {
        const { installing, waiting } = await navigator.serviceWorker.ready;
        return (await caches.keys()).at(-1)?.endsWith(' newer') && !installing && !waiting;
      });
    await expect.poll(isNewerActive).toBe(true);
    await site.close();
    await opens(page, site);
  });
});

describe('a copy that the first version of the worker saved', () => {
  /** The first version in place of the worker, with the files of this build. */
  async function saveByFirst(): Promise<void> {
    const worker = await readFile(`${dist}service-worker.js`, 'utf8');
    const files = Object.keys(JSON.parse(/^const FILES = (.*);$/m.exec(worker)![1]!) as object);
    const constants = `const VERSION = 'first';\nconst FILES = ${JSON.stringify(files)};\n`;
    site.replies.set('service-worker.js', { body: constants + fileOf('test/fixtures/offline/first-worker.js') });
    expect(await register(page, site)).toBe('activated');
    site.replies.delete('service-worker.js');
  }

  test('is dead where the page was redirected, and comes back with this version', async () => {
    await reply('./', redirectTo('/maps/index.html'));
    await saveByFirst();
    await expect(page.goto(site.url)).rejects.toThrow(/ERR_FAILED/);
    await expect.poll(() => page.goto(site.url).then((one) => one?.status(), () => 'failed'), { timeout: 15_000, interval: 1000 }).toBe(200); // prettier-ignore
    await opens(page, site);
    await site.close();
    await opens(page, site);
  });

  test('has a page for a script, and comes back with this version, even while a window shows it', async () => {
    const path = await reply('core.js', { body: SIGN_IN, headers: HTML });
    await saveByFirst();
    site.replies.delete(path);
    await page.goto(site.url);
    expect(await page.locator('#text h1').count()).toBe(0);
    await expect.poll(() => cacheNames(page)).toHaveLength(2);
    await isIntact(page);
    await opens(page, site);
  });
});
