// Strike reports by keyboard: narrowed down in the link, an empty list with a way out, and a mark that stands for several.
// It must not know how a mark is drawn.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readWorld } from '../../src/cli/files.ts';
import { strikesOf } from '../../src/core/claims/strikes.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { visit } = stage({ keepOpen: true });
const strikes = strikesOf(readWorld()).length;
const inKharkiv = [...readWorld().features.values()]
  .flatMap(({ id, properties }) => (properties.kind === 'strike' && properties['city'] === 'kharkiv' ? [id] : []))
  .sort();
const SMALL = { map: 'absent', width: 900, height: 640, reducedMotion: 'reduce' } as const;

const listed = (page: Page): Promise<string[]> =>
  page.locator('[data-strike]').evaluateAll((all) => all.map((one) => one.getAttribute('data-strike') ?? ''));
/** Chooses by the keyboard: stepping down to an option. */
async function narrowBy(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label, exact: true });
  await field.focus();
  const options = await field.locator('option').count();
  for (let step = 0; step < options && (await field.inputValue()) !== value; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await expect.poll(() => field.inputValue()).toBe(value);
}

test.each(LOCALES)('is narrowed down by keyboard and by link in %s', async (locale) => {
  const words = messagesOf(locale);
  const { page, reached } = await visit({ ...SMALL, query: `v=1&panel=scenario&lang=${locale}`, bypassPolicy: true });
  await reached('redlines:text');
  await page.getByRole('button', { name: words['panel.strikes']!, exact: true }).press('Enter');
  await expect.poll(() => listed(page)).toHaveLength(strikes);
  await narrowBy(page, words['strikes.city']!, 'kharkiv');
  await expect.poll(async () => (await listed(page)).sort()).toEqual(inKharkiv);
  await narrowBy(page, words['card.hit']!, 'energy');
  await expect.poll(() => query(page).get('filter')).toBe('city.kharkiv,target.energy');
  await expect.poll(() => listed(page)).toEqual(['strike.st08']);
  await page.locator('[data-strike] .head').press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('strike.st08');
  await page.goBack();
  await page.locator('[data-strike] summary').first().press('Enter');
  await page.locator('[data-strike] details[open] a').first().press('Enter');
  await expect.poll(() => query(page).get('passage')).not.toBe(null);
  await page.goBack();
  await expect.poll(() => listed(page)).toEqual(['strike.st08']);
  expect(await offences(page)).toEqual([]);
});

test('says what to take off where nothing is left', async () => {
  const words = messagesOf('en');
  const filter = 'filter=city.kyiv,target.port&time=2025-12-18..2025-12-28';
  const { page } = await visit({ ...SMALL, query: `v=1&panel=strikes&${filter}` });
  await page.getByText(words['strikes.none']!).waitFor();
  await expect.poll(() => listed(page)).toEqual([]);
  await page.locator('.ways button').first().press('Enter');
  await expect.poll(() => query(page).get('filter')).toBe('target.port');
  expect((await listed(page)).length).toBeGreaterThan(3);
});

test('a mark that stands for several lets each be chosen', async () => {
  const at = 'at=46.62,31.1,8';
  const { page, reached } = await visit({ ...SMALL, map: 'undrawn', width: 1400, query: `v=1&${at}` });
  await reached('redlines:map');
  await page.locator('#map canvas').focus();
  const chooser = page.locator('.chooser');
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return chooser.count();
    })
    .toBe(1);
  const rows = chooser.locator('li button');
  await expect.poll(() => rows.count()).toBe(2);
  expect(query(page).get('pick')).toBe(null);
  await rows.nth(1).press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('strike.st03');
  const fold = chooser.locator('.fold');
  await expect.poll(() => fold.evaluate((one) => one === document.activeElement)).toBe(true);
  await fold.press('Enter');
  await rows.first().press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('strike.st02');
  await chooser.locator('.close').press('Enter');
  await expect.poll(() => chooser.count()).toBe(0);
});

test('a passage whose reports are left out says so, and shows them when asked', async () => {
  const article = 'panel=articles&article=talks-under-fire&passage=kharkiv-homes-and-energy';
  const { page } = await visit({ ...SMALL, query: `v=1&${article}&filter=city.kyiv&hide=strikes-kharkiv` });
  const words = messagesOf('en');
  await page.getByText('The map leaves out 2 strike reports').waitFor();
  await page.getByRole('button', { name: words['passage.showAll']! }).press('Enter');
  await expect.poll(() => query(page).get('filter')).toBe(null);
  expect(query(page).get('hide')).toBe(null);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('text');
  await expect.poll(() => page.getByText('The map leaves out').count()).toBe(0);
});
