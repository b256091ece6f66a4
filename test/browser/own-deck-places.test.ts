// The reader's places in the reader's own presentations: ticked for a slide, shown with it alone, saved with it on request.
// It must not know how places are drawn or stored.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { open } = stage();
const wordsOf = (locale: Locale): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/own-places/${locale}.json`, import.meta.url), 'utf8')) as Record<string, string>; // prettier-ignore
const WINDOW = { width: 1100, height: 760, reducedMotion: 'reduce' } as const;
const TABLE = 'name,lat,lon\nA,49.2,33\nB,49.21,33.01\nC,49.5,33.4';

const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const start = (message: string): string => message.split('{')[0]!;
const fill = (message: string, values: Record<string, string>): string => message.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? ''); // prettier-ignore

async function openPlaces(page: Page, words: Record<string, string>): Promise<void> {
  await page.locator('summary', { hasText: words['paste']! }).click();
  await page.locator('textarea').fill(TABLE);
  await button(page, words['paste.open']!).click();
  await page.getByText(words['stored.saved']!).waitFor();
}

test.each(LOCALES)(
  'a slide shows them where it is ticked, and a file has them only on request, in %s',
  async (locale) => {
    const [words, messages] = [wordsOf(locale), messagesOf(locale)];
    const { page, requests, reached } = await open({ ...WINDOW, map: 'undrawn', query: `v=1&panel=own-places&lang=${locale}`, bypassPolicy: true }); // prettier-ignore
    await openPlaces(page, words);
    const address = page.url().split('?')[0]!;
    await page.goto(`${address}?v=1&page=decks&scenario=four-oblasts&lang=${locale}`);
    await page.locator('.ways').first().waitFor();
    await button(page, `+ ${messages['deck.new']!}`).click();
    await page.getByLabel(words['deck.tick']!).check();
    await page.getByText(start(words['deck.which']!.split('}: ')[1]!.split('. ')[1]!)).waitFor();
    expect(await offences(page)).toEqual([]);
    await page.locator('[data-save-state=saved]').waitFor();

    await page.reload();
    const save = page.getByRole('button', { name: start(words['deck.saveWith']!) });
    await save.waitFor();
    expect(await offences(page)).toEqual([]);
    const [withThem] = await Promise.all([page.waitForEvent('download'), save.click()]);
    const [without] = await Promise.all([
      page.waitForEvent('download'),
      button(page, messages['deck.export']!).click(),
    ]);
    const textOf = async (download: typeof without): Promise<string> => readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(await textOf(withThem))).toMatchObject({ places: { data: { features: [{ properties: { name: 'A' } }, {}, {}] } } }); // prettier-ignore
    expect(await textOf(without)).not.toContain('features');

    requests.splice(0);
    await button(page, messages['present.start']!).last().click();
    await reached('redlines:map');
    await page.locator('.present h1').waitFor();
    const isDrawn = (): boolean => requests.some((asked) => /points\.worker/.test(asked));
    expect(isDrawn()).toBe(false);
    await page.keyboard.press('PageDown');
    await expect.poll(isDrawn, { timeout: 20_000 }).toBe(true);
  },
);

test('a file that brings them opens them when asked, and a slide says where there are none', async () => {
  const [words, messages] = [wordsOf('en'), messagesOf('en')];
  const { page } = await open({ ...WINDOW, map: 'absent', query: 'v=1&page=decks' });
  const view = 'v=1&scenario=four-oblasts';
  const chapter = { id: 'c-1', view, title: 'One', text: [], notes: '', question: '', places: true };
  const data = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { name: 'A' }, geometry: { type: 'Point', coordinates: [33, 49.2] } }] }; // prettier-ignore
  const deck = { format: 'redlines-deck', version: 1, id: 'own-aaaaaaaa', title: 'Brought', lede: '', minutes: 5, chapters: [chapter], places: { name: 'schools.csv', data } }; // prettier-ignore
  await page.locator('.ways').first().waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(deck)) }); // prettier-ignore
  await page.getByText(fill(words['deck.brings']!, { name: 'schools.csv', places: '1 place', kb: '1' })).waitFor();
  await button(page.getByRole('group', { name: 'Brought' }), messages['present.start']!).click();
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('PageDown');
  await page.getByText(words['deck.missing']!).waitFor();
  await page.goBack();
  await page.goto(`${page.url().split('?')[0]!}?v=1&page=decks`);
  await page.locator('.ways').first().waitFor();
  await page.locator('input[type=file]').setInputFiles({ name: 'deck.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(deck)) }); // prettier-ignore
  await button(page, words['deck.open']!).click();
  await page.getByText(words['deck.opened']!).waitFor();
  await page.getByRole('button', { name: start(words['deck.saveWith']!) }).waitFor();
});
