// A reader's lines and areas in the built site: drawn under the policy in both appearances, put into words, gone when removed.
// It must not know how they are cut into tiles.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { PALETTES, type ThemeName } from '../../src/map/palette.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { apart, colourAt, colourOf, type Picture } from './png.ts';
import { messagesOf, still } from './site.ts';

const { open } = stage({ prefix: '/deep/folder/' });
const FILE = new URL('../fixtures/own-places/shapes.geojson', import.meta.url).pathname;
const wordsOf = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/own-places/${locale}.json`, import.meta.url), 'utf8')) as Record<string, string>; // prettier-ignore
const panel = (page: Page, locale: Locale = 'en') => page.getByRole('region', { name: messagesOf(locale)['panel.own-places']! }); // prettier-ignore
const VIEW = 'v=1&panel=own-places&at=49.2,33,7&hide=towns';

/** How many columns of a picture have the colour of the reader's lines: the few points alone take forty. */
function drawn(picture: Picture, theme: ThemeName): number {
  const colour = colourOf(PALETTES[theme].emphasis.line);
  const columns = new Set<number>();
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) if (apart(colourAt(picture, x, y), colour) <= 12) columns.add(x);
  return columns.size;
}

describe('the reader’s lines and areas', () => {
  test('are drawn in either appearance, until they are removed', async () => {
    const { page, reached, foreign, errors } = await open({ width: 1100, height: 700, map: 'drawn', reducedMotion: 'reduce', query: `${VIEW}&theme=light` }); // prettier-ignore
    await reached('redlines:map');
    const count = async (theme: ThemeName): Promise<number> => drawn(await still(page), theme);
    const before = await count('light');
    await page.locator('input[type=file]').setInputFiles(FILE);
    await panel(page).getByText('1 line, 2 areas').waitFor();
    await expect.poll(() => count('light'), { timeout: 20_000 }).toBeGreaterThan(before + 120);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await panel(page)
      .getByRole('combobox', { name: wordsOf('en')['filter.column']!, exact: true })
      .selectOption({ label: 'name' });
    await panel(page).getByRole('checkbox', { name: /^Stops/ }).press('Space'); // prettier-ignore
    await expect.poll(() => count('light'), { timeout: 20_000 }).toBeLessThan(before + 120);
    await panel(page).getByRole('button', { name: wordsOf('en')['filter.clear']! }).press('Enter'); // prettier-ignore
    await expect.poll(() => count('light'), { timeout: 20_000 }).toBeGreaterThan(before + 120);
    await page.getByRole('button', { name: /^Appearance/ }).press('Enter');
    await expect.poll(() => count('dark'), { timeout: 20_000 }).toBeGreaterThan(120);
    await panel(page).getByRole('button', { name: wordsOf('en')['remove']! }).press('Enter'); // prettier-ignore
    await expect.poll(() => count('dark'), { timeout: 20_000 }).toBeLessThan(20);
    expect([foreign, errors]).toEqual([[], []]);
  });

  test.each(LOCALES)('are named in panel and legend in %s', async (locale) => {
    const words = wordsOf(locale);
    const { page } = await open({ width: 1440, height: 900, map: 'undrawn', query: `${VIEW}&lang=${locale}`, bypassPolicy: true }); // prettier-ignore
    await page.locator('input[type=file]').setInputFiles(FILE);
    await panel(page, locale).getByText(words['shapes.drawn']!.split('{kinds}. ')[1]!).waitFor();
    const legend = page.locator('.legend');
    for (const key of ['legend.lines', 'legend.areas']) await legend.getByText(words[key]!).waitFor();
    expect(await offences(page)).toEqual([]);
  });

  test('that cannot be drawn are reported, and their points stay', async () => {
    const { page, reached, errors } = await open({ width: 1100, height: 700, map: 'drawn', query: VIEW, before: (_, context) => context.route(/shapes\.worker/, (route) => route.abort()) }); // prettier-ignore
    await reached('redlines:map');
    await page.locator('input[type=file]').setInputFiles(FILE);
    await panel(page).getByText(wordsOf('en')['shapes.failed']!.slice(0, 40)).waitFor();
    await panel(page).locator('table').waitFor();
    expect(errors.splice(0).join()).toContain('lines and areas');
  });
});
