// What is left when something is missing: WebGL, a file, a sound file, the graphics context. A message, and the rest.
// It must not know how any of it is mended.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { decode } from './png.ts';
import { messagesOf } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SMALL = { width: 900, height: 560, reducedMotion: 'reduce' } as const;
const notice = (page: Page) => page.locator('.notice');
const areas = (page: Page) => page.locator('.ledger b');

/** Takes WebGL from the page before any of its scripts run. */
const withoutWebgl = (page: Page) =>
  page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = new Proxy(Reflect.get(HTMLCanvasElement.prototype, 'getContext'), {
      apply: (original, canvas, given: unknown[]): unknown =>
        String(given[0]).startsWith('webgl') ? null : Reflect.apply(original, canvas, given),
    });
  });

test('without WebGL 2 the text, the areas and a still picture of the map are there', async () => {
  const query = 'v=1&scenario=mutual-pull-back&depth=40';
  const { page, reached, requests, shot } = await open({ query, before: withoutWebgl });
  await reached('redlines:text');
  await expect.poll(() => notice(page).allTextContents()).toContain(EN['error.noWebgl']);
  const picture = page.locator('#map svg');
  await picture.waitFor();
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  const shapes = await picture.locator('path[data-shape]').evaluateAll((all) => all.map((one) => one.dataset['shape']));
  expect(shapes).toContain('border');
  expect(shapes.some((shape) => shape?.startsWith('overlay-'))).toBe(true);
  await expect.poll(() => picture.locator('text').allTextContents()).toContain('Kharkiv');
  const checked = () => requests.filter((url) => /acknowledged/.test(url)).length;
  await expect.poll(checked).toBe(1);
  const zone = () => picture.locator('path[data-shape="overlay-demilitarised-ukrainian-side"]').getAttribute('d');
  const before = await zone();
  await page.locator('#text input[type=range]').fill('5');
  await expect.poll(zone).not.toBe(before);
  expect(shapes).toContain('held');
  // What is checked is not checked again with each new picture.
  expect(checked()).toBe(1);
  await shot('without-webgl');
});

const answer = {
  missing: (route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
  malformed: (route: Route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"type":' }),
  wrong: (route: Route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"type":"Nothing"}' }),
};

test.each([
  ['towns.geojson', /\/towns-[^/]*\.geojson$/, 'missing'],
  ['mosaic.topo.json', /\/mosaic\.topo-[^/]*\.json$/, 'missing'],
  ['countries.geojson', /\/countries-[^/]*\.geojson$/, 'missing'],
  ['texts (en)', /\/text-en-[^/]*\.js$/, 'missing'],
  ['annotations', /\/annotations-[^/]*\.js$/, 'missing'],
  ['mosaic.topo.json', /\/mosaic\.topo-[^/]*\.json$/, 'malformed'],
  ['scenarios.json', /\/scenarios-[^/]*\.json$/, 'wrong'],
  ['strikes.geojson', /\/strikes-[^/]*\.geojson$/, 'malformed'],
] as const)('%s (%s, %s) is named, and trying again helps', async (file, address, kind) => {
  const { page, errors, reached } = await open({ ...SMALL, before: (fresh) => fresh.route(address, answer[kind]) });
  const told = notice(page).first();
  await told.waitFor();
  const isText = file.startsWith('texts');
  // Without its texts the page can only say so in both languages at once.
  if (!isText) {
    const words = kind === 'missing' ? 'did not load' : 'could not be read';
    await expect.poll(() => told.textContent()).toContain(file);
    await expect.poll(() => told.textContent()).toContain(words);
  }
  expect(await page.evaluate(() => performance.getEntriesByName('redlines:map').length)).toBe(0);
  await page.unroute(address);
  await told.getByRole('button').click();
  await reached('redlines:map');
  await expect.poll(() => notice(page).count()).toBe(0);
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  // The browser itself writes the answer 404 into the console; nothing else may stand there.
  expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  errors.splice(0);
});

test('the map’s library missing leaves text, areas and a still picture', async () => {
  const before = (fresh: Page) => fresh.route(/\/maplibre-[^/]*\.js$/, answer.missing);
  const { page, errors, reached } = await open({ ...SMALL, before });
  await reached('redlines:map');
  await expect.poll(() => notice(page).allTextContents()).toContain(EN['error.mapFailed']);
  await expect.poll(() => page.locator('#map svg path').count()).toBeGreaterThan(5);
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  errors.splice(0);
});

test('a lost graphics context is told, and the map comes back', async () => {
  const { page, reached } = await open({ ...SMALL, map: 'drawn' });
  await reached('redlines:map');
  const canvas = page.locator('.maplibregl-canvas');
  const coloured = async (): Promise<boolean> => {
    const { pixels } = decode(await canvas.screenshot());
    return new Set(pixels.filter((_, index) => index % 97 === 0)).size > 20;
  };
  await expect.poll(() => coloured()).toBe(true);
  await page.evaluate(() => {
    const lose = document
      .querySelector<HTMLCanvasElement>('.maplibregl-canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    Object.assign(window, { giveBack: () => lose?.restoreContext() });
  });
  await expect.poll(() => notice(page).allTextContents()).toContain(EN['error.lost']);
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  await page.evaluate(() => (Reflect.get(window, 'giveBack') as () => void)());
  await expect.poll(() => notice(page).count()).toBe(0);
  await expect.poll(coloured, { timeout: 10_000 }).toBe(true);
});
