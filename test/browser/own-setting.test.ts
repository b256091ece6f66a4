// A depth that nobody named: title, text, legend, citation, picture and paper say that it is the reader's own.
// It must not know how any of them is laid out.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/core/view/view.ts';
import { stage } from './harness.ts';
import { fileOf, messagesOf, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const ID = 'mutual-pull-back';
type Words = Readonly<Record<string, { readonly title: string; readonly clauses: readonly string[]; readonly backs: string }>>; // prettier-ignore
const wordsIn = (lang: Locale) => (JSON.parse(fileOf(`src/content/scenarios/${lang}.json`)) as Words)[ID]!;
const put = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
/** Spaces that do not break are spaces here. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

const textOf = async (page: Page, selector: string): Promise<string> =>
  plain(await page.locator(selector).first().innerText());

/** The window at a setting, in a language. */
async function at(lang: Locale, depth: string): Promise<Page> {
  const { page, reached } = await visit({ width: 1280, height: 800, reducedMotion: 'reduce', query: 'v=1' });
  await reached('redlines:map');
  await travel(page, `scenario=${ID}&lang=${lang}&depth=${depth}`);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(lang);
  return page;
}

test.each(LOCALES)('what a reader has set is nobody’s proposal, wherever it is named, in %s', async (lang) => {
  const say = messagesOf(lang);
  const words = wordsIn(lang);
  const page = await at(lang, '15,0');
  const variant = plain(put(say['own.variant']!, { title: words.title }));
  const title = plain(put(say['own.nobody']!, { title: variant }));
  await expect.poll(() => textOf(page, '.column h1')).toBe(variant);
  const column = await textOf(page, '.column');
  expect(column).toContain(plain(say['own.kicker']!));
  for (const claimed of [words.backs, ...words.clauses])
    expect(column).not.toContain(plain(claimed.replace(/\[\]\([^)]*\).*/s, '')));
  await expect.poll(async () => plain(await page.title())).toContain(title);
  await expect.poll(() => textOf(page, '.legend')).toContain(plain(say['own.legend']!));

  await page.getByRole('button', { name: say['share.open']!, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: say['share.title']! });
  await dialog.getByText('@misc{redlines2025').waitFor();
  const cited = (await dialog.locator('section').allInnerTexts()).map(plain).join(' ');
  expect(cited.split(title).length - 1, 'four styles').toBeGreaterThanOrEqual(4);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: say['image.svg']! }).first().click(),
  ]);
  const picture = plain(await readFile(await file.path(), 'utf8'));
  expect(picture).toContain(title);
  expect(picture).toContain(plain(say['own.legend']!));
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = plain(await page.locator('.sheet').evaluate((one) => one.textContent));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(sheet).toContain(title);
  expect(sheet).toContain(plain(say['own.kicker']!));
});

test('the sentences of the proposal follow the slider at the depths that were named', async () => {
  const page = await at('en', '5');
  await expect.poll(() => textOf(page, '.column h1')).toBe(plain(wordsIn('en').title));
  const areas = (): Promise<string[]> =>
    page
      .locator('.column [data-status^=demilitarised] .value')
      .allInnerTexts()
      .then((all) => all.map(plain));
  const clauses = (): Promise<string> => textOf(page, '.column .clauses');
  const [ours = '', theirs = ''] = await areas();
  expect(ours).toMatch(/\d/);
  await expect.poll(clauses).toContain(ours);
  expect(await clauses()).toContain(theirs);
  await travel(page, `scenario=${ID}&depth=40`);
  await expect.poll(areas).not.toEqual([ours, theirs]);
  const [deeper = ''] = await areas();
  await expect.poll(clauses).toContain(deeper);
});

test('a link back to the reported depth gives the proposal its words again', async () => {
  const page = await at('en', '15,0');
  const back = put(messagesOf('en')['own.reported']!, { n: '10' });
  await page.getByRole('button', { name: back }).click();
  await expect.poll(() => textOf(page, '.column h1')).toBe(plain(wordsIn('en').title));
});
