// The one file, opened from the disk without any server: all of it works, and nothing is asked of anyone.
// It must not know how the file is made.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';
import { seesTheMap, walk } from './walk.ts';

const { open } = stage();
const root = fileURLToPath(new URL('../../', import.meta.url));
const address = pathToFileURL(`${root}dist-single/redlines.html`).href;
const SMALL = { width: 1100, height: 700, reducedMotion: 'reduce' } as const;

beforeAll(() => {
  const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'single', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}, 180_000);

/** What was asked of a disk or a host: all but what the page itself holds. */
const asked = (requests: readonly string[]): string[] => requests.filter((one) => !/^(data|blob):/.test(one));

test('opens by double click with everything in it, and asks nobody for anything', { timeout: 240_000 }, async () => {
  const { page, reached, requests } = await open({ ...SMALL, map: 'drawn', address, query: '' });
  await reached('redlines:map');
  await walk(page, { chapters: 'first and last' });
  expect(asked(requests)).toEqual([address]);
});

test('a link into it opens the view', async () => {
  const { page, reached } = await open({
    ...SMALL,
    map: 'drawn',
    address,
    query: 'v=1&lang=uk&scenario=all-of-the-donbas',
  });
  await reached('redlines:map');
  await seesTheMap(page);
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('uk');
  await expect.poll(() => page.locator('#text').innerText()).toContain('Донбас');
});

test('the licences of everything in it can be saved from the page about the map', async () => {
  const { page, reached } = await open({ ...SMALL, map: 'absent', address, query: 'v=1&lang=uk&page=about' });
  await reached('redlines:text');
  const link = page.getByRole('link', { name: messagesOf('uk')['about.notices']! });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('redlines-licences.txt');
  const text = await readFile(await download.path(), 'utf8');
  for (const name of ['Redlines', 'maplibre-gl 6', 'svelte 5', '@fontsource-variable/source-serif-4', 'ODbL', '©'])
    expect(text).toContain(name);
});

test('a code and a link that only this computer can open say so', async () => {
  const { page, reached } = await open({ ...SMALL, address, query: 'v=1&deck=reading-a-claim.1' });
  await reached('redlines:map');
  await page.keyboard.press('q');
  await expect
    .poll(() => page.getByRole('dialog').getByRole('note').innerText())
    .toBe(messagesOf('en')['share.staysHere']);
});

const refuseHistory = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    history.pushState = history.replaceState = () => {
      throw new DOMException('refused to a page from a disk', 'SecurityError');
    };
  });

test('where the browser refuses it a history, it works without one', async () => {
  const { page, reached } = await open({ ...SMALL, address, query: 'v=1', before: refuseHistory });
  await reached('redlines:text');
  await page.getByRole('button', { name: 'Українська' }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('uk');
  await expect.poll(() => page.locator('#text').innerText()).toContain('Україн');
  expect(query(page).get('lang')).toBe(null);
});
