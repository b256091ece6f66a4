// The reader's own places in the built site: filtered, coloured, picked on the map and in the list, found, and still described without a map.
// It must not know how places are read, located or drawn.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { open } = stage();
/** Those that have no plurals. */
const wordsOf = (locale: Locale): ((key: string) => string) => {
  const text = readFileSync(new URL(`../../src/i18n/own-places/${locale}.json`, import.meta.url), 'utf8');
  const words = JSON.parse(text) as Record<string, string>;
  return (key) => words[key]!;
};
const en = wordsOf('en');
const SMALL = { width: 1300, height: 800, map: 'absent', reducedMotion: 'reduce' } as const;
/** With the legend and cards, which come once the map stands. */
const STANDING = { ...SMALL, map: 'undrawn' } as const;
const DRAWN = { ...SMALL, map: 'drawn' } as const;

const panel = (page: Page, locale: Locale = 'en') => page.getByRole('region', { name: messagesOf(locale)['panel.own-places']! }); // prettier-ignore
/** Three places at Kremenchuk, two of them on one spot, one at Donetsk, one in the sea of Azov; names that are markup. */
const TABLE = [
  'name,kind,beds,opened,lat,lon',
  '<b>First</b>,hospital,120,2025-03-01,49.2,33',
  'Second,hospital,40,2025-04-15,49.2,33',
  'Third,school,,2025-04-20,49.4,33.4',
  'Fourth,school,7,2025-06-30,48,37.8',
  'constructor,clinic,55,,46.2,36.5',
].join('\n');

async function paste(page: Page, locale: Locale = 'en', table = TABLE): Promise<void> {
  const say = wordsOf(locale);
  await panel(page, locale).locator('summary', { hasText: say('paste') }).press('Enter'); // prettier-ignore
  await panel(page, locale).locator('textarea').fill(table);
  await panel(page, locale).getByRole('button', { name: say('paste.open') }).press('Enter'); // prettier-ignore
  await panel(page, locale).locator('table').waitFor();
}
const part = (page: Page, title: string, locale: Locale = 'en') =>
  panel(page, locale).locator('details', { has: page.locator(`summary:text-is("${title}")`) });
async function unfold(page: Page, title: string, locale: Locale = 'en'): Promise<void> {
  await part(page, title, locale).locator('summary').first().press('Enter');
}
const listed = (page: Page, locale: Locale = 'en'): Promise<(string | null)[]> =>
  part(page, wordsOf(locale)('list'), locale).locator('li > button').allTextContents();
/** Presses Enter on the map until something is on the page: places can be picked once their tiles are drawn. */
async function enterUntil(page: Page, found: Locator): Promise<void> {
  const press = async (): Promise<number> => {
    await page.locator('#map canvas').press('Enter');
    return found.count();
  };
  await expect.poll(press, { timeout: 20_000 }).toBe(1);
}

describe('the reader’s own places, once they are read', () => {
  test.each(LOCALES)('are filtered by a column and by days in %s: list, counts and files follow', async (locale) => {
    const say = wordsOf(locale);
    const { page, foreign } = await open({
      ...SMALL,
      query: `v=1&panel=own-places&lang=${locale}`,
      bypassPolicy: true,
    });
    await paste(page, locale);
    await unfold(page, say('list'), locale);
    expect(await listed(page, locale)).toHaveLength(5);
    await unfold(page, say('filter'), locale);
    const filter = part(page, say('filter'), locale);
    await filter.getByRole('combobox', { name: say('filter.column'), exact: true }).selectOption({ label: 'kind' });
    await filter.getByRole('checkbox', { name: /^school/ }).press('Space');
    await expect.poll(() => listed(page, locale)).toEqual(['Third', 'Fourth']);
    await expect.poll(() => panel(page, locale).locator('.state').textContent()).toMatch(/2\D+5/);
    await filter.getByRole('combobox', { name: say('filter.step'), exact: true }).selectOption('month');
    const slider = filter.getByRole('slider');
    await slider.press('End');
    await expect.poll(() => listed(page, locale)).toEqual(['Fourth']);
    await slider.press('ArrowLeft');
    await expect.poll(() => listed(page, locale)).toEqual([]);
    await slider.press('ArrowLeft');
    await expect.poll(() => listed(page, locale)).toEqual(['Third']);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      panel(page, locale).getByRole('button', { name: say('files.csv') }).press('Enter'),
    ]); // prettier-ignore
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['Third']);
    expect(await offences(page)).toEqual([]);
    await panel(page, locale).getByRole('button', { name: say('filter.clear') }).press('Enter'); // prettier-ignore
    await expect.poll(() => listed(page, locale)).toHaveLength(5);
    expect(foreign).toEqual([]);
  });

  test('are filtered by numbers and by what a text has in it', async () => {
    const { page } = await open({ ...SMALL, query: 'v=1&panel=own-places' });
    await paste(page, 'en', `${TABLE}\n${Array.from({ length: 40 }, (_, at) => `Place ${at},other ${at},${at},,48,30`).join('\n')}`); // prettier-ignore
    await unfold(page, en('list'));
    await unfold(page, en('filter'));
    const filter = part(page, en('filter'));
    const column = filter.getByRole('combobox', { name: en('filter.column'), exact: true });
    await column.selectOption({ label: 'beds' });
    await filter.getByLabel(en('filter.from'), { exact: true }).fill('50');
    await filter.getByLabel(en('filter.to'), { exact: true }).fill('60');
    await filter.getByLabel(en('filter.to'), { exact: true }).press('Tab');
    await expect.poll(() => listed(page)).toEqual(['constructor']);
    await column.selectOption({ label: 'name' });
    await filter.getByLabel(en('filter.contains'), { exact: true }).fill('SECOND');
    await expect.poll(() => listed(page)).toEqual(['Second']);
  });

  test('are coloured by a column, with a key in the panel and in the legend that names the file', async () => {
    const { page } = await open({ ...STANDING, query: 'v=1&panel=own-places', bypassPolicy: true });
    await page.locator('input[type=file]').setInputFiles({ name: 'mine <i>.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }); // prettier-ignore
    await panel(page).locator('table').waitFor();
    await unfold(page, en('style'));
    const colour = part(page, en('style'));
    await colour.getByRole('combobox', { name: en('style.column'), exact: true }).selectOption({ label: 'kind' });
    await expect.poll(() => colour.locator('li').allTextContents()).toEqual(['A hospital2', 'B school2', 'C clinic1', `9 ${en('style.mixed')}`]); // prettier-ignore
    await colour.getByRole('combobox', { name: en('style.column'), exact: true }).selectOption({ label: 'beds' });
    await colour.getByRole('combobox', { name: en('style.division'), exact: true }).selectOption('steps');
    await expect.poll(() => colour.locator('li').first().textContent()).toMatch(/0 to under 25/);
    const legend = page.getByRole('region', { name: messagesOf('en')['legend.title']! });
    await expect.poll(() => legend.locator('.own').textContent()).toContain('mine <i>.csv');
    const rows = await colour.locator('li span').evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    await expect.poll(() => legend.locator('.own li span').allTextContents()).toEqual(rows);
    expect(await offences(page)).toEqual([]);
  });

  test('are walked by the arrow keys in the list, each with its details, as text', async () => {
    const { page } = await open({ ...STANDING, query: 'v=1&panel=own-places', bypassPolicy: true });
    await paste(page);
    await unfold(page, en('list'));
    await part(page, en('list')).locator('li > button').first().press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const card = page.locator('.card', { hasText: '<b>First</b>' });
    await card.locator('dl').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('<b>First</b>');
    await expect.poll(() => card.locator('dd').allTextContents()).toEqual(['<b>First</b>', 'hospital', '120', '2025-03-01', '49.2', '33']); // prettier-ignore
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^49\.2,33,/);
    expect(await offences(page)).toEqual([]);
    await page.keyboard.press('End');
    await page.locator('.card h2', { hasText: 'constructor' }).waitFor();
    await page.locator('.card').getByRole('button', { name: en('pick.close') }).press('Enter'); // prettier-ignore
    await expect.poll(() => page.locator('.card').count()).toBe(0);
  });

  test('are picked on the map by a click and by Enter; several on one spot are listed', async () => {
    const { page, reached } = await open({ ...DRAWN, query: 'v=1&panel=own-places&at=49.4,33.4,10' });
    await reached('redlines:map');
    await paste(page);
    const canvas = page.locator('#map canvas');
    const card = page.locator('.card');
    await enterUntil(page, card.locator('h2', { hasText: 'Third' }));
    await card.getByRole('button', { name: en('pick.close') }).press('Enter');
    await canvas.focus();
    const cursor = await page.locator('#map .cursor').boundingBox();
    await page.mouse.click(cursor!.x + cursor!.width / 2, cursor!.y + cursor!.height / 2);
    await expect.poll(() => card.locator('h2').allTextContents()).toEqual(['Third']);
    await card.getByRole('button', { name: en('pick.close') }).press('Enter');
    await page.goto(page.url().replace(/at=[^&]*/, 'at=49.2,33,10'));
    await panel(page).locator('table').waitFor();
    await enterUntil(page, card.locator('h2', { hasText: '2 of your places here' }));
    await card.getByRole('button', { name: 'Second' }).press('Enter');
    await expect.poll(() => card.locator('h2').textContent()).toBe('Second');
    await card.getByRole('button', { name: /Back/ }).press('Enter');
    await card.getByRole('button', { name: '<b>First</b>' }).click();
    await expect.poll(() => card.locator('h2').textContent()).toBe('<b>First</b>');
  });

  test('are found by the search, marked as the reader’s own, from the keyboard', async () => {
    const { page } = await open({ ...STANDING, query: 'v=1&panel=own-places', bypassPolicy: true });
    await page.locator('input[type=file]').setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) }); // prettier-ignore
    await panel(page).locator('table').waitFor();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: messagesOf('en')['search.field']! });
    await field.fill('first');
    const group = page.getByRole('group', { name: messagesOf('en')['panel.own-places']! });
    await expect.poll(() => group.getByRole('option').allTextContents()).toEqual(['<b>First</b> mine.csv']);
    expect(await offences(page)).toEqual([]);
    await field.fill('constr');
    await group.getByRole('option', { name: 'constructor' }).waitFor();
    await field.press('ArrowUp');
    await field.press('Enter');
    await page.locator('.card h2', { hasText: 'constructor' }).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^46\.2,36\.5,/);
  });

  test('that the map cannot draw are reported in the panel; list and counts stay, and drawing can be tried again', async () => {
    const address = /points\.worker/;
    const before = (page: Page): Promise<unknown> => page.route(address, (route) => route.abort());
    const { page, reached, errors } = await open({ ...DRAWN, query: 'v=1&panel=own-places', before });
    await reached('redlines:map');
    await paste(page);
    await panel(page).getByText(en('draw.failed')).waitFor();
    await unfold(page, en('list'));
    expect(await listed(page)).toHaveLength(5);
    await page.unroute(address);
    await panel(page).getByRole('button', { name: en('draw.again') }).press('Enter'); // prettier-ignore
    await expect.poll(() => panel(page).getByText(en('draw.failed')).count()).toBe(0);
    await expect.poll(() => panel(page).getByRole('button', { name: en('draw.again') }).count()).toBe(0); // prettier-ignore
    // The browser itself reports the script that the test has blocked.
    expect(errors.splice(0).filter((error) => !error.includes('net::ERR_FAILED'))).toEqual([]);
  });

  test('that lie together are brought apart by Enter, which is heard', async () => {
    const { page, reached } = await open({ ...DRAWN, query: 'v=1&panel=own-places&at=49.3,33.2,5' });
    await reached('redlines:map');
    await paste(page, 'en', 'name,lat,lon\nA,49.3,33.2\nB,49.32,33.3\nC,49.28,33.1');
    await enterUntil(page, page.getByText('3 of your places here: the map zooms in.'));
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toMatch(/,5$/);
    expect(await page.locator('.card').count()).toBe(0);
  });
});
