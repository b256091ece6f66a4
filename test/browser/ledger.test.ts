// The whole ledger by keyboard alone: opened, sorted, narrowed down, questioned, taken away; on a phone and on paper.
// It must not know any area.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { stage, type Opened, type Visit } from './harness.ts';
import { messagesOf } from './site.ts';

const { open, visit } = stage({ keepOpen: true });
const EN = messagesOf('en');

/** The table in a page, opened anew. */
async function openTable({ page, reached }: Opened): Promise<Page> {
  await reached('redlines:text');
  if ((await page.locator('dialog').count()) > 0) await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: EN['ledger.open']!, exact: true }).press('Enter');
  await page.locator('dialog tbody tr').first().waitFor();
  return page;
}
const VISIT = { map: 'absent', query: 'scenario=all-of-the-donbas' } as const;
const table = async (window: Pick<Visit, 'width' | 'height' | 'touch'> = {}): Promise<Page> =>
  openTable(await visit({ ...VISIT, ...window }));

const heads = (page: Page): Promise<(string | null)[]> =>
  page.locator('dialog thead th').evaluateAll((all) => all.map((one) => one.getAttribute('aria-sort')));
const numbers = (page: Page): Promise<number[]> =>
  page
    .locator('dialog tbody:not(.whole) tr:not(.more) > td:nth-child(3)')
    .evaluateAll((all) => all.map((one) => Number(one.textContent.replace(/\D/g, ''))));

test('is sorted, narrowed down and questioned by keyboard, and closes on Escape', async () => {
  const page = await table();
  await expect.poll(async () => (await heads(page)).map((sorted) => sorted ?? '').join('')).toBe('ascending');
  const byArea = page.getByRole('button', { name: EN['ledger.area']! });
  await byArea.press('Enter');
  expect((await heads(page))[2]).toBe('descending');
  const down = await numbers(page);
  expect(down).toEqual([...down].sort((a, b) => b - a));
  await byArea.press(' ');
  expect((await heads(page))[2]).toBe('ascending');
  expect((await numbers(page))[0]).toBe(down.at(-1));
  await page.getByLabel(EN['ledger.only']!).press(' ');
  const fewer = await numbers(page);
  expect(fewer.length).toBeGreaterThan(2);
  expect(fewer.length).toBeLessThan(down.length);
  const how = page.locator('dialog .ask button').first();
  await how.press('Enter');
  await expect.poll(() => how.getAttribute('aria-expanded')).toBe('true');
  await expect.poll(() => page.locator('dialog .how').innerText()).toContain('WGS84');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(EN['ledger.open']);
});

test('goes from areas to towns by arrow keys, and marks the contested ones that change', async () => {
  const page = await table();
  await page.getByLabel(EN['ledger.only']!).press(' ');
  await page.getByRole('tab', { selected: true }).press('ArrowRight');
  await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toBe(EN['ledger.towns']);
  const towns = page.locator('dialog tbody th');
  await expect.poll(() => towns.allInnerTexts()).toEqual(expect.arrayContaining(['Kramatorsk', 'Sloviansk']));
  expect(await towns.allInnerTexts()).not.toContain('Kharkiv');
  await expect.poll(() => page.locator('dialog .contested').count()).toBeGreaterThan(0);
});

test('comes as a file that adds up to Ukraine', async () => {
  const page = await table();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: EN['ledger.csv']! }).press('Enter'),
  ]);
  expect(file.suggestedFilename()).toBe('redlines-all-of-the-donbas-2025-12-28.csv');
  const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
  const [iso, area] = ['iso', 'central_km2'].map((column) => head.split(',').indexOf(column)) as [number, number];
  const sum = (of: (oblast: string) => boolean): number =>
    lines
      .map((line) => line.split(','))
      .filter((fields) => of(fields[iso]!))
      .reduce((total, fields) => total + Number(fields[area]), 0);
  expect(sum((oblast) => oblast === 'UA')).toBeGreaterThan(500_000);
  expect(sum((oblast) => oblast !== 'UA')).toBeCloseTo(
    sum((oblast) => oblast === 'UA'),
    0,
  );
});

test.each(LOCALES)('offers the oblasts in the alphabetical order of the language (%s)', async (lang) => {
  const { page, reached } = await visit({ map: 'absent', query: `panel=scenario&lang=${lang}` });
  await reached('redlines:text');
  const oblasts = async (): Promise<string[]> =>
    (await page.locator('.ledger > .head select option').allInnerTexts()).slice(1);
  const isIn = (name: string): boolean => /[а-яіїєґ]/i.test(name) === (lang === 'uk');
  await expect.poll(async () => (await oblasts()).every(isIn)).toBe(true);
  expect((await oblasts()).length).toBeGreaterThan(20);
  // The language has only just changed: the names may be there a moment before their order.
  const misplaced = async (): Promise<string[]> => {
    const names = await oblasts();
    const sorted = [...names].sort(new Intl.Collator(lang).compare);
    return names.filter((name, index) => name !== sorted[index]);
  };
  await expect.poll(misplaced).toEqual([]);
});

test('offers the rows to be copied by hand where the clipboard is refused', async () => {
  const refused = (fresh: Page): Promise<unknown> =>
    fresh.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  const page = await openTable(await open({ ...VISIT, before: refused }));
  await page.getByRole('button', { name: EN['ledger.copy']! }).press('Enter');
  const lines = (await page.locator('dialog textarea').inputValue()).split('\n');
  expect(lines.length).toBeGreaterThan(27);
  for (const line of lines) expect(line.split('\t')).toHaveLength(10);
});

test('scrolls in its own box on a phone, the oblast in sight', async () => {
  const page = await table({ width: 390, height: 844, touch: true });
  const places = await page.locator('dialog .box').evaluate((box) => {
    box.scrollLeft = 400;
    const head = box.querySelector('tbody th')!.getBoundingClientRect();
    return {
      moved: box.scrollLeft,
      head: head.left,
      box: box.getBoundingClientRect().left,
      page: document.body.scrollWidth,
    };
  });
  expect(places.moved).toBeGreaterThan(100);
  expect(Math.abs(places.head - places.box)).toBeLessThan(1.5);
  expect(places.page).toBeLessThanOrEqual(390);
});

test('stands alone on paper', async () => {
  const page = await table();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('dialog tbody th').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.column').isVisible()).toBe(false);
  await expect.poll(() => page.locator('dialog .tools').isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
});

test('the bar counts the land that its list names, also while another oblast is picked on the map', async () => {
  const { page, reached } = await open({ map: 'absent', query: 'v=1&pick=oblast.ua-14' });
  await reached('redlines:text');
  const list = page.locator('.ledger select');
  const areas = (): Promise<string[]> => page.locator('.ledger b').allTextContents();
  await expect.poll(() => list.inputValue()).toBe('UA-14');
  const picked = await areas();
  await list.selectOption('UA-63');
  await expect.poll(areas).not.toEqual(picked);
  expect(await list.inputValue()).toBe('UA-63');
  await page.locator('.card').getByRole('button', { name: EN['card.close']!, exact: true }).click();
  await expect.poll(() => list.inputValue()).toBe('');
});
