// Towns in the workshop by keyboard alone: who holds one, a new one in two languages; and a conflict decided on.
// It must not know how anything looks.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const file = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as unknown;
const EN = file('src/i18n/workshop/en.json') as Readonly<Record<string, string>>;
const word = (key: string, params: Readonly<Record<string, string>> = {}): string =>
  Object.entries(params).reduce((text, [name, value]) => text.replace(`{${name}}`, value), EN[key] ?? key);
const SETTLEMENTS = 'geo/recipes/settlements.json';

let page: Page;
beforeAll(async () => {
  const visit = await open({ query: 'v=1&panel=workshop', map: 'absent', reducedMotion: 'reduce', height: 700 });
  page = visit.page;
  await page.getByRole('button', { name: word('begin') }).waitFor();
});

/** Goes on by Tab until the focus is there, from wherever it is. */
async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  for (let count = 0; count < 150; count++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never gets there');
}
const press = async (target: Locator, key = 'Enter'): Promise<void> => {
  await reach(target);
  await page.keyboard.press(key);
};
const type = async (label: string, text: string): Promise<void> => {
  await reach(page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const subject = (name: string): Locator => page.locator('[role=tabpanel] li button').filter({ hasText: name });
/** The name of a town on its card, and who holds it there, in the language of the reader. */
async function card(town: string, locale: 'en' | 'uk' = 'en'): Promise<readonly [name: string, holder: string]> {
  await travel(page, `panel=layers&lang=${locale}&pick=${town}`);
  const shown = page.locator('section.card');
  const said = [await shown.getByRole('heading', { level: 2 }).innerText(), await shown.locator('dd').first().innerText()] as const; // prettier-ignore
  await travel(page, 'panel=workshop');
  return said;
}

test('who holds a town, and a new town, by keyboard; undo brings everything back', async () => {
  await press(button(word('begin')));
  await press(subject(word('tab.towns')));
  await type(word('towns.filter'), 'Покровськ');
  await press(page.getByLabel(word('towns.holderOf', { town: 'Pokrovsk' }), { exact: true }), 'ArrowDown');
  expect(await card('town.pokrovsk')).toEqual(['Pokrovsk', messagesOf('en')['control.russia']]);

  await press(button(word('towns.new')));
  await type(word('town.nameIn', { language: 'English' }), 'Nove Selo');
  await type(word('town.nameIn', { language: 'Ukrainian' }), 'Нове Село');
  await type(word('town.spellings'), 'Новое Село');
  await type(word('town.lon'), '37.412');
  await type(word('town.lat'), '48.713');
  await type(word('entry.addTo', { label: word('town.sources') }), 'own-line');
  await page.keyboard.press('Enter');
  await press(button(word('town.create')));
  await page.getByRole('heading', { name: /^Nove Selo/ }).waitFor();
  await expect.poll(() => card('town.nove-selo', 'uk')).toEqual(['Нове Село', messagesOf('uk')['control.ukraine']]);
  await press(page.getByRole('tab', { name: word('tab.review') }));
  await page.getByText(word('review.ready')).waitFor();

  await press(button(word('undo')));
  await press(button(word('undo')));
  await page.getByText(word('review.nothing')).waitFor();
  expect(await card('town.pokrovsk')).toEqual(['Pokrovsk', messagesOf('en')['control.contested']]);
});

test('a conflict of a change file is shown, and can be decided either way', async () => {
  const at = { kind: 'value', file: SETTLEMENTS, path: ['@town.pokrovsk', 'control'] };
  const change = { format: 'redlines-change', version: 1, title: 'Older', summary: [], base: 'older', made: '2026-01-01T00:00:00Z', log: [], changes: [{ ...at, before: 'ukraine', after: 'russia' }] }; // prettier-ignore
  await button(`← ${word('leave')}`).click();
  const buffer = Buffer.from(JSON.stringify(change));
  await page.locator('input[type=file]').setInputFiles({ name: 'older.json', mimeType: 'application/json', buffer });
  await page.getByRole('group', { name: /^Town: Pokrovsk/ }).waitFor();
  await press(button(word('review.take')));
  // Land under the town is held by the other side: the problem leads to the town.
  await page
    .getByText(word('review.notYet'))
    .or(page.getByText(word('review.ready')))
    .waitFor();
  await expect.poll(() => button(word('review.take')).getAttribute('aria-pressed')).toBe('true');
  await press(button(word('review.keep')));
  await page.getByText(word('review.nothing')).waitFor();
  expect(await button(word('review.keep')).getAttribute('aria-pressed')).toBe('true');
});

test('a problem leads to its town', async () => {
  await press(page.getByRole('tab', { name: word('tab.edit') }));
  await press(subject(word('tab.towns')));
  await type(word('towns.filter'), 'Kramatorsk');
  await press(page.getByLabel(word('towns.holderOf', { town: 'Kramatorsk' }), { exact: true }), 'ArrowDown');
  await page.keyboard.press('ArrowDown');
  await press(page.getByRole('tab', { name: word('tab.review') }));
  await press(button(word('review.goTo', { place: 'Kramatorsk' })).first());
  await page.getByRole('heading', { name: /^Kramatorsk/ }).waitFor();
});
