// How the page arrives: text and numbers before the map's library, from any folder, under the strict content policy.
// It must not know what the files hold.
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { stage } from './harness.ts';
import { apart, colourAt, decode, meanOf } from './png.ts';
import { messagesOf } from './site.ts';

const { open, url } = stage({ prefix: '/a/folder of/maps/' });
const EN = messagesOf('en');
const SMALL = { width: 900, height: 560 } as const;

test('text and areas are on screen before the map’s library has come', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, reached } = await open({
    ...SMALL,
    before: (fresh) => fresh.route(/maplibre-[^/]*\.js$/, (route) => held.then(() => route.continue())),
  });
  await reached('redlines:text');
  await expect.poll(() => page.locator('.ledger b').count()).toBeGreaterThan(2);
  expect((await page.locator('#text h1').textContent())?.length).toBeGreaterThan(5);
  await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(0);
  expect(await page.evaluate(() => performance.getEntriesByName('redlines:map').length)).toBe(0);
  release();
  await reached('redlines:map');
  const ended = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => /maplibre-[^/]*\.js$/.test(one.name))
      .map((one) => (one as PerformanceResourceTiming).responseEnd),
  );
  expect(ended.length).toBeGreaterThan(0);
  expect(Math.min(...ended)).toBeGreaterThan(await reached('redlines:text'));
});

test('words wait a moment for the facts, and no longer: a slow file of shapes keeps nobody from the text', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, reached } = await open({
    ...SMALL,
    before: (fresh) => fresh.route(/mosaic[^/]*\.json$/, (route) => held.then(() => route.continue())),
  });
  await expect.poll(() => page.locator('.column nav button').first().innerText()).toBe(EN['panel.scenario']);
  expect(await page.evaluate(() => performance.getEntriesByName('redlines:text').length)).toBe(0);
  release();
  await reached('redlines:picture');
  expect(await page.locator('.stand-in canvas, .maplibregl-canvas').count()).toBeGreaterThan(0);
});

/** Side of the squares that are compared, pixels; it divides the picture. */
const SQUARE = 10;

test.each(LOCALES)('the picture that stands in for the map looks as the map does, in %s', async (lang) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, reached } = await open({
    map: 'drawn',
    width: 1440,
    height: 900,
    query: `v=1&panel=scenario&lang=${lang}`,
    before: (fresh) => fresh.route(/maplibre-[^/]*\.js$/, (route) => held.then(() => route.continue())),
  });
  await reached('redlines:picture');
  await page.evaluate(() => document.fonts.ready);
  // Beside the column, the pills over the map and the legend, which comes when the map stands.
  const clip = { x: 480, y: 110, width: 690, height: 630 };
  const standIn = decode(await page.screenshot({ clip }));
  release();
  await reached('redlines:map');
  await expect.poll(() => page.locator('.stand-in').count()).toBe(0);
  const map = decode(await page.screenshot({ clip }));
  let [alike, all] = [0, 0];
  const seen = new Set<string>();
  // Square by square: the strokes of a pattern may begin elsewhere.
  for (let x = 0; x < clip.width; x += SQUARE)
    for (let y = 0; y < clip.height; y += SQUARE) {
      seen.add(colourAt(standIn, x, y).join());
      all += 1;
      if (apart(meanOf(standIn, x, y, SQUARE), meanOf(map, x, y, SQUARE)) < 16) alike += 1;
    }
  expect(seen.size).toBeGreaterThan(20);
  expect(alike / all).toBeGreaterThan(0.97);
});

test('a folder is as good as the root, and nothing leaves it', async () => {
  const { requests, reached, page } = await open({ ...SMALL, query: 'v=1&panel=scenario&lang=uk' });
  await reached('redlines:map');
  const sent = requests.filter((address) => /^https?:/.test(address));
  expect(sent.length).toBeGreaterThan(10);
  expect(sent.filter((address) => !address.startsWith(encodeURI(decodeURI(url()))))).toEqual([]);
  await page.reload();
  await reached('redlines:map');
});

test('the content policy is strict and nothing on the way to the map offends it', async () => {
  const { page, reached } = await open({
    ...SMALL,
    before: (fresh) =>
      fresh.addInitScript(() => {
        const offences: string[] = [];
        Object.assign(window, { offences });
        addEventListener('securitypolicyviolation', (event) =>
          offences.push(`${event.violatedDirective} ${event.blockedURI}`),
        );
      }),
  });
  await reached('redlines:map');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/]{43}=';/);
  expect(policy).toContain("style-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(await page.evaluate((): unknown => Reflect.get(window, 'offences'))).toEqual([]);
});
