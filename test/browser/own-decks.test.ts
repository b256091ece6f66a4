// The reader's own decks: made from views, written, put in order, undone, kept, taken away and brought back.
// It must not know how a deck is kept, beyond what a browser can refuse.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { fileOf, messagesOf, query } from './site.ts';

const { open } = stage();
const [EN, UK] = [messagesOf('en'), messagesOf('uk')];
const SMALL = { width: 900, height: 700, reducedMotion: 'reduce' } as const;

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const saved = (page: Page): Promise<void> => page.locator('[data-save-state=saved]').waitFor();
const chapters = (page: Page): Promise<string[]> => page.locator('ol .head .t').allInnerTexts();
/** Makes a deck of the view, once the page stands: the ready decks come late, and the reader's own stand below them. */
async function create(page: Page, messages = EN): Promise<void> {
  await page.locator('.ways').first().waitFor();
  await button(page, `+ ${messages['deck.new']!}`).click();
}
async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }); // prettier-ignore
}

test('a deck is made by keys from two views, written, put in order, undone, kept over a reload, and shown', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1&scenario=four-oblasts', bypassPolicy: true });
  await reached('redlines:map');
  await page.keyboard.press('a');
  await page.getByText('Added to “My presentation”, which now has 1 chapter.').waitFor();
  await page.keyboard.press(']');
  await expect.poll(() => query(page).get('scenario')).not.toBe('four-oblasts');
  await page.keyboard.press('a');
  await page.getByText('which now has 2 chapters.').waitFor();
  await button(page, EN['deck.write']!).press('Enter');
  await expect.poll(() => chapters(page)).toHaveLength(2);
  const [first = '', second = ''] = await chapters(page);

  await page.getByLabel(EN['deck.title']!).first().fill('Lines and words');
  await page.getByLabel(EN['deck.text']!, { exact: true }).fill('They hold ');
  await page.getByLabel(EN['deck.figure']!).selectOption('russian-held-share');
  await page.keyboard.type('.');
  await expect.poll(() => page.getByLabel(EN['deck.text']!, { exact: true }).inputValue()).toBe('They hold {Share of Ukraine held by Russian forces}.'); // prettier-ignore
  await expect
    .poll(() => page.getByRole('complementary', { name: EN['deck.preview']! }).innerText())
    .toMatch(/They hold \d/);
  await page.getByLabel(EN['deck.ask']!).selectOption('number');
  await page.getByLabel(EN['deck.askFigure']!).selectOption('russian-held-share');
  expect(await offences(page)).toEqual([]);

  await button(page, `${EN['deck.up']!}: ${second}`).press('Enter');
  await page.getByText(`“${second}” is now chapter 1 of 2.`).waitFor();
  await expect.poll(() => chapters(page)).toEqual([second, first]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`${EN['deck.down']!}: ${second}`); // prettier-ignore
  await page.keyboard.press('Control+z');
  await expect.poll(() => chapters(page)).toEqual([first, second]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => chapters(page)).toEqual([second, first]);
  await button(page, EN['deck.duplicate']!).press('Enter');
  await expect.poll(() => chapters(page)).toEqual([second, second, first]);
  await button(page, EN['deck.delete']!).press('Enter');
  await expect.poll(() => chapters(page)).toEqual([second, first]);
  await saved(page);

  await page.reload();
  await page.getByRole('heading', { name: 'Lines and words' }).waitFor();
  expect(await offences(page)).toEqual([]);
  await button(page.getByRole('group', { name: 'Lines and words' }), EN['present.start']!).press('Enter');
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('.present h1').innerText()).toBe(second);
  await page.locator('.ask[data-answered=false]').waitFor();
  await page.keyboard.press('r');
  await page.locator('.ask[data-answered=true]').waitFor();
  await expect.poll(() => page.locator('.present .text').innerText()).toMatch(/^They hold \d+([.,]\d+)?\s?%\.$/);
  expect(query(page).get('deck')).toMatch(/^own-[a-z0-9]{8}\.1$/);
});

test('a fault keeps a deck from being shown and is named; a file is taken away and brought back; a faulty one changes nothing', async () => {
  const { page, reached } = await open({ ...SMALL, map: 'absent', query: 'v=1&page=decks&scenario=four-oblasts' });
  await reached('redlines:text');
  await create(page);
  await page.getByLabel(EN['deck.text']!, { exact: true }).fill('Here [it is open.');
  await page.getByText(EN['fault.passage']!.split('{')[0]!).waitFor();
  await expect.poll(() => page.locator('.faults b').innerText()).toBe('Chapter 1, Text:');
  await expect.poll(() => button(page, EN['present.start']!).isDisabled()).toBe(true);
  await page.getByLabel(EN['deck.text']!, { exact: true }).fill('Here it is closed.');
  await expect.poll(() => button(page, EN['present.start']!).isDisabled()).toBe(false);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, EN['deck.export']!).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  await button(page, `← ${EN['deck.back']!}`).click();
  const items = page.locator('section[aria-labelledby=own-decks] > ul > li');
  await expect.poll(() => items.count()).toBe(1);

  await bring(page, 'same.json', file);
  await page.getByText('is already here, exactly as in the file').waitFor();
  for (const [fault, place] of [
    ['title-is-empty', 'Chapter 2, Title'],
    ['unknown-scenario', 'Chapter 2, View of the map'],
    ['no-chapters', EN['fault.noChapters']!],
  ]) {
    // prettier-ignore
    await bring(page, `${fault}.json`, fileOf(`test/fixtures/deck/${fault}.in.json`));
    await page.locator('.faults').filter({ hasText: fault! }).filter({ hasText: place! }).waitFor();
  }
  await bring(page, 'broken.json', file.slice(0, 40));
  await page.locator('.faults').filter({ hasText: 'broken.json' }).waitFor();
  await bring(page, 'other.json', file.replace('Here it is closed.', 'Here it is another.'));
  await page.getByText('both are kept').waitFor();
  await expect.poll(() => items.count()).toBe(2);
  await button(items.first(), EN['deck.delete']!).click();
  await expect.poll(() => items.count()).toBe(1);
  await button(page, EN['deck.undo']!).click();
  await expect.poll(() => items.count()).toBe(2);
  await saved(page);
  await page.reload();
  await expect.poll(() => items.count()).toBe(2);
});

test('where the browser keeps nothing, it says so, work goes on, and a file can be saved; in Ukrainian', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.addInitScript(() => Reflect.deleteProperty(window, 'indexedDB') || Object.defineProperty(window, 'indexedDB', { value: undefined })); // prettier-ignore
  const { page, reached } = await open({ ...SMALL, map: 'absent', width: 390, query: 'v=1&lang=uk&page=decks', before, bypassPolicy: true }); // prettier-ignore
  await reached('redlines:text');
  await create(page, UK);
  await page.getByText(UK['deck.storageRefused']!).waitFor();
  await page.getByLabel(UK['deck.title']!).first().fill('Мій урок');
  expect(await offences(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, UK['deck.export']!).click()]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('"title": "Мій урок"');
  await button(page, UK['present.start']!).click();
  await expect.poll(() => page.locator('.present h1').innerText()).toBe('Мій урок');
});

test('F12: the way to a new deck comes with the ready decks above it, however late they are, and does not move', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.route(/\/assets\/deck-[^/]*\.js$/, async (route) => {
      await new Promise((resume) => setTimeout(resume, 1500));
      await route.continue();
    });
  const { page } = await open({ ...SMALL, map: 'absent', query: 'v=1&page=decks', before });
  await page.locator('dialog h1').waitFor();
  const create = button(page, `+ ${EN['deck.new']!}`);
  expect(await create.count()).toBe(0);
  await create.waitFor();
  expect(await page.locator('.ways').count()).toBeGreaterThan(0);
});

test('two windows show it from where it is kept, notes in one of them; what a third writes is written in the first', async () => {
  const { page, context, reached } = await open({ ...SMALL, query: 'v=1&page=decks' });
  await reached('redlines:map');
  await create(page);
  await page.getByLabel(EN['deck.notes']!, { exact: true }).fill('Ask who drew it.');
  await saved(page);
  const link = (await page.getByRole('link', { name: EN['deck.link']! }).getAttribute('href'))!;
  const audience = await context.newPage();
  await audience.goto(link);
  await audience.locator('.present h1').waitFor();
  const [presenter] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('p')]);
  await presenter.getByText('Ask who drew it.').waitFor();
  expect(await audience.content()).not.toContain('Ask who drew it.');
  await presenter.keyboard.press('Home');
  await expect.poll(() => audience.locator('.present h1').innerText()).toBe('My presentation');
  await presenter.close();

  for (const key of ['Escape', 'Escape']) await audience.keyboard.press(key);
  await audience.keyboard.press('a');
  await expect.poll(() => chapters(page)).toHaveLength(2);
  await expect.poll(() => page.getByLabel(EN['deck.notes']!, { exact: true }).inputValue()).toBe('Ask who drew it.');
});

test('where the storage is full, it says so and keeps the work in the window', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  const { page, reached } = await open({ ...SMALL, map: 'absent', query: 'v=1&page=decks', before });
  await reached('redlines:text');
  await create(page);
  await page.getByText(EN['deck.storageFull']!).waitFor();
  await page.getByLabel(EN['deck.title']!).first().fill('Unkept');
  await button(page, `← ${EN['deck.back']!}`).click();
  await page.getByRole('heading', { name: 'Unkept' }).waitFor();
  await page.getByText(EN['deck.storageFull']!).waitFor();
});

test('a view is added from the dialog that shares it, taken back again, and an unfinished deck says why it is not shown', async () => {
  const { page, reached } = await open({ ...SMALL, query: 'v=1' });
  await reached('redlines:map');
  await button(page, EN['share.open']!).click();
  await button(page, EN['deck.addLong']!).click();
  await page.getByText('which now has 1 chapter.').waitFor();
  await button(page, EN['deck.write']!).click();
  await page.getByLabel(EN['deck.title']!).first().fill('');
  await saved(page);
  const link = (await page.getByRole('link', { name: EN['deck.link']! }).getAttribute('href'))!;
  await button(page, EN['overview.close']!).click();
  await page.keyboard.press('a');
  await page.getByText('which now has 2 chapters.').waitFor();
  await button(page, EN['deck.undo']!).click();
  await page.keyboard.press('a');
  await page.getByText('which now has 2 chapters.').waitFor();
  await page.goto(link);
  await page.getByText(EN['deck.unfinished']!).waitFor();
});
