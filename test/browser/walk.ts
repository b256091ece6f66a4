// One walk through everything that is fetched on demand: pages, table, search, both languages, every slide of every deck.
// It must not know where the site comes from: a host, what the browser keeps of it, or one file on a disk.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DECKS } from '../../src/content/decks.ts';
import { stopPainting } from './drawing.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { decode } from './png.ts';
import { fileOf, messagesOf, query, travel } from './site.ts';

type Titled = { readonly title: string };
type Words = { readonly chapters: Readonly<Record<string, Titled>> };
type Frame = { readonly chapters: readonly { readonly id: string }[] };
const EN = messagesOf('en');
const UK = messagesOf('uk');

/** The map has been drawn, not merely begun: it has many colours. */
export async function seesTheMap(page: Page): Promise<void> {
  const colours = async (): Promise<number> => {
    const { pixels } = decode(await page.locator('.maplibregl-canvas').screenshot());
    return new Set(pixels.filter((_, index) => index % 97 === 0)).size;
  };
  await expect.poll(colours, { timeout: 20_000 }).toBeGreaterThan(20);
}

/** The typefaces that text and labels ask for have come; gives those that have not. */
const missingFonts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family);
  });

async function opensPages(page: Page): Promise<void> {
  for (const [name, title, content] of [
    ['overview', 'overview.title', 'tbody th'],
    ['claims', 'claims.title', 'tbody td button'],
    ['about', 'about.title', 'h2'],
    ['decks', 'present.title', 'h2'],
  ] as const) {
    await travel(page, `page=${name}`);
    const dialog = page.getByRole('dialog', { name: EN[title]! });
    await dialog.locator(content).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  }
}

/** What stands in the text panel and around the map. */
async function opensPanels(page: Page): Promise<void> {
  const text = page.locator('#text');
  for (const panel of ['articles', 'strikes', 'places', 'here', 'layers', 'scenario']) {
    const before = await text.innerText();
    await travel(page, `panel=${panel}`);
    await expect.poll(() => text.innerText()).not.toBe(before);
    await expect.poll(async () => (await text.innerText()).length).toBeGreaterThan(80);
  }
  await travel(page, 'pick=oblast.ua-14');
  await page.locator('.card').waitFor();
  await page.getByRole('button', { name: EN['time.open']!, exact: true }).press('Enter');
  await page.getByRole('button', { name: EN['time.close']! }).press('Enter');
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).press('Enter');
  await page.getByRole('dialog', { name: EN['share.title']! }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
}

async function opensTable(page: Page): Promise<void> {
  await travel(page, 'scenario=all-of-the-donbas');
  await page.getByRole('button', { name: EN['ledger.open']!, exact: true }).press('Enter');
  await page.locator('dialog tbody tr').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
}

async function searches(page: Page): Promise<void> {
  await page.locator('body').press('/');
  const dialog = page.getByRole('dialog', { name: EN['search.open']! });
  await dialog.getByRole('combobox').fill('Bakhmut');
  await expect.poll(() => dialog.getByRole('option', { selected: true }).textContent()).toContain('Bakhmut');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('town.bakhmut');
}

async function speaksBoth(page: Page): Promise<void> {
  await travel(page, '');
  await page.getByRole('button', { name: 'Українська' }).click();
  await page.getByRole('button', { name: UK['panel.places']!, exact: true }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: EN['panel.places']!, exact: true }).waitFor();
}

export type Walk = {
  /** Which chapters of each deck are turned to: two show that a deck and its words have come. */
  readonly chapters: 'all' | 'first and last';
};

/** Turns to chapters of every ready deck in both languages; gives how many were seen. */
async function turnsDecks(page: Page, which: Walk['chapters']): Promise<number> {
  let seen = 0;
  for (const slug of DECKS)
    for (const lang of LOCALES) {
      const { chapters } = JSON.parse(fileOf(`src/content/decks/${slug}/deck.json`)) as Frame;
      const words = JSON.parse(fileOf(`src/content/decks/${slug}/${lang}.json`)) as Words;
      for (const [index, { id }] of chapters.entries()) {
        if (which !== 'all' && index > 0 && index < chapters.length - 1) continue;
        await travel(page, `lang=${lang}&deck=${slug}.${index + 1}`);
        await expect.poll(() => page.locator('.present h1').innerText()).toBe(words.chapters[id]!.title);
        seen += 1;
      }
    }
  await travel(page, '');
  return seen;
}

/** Lays a lesson out on paper, a page a chapter, and prints the first. */
async function prints(page: Page): Promise<void> {
  const [slug] = DECKS;
  const { chapters } = JSON.parse(fileOf(`src/content/decks/${slug}/deck.json`)) as Frame;
  await travel(page, `page=print&deck=${slug}`);
  await expect
    .poll(() => page.locator('dialog.paper article[data-sheet]:has(svg)').count())
    .toBeGreaterThanOrEqual(chapters.length);
  expect((await page.pdf({ format: 'A4', pageRanges: '1' })).length).toBeGreaterThan(50_000);
  await travel(page, '');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
}

/** Walks through a page whose map stands and is drawn; from then on it is not, since nothing more is read from its pixels. */
export async function walk(page: Page, { chapters }: Walk): Promise<void> {
  await seesTheMap(page);
  await stopPainting(page);
  await opensPages(page);
  await opensPanels(page);
  await opensTable(page);
  await searches(page);
  await speaksBoth(page);
  expect(await turnsDecks(page, chapters)).toBeGreaterThanOrEqual(2 * LOCALES.length * DECKS.length);
  await prints(page);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await missingFonts(page)).toEqual([]);
}
