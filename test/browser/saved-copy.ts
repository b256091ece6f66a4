// The copy that the worker saves, seen from a bare page of the site's folder: registered, looked into, damaged.
// It must not know how the worker checks or mends its files.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './server.ts';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** A page of the site's folder that is not the site: it loads nothing, and a test may run anything in it. */
const BARE = 'bare.html';

type Digests = Readonly<Record<string, string | null>>;
/** The files that the worker of the build saves, each with its SHA-256 (base64) or null. */
async function savedFiles(): Promise<Digests> {
  const worker = await readFile(`${dist}service-worker.js`, 'utf8');
  return JSON.parse(/^const FILES = (.*);$/m.exec(worker)![1]!) as Digests;
}

/** The hashed file of the build that was `name`, such as `core.js`, before the build; `./` is the page itself. */
export async function fileNamed(name: string): Promise<string> {
  if (name === './') return name;
  const [, start, end] = /^(.*)(\.\w+)$/.exec(name)!;
  const hashed = Object.keys(await savedFiles()).filter(
    (file) =>
      file.startsWith(`assets/${start}-`) &&
      file.endsWith(end!) &&
      file.length === name.length + 'assets/-12345678'.length,
  );
  if (hashed.length !== 1) throw new Error(`the build has ${hashed.length} files for ${name}`);
  return hashed[0]!;
}

/** Opens the bare page, so that no window shows the site. */
export async function leave(page: Page, site: Site): Promise<void> {
  site.replies.set(BARE, { body: '<!doctype html><title>Bare</title>' });
  await page.goto(site.url + BARE);
}

/** Registers the worker; gives the state in which it ends: activated, or redundant if it could not be installed. */
export async function register(page: Page, site: Site): Promise<string> {
  await leave(page, site);
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./service-worker.js', { updateViaCache: 'none' });
    const worker = registration.installing ?? registration.waiting ?? registration.active!;
    while (!['activated', 'redundant'].includes(worker.state))
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    return worker.state;
  });
}

export const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

/** Puts other content in place of a saved file (see `fileNamed`), or deletes the file where `body` is null. */
export async function damage(page: Page, name: string, body: string | null, type = 'text/html'): Promise<void> {
  const damaged = await page.evaluate(
    async ([path, content, contentType]) => {
      const [copy = ''] = (await caches.keys()).filter((one) => one.startsWith('redlines '));
      const cache = await caches.open(copy);
      const address = new URL(path, location.href).href;
      if (content === null) return cache.delete(address);
      await cache.put(address, new Response(content, { headers: { 'content-type': contentType } }));
      return true;
    },
    [await fileNamed(name), body, type] as const,
  );
  expect(damaged).toBe(true);
}

/** Waits until the newest copy has every file of the build, with the content of the build. */
export async function isIntact(page: Page): Promise<void> {
  const files = await savedFiles();
  const wrong = (): Promise<string[]> =>
    page.evaluate(async (expected) => {
      const name = (await caches.keys()).filter((one) => one.startsWith('redlines ')).at(-1) ?? '';
      const cache = await caches.open(name);
      const isWrong = async ([file, digest]: [string, string | null]): Promise<boolean> => {
        const response = await cache.match(new URL(file, location.href.replace(/[^/]*$/, '')), { ignoreVary: true });
        if (!response || (digest === null && file !== './')) return !response;
        const bytes = await response.arrayBuffer();
        if (file === './') return !new TextDecoder().decode(bytes).includes('id="app"');
        const actual = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        return btoa(String.fromCharCode(...actual)) !== digest;
      };
      const entries = Object.entries(expected);
      const faults = await Promise.all(entries.map(isWrong));
      return entries.filter((_, index) => faults[index]).map(([file]) => file);
    }, files);
  await expect.poll(wrong, { interval: 300 }).toEqual([]);
}

/** Opens the site and waits for its first words, which come from its own files. */
export async function opens(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}?v=1`);
  await page.locator('#text h1').waitFor({ timeout: 10_000 });
}
