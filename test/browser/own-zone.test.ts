// What a reader sets by hand: the depth of each side, one of two readings, oblasts of a zone of their own; by keyboard alone.
// It must not know how anything looks.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const EN = messagesOf('en');

let page: Page;
beforeAll(async () => {
  const visit = await open({ query: 'v=1&scenario=mutual-pull-back', reducedMotion: 'reduce', bypassPolicy: true });
  page = visit.page;
  await visit.reached('redlines:map');
});

const figures = (): Promise<string> => page.locator('.ledger').first().innerText();

test('each side has a depth of its own, and the areas follow', async () => {
  await page.getByRole('slider', { name: EN['depth.label']! }).waitFor();
  const before = await figures();
  await page.getByRole('checkbox', { name: EN['depth.apart']! }).focus();
  await page.keyboard.press('Space');
  const ours = page.getByRole('slider', { name: EN['depth.ukraine']! });
  await ours.focus();
  await page.keyboard.press('End');
  await expect.poll(() => query(page).get('depth')).toBe('40,10');
  await expect.poll(figures).not.toBe(before);
  await page.getByRole('slider', { name: EN['depth.russia']! }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => query(page).get('depth')).toBe('40,0');
  expect(await offences(page)).toEqual([]);
});

test('readings of one term are switched by arrows, named, kept in the link, and can be compared with each other', async () => {
  await travel(page, 'scenario=mutual-pull-back');
  const first = page.getByRole('radio', { name: 'Donetsk oblast only' });
  await first.focus();
  const before = await figures();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => query(page).get('reading')).toBe('with-luhansk');
  await expect.poll(figures).not.toBe(before);
  await travel(page, 'scenario=mutual-pull-back&compare=difference.mutual-pull-back.with-luhansk');
  await page.locator('[data-table=changes] tbody tr').first().waitFor();
  await expect.poll(() => page.locator('.compare h2').first().innerText()).toContain('Luhansk oblast too');
  await expect
    .poll(() => page.locator('[data-table=changes] tbody th').allInnerTexts())
    .toEqual(expect.arrayContaining(['Luhansk oblast']));
  await page.getByRole('button', { name: EN['compare.swap']! }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('reading')).toBe('with-luhansk');
  expect(query(page).get('compare')).toBe('difference.mutual-pull-back');
  expect(await offences(page)).toEqual([]);
});

test('a zone of one’s own takes oblasts by Space, says whose it is, and is in the link', async () => {
  await travel(page, 'scenario=status-quo');
  await page.getByRole('button', { name: EN['own.open']! }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('scenario')).toBe('own');
  await page.getByRole('checkbox', { name: 'Zaporizhzhia oblast' }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => query(page).get('own')).toBe('ua-14,ua-23');
  await expect.poll(() => page.title()).toContain(EN['own.title']!);
  expect(await offences(page)).toEqual([]);
});
