// After one visit the network is cut: all of it works. A newer build is offered, never forced, and not during a lesson.
// A browser that will not keep it loses nothing else. It must not know how files are kept.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stage } from './harness.ts';
import { decode } from './png.ts';
import { serve, type Site } from './server.ts';
import { messagesOf, query, travel } from './site.ts';
import { seesTheMap, walk } from './walk.ts';

const EN = messagesOf('en');
const SMALL = { width: 1100, height: 700, reducedMotion: 'reduce', keeps: true } as const;
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** The worker has all files and answers for this page. */
const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { timeout: 30_000 });

test('the worker keeps every file that a reader may ask for, each once, the largest when it is asked for', async () => {
  const worker = await readFile(`${dist}service-worker.js`, 'utf8');
  const [listed, onDemand] = ['FILES', 'ON_DEMAND'].map((name) =>
    Object.keys(JSON.parse(new RegExp(`^const ${name} = (.*);$`, 'm').exec(worker)![1]!) as object),
  ) as [string[], string[]];
  const all = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile()).map((one) => relative(dist, join(one.parentPath, one.name)));
  const shipped = files.filter(
    (name) =>
      !/^(\.vite|data\/|service-worker\.js$|_headers$|404\.html$)|\/index\.html$|preview\.png$|^assets\/page-/.test(
        name,
      ),
  );
  const addresses = shipped.map((name) => (name === 'index.html' ? './' : name.replaceAll('\\', '/')));
  expect([...listed, ...onDemand].sort()).toEqual(addresses.sort());
  expect(onDemand.sort()).toEqual(
    [/^assets\/cut\.worker-/, /^assets\/formats\.worker-/, /^assets\/project-/].map((name): unknown =>
      expect.stringMatching(name),
    ),
  );
  expect(listed.length).toBeGreaterThan(50);
});

test('the site can be installed from any folder: relative addresses, icons as large as they say', async () => {
  type Icon = { readonly src: string; readonly sizes: string; readonly type: string; readonly purpose?: string };
  type Manifest = { readonly name: string; readonly start_url: string; readonly scope: string; readonly icons: Icon[] };
  const manifest = JSON.parse(await readFile(`${dist}manifest.webmanifest`, 'utf8')) as Manifest;
  expect([manifest.start_url, manifest.scope, manifest.name.length > 0]).toEqual(['./', './', true]);
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes, type } of manifest.icons) {
    expect(src).toMatch(/^\.\//);
    const bytes = await readFile(dist + src.slice(2));
    if (type !== 'image/png') continue;
    const { width, height } = decode(bytes);
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(await readFile(`${dist}index.html`, 'utf8')).toContain('<link rel="manifest" href="./manifest.webmanifest"');
});

describe('after one visit', () => {
  const { open, cut } = stage({ prefix: '/deep/folder/' });

  test('all of it works without a network, in a folder of any host', { timeout: 240_000 }, async () => {
    const { page, context, reached } = await open({ ...SMALL, map: 'drawn', query: 'v=1' });
    await reached('redlines:map');
    await isKept(page);
    await cut();
    await page.reload();
    await reached('redlines:map');
    await walk(page, { chapters: 'all' });
    await travel(page, 'page=decks');
    await page.getByText(EN['offline.kept']!).waitFor();
    const link = await context.newPage();
    await link.goto(page.url().replace(/\?.*/, '?v=1&lang=uk&scenario=all-of-the-donbas'));
    await seesTheMap(link);
    await expect.poll(() => link.locator('html').getAttribute('lang')).toBe('uk');
    // Written pages are not saved: the root opens with what the page tells of.
    const written = await context.newPage();
    await written.goto(page.url().replace(/(deep\/folder\/).*/, '$1uk/p/crimea/'));
    await seesTheMap(written);
    expect(query(written).get('scenario')).toBe('crimea');
    await expect.poll(() => written.locator('html').getAttribute('lang')).toBe('uk');
  });
});

describe('a newer build', () => {
  const copy = fileURLToPath(new URL('../../coverage/newer/', import.meta.url));
  const { open } = stage();
  let site: Site;
  beforeAll(async () => {
    await rm(copy, { recursive: true, force: true });
    await cp(dist, copy, { recursive: true });
    site = await serve({ folder: copy });
  });
  afterAll(() => site.close());

  /** The check of the saved files goes on for a minute; a browser waits for it unless it is stopped. */
  async function slowCheckOfFiles(): Promise<void> {
    const file = `${copy}service-worker.js`;
    const worker = await readFile(file, 'utf8');
    const slow = worker.replace(/CHECK_DELAY_MS = \d+/, 'CHECK_DELAY_MS = 60000');
    expect(slow).not.toBe(worker);
    await writeFile(file, slow);
  }

  /** The page goes on loading files, so that the old worker is never idle. */
  const keepWorkerBusy = (page: Page): Promise<unknown> =>
    page.evaluate(() => setInterval(() => void fetch('./manifest.webmanifest'), 10));

  test('is offered, never forced, and not during a lesson; the view stays', { timeout: 120_000 }, async () => {
    await slowCheckOfFiles();
    const address = site.url;
    const { page, reached } = await open({ ...SMALL, address, query: 'v=1&deck=reading-a-claim.2' });
    await reached('redlines:map');
    await isKept(page);
    await writeFile(
      `${copy}index.html`,
      (await readFile(`${copy}index.html`, 'utf8')).replace('<html', '<html data-newer'),
    );
    const worker = await readFile(`${copy}service-worker.js`, 'utf8');
    await writeFile(`${copy}service-worker.js`, worker.replace(/VERSION = "\w+"/, 'VERSION = "newer"'));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    const isWaiting = (): Promise<boolean> =>
      page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
    await expect.poll(isWaiting).toBe(true);
    const button = page.getByRole('button', { name: EN['offline.update']!, exact: true });
    expect(await button.count()).toBe(0);
    await travel(page, 'scenario=all-of-the-donbas');
    await button.waitFor();
    await page.reload();
    await button.waitFor();
    const isNewer = (): Promise<boolean> => page.evaluate(() => 'newer' in document.documentElement.dataset);
    expect(await isNewer()).toBe(false);
    await keepWorkerBusy(page);
    await button.press('Enter');
    await expect.poll(isNewer).toBe(true);
    expect(query(page).get('scenario')).toBe('all-of-the-donbas');
    await reached('redlines:map');
    expect(await button.count()).toBe(0);
  });

  test('once active, leaves no request for another build behind: its own page answers', async () => {
    const marked = (page: Page): Promise<number> =>
      page.evaluate(async () => {
        const found = (await caches.keys()).map(async (name) => (await caches.open(name)).match('./requested.txt'));
        return (await Promise.all(found)).filter(Boolean).length;
      });
    const { page, reached } = await open({ ...SMALL, address: site.url, query: 'v=1' });
    await reached('redlines:map');
    await isKept(page);
    // As if the reader had asked for a build that this one has replaced before it could take over.
    await page.evaluate(async () => {
      const other = await caches.open(`redlines ${new URL('./', location.href).href} replaced`);
      await other.put('./requested.txt', new Response(''));
    });
    expect(await marked(page)).toBe(1);
    const worker = await readFile(`${copy}service-worker.js`, 'utf8');
    await writeFile(`${copy}service-worker.js`, worker.replace(/VERSION = "\w+"/, 'VERSION = "newest"'));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    const waiting = (): Promise<boolean> =>
      page.evaluate(async () => {
        const { waiting: newer } = (await navigator.serviceWorker.getRegistration())!;
        newer?.postMessage('take over');
        return Boolean(newer);
      });
    await expect.poll(waiting).toBe(true);
    await expect.poll(() => marked(page), { timeout: 60_000 }).toBe(0);
  });
});

describe('a browser that will not keep it', () => {
  const { open, url } = stage();
  const refuse = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));
    });
  /** Leaves the site a megabyte. */
  const fillUp = async (page: Page, context: BrowserContext): Promise<void> => {
    const { origin } = new URL(url());
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  };

  test('shows everything and says so only when asked', async () => {
    const { page, reached } = await open({ ...SMALL, map: 'drawn', query: 'v=1', before: refuse });
    await reached('redlines:map');
    await seesTheMap(page);
    await travel(page, 'page=decks');
    const ask = page.getByRole('button', { name: EN['offline.ask']! });
    await ask.waitFor();
    expect(await page.getByText(EN['offline.refused']!).count()).toBe(0);
    await ask.press('Enter');
    await page.getByText(EN['offline.refused']!).waitFor();
    await page.locator('h2').first().waitFor();
  });

  test('a device without room for all files keeps none', async () => {
    const { page, reached } = await open({ ...SMALL, query: 'v=1', before: fillUp });
    await reached('redlines:map');
    await travel(page, 'page=decks');
    await page.getByRole('button', { name: EN['offline.ask']! }).press('Enter');
    await page.getByText(EN['offline.refused']!).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration())).toBe(undefined);
  });
});
