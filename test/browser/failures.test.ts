// What is left when something is missing: WebGL, a file, a sound file, the graphics context. A message, and the rest.
// It must not know how any of it is mended.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf, query, still, travel } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SMALL = { width: 900, height: 560, reducedMotion: 'reduce' } as const;
const notice = (page: Page) => page.locator('.notice');
const texts = (page: Page): Promise<string[]> => notice(page).locator('p').allInnerTexts();
const retry = (page: Page) => page.getByRole('button', { name: EN['error.retry']!, exact: true });
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
  const link = 'v=1&scenario=mutual-pull-back&depth=40';
  const { page, reached, requests, shot } = await open({ query: link, before: withoutWebgl });
  await reached('redlines:text');
  await expect.poll(() => texts(page)).toContain(EN['error.noWebgl']);
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
  unpackable: (route: Route) =>
    route.fulfill({ status: 200, contentType: 'application/json', body: '{"packed":"mosaic","cells":[]}' }),
  wrong: (route: Route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"type":"Nothing"}' }),
};

test.each([
  ['towns.geojson', /\/towns-[^/]*\.geojson$/, 'missing'],
  ['mosaic.topo.json', /\/mosaic\.topo\.packed-[^/]*\.json$/, 'missing'],
  ['countries.geojson', /\/countries\.packed-[^/]*\.json$/, 'missing'],
  ['texts (en)', /\/text-en-[^/]*\.js$/, 'missing'],
  ['annotations', /\/annotations-[^/]*\.js$/, 'missing'],
  ['mosaic.topo.json', /\/mosaic\.topo\.packed-[^/]*\.json$/, 'malformed'],
  ['mosaic.topo.json', /\/mosaic\.topo\.packed-[^/]*\.json$/, 'unpackable'],
  ['waters.geojson', /\/waters\.packed-[^/]*\.json$/, 'wrong'],
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
  // F15: while facts are missing, nothing says that areas are being worked out.
  await expect.poll(() => page.getByText(EN['ledger.loading']!).count()).toBe(0);
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
  await expect.poll(() => texts(page)).toContain(EN['error.mapFailed']);
  await expect.poll(() => page.locator('#map svg path').count()).toBeGreaterThan(5);
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  errors.splice(0);
});

/** Takes the drawing context of a canvas; `giveBack` restores it. */
const loseContext = (page: Page, canvas: string): Promise<void> =>
  page.evaluate((selector) => {
    const lose = document
      .querySelector<HTMLCanvasElement>(selector)
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    Object.assign(window, { giveBack: () => lose?.restoreContext() });
  }, canvas);
const giveBack = (page: Page): Promise<void> => page.evaluate(() => (Reflect.get(window, 'giveBack') as () => void)());

test('the map’s worker missing leaves a still picture, and trying again gets another worker', async () => {
  const worker = /maplibre-gl-worker[^/]*$/;
  const before = (fresh: Page) => fresh.route(worker, answer.missing);
  const { page, errors, requests } = await open({ ...SMALL, before });
  await expect.poll(() => texts(page)).toContain(EN['error.mapFailed']);
  await page.locator('#map svg').waitFor();
  await retry(page).click();
  // The second worker is refused too: now the page can be loaded anew.
  await page.getByRole('button', { name: EN['error.reload']! }).waitFor();
  await page.unroute(worker);
  await retry(page).click();
  await expect.poll(() => notice(page).count()).toBe(0);
  await page.locator('.stage:not(:has(.stand-in)) .maplibregl-canvas').waitFor();
  expect(new Set(requests.filter((url) => worker.test(url))).size).toBe(3);
  errors.splice(0);
});

test('a map whose worker never answers gives way to a still picture', async () => {
  const { page } = await open({
    ...SMALL,
    before: async (fresh) => {
      await fresh.clock.install();
      await fresh.route(/maplibre-gl-worker[^/]*$/, () => new Promise(() => {}));
    },
  });
  await page.locator('.maplibregl-canvas').waitFor({ state: 'attached' });
  await page.clock.runFor(25_000);
  await expect.poll(() => texts(page)).toContain(EN['error.mapFailed']);
  await page.locator('#map svg').waitFor();
});

test('a lost context, with another proposal, language and appearance chosen before it is back: the map shows those', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1&scenario=mutual-pull-back' });
  await reached('redlines:map');
  await expect.poll(() => page.locator('.stand-in').count()).toBe(0);
  const shown = async (): Promise<Uint8Array> => (await still(page)).pixels;
  /** The share of pixels that are the same in two pictures. */
  const alike = (one: Uint8Array, other: Uint8Array): number => {
    let same = 0;
    for (let at = 0; at < one.length; at += 3) if (Math.abs(one[at]! - other[at]!) < 8) same += 1;
    return same / (one.length / 3);
  };
  const before = await shown();
  await loseContext(page, '.maplibregl-canvas');
  await expect.poll(() => texts(page)).toContain(EN['error.lost']);
  await expect.poll(() => areas(page).count()).toBeGreaterThan(2);
  const next = 'v=1&scenario=all-of-the-donbas&lang=uk&theme=dark';
  await travel(page, next);
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  // Nothing is given to a map that cannot take it: pointing and moving do no harm.
  await page.mouse.move(640, 300);
  await page.mouse.click(640, 300);
  await travel(page, next);
  await giveBack(page);
  await expect.poll(() => notice(page).count()).toBe(0);
  await expect.poll(() => page.locator('.stand-in').count()).toBe(0);
  const after = await shown();
  expect(alike(after, before)).toBeLessThan(0.5);
  await page.reload();
  await reached('redlines:map');
  await expect.poll(() => page.locator('.stand-in').count()).toBe(0);
  expect(alike(await shown(), after)).toBeGreaterThan(0.99);
});

test('the second map of a comparison comes back too, and a still picture stands in for it', async () => {
  const link = 'v=1&scenario=mutual-pull-back&compare=side.four-oblasts';
  const { page, reached } = await open({ ...SMALL, query: link });
  await reached('redlines:map');
  const second = '.second .maplibregl-canvas';
  await page.locator(second).waitFor();
  await expect.poll(() => page.locator('.second .stand-in').count()).toBe(0);
  await loseContext(page, second);
  await page.locator('.second .stand-in').waitFor();
  await expect.poll(() => texts(page)).toContain(EN['error.lost']);
  await giveBack(page);
  await expect.poll(() => page.locator('.second .stand-in').count()).toBe(0);
  expect(await notice(page).count()).toBe(0);
});

test('a window moved to a screen of other pixels draws with those', async () => {
  // An emulated screen changes its pixels without a word: the event is ours.
  const before = (fresh: Page) =>
    fresh.addInitScript(() => {
      const original = window.matchMedia.bind(window);
      window.matchMedia = (media) => {
        const list = original(media);
        if (/dppx/.test(media)) Object.assign(window, { announce: () => list.dispatchEvent(new Event('change')) });
        return list;
      };
    });
  const { page, context, reached } = await open({ ...SMALL, before });
  await reached('redlines:map');
  const width = () => page.locator('.maplibregl-canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width);
  const first = await width();
  const session = await context.newCDPSession(page);
  const screen = { width: SMALL.width, height: SMALL.height, mobile: false };
  for (const deviceScaleFactor of [2, 1]) {
    await session.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor });
    await page.evaluate(() => (Reflect.get(window, 'announce') as () => void)());
    await expect.poll(width).toBe(deviceScaleFactor * first);
  }
});

test('the address follows a slow wheel', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1&at=48.5,34,6' });
  await reached('redlines:map');
  await page.mouse.move(660, 250);
  for (let notch = 0; notch < 2; notch++) {
    await page.mouse.wheel(0, -120);
    await new Promise((resolve) => setTimeout(resolve, 1200));
  }
  await expect.poll(() => Number(query(page).get('at')?.split(',')[2])).toBeGreaterThan(6.1);
});
