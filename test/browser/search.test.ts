// The search and the view of the world by keyboard, in both languages: opened, asked, gone where the thing is, left.
// It must not know how anything is found or drawn.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { open, visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const UK = messagesOf('uk');
const SMALL = { map: 'absent', width: 1000, height: 640, reducedMotion: 'reduce' } as const;

/** Opens the search by its key; gives the field. */
async function search(page: Page, words: Readonly<Record<string, string>>) {
  await page.locator('body').press('/');
  const dialog = page.getByRole('dialog', { name: words['search.open']! });
  await dialog.getByRole('listbox').waitFor();
  return { dialog, field: dialog.getByRole('combobox') };
}

test('a slash, an old name in the other language and Enter lead to the town', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  const { dialog, field } = await search(page, EN);
  await expect.poll(() => dialog.getByRole('option').count()).toBeGreaterThan(8);
  await field.pressSequentially('Артемівсь');
  await expect.poll(() => dialog.getByRole('option', { selected: true }).textContent()).toContain('Bakhmut');
  await expect.poll(() => dialog.locator('mark').allTextContents()).toContain('Артемівськ');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('town.bakhmut');
  await expect.poll(() => dialog.count()).toBe(0);
  await page.locator('.card').waitFor();
});

test('arrows walk from group to group, and a claim opens the passage that tells it', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1&panel=scenario&lang=uk' });
  await reached('redlines:text');
  await page.getByRole('button', { name: UK['search.open']!, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: UK['search.open']! });
  await dialog.getByRole('listbox').waitFor();
  await dialog.getByRole('combobox').pressSequentially('Будапештський меморандум');
  await expect.poll(() => dialog.getByRole('option').count()).toBeGreaterThan(1);
  const claims = dialog.getByRole('group', { name: UK['search.claims']! });
  for (let step = 0; step < 30; step++) {
    if ((await claims.getByRole('option', { selected: true }).count()) > 0) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('passage')).not.toBe(null);
  expect(query(page).get('article')).toBe('on-the-day');
});

test('a subject and a speaker open the page of claims, narrowed down', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  for (const [typed, filter] of [
    ['security guarantees', 'topic.guarantees'],
    ['Zelenskiy', 'actor.ukraine'],
  ] as const) {
    const { field } = await search(page, EN);
    await field.fill(typed);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).get('filter')).toBe(filter);
    expect(query(page).get('page')).toBe('claims');
    await page.getByRole('dialog', { name: EN['claims.title']! }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page).get('page')).toBe(null);
  }
});

test('it opens again at once, however late the browser tells that it was closed', async () => {
  const late = (): void => {
    const tell = (event: Event): void => {
      if (!event.isTrusted) return;
      event.stopImmediatePropagation();
      setTimeout(() => event.target?.dispatchEvent(new Event('close')), 1500);
    };
    addEventListener('close', tell, true);
  };
  const { page, reached } = await open({ ...SMALL, query: 'v=1', before: (fresh) => fresh.addInitScript(late) });
  await reached('redlines:text');
  const { field } = await search(page, EN);
  await field.fill('Kramatorsk');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('town.kramatorsk');
  const { dialog } = await search(page, EN);
  // Where the search is left at once, there is no late event to wait for.
  await page.waitForTimeout(2000);
  expect(await dialog.isVisible()).toBe(true);
});

test('nothing found is said, with what to try; the list of places is one step away; Escape leaves', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  const { dialog, field } = await search(page, EN);
  await field.fill('qqqqzzzz');
  await dialog.getByText(EN['search.hint']!).waitFor();
  await expect.poll(() => dialog.getByRole('status').textContent()).toContain('qqqqzzzz');
  await dialog.getByRole('button', { name: EN['search.browse']! }).press('Enter');
  await page.locator('#places-filter').waitFor();
  const again = await search(page, EN);
  await page.keyboard.press('Escape');
  await expect.poll(() => again.dialog.count()).toBe(0);
});

test('what is only similar stands below “nothing found”, and Enter does not open it', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  const { dialog, field } = await search(page, EN);
  await field.fill('Kramatosrk');
  await dialog.getByText(EN['search.similar']!.replace('{typed}', 'Kramatosrk')).waitFor();
  await page.keyboard.press('Enter');
  expect(await dialog.isVisible()).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('town.kramatorsk');
});

test('a place abroad opens the view of the world beside the map, which is closed and opened by keyboard', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1&panel=scenario&lang=uk' });
  await reached('redlines:text');
  const { field } = await search(page, UK);
  await field.fill('Маралаго');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('place.mar-a-lago');
  const world = page.getByRole('region', { name: UK['kind.place']! });
  const picture = world.getByRole('img');
  await picture.waitFor();
  await expect.poll(() => picture.getAttribute('aria-label')).toContain('Мар-а-Лаго');
  await world.locator('summary').press('Enter');
  await world.getByRole('button', { name: /Галландейл-Біч біля Маямі \(ймовірно\)/ }).press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('place.hallandale-beach');
  await world.getByRole('button', { name: UK['world.close']! }).press('Enter');
  await expect.poll(() => world.count()).toBe(0);
  await page.getByRole('button', { name: UK['kind.place']!, exact: true }).press('Enter');
  await picture.waitFor();
});

test.each([
  ['en', 'light', 1000],
  ['uk', 'dark', 390],
] as const)('axe finds nothing serious: %s, %s, %i wide', async (lang, theme, width) => {
  const { page, reached } = await open({
    ...SMALL,
    width,
    touch: width < 760,
    bypassPolicy: true,
    query: `v=1&lang=${lang}&theme=${theme}&pick=place.hallandale-beach`,
  });
  await reached('redlines:text');
  await page.locator('.world svg').waitFor();
  expect(await offences(page, '.world')).toEqual([]);
  const { dialog, field } = await search(page, lang === 'en' ? EN : UK);
  expect(await offences(page, 'dialog')).toEqual([]);
  await field.fill('kharkiv');
  await expect.poll(() => dialog.locator('mark').count()).toBeGreaterThan(0);
  expect(await offences(page, 'dialog')).toEqual([]);
});
