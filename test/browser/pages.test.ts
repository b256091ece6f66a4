// The written pages in a browser: whole without scripts, and taken over by the app without a jump.
// It must not know how pages are written.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/values/locale.ts';
import { addressOf, sitePagesOf, type SitePage } from '../../src/core/view/site-pages.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage();
const world = readWorld();
const single = (kind: SitePage['kind'], id = ''): SitePage => ({ kind, id });
const WIDE = { width: 1440, height: 900 };

test.each(LOCALES)('without scripts every page in %s can be read, and shuts nobody out', async (locale) => {
  const { page } = await open({ ...WIDE, scripts: false, query: '', bypassPolicy: true });
  const root = page.url();
  for (const site of sitePagesOf(world)) {
    await page.goto(root + addressOf(site, locale));
    expect(await page.locator('h1').count(), site.kind).toBe(1);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.start').isVisible()).toBe(false);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  const proposal = addressOf(single('proposal', 'mutual-pull-back'), locale);
  await page.goto(root + proposal);
  const words = messagesOf(locale);
  for (const heading of [
    'scenario.clauses',
    'scenario.backs',
    'scenario.rejects',
    'scenario.unknown',
    'ledger.title',
    'scenario.sources',
  ])
    expect(await page.getByRole('heading', { name: words[heading]!, exact: true }).isVisible(), heading).toBe(true);
  expect(await page.getByRole('img').first().isVisible()).toBe(true);
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(world.mosaic.oblasts.length);
});

/** The page as it is without scripts, for a tool that needs them: without those of the page, its style sheet for that case in force. */
async function asWithoutScripts(fresh: Page): Promise<void> {
  await fresh.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll(/scripting:\s*enabled/g, 'max-width: 0'),
    });
  });
  await fresh.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replaceAll(/<script[^>]*src=[^>]*><\/script>|<\/?noscript>/g, '');
    await route.fulfill({ response, body: html });
  });
}

test.each(['home', 'proposal', 'claims', 'about'] as const)(
  'axe finds nothing wrong with the page of kind %s',
  async (kind) => {
    const id = kind === 'proposal' ? 'us-28-points' : '';
    for (const [locale, width] of [
      ['en', 1440],
      ['uk', 390],
    ] as const) {
      const path = addressOf(single(kind, id), locale);
      const { page } = await open({
        width,
        height: 844,
        query: '',
        path,
        bypassPolicy: true,
        before: asWithoutScripts,
      });
      expect(await page.locator('.app').count()).toBe(0);
      expect(await offences(page)).toEqual([]);
    }
  },
);

/** Run in the page: adds up how far what was on screen has moved, as browsers count it, since the typefaces are there. */
function watchShifts(): void {
  let since = Infinity;
  const entries: PerformanceEntry[] = [];
  const faces = ['Source Serif 4 Variable', 'Noto Sans Variable'];
  document.addEventListener('DOMContentLoaded', () => {
    const loaded = faces.map((name) => document.fonts.load(`1em "${name}"`, 'Aя'));
    // The frame after next is the first that neither lays out nor paints with them for the first time.
    const begin = (): number => requestAnimationFrame(() => requestAnimationFrame(() => (since = performance.now())));
    void Promise.all(loaded).then(begin);
  });
  new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({
    type: 'layout-shift',
    buffered: true,
  });
  Reflect.set(window, 'shifted', () =>
    entries
      .filter(({ startTime }) => startTime > since)
      .reduce((sum, one) => sum + Number(Reflect.get(one, 'value')), 0),
  );
}

const KINDS = [single('home'), single('proposal', 'mutual-pull-back'), single('article', 'before-sunday'), single('strikes'), single('claims'), single('about')]; // prettier-ignore
test.each(
  KINDS.flatMap(
    (site) =>
      [
        [site.kind, 1440, site],
        [site.kind, 390, site],
      ] as const,
  ),
)(
  'the app takes over the page of kind %s, %i px wide, without a jump, and fetches nothing twice',
  async (_, width, site) => {
    const locale = width === 390 ? 'uk' : 'en';
    const { page, reached, settled, requests } = await open({
      width,
      height: 900,
      query: '',
      locale,
      path: addressOf(site, locale),
      before: (fresh) => fresh.addInitScript(watchShifts),
    });
    await reached('redlines:picture');
    await settled();
    expect(await page.locator('.page').count()).toBe(0);
    // In a wide window ledger and panel wait for parts of theirs, but not for long: on a busy machine these come later.
    expect(await page.evaluate(() => (Reflect.get(window, 'shifted') as () => number)())).toBeLessThan(
      width > 760 ? 0.05 : 0.02,
    );
    const files = requests.filter((address) => address.startsWith('http'));
    expect(files.filter((address, index) => files.indexOf(address) !== index)).toEqual([]);
  },
);

/** Run in the page: notes where heading and first words of the written page stand for as long as it is there. */
function follow(): void {
  const look = (): void => {
    const seen = ['.page h1', '.page .lede p'].map((one) => document.querySelector(one)?.getBoundingClientRect());
    if (seen.every(Boolean))
      Reflect.set(
        window,
        'stood',
        seen.map((one) => [one?.x, one?.y]),
      );
    requestAnimationFrame(look);
  };
  look();
}

test.each([1440, 390])('heading and first words of the home page stay where they stood, %i px wide', async (width) => {
  const { page, reached } = await open({
    width,
    height: 900,
    query: '',
    before: (fresh) => fresh.addInitScript(follow),
  });
  await reached('redlines:picture');
  await expect.poll(() => page.locator('.app .lead p').count()).toBe(1);
  const stood = await page.evaluate(() => Reflect.get(window, 'stood') as readonly (readonly [number, number])[]);
  for (const [index, one] of ['.app .panel h1', '.app .lead p'].entries()) {
    const box = await page.locator(one).first().boundingBox();
    expect(Math.abs((box?.x ?? NaN) - (stood[index]?.[0] ?? NaN)), one).toBeLessThanOrEqual(1);
    expect(Math.abs((box?.y ?? NaN) - (stood[index]?.[1] ?? NaN)), one).toBeLessThanOrEqual(3);
  }
});

test('a link to a view leads by way of the page that tells of it; that page opens the view', async () => {
  const { page, reached } = await open({ ...WIDE, query: '', path: 'p/all-of-the-donbas/' });
  await reached('redlines:text');
  expect(await page.locator('.app h1').first().innerText()).toMatch(/Donbas/);
  await page.getByRole('button', { name: messagesOf('en')['panel.strikes']!, exact: true }).click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/strikes\/$/);
  await page.getByRole('button', { name: /Українська|УК/ }).click();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/uk\/strikes\/$/);
  expect(query(page).get('lang')).toBe('uk');
  await page.goBack();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/p\/all-of-the-donbas\/$/);
  expect(await page.locator('.app h1').first().innerText()).toMatch(/Donbas/);
});

test('a link to the home page that asks for another view does not show its words first', async () => {
  const { page, errors } = await open({
    ...WIDE,
    query: 'v=1&panel=scenario&scenario=crimea',
    before: (fresh) => fresh.route(/\/core-[^/]*\.js$/, (route) => route.abort()),
  });
  expect(await page.locator('.page').isVisible()).toBe(false);
  await page.goto(page.url().replace(/\?.*/, '?lang=uk'));
  expect(await page.locator('.page').isVisible()).toBe(true);
  expect(errors.splice(0)).toHaveLength(2);
});
