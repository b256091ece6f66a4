// The reader's own places in the built site: chosen, read in a worker under the policy, accounted for, corrected, joined, stored, removed.
// It must not know how files are read or places located.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { PALETTES, type ThemeName } from '../../src/map/palette.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { apart, colourAt, colourOf } from './png.ts';
import { messagesOf, still } from './site.ts';

const { open } = stage({ prefix: '/deep/folder/' });
const fixture = (name: string): string => new URL(`../fixtures/own-places/${name}`, import.meta.url).pathname;
const wordsOf = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/own-places/${locale}.json`, import.meta.url), 'utf8')) as Record<string, string>; // prettier-ignore
const SMALL = { width: 900, height: 640, map: 'absent', reducedMotion: 'reduce' } as const;

const panel = (page: Page, locale: Locale = 'en') => page.getByRole('region', { name: messagesOf(locale)['panel.own-places']! }); // prettier-ignore
const choose = async (page: Page, ...names: string[]): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(names.map(fixture));
};
const rows = (page: Page): Promise<number> => panel(page).locator('tbody tr').count();

describe('the reader’s own places', () => {
  test.each(LOCALES)('are chosen, joined and corrected in %s, by keys that reach everything', async (locale) => {
    const words = wordsOf(locale);
    const { page, foreign, errors } = await open({ ...SMALL, query: `v=1&panel=scenario&lang=${locale}`, bypassPolicy: true }); // prettier-ignore
    await page.getByRole('button', { name: new RegExp(messagesOf(locale)['panel.more']!) }).press('Enter');
    await page.getByRole('button', { name: messagesOf(locale)['panel.own-places']! }).press('Enter');
    await panel(page, locale).locator('.purpose').waitFor();
    await choose(page, 'some-swapped.csv');
    await panel(page, locale).locator('table').waitFor();
    await expect.poll(() => panel(page, locale).locator('section b').first().textContent()).toContain('6');
    for (const key of ['list', 'columns']) await panel(page, locale).locator('summary', { hasText: words[key]! }).press('Enter'); // prettier-ignore
    await expect.poll(() => panel(page, locale).locator('details[open] li').count()).toBe(6);
    await panel(page, locale).getByLabel(words['axes']!).selectOption('as-read');
    await expect.poll(() => panel(page, locale).locator('.note', { hasText: words['outcomes.range']!.slice(0, 12) }).count()).toBe(1); // prettier-ignore
    await expect.poll(() => panel(page, locale).locator('details[open] li', { hasText: words['list.outside']! }).count()).toBe(2); // prettier-ignore
    expect(await offences(page)).toEqual([]);
    expect([foreign, errors]).toEqual([[], []]);
  });

  test('are stored for the next visit, and forgotten with one button', async () => {
    const { page } = await open({ ...SMALL, query: 'v=1&panel=own-places' });
    await choose(page, 'incidents.csv');
    await panel(page).getByText(wordsOf('en')['stored.saved']!).waitFor();
    await page.reload();
    await panel(page).locator('table').waitFor();
    expect(await panel(page).locator('h2').first().textContent()).toBe('incidents.csv');
    await panel(page).getByText('3 dated within the last').waitFor();
    await panel(page)
      .getByRole('button', { name: wordsOf('en')['remove']! })
      .press('Enter');
    await expect.poll(() => rows(page)).toBe(0);
    await page.reload();
    await panel(page).locator('.purpose').waitFor();
    await expect.poll(() => rows(page)).toBe(0);
  });

  test('that cannot be read end in a message, and another file in their place', async () => {
    const { page, errors } = await open({ ...SMALL, query: 'v=1&panel=own-places' });
    await choose(page, 'open-quote.csv');
    await panel(page).getByText('A quotation mark in row 2').waitFor();
    await panel(page)
      .locator('summary', { hasText: wordsOf('en')['paste']! })
      .press('Enter');
    await panel(page)
      .locator('textarea')
      .fill(readFileSync(fixture('pasted.txt'), 'utf8'));
    await panel(page)
      .getByRole('button', { name: wordsOf('en')['paste.open']! })
      .press('Enter');
    await panel(page).getByText('2 of 2 rows shown').waitFor();
    await expect.poll(() => panel(page).getByText('A quotation mark').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('are fetched by nobody who has none', async () => {
    const { page, requests, settled } = await open({ ...SMALL, query: 'v=1&panel=layers' });
    await settled();
    expect(
      requests.filter((address) => /formats|OwnPlaces|own-places|point-layers|points.worker/i.test(address)),
    ).toEqual([]);
    await page.close();
  });

  test('are drawn over the map in its appearance, in every picture that it is given, until they are removed', async () => {
    const view = 'v=1&panel=own-places&at=49.2,33,8&hide=towns';
    const { page, reached } = await open({ ...SMALL, map: 'drawn', query: `${view}&theme=light` });
    await reached('redlines:map');
    /** How many pixels of the map have the colour of the points. */
    const drawn = async (theme: ThemeName): Promise<number> => {
      const picture = await still(page);
      const colour = colourOf(PALETTES[theme].emphasis.line);
      let found = 0;
      for (let y = 0; y < picture.height; y += 1)
        for (let x = 0; x < picture.width; x += 1) if (apart(colourAt(picture, x, y), colour) <= 6) found += 1;
      return found;
    };
    const before = await drawn('light');
    await panel(page).locator('summary', { hasText: wordsOf('en')['paste']! }).press('Enter'); // prettier-ignore
    await panel(page).locator('textarea').fill('name,lat,lon\nA,49.2,33\nB,49.21,33.01\nC,49.5,33.4');
    await panel(page).getByRole('button', { name: wordsOf('en')['paste.open']! }).press('Enter'); // prettier-ignore
    await expect.poll(() => drawn('light'), { timeout: 20_000 }).toBeGreaterThan(before + 200);
    await page.getByRole('button', { name: /^Appearance/ }).press('Enter'); // prettier-ignore
    await expect.poll(() => drawn('dark'), { timeout: 20_000 }).toBeGreaterThan(200);
    await panel(page).getByRole('button', { name: wordsOf('en')['remove']! }).press('Enter'); // prettier-ignore
    await expect.poll(() => drawn('dark'), { timeout: 20_000 }).toBeLessThan(50);
  });
});
