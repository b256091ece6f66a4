// Two windows on one of the reader's own decks: no letter lost, conflicts shown, deletions known, nothing called saved that is not.
// It must not know how versions are merged: test/core/deck-merge.test.ts does.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, openMore } from './site.ts';

const { open, url } = stage();
const EN = messagesOf('en');
const SMALL = {
  width: 900,
  height: 700,
  reducedMotion: 'reduce',
  map: 'absent',
  query: 'v=1&page=decks',
  bypassPolicy: true,
} as const;

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const field = (page: Page, key: 'deck.title' | 'deck.text' | 'deck.notes'): Locator =>
  page.getByLabel(EN[key] as string, { exact: true });
const saved = (page: Page): Promise<void> => page.locator('[data-save-state=saved]').waitFor();
const conflict = (page: Page, id: string): Locator => page.locator(`li[id^="conflict-"][id$="${id}"]`);

async function create(page: Page, count = 1): Promise<void> {
  await page.locator('.ways').first().waitFor();
  await button(page, `+ ${EN['deck.new'] as string}`).click();
  for (let n = 1; n < count; n += 1) await button(page, `+ ${EN['deck.add'] as string}`).click();
  await saved(page);
}
/** Another window on the first deck of the reader's own, with a chapter open. */
async function second(page: Page, chapter = 1): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`${url()}?${SMALL.query}`);
  await button(other, EN['deck.write'] as string).click();
  await other.locator('ol .head .name').nth(chapter - 1).click(); // prettier-ignore
  await field(other, 'deck.notes').waitFor();
  return other;
}
/** In the page: hears nothing of other windows, neither by message nor when the reader comes back to it. */
function deafen(): void {
  Reflect.deleteProperty(window, 'BroadcastChannel');
  for (const type of ['focus', 'visibilitychange'])
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
}
const deaf = (page: Page): Promise<unknown> => page.context().addInitScript(deafen);

test.each([
  ['with messages between windows', undefined],
  ['without them', deaf],
])('F12: letters typed at once in two chapters are all stored, %s', async (_, before) => {
  const { page, reached } = await open({ ...SMALL, ...(before && { before }) });
  await reached('redlines:text');
  await create(page, 2);
  const other = await second(page, 1);
  const [here, there] = ['What the second chapter says, letter by letter.', 'Meanwhile, what the first one says.'];
  await Promise.all([
    field(page, 'deck.notes').pressSequentially(here, { delay: 15 }),
    field(other, 'deck.notes').pressSequentially(there, { delay: 20 }),
  ]);
  expect(await field(page, 'deck.notes').inputValue()).toBe(here);
  expect(await field(other, 'deck.notes').inputValue()).toBe(there);
  await Promise.all([saved(page), saved(other)]);
  const third = await second(page, 1);
  await expect.poll(() => field(third, 'deck.notes').inputValue()).toBe(there);
  await third.locator('ol .head .name').nth(1).click();
  await expect.poll(() => field(third, 'deck.notes').inputValue()).toBe(here);
  for (const window of [page, other, third]) expect(await conflict(window, '').count()).toBe(0);
});

test('F12: one field changed in both windows is shown in both versions, and the chosen one is stored', async () => {
  const { page, context, reached } = await open({ ...SMALL, before: deaf });
  await reached('redlines:text');
  await create(page);
  const other = await second(page);
  await field(page, 'deck.title').first().fill('There');
  await saved(page);
  await field(other, 'deck.title').first().fill('Here');
  await other.getByText('1 change here does not fit').waitFor();
  await field(page, 'deck.notes').fill('Notes from there.');
  await saved(page);
  await field(other, 'deck.notes').fill('Notes from here.');
  await other.getByText('2 changes here do not fit').waitFor();
  await other.locator('[data-save-state=choice]').waitFor();
  expect(await conflict(other, 'title').locator('dd').allInnerTexts()).toEqual(['Here', 'There']);
  expect(await conflict(other, 'notes').locator('dd').allInnerTexts()).toEqual(['Notes from here.', 'Notes from there.']); // prettier-ignore
  expect(await conflict(other, 'notes').locator('h3').innerText()).toBe('Chapter 1, Notes');
  expect(await field(other, 'deck.title').first().inputValue()).toBe('Here');
  expect(await offences(other)).toEqual([]);
  await other.locator('section:has(#conflict-deck-title)').screenshot({ path: 'coverage/shots/deck-conflict.png' });

  await button(other, EN['deck.compare'] as string)
    .last()
    .press('Enter');
  const focused = (): Promise<string | null> => other.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null); // prettier-ignore
  expect(await focused()).toBe(`${EN['deck.keepHere'] as string}: Chapter 1, Notes`);
  await button(other, `${EN['deck.takeThere'] as string}: Chapter 1, Notes`).press('Enter');
  await expect.poll(() => field(other, 'deck.notes').inputValue()).toBe('Notes from there.');
  expect(await focused()).toBe(`${EN['deck.keepHere'] as string}: Title`);
  await other.keyboard.press('Enter');
  await saved(other);
  expect(await conflict(other, '').count()).toBe(0);
  expect(await other.evaluate(() => document.activeElement?.id)).toBe('deck-undo');
  const third = await context.newPage();
  await third.goto(`${url()}?${SMALL.query}`);
  await third.getByRole('heading', { name: 'Here', exact: true }).waitFor();
});

test('F12: a chapter that one window deletes and the other changes stays, and the reader decides', async () => {
  const { page, reached } = await open({ ...SMALL, before: deaf });
  await reached('redlines:text');
  await create(page, 2);
  const other = await second(page, 2);
  await button(page, EN['deck.delete'] as string).click();
  await saved(page);
  await field(other, 'deck.notes').fill('Changed here.');
  const choice = conflict(other, 'removal');
  await choice.getByText('was deleted in another window, but you changed it here').waitFor();
  await saved(other);
  expect(await other.locator('ol .head').count()).toBe(2);
  await button(choice, `${EN['deck.deleteChapter'] as string}: Chapter 2`).click();
  await expect.poll(() => other.locator('ol .head').count()).toBe(1);
  expect(await choice.count()).toBe(0);
  await button(other, EN['deck.undo'] as string).click();
  await saved(other);
  const third = await second(page, 2);
  expect(await field(third, 'deck.notes').inputValue()).toBe('Changed here.');
});

test('F12: a deck that is deleted in one window does not come back from the other, which offers to save it again', async () => {
  const { page, context, reached } = await open(SMALL);
  await reached('redlines:text');
  await create(page);
  await field(page, 'deck.title').first().fill('Once');
  await saved(page);
  const list = await context.newPage();
  await list.goto(`${url()}?${SMALL.query}`);
  const heading = list.getByRole('heading', { name: 'Once' });
  const remove = (): Promise<void> => button(list, EN['deck.delete'] as string).click();
  await heading.waitFor();
  await remove();
  await page.getByText('“Once” was deleted in another window').waitFor();
  await field(page, 'deck.notes').fill('Still here.');
  expect(await page.locator('[data-save-state]').count()).toBe(0);
  await list.reload();
  await list.getByText(EN['deck.none'] as string).waitFor();
  expect(await offences(page)).toEqual([]);

  await button(page, EN['deck.saveAgain'] as string).click();
  await saved(page);
  expect(await field(page, 'deck.notes').inputValue()).toBe('Still here.');
  await heading.waitFor();
  await remove();
  await button(page, EN['deck.discard'] as string).click();
  await page.getByText(EN['deck.none'] as string).waitFor();
  await list.reload();
  await list.getByText(EN['deck.none'] as string).waitFor();
});

/** In the page: makes every other request to the stored decks wait, as a browser does that never answers, until `release` is called. */
async function block(): Promise<void> {
  const request = indexedDB.open('redlines-decks', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('decks', { keyPath: 'id' });
  await new Promise((resolve) => (request.onsuccess = resolve));
  const store = request.result.transaction('decks', 'readwrite').objectStore('decks');
  let blocks = true;
  Object.assign(window, { release: () => (blocks = false) });
  const again = (): unknown => blocks && (store.get('none').onsuccess = again);
  again();
}

test('F15: while storage does not answer, it says so, work goes on in the window, and is saved once it answers', async () => {
  const { page, context, reached } = await open({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  await page.evaluate(block);
  const other = await context.newPage();
  await other.goto(`${url()}?${SMALL.query}`);
  await other.locator('.ways').first().waitFor();
  await button(other, `+ ${EN['deck.new'] as string}`).click();
  await field(other, 'deck.title').first().fill('Waiting');
  await other.getByText(EN['deck.storageSilent'] as string).waitFor();
  expect(await other.locator('[data-save-state]').count()).toBe(0);
  expect(await offences(other)).toEqual([]);
  await button(other, EN['present.start'] as string).click();
  await expect.poll(() => other.locator('.present h1').innerText()).toBe('Waiting');
  for (const key of ['Escape', 'Escape']) await other.keyboard.press(key);
  await openMore(other, 'present.open');
  await other.getByText(EN['deck.storageSilent'] as string).waitFor();
  const [question] = await Promise.all([other.waitForEvent('dialog'), other.close({ runBeforeUnload: true })]);
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await page.evaluate(() => (window as unknown as { release: () => void }).release());
  await saved(other);
  await other.reload();
  await other.getByRole('heading', { name: 'Waiting' }).waitFor();
});

test('F15: without BroadcastChannel a deck is saved and is called saved; the other window reads it when it is looked at', async () => {
  const before = (page: Page): Promise<unknown> =>
    page.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  const { page, reached } = await open({ ...SMALL, before });
  await reached('redlines:text');
  await create(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  const other = await second(page);
  await field(other, 'deck.notes').fill('Written there.');
  await saved(other);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => field(page, 'deck.notes').inputValue()).toBe('Written there.');
  await page.getByText(EN['deck.fromElsewhere'] as string).waitFor();
});

test('F12: decks stored by an earlier version stay, one that cannot be read too; a later version can change the storage', async () => {
  const { page, context, reached } = await open(SMALL);
  await reached('redlines:text');
  await create(page);
  await field(page, 'deck.title').first().fill('Pattern');
  await saved(page);
  await page.evaluate(async () => {
    const request = indexedDB.open('redlines-decks', 1);
    await new Promise((resolve) => (request.onsuccess = resolve));
    const store = request.result.transaction('decks', 'readwrite').objectStore('decks');
    const all = store.getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    const [record] = all.result as { id: string; deck: object; changed: number }[];
    store.put({ id: 'own-earlier', deck: { ...record!.deck, id: 'own-earlier', title: 'Earlier' }, changed: 1 });
    const last = store.put({ id: 'own-strange', deck: { format: 'redlines-deck', version: 2 }, changed: 2 });
    await new Promise((resolve) => (last.onsuccess = resolve));
    request.result.close();
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Earlier' }).waitFor();
  await page.getByText('own-strange cannot be read').waitFor();
  const later = await context.newPage();
  await later.goto(`${url()}?v=1&page=about`);
  const version = await later.evaluate(async () => {
    const request = indexedDB.open('redlines-decks', 2);
    await new Promise((resolve, reject) => ([request.onsuccess, request.onerror] = [resolve, reject]));
    return request.result.version;
  });
  expect(version).toBe(2);
});
