// A part of the page that does not load, is malformed or never answers: a message in its place, the rest, a way on.
// It must not know how any of it is mended.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { fileOf, messagesOf, openMore, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SMALL = { width: 900, height: 560, reducedMotion: 'reduce' } as const;
const button = (page: Page, name: string) => page.getByRole('button', { name: EN[name]!, exact: true });
const retry = (page: Page) => button(page, 'error.retry').first();
const alerts = (page: Page) => page.locator('.notices [role=alert]');
const mapBox = (page: Page) => page.locator('main.stage').boundingBox();
const abort = (route: Route): Promise<void> => route.abort();
/** Where the map stands in a window of this size, with nothing wrong. */
const WHOLE = { x: 420, y: 0, width: 480, height: 560 };

test('a style sheet dropped once takes nothing from the map, and is asked for again', async () => {
  const sheet = /\/later-[^/]*\.css/;
  const { page, errors, requests } = await open({ ...SMALL, before: (fresh) => fresh.route(sheet, abort) });
  await expect.poll(() => alerts(page).count()).toBe(1);
  expect(await alerts(page).innerText()).toContain(EN['error.part']);
  expect(await mapBox(page)).toEqual(WHOLE);
  await page.unroute(sheet);
  await retry(page).click();
  // One attempt is for all that failed, wherever each says so.
  await expect.poll(() => page.locator('.not-loaded').count()).toBe(0);
  // The divider has its place again: over the map's edge, and not in a row of its own.
  const edge = page.getByRole('separator', { name: EN['panel.resize']! });
  await expect.poll(() => edge.evaluate((one) => getComputedStyle(one).position)).toBe('absolute');
  expect(await mapBox(page)).toEqual(WHOLE);
  const addresses = requests.filter((url) => sheet.test(url));
  expect(new Set(addresses).size).toBe(addresses.length);
  errors.splice(0);
});

test('a page whose script is gone leaves the map whole, and is there once the page is loaded anew', async () => {
  const script = /\/Pages-[^/]*\.js/;
  const { page, errors, reached } = await open({ ...SMALL, before: (fresh) => fresh.route(script, abort) });
  await reached('redlines:map');
  await openMore(page, 'overview.open');
  await expect.poll(() => alerts(page).count()).toBe(1);
  expect(await alerts(page).innerText()).toContain(EN['error.missing']);
  expect(await mapBox(page)).toEqual(WHOLE);
  expect(await button(page, 'error.reload').count()).toBe(0);
  await retry(page).click();
  await button(page, 'error.reload').waitFor();
  await page.unroute(script);
  await button(page, 'error.reload').click();
  await page.locator('dialog.overview').waitFor();
  expect(query(page).get('page')).toBe('overview');
  errors.splice(0);
});

test('a page whose script does not answer is given up, said to be slow, and shown when it comes after all', async () => {
  let answer = (): void => {};
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const { page, reached } = await open({
    ...SMALL,
    before: (fresh) => fresh.route(/\/Overview-[^/]*\.js/, (route) => answered.then(() => route.continue())),
  });
  await reached('redlines:map');
  await page.clock.install();
  await Promise.all([page.waitForRequest(/\/Overview-/), openMore(page, 'overview.open')]);
  await page.clock.runFor(21_000);
  await expect.poll(() => alerts(page).innerText()).toContain(EN['error.slow']);
  answer();
  await page.locator('dialog.overview').waitFor();
  expect(await alerts(page).count()).toBe(0);
});

test('a file of facts that never answers is named', async () => {
  const { page } = await open({
    ...SMALL,
    before: async (fresh) => {
      await fresh.clock.install();
      await fresh.route(/\/towns-[^/]*\.geojson/, () => new Promise(() => {}));
    },
  });
  await page.locator('.column nav button').first().waitFor();
  await page.clock.runFor(31_000);
  await expect.poll(() => page.locator('.notices').innerText()).toContain('towns.geojson');
});

/** Answers with a file of the repository, changed. */
const changed = (path: string, change: (content: never) => void) => (route: Route) => {
  const content = JSON.parse(fileOf(path)) as never;
  change(content);
  return route.fulfill({ contentType: 'application/json', body: JSON.stringify(content) });
};
type Claims = { scenarios?: unknown }[];
type Features = { features: { id: string; geometry: unknown }[] };

test.each([
  [
    'geo/claims.json',
    /\/claims-[^/]*\.json/,
    changed('geo/claims.json', (claims: Claims) => (claims[0]!.scenarios = 42)),
  ],
  [
    'geo/features/line.geojson',
    /\/line-[^/]*\.geojson/,
    changed('geo/features/line.geojson', ({ features }: Features) => {
      features.find(({ id }) => id === 'line.contact')!.geometry = { type: 'Point', coordinates: [37, 48] };
    }),
  ],
] as const)('%s of another shape is named, and read again', async (file, address, answer) => {
  const { page, errors, reached } = await open({ ...SMALL, before: (fresh) => fresh.route(address, answer) });
  await expect.poll(() => page.locator('.notices').innerText()).toContain(file);
  expect(await mapBox(page)).toEqual(WHOLE);
  await page.unroute(address);
  await page.locator('.notice', { hasText: file }).getByRole('button').click();
  await expect.poll(() => page.locator('.notices').innerText()).toBe('');
  await reached('redlines:map');
  await expect.poll(() => page.locator('.ledger b').count()).toBeGreaterThan(2);
  await expect.poll(() => page.locator('.not-loaded').count()).toBe(0);
  errors.splice(0);
});
