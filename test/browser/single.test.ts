// The one file, opened from the disk without any server: all of it works, and nothing is asked of anyone.
// It must not know how the file is made.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { stage } from './harness.ts';
import { PALETTES } from '../../src/map/palette.ts';
import { apart, colourAt, colourOf } from './png.ts';
import { messagesOf, query, still } from './site.ts';
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

const wordsForPlaces = JSON.parse(await readFile(`${root}src/i18n/own-places/en.json`, 'utf8')) as Record<
  string,
  string
>;

test(
  'the reader’s own places are read, joined, drawn with their lines and areas, and kept',
  { timeout: 120_000 },
  async () => {
    const { page, reached, requests } = await open({
      ...SMALL,
      map: 'drawn',
      address,
      query: 'v=1&at=49.2,33,7&hide=towns&theme=light',
    });
    await reached('redlines:map');
    await page.getByRole('button', { name: new RegExp(messagesOf('en')['panel.more']!) }).press('Enter');
    await page.getByRole('button', { name: messagesOf('en')['panel.own-places']! }).press('Enter');
    await page.locator('input[type=file]').setInputFiles(`${root}test/fixtures/own-places/shapes.geojson`);
    const panel = page.getByRole('region', { name: messagesOf('en')['panel.own-places']! });
    await panel.getByText('1 line, 2 areas').waitFor();
    await panel.getByText(wordsForPlaces['stored.onDisk']!).waitFor();
    await panel.locator('table').waitFor();
    await expect.poll(() => page.getByText(wordsForPlaces['shapes.drawing']!).count()).toBe(0);
    expect(await page.getByText(wordsForPlaces['shapes.failed']!).count()).toBe(0);
    const colour = colourOf(PALETTES.light.emphasis.line);
    const drawn = async (): Promise<number> => {
      const picture = await still(page);
      const columns = Array.from({ length: picture.width }, (_, x) => x);
      const rows = Array.from({ length: picture.height }, (_, y) => y);
      return columns.filter((x) => rows.some((y) => apart(colourAt(picture, x, y), colour) <= 12)).length;
    };
    await expect.poll(drawn, { timeout: 20_000 }).toBeGreaterThan(120);
    await page.reload();
    await page.getByRole('heading', { name: 'shapes.geojson' }).waitFor();
    expect(asked(requests).every((one) => one.startsWith(address))).toBe(true);
  },
);

const refuseStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));

test('where the browser keeps nothing of a page from a disk, places work and it says so', async () => {
  const { page } = await open({
    ...SMALL,
    map: 'absent',
    address,
    query: 'v=1&panel=own-places',
    before: refuseStorage,
  });
  for (const name of ['folders.kml', 'cp1251.csv', 'track.gpx', 'utm.geojson']) {
    await page.locator('input[type=file]').setInputFiles(`${root}test/fixtures/own-places/${name}`);
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText(wordsForPlaces['stored.refused']!).waitFor();
  }
  await page.getByText(wordsForPlaces['outcomes.range']!).waitFor();
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
