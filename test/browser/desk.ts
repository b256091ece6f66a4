// What an editor does in the workshop of an open page, in the tests' words: begin a draft, find a vertex, wait for the numbers.
// It must not know how any of it is laid out or kept.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LineSource } from '../../geo/schema-line.ts';
import { readChangeFile, type ChangeFile } from '../../src/core/draft/change-file.ts';
import type { Locale } from '../../src/core/view/view.ts';
import { fileOf, query, projector, type Pixel, type Place } from './site.ts';

type Words = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const catalogue = (locale: Locale): Words => JSON.parse(fileOf(`src/i18n/workshop/${locale}.json`)) as Words;
const WORDS = { en: catalogue('en'), uk: catalogue('uk') } as const;

/** A message of the workshop, its slots filled. */
export function says(locale: Locale, key: string, slots: Readonly<Record<string, string>> = {}): string {
  const message = WORDS[locale][key];
  if (typeof message !== 'string') throw new Error(`no plain message ${key}`);
  return message.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

const LINE = JSON.parse(fileOf('geo/recipes/line.json')) as LineSource;
export function vertexOf(id: string): Place {
  const vertex = LINE.vertices.find((one) => one.id === id);
  if (!vertex) throw new Error(`no ${id}`);
  return [vertex.at[0], vertex.at[1]];
}

export const WORKSHOP = 'v=1&panel=workshop&scenario=all-of-the-donbas';
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens the editor of a subject from the menu, by keys alone. */
export const edit = (
  page: Page,
  subject: 'line' | 'towns' | 'areas' | 'articles' | 'edition',
  locale: Locale = 'en',
): Promise<void> =>
  page
    .locator('[role=tabpanel] li button')
    .filter({ has: page.locator('b', { hasText: says(locale, `tab.${subject}`) }) })
    .press('Enter');

/** Begins a draft and opens the line of contact, by keys alone. */
export async function begin(page: Page, name: string, locale: Locale = 'en'): Promise<void> {
  const field = page.getByLabel(says(locale, 'name'), { exact: true });
  await field.waitFor();
  await field.fill(name);
  await field.press('Enter');
  await edit(page, 'line', locale);
  await page.locator('.scroller tbody tr').first().waitFor();
}

/** Chooses the first source that is found by its id, by keys. */
export async function addSource(page: Page, id = 'own-line', locale: Locale = 'en'): Promise<void> {
  await page.getByLabel(says(locale, 'entry.addTo', { label: says(locale, 'town.sources') }), { exact: true }).fill(id);
  await page.locator('button.option').first().press('Enter');
}

export const row = (page: Page, id: string): Locator =>
  page.locator('.scroller tbody tr').filter({ has: page.locator('th b', { hasText: new RegExp(`^${id}$`) }) });
export const handle = (page: Page, id: string): Locator => page.locator(`.handle[data-id="${id}"]`);
/** The fields of a vertex: longitude, latitude. */
export const fields = (page: Page, id: string): Locator => row(page, id).locator('input');
export const placed = (page: Page, id: string): Promise<number[]> =>
  fields(page, id).evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));

/** Chooses a vertex in the table, which goes to it on the map; its handle. */
export async function choose(page: Page, id: string): Promise<Locator> {
  await row(page, id).locator('th button').click();
  const found = page.locator(`.handle.chosen[data-id="${id}"]`);
  await found.waitFor();
  await resting(found);
  return found;
}
/** Where a part stands when it has stopped moving, the middle of its box. */
export async function resting(part: Locator): Promise<Pixel> {
  let last = '';
  let middle: Pixel = [NaN, NaN];
  await expect
    .poll(async () => {
      const box = (await part.boundingBox()) ?? { x: NaN, y: NaN, width: 0, height: 0 };
      middle = [box.x + box.width / 2, box.y + box.height / 2];
      const [before, now] = [last, JSON.stringify(middle)];
      last = now;
      return before === now;
    })
    .toBe(true);
  return middle;
}
/** How many pixels the map has between two places, as its link says. */
export function pixelsBetween(page: Page, from: Place, to: Place): Pixel {
  const zoom = Number(query(page).get('at')?.split(',')[2]);
  return projector([0, 0], from, zoom)(to);
}
/** Drags a vertex by its handle to a place, in one gesture of the mouse. */
export async function drag(page: Page, id: string, to: Place, during?: () => Promise<unknown>): Promise<void> {
  const [x, y] = await resting(await choose(page, id));
  const [dx, dy] = pixelsBetween(page, (await placed(page, id)) as unknown as Place, to);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await during?.();
  await page.mouse.up();
}

/** Waits until land is cut and judged for the files as drafted. */
export const judged = (page: Page, locale: Locale = 'en'): Promise<void> =>
  page.locator('.cut').getByText(says(locale, 'cut.done'), { exact: true }).waitFor({ timeout: 60_000 });
export const saved = (page: Page, locale: Locale = 'en'): Promise<void> =>
  page.getByText(says(locale, 'save.saved'), { exact: true }).waitFor();
export const tab = (page: Page, name: 'edit' | 'review' | 'history', locale: Locale = 'en'): Promise<void> =>
  page.getByRole('tab', { name: says(locale, `tab.${name}`), exact: true }).click();

const FIGURES = 'src/content/figures.json';
/** A number that both languages show and that no land follows from: it is judged without a cut. */
const NUMBER = 'ceasefire-days';
/** Begins a draft from a prepared change file that changes one number, and opens its review. */
export async function beginPrepared(page: Page, title: string, locale: Locale = 'en'): Promise<void> {
  const { value } = (JSON.parse(fileOf(FIGURES)) as Record<string, { value: number }>)[NUMBER]!;
  const changes = [{ kind: 'value', file: FIGURES, path: [NUMBER, 'value'], before: value, after: value + 1 }];
  const change = { format: 'redlines-change', version: 1, title, summary: [], base: '1', made: '2026-01-01T00:00:00Z', log: [], changes }; // prettier-ignore
  const buffer = Buffer.from(JSON.stringify(change));
  await page.locator('input[type=file]').setInputFiles({ name: 'prepared.json', mimeType: 'application/json', buffer });
  await tab(page, 'review', locale);
}

/** The towns and other named places that the map shows, as it tells readers who cannot see it. */
export const placesShown = (page: Page): Promise<string> => page.locator('#map-words p').last().innerText();

/** What the site's own ledger says, once the people registered on the land have come: they follow the areas. */
export async function ledger(page: Page): Promise<string> {
  const isWaiting = (): boolean =>
    [...document.querySelectorAll('section.ledger .change .people')].some((line) => line.textContent.trim() === '');
  await page.waitForFunction(() => document.querySelector('section.ledger .head') !== null);
  for (let tries = 0; tries < 50 && (await page.evaluate(isWaiting)); tries += 1) await page.waitForTimeout(100);
  return page.locator('section.ledger').innerText();
}
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: now } = document;
    return now === document.body
      ? 'body'
      : (
          now?.getAttribute('aria-label') ??
          (now as HTMLInputElement | null)?.labels?.[0]?.textContent ??
          now?.textContent ??
          ''
        ).trim();
  });

/** Saves the change file and reads it as the command does. */
export async function changeFile(page: Page, locale: Locale = 'en'): Promise<ChangeFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, says(locale, 'review.save')).press('Enter'),
  ]);
  const parsed = readChangeFile(await readFile(await download.path(), 'utf8'), download.suggestedFilename());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
