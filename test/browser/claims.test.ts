// The register of claims by keyboard: walked, narrowed down, followed to passage and place, taken away; contradictions
// from a claim and from a link; in both languages, on a desk and on a phone. It must not know what a claim says.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { type ACTORS, claimsMatrix, filterClaims, type TOPICS } from '../../src/core/claims/claims-matrix.ts';
import { LOCALES, type View } from '../../src/core/view/view.ts';
import { stage, type Visit } from './harness.ts';
import { fileOf, messagesOf, query, travel } from './site.ts';

const { open, visit, url } = stage({ keepOpen: true });
const EN = messagesOf('en');
const UK = messagesOf('uk');
const DESK = { map: 'absent', width: 1280, height: 800, reducedMotion: 'reduce' } as const;
const PHONE = { map: 'absent', width: 390, height: 844, touch: true, reducedMotion: 'reduce' } as const;
const world = readWorld();
const claims = [...world.claims.values()];
const matrix = claimsMatrix(claims);
/** How many claims the register has of an actor on a topic, by the core. */
const countOf = (actor: (typeof ACTORS)[number], topic: (typeof TOPICS)[number]): number =>
  matrix.find((row) => row.topic === topic)!.cells.find((cell) => cell.actor === actor)!.count;
const ofRussia = countOf('russia', 'territory');
/** How many claims the list shows at first. */
const FIRST = 30;
const filters = (page: Page): string | null => query(page).get('filter');
const entries = (page: Page): Locator => page.locator('dialog.claims [data-claim]');
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  );

async function register(where: Omit<Visit, 'before'>): Promise<Page> {
  const { page } = await visit(where);
  await page.locator('dialog.claims').waitFor();
  return page;
}

test('is opened, walked, read and left by keyboard alone', async () => {
  const { page, reached } = await visit({ ...DESK, query: 'v=1' });
  await reached('redlines:text');
  const ways = page.getByRole('navigation', { name: EN['panel.label']! });
  await ways.getByRole('button', { name: EN['claims.open']!, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: EN['claims.title']! });
  await dialog.getByRole('table').waitFor();
  await expect.poll(() => entries(page).count()).toBe(FIRST);
  await dialog.getByRole('button', { name: new RegExp(`\\b${claims.length - FIRST}\\b`) }).press('Enter');
  await expect.poll(() => entries(page).count()).toBe(claims.length);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('[data-claim]')].indexOf(document.activeElement!.closest('[data-claim]')!),
    ),
  ).toBe(FIRST);
  const cells = dialog.locator('table button');
  await expect.poll(() => cells.count()).toBe(matrix.length * matrix[0]!.cells.length);
  expect(await cells.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length)).toBe(1);
  await cells.first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => focused(page)).toContain(`Russia, ${EN['topic.territory']!}: ${ofRussia} claims`);
  await page.keyboard.press('Enter');
  await expect.poll(() => filters(page)).toBe('actor.russia,topic.territory');
  await expect.poll(() => entries(page).count()).toBe(ofRussia);
  await page.keyboard.press('Enter');
  await expect.poll(() => filters(page)).toBe(null);
  for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft']) await page.keyboard.press(key);
  await expect.poll(() => focused(page)).toContain(EN['claims.none']!);
  await page.keyboard.press('Enter');
  await dialog.getByText(EN['card.noClaims']!).waitFor();
  await expect.poll(() => entries(page).count()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('page')).toBe(null);
  await expect.poll(() => dialog.count()).toBe(0);
});

test('every number of the table is the length of the list that it opens', async () => {
  const page = await register({ ...DESK, query: 'v=1&page=claims' });
  const cells = page.locator('dialog.claims tbody button');
  await cells.first().waitFor();
  const filled = await cells.evaluateAll((all) =>
    all.flatMap((one, index) => (one.classList.contains('none') ? [] : [index])),
  );
  expect(filled.length).toBeGreaterThan(30);
  for (const index of filled.filter((_, position) => position % 4 === 0)) {
    const said = await cells.nth(index).locator('.count, .total').textContent();
    await cells.nth(index).press('Enter');
    await expect.poll(() => entries(page).count()).toBe(Math.min(FIRST, Number(said)));
    await page.locator('dialog.claims h2', { hasText: new RegExp(`\\b${said} claims?$`) }).waitFor();
  }
});

test('is narrowed down by article, certainty, phase and time, and a link keeps all of it', async () => {
  const asked: Pick<View, 'filters' | 'time'> = {
    filters: { article: 'after-the-meeting', phase: 'after' },
    time: null,
  };
  const after = filterClaims(claims, asked, ['article', 'phase'], world.articles).length;
  const page = await register({ ...DESK, query: 'v=1&page=claims&filter=article.after-the-meeting,phase.after' });
  await expect.poll(() => entries(page).count()).toBe(Math.min(FIRST, after));
  await page.getByRole('combobox', { name: EN['card.certainty']! }).selectOption('A');
  await expect.poll(() => filters(page)).toBe('article.after-the-meeting,certainty.A,phase.after');
  const sure = await entries(page).count();
  expect(sure).toBeGreaterThan(0);
  expect(sure).toBeLessThan(after);
  await page.getByRole('button', { name: EN['claims.clear']! }).press('Enter');
  await page.locator('dialog.claims h2', { hasText: String(claims.length) }).waitFor();
  await travel(page, 'page=claims&time=2025-02-01..2025-08-31');
  await page.getByRole('button', { name: EN['claims.allDates']! }).waitFor();
  const early = await entries(page).count();
  expect(early).toBeGreaterThan(3);
  expect(early).toBeLessThan(40);
  await page.getByRole('button', { name: EN['claims.allDates']! }).press('Enter');
  await expect.poll(() => query(page).get('time')).toBe(null);
});

test('a claim leads to its passage, its place and its proposal, and Back returns to the list', async () => {
  const page = await register({ ...DESK, query: 'v=1&page=claims&filter=actor.ukraine,topic.zone' });
  const entry = page.locator('dialog.claims [data-claim=E10]');
  const ways = entry.getByRole('link');
  await ways.first().press('Enter');
  await expect.poll(() => query(page).get('passage')).toBe('withdrawal-without-recognition');
  expect(query(page).get('article')).toBe('on-the-day');
  await expect.poll(() => page.locator('dialog.claims').count()).toBe(0);
  await page.goBack();
  await entry.waitFor();
  const place = ways.nth(1);
  const name = (await place.textContent())!;
  await place.press('Enter');
  await page.locator('section.card').getByRole('heading', { name, level: 2 }).waitFor();
  await page.goBack();
  await entry.getByRole('link', { name: 'Mutual pull-back' }).press('Enter');
  await expect.poll(() => query(page).get('scenario')).toBe('mutual-pull-back');
  expect(query(page).get('panel')).toBe(null);
});

test('a way can be opened as the link that it is', async () => {
  const page = await register({ ...DESK, query: 'v=1&page=claims&filter=actor.canada' });
  const href = await page.locator('dialog.claims [data-claim] a').first().getAttribute('href');
  const other = await open({ ...DESK, query: href!.slice(1) });
  await other.reached('redlines:text');
  await expect.poll(() => query(other.page).get('passage')).toBe('halifax-and-brussels');
  expect(other.page.url()).toContain(url());
});

test('the list is taken away with its dates, sources and licence', async () => {
  const page = await register({ ...DESK, query: 'v=1&page=claims&filter=actor.russia,topic.territory' });
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: EN['ledger.csv']! }).press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('redlines-claims-2025-12-28.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(1 + ofRussia);
  expect(lines[0]).toContain('sources,licence');
  for (const line of lines.slice(1)) expect(line).toMatch(/^2025-12-28,[A-Z]\d\d,.*CC BY 4\.0/);
});

describe('contradictions', () => {
  const COUNT = Object.keys(JSON.parse(fileOf('src/content/contradictions/en.json')) as object).length;

  test('are reached from a claim and by the tab, and narrowed down by article', async () => {
    const page = await register({ ...DESK, query: 'v=1&page=claims&filter=actor.ukraine,topic.zone' });
    const subject = page.locator('dialog.claims [data-claim=E10]').getByRole('link').last();
    const words = (await subject.textContent())!;
    await subject.press('Enter');
    await page.locator('dialog.claims').getByRole('heading', { name: words, level: 2 }).waitFor();
    expect(filters(page)).toMatch(/contradiction\.X\d+/);
    const list = page.getByRole('navigation', { name: EN['contradictions.title']! }).getByRole('listitem');
    await expect.poll(() => list.count()).toBe(COUNT);
    await page.getByRole('combobox', { name: EN['claims.article']! }).selectOption('before-sunday');
    await expect.poll(() => list.count()).toBeLessThan(COUNT);
    await page.getByRole('tab', { name: EN['contradictions.title']! }).press('ArrowLeft');
    await expect.poll(() => filters(page)).not.toContain('contradiction');
    await page.getByRole('table').waitFor();
  });

  test('a link opens one, with its claims side by side; the spelling shows the articles', async () => {
    const page = await register({ ...DESK, query: 'v=1&page=claims&filter=contradiction.X6' });
    await expect.poll(() => entries(page).count()).toBe(2);
    const [left, right] = await Promise.all([entries(page).nth(0).boundingBox(), entries(page).nth(1).boundingBox()]);
    expect(left!.y).toBeCloseTo(right!.y, 0);
    expect(right!.x).toBeGreaterThan(left!.x + left!.width);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /Spelling/ })
      .press('Enter');
    await page.locator('dialog.claims').getByText('Zelenskiy').waitFor();
    await expect.poll(() => focused(page)).toContain('Spelling');
  });

  test('on a phone stand as a list, and one at a time', async () => {
    const page = await register({ ...PHONE, query: 'v=1&lang=uk&page=claims&filter=contradiction.all' });
    const links = page.getByRole('navigation', { name: UK['contradictions.title']! }).getByRole('link');
    await expect.poll(() => links.count()).toBe(COUNT);
    const address = (await links.nth(3).getAttribute('href'))!;
    const contradiction = /contradiction\.(X\d+)/.exec(decodeURIComponent(address))![1]!;
    await links.nth(3).tap();
    const between = claims.filter(({ contradictions }) => contradictions.includes(contradiction));
    await expect.poll(() => entries(page).count()).toBe(between.length);
    await expect.poll(() => links.count()).toBe(0);
    await expect.poll(() => focused(page)).toContain(await page.locator('dialog.claims h2').textContent());
    await page.getByRole('button', { name: UK['contradictions.all']! }).tap();
    await expect.poll(() => links.count()).toBe(COUNT);
    await expect.poll(() => focused(page)).toBe(UK['contradictions.title']);
  });
});

test('on a phone the whole table fits the width, its cells are to be touched, and a choice brings its claims', async () => {
  for (const lang of LOCALES) {
    const page = await register({ ...PHONE, query: `v=1&lang=${lang}&page=claims` });
    const cells = page.locator('dialog.claims td button');
    await cells.first().waitFor();
    const boxes = await cells.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
    expect(Math.min(...boxes.map(({ width }) => width))).toBeGreaterThan(42);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(390);
    await expect.poll(() => page.locator('dialog.claims').evaluate((one) => one.scrollWidth)).toBeLessThanOrEqual(390);
    const cut = await page
      .locator('dialog.claims .name')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
    expect(cut).toEqual([]);
    const counted = Number(await cells.nth(1).locator('.count, .total').textContent());
    expect(counted).toBeGreaterThan(0);
    await cells.nth(1).tap();
    await expect.poll(() => entries(page).count()).toBe(Math.min(FIRST, counted));
    await expect.poll(async () => (await entries(page).first().boundingBox())!.y).toBeLessThan(400);
  }
});
