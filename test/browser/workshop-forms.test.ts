// The forms of the workshop by keyboard alone: an entry of each kind begun and filled in, kept when the page dies, and undone.
// It must not know how a form looks or what an edit does to the files.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/core/entries/kinds.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';

const { open, url } = stage();
const WINDOW = { map: 'absent', reducedMotion: 'reduce', height: 800, query: 'v=1&panel=workshop' } as const;
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);
type Kind = keyof typeof KINDS;

/** Goes on by Tab until the focus is there, from wherever it is. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let count = 0; count < 200; count++) {
    if (await target.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the focus never gets to ${String(target)}`);
}
const press = async (page: Page, target: Locator, key = 'Enter'): Promise<void> => {
  await reach(page, target);
  await page.keyboard.press(key);
};
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await reach(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
};
const inLanguage = (label: string, language: string): string => say('entry.inLanguage', { label, language });
const subject = (page: Page, kind: Kind): Locator =>
  page.locator('[role=tabpanel] li button').filter({ has: page.locator('b', { hasText: new RegExp(`^${say(`tab.${kind}`)}$`) }) }); // prettier-ignore

async function begin(page: Page, kind: Kind, name: string): Promise<void> {
  await press(page, subject(page, kind));
  await press(page, desk.button(page, say(`new.${kind}`)));
  const { title, fields } = KINDS[kind];
  const field = fields.find((one) => one.name === title);
  if (field?.where === 'words') {
    for (const language of ['English', 'Ukrainian']) await type(page, inLanguage(say(`field.${title}`), language), `${name} ${language}`); // prettier-ignore
    await press(page, desk.button(page, say('entry.begin')));
  }
  await page.locator('.form h3 code').waitFor();
}
const backToMenu = async (page: Page): Promise<void> => {
  await press(page, desk.button(page, `← ${say('entry.all')}`));
  await press(page, desk.button(page, `← ${say('subjects.all')}`));
};

/** What is typed into a new entry of each kind, by the label of its field. */
const TYPED: Readonly<Record<Kind, readonly [label: string, text: string]>> = {
  proposals: [inLanguage(say('field.label'), 'English'), 'A short label'],
  strikes: [inLanguage(say('field.report'), 'Ukrainian'), 'Повідомлено про удар.'],
  figures: [inLanguage(say('field.title'), 'English'), 'Another name'],
  sources: [inLanguage(say('field.producer'), 'English'), 'A desk'],
  people: [inLanguage(say('field.name'), 'English'), 'Another Name'],
  dates: [inLanguage(say('field.told'), 'English'), 'It is told.'],
  corrections: [inLanguage(say('field.said'), 'English'), 'It was corrected.'],
};

test('an entry of each kind is begun and filled in by keyboard, outlives the page, and is undone', async () => {
  const { page, context, errors } = await open(WINDOW);
  await type(page, say('name'), 'Forms');
  await page.keyboard.press('Enter');
  const kinds = Object.keys(KINDS) as Kind[];
  for (const kind of kinds) {
    await begin(page, kind, 'Quite new');
    await type(page, ...TYPED[kind]);
    // Leaving the field hands over what was typed.
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.form h3 code').innerText()).not.toBe('');
    if (kind !== kinds.at(-1)) await backToMenu(page);
  }
  await page.waitForTimeout(1000);
  const session = await context.newCDPSession(page);
  const crash = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crash;

  const second = await context.newPage();
  await second.goto(`${url()}?${WINDOW.query}`);
  await press(second, second.locator('ul.drafts .open').first());
  for (const kind of kinds) {
    await press(second, subject(second, kind));
    await press(second, second.locator('.form li > button:has(> b)').first());
    await expect.poll(() => second.getByLabel(TYPED[kind][0], { exact: true }).inputValue()).toBe(TYPED[kind][1]);
    await backToMenu(second);
  }
  await press(second, second.getByRole('tab', { name: say('tab.history') }));
  const undo = desk.button(second, say('undo'));
  for (let steps = 0; steps < 4 * kinds.length && (await undo.getAttribute('aria-disabled')) !== 'true'; steps++)
    await undo.press('Enter');
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
  await press(second, second.getByRole('tab', { name: say('tab.review') }));
  await second.getByText(say('review.nothing')).waitFor();
  expect(errors).toEqual([]);
});

test('what a form lacks is said in the form; a date that is none is said at once', async () => {
  const { page, errors } = await open(WINDOW);
  await type(page, say('name'), 'Faults');
  await page.keyboard.press('Enter');
  await begin(page, 'strikes', 'A place');
  await page.getByText(say('entry.problems')).waitFor({ timeout: 60_000 });
  await type(page, say('entry.from'), 'yesterday');
  await page.keyboard.press('Tab');
  await page.getByText(say('entry.noDate')).waitFor();
  expect(await page.getByLabel(say('entry.from'), { exact: true }).inputValue()).toBe('yesterday');
  expect(errors).toEqual([]);
});

test('what is wrong in a field is said at the field, and Enter chooses what was found', async () => {
  const { page, errors } = await open(WINDOW);
  await type(page, say('name'), 'At the field');
  await page.keyboard.press('Enter');
  await begin(page, 'sources', 'A source');
  await press(page, desk.button(page, say('entry.addTo', { label: say('field.address') })));
  await page.keyboard.type('example.org/x');
  const address = page.getByLabel(say('entry.numbered', { label: say('field.address'), n: '1' }), { exact: true });
  const described = (): Promise<string> =>
    address.evaluate((node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.innerText ?? '');
  await expect.poll(described, { timeout: 60_000 }).toBe(say('said.address'));
  expect(await address.getAttribute('aria-invalid')).toBe('true');
  await type(page, say('entry.numbered', { label: say('field.address'), n: '1' }), 'https://example.org/x');
  await expect.poll(() => address.getAttribute('aria-invalid'), { timeout: 60_000 }).toBe(null);
  await backToMenu(page);
  await begin(page, 'dates', 'A date');
  await type(page, say('entry.addTo', { label: say('field.sources') }), 'A source');
  await page.keyboard.press('Enter');
  await desk.button(page, say('entry.takeOut', { name: 'A source English' })).waitFor();
  expect(errors).toEqual([]);
});

test('everything that can be added in a form is added without taking it down: a new rule once did', async () => {
  const { page, errors } = await open(WINDOW);
  await type(page, say('name'), 'Additions');
  await page.keyboard.press('Enter');
  for (const kind of Object.keys(KINDS) as Kind[]) {
    await subject(page, kind).click();
    await page.locator('.form li > button:has(> b)').first().click();
    await page.locator('.form h3 code').waitFor();
    const additions = page.locator('.form button', { hasText: /^\+/ });
    // What is added may hold lists of its own: those are pressed, too.
    for (let index = 0; index < (await additions.count()) && index < 30; index++) await additions.nth(index).click();
    expect(await page.locator('.form h3 code').count(), kind).toBe(1);
    await backToMenu(page);
  }
  expect(errors).toEqual([]);
});

test('a note that stands badly is said in the form of its proposal, and finds a place again', async () => {
  const { page, errors } = await open(WINDOW);
  await type(page, say('name'), 'Notes');
  await page.keyboard.press('Enter');
  await press(page, subject(page, 'proposals'));
  await press(page, page.locator('.form li > button:has(> b)').first());
  const at = page.getByRole('group', { name: say('field.at'), exact: true }).first();
  const lon = at.getByLabel(say('town.lon'), { exact: true });
  const [was, faults] = [await lon.inputValue(), page.locator('.form .problems li')];
  await lon.fill('10');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => faults.allInnerTexts(), { timeout: 60_000 })
    .toEqual([expect.stringContaining('1440 x 900, en')]);
  await press(page, desk.button(page, say('notes.place')));
  await page.getByText(say('notes.placed')).waitFor({ timeout: 60_000 });
  await expect.poll(() => faults.count(), { timeout: 60_000 }).toBe(0);
  expect(await lon.inputValue()).not.toBe('10');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => lon.inputValue()).toBe(was);
  expect(errors).toEqual([]);
});

test.each([
  ['en', 'light'],
  ['uk', 'dark'],
] as const)('nothing shuts a reader out of the forms, in %s, %s', async (locale, theme) => {
  const query = `${WINDOW.query}&lang=${locale}&theme=${theme}`;
  const { page } = await open({ ...WINDOW, query, bypassPolicy: true });
  await page.getByLabel(desk.says(locale, 'name'), { exact: true }).fill('Axe');
  await page.keyboard.press('Enter');
  for (const kind of ['strikes', 'proposals', 'figures'] as const) {
    const named = page.locator('b', { hasText: new RegExp(`^${desk.says(locale, `tab.${kind}`)}$`) });
    await page.locator('[role=tabpanel] li button').filter({ has: named }).click();
    await page.locator('.form li > button:has(> b)').first().click();
    const rule = page.getByRole('button', { name: desk.says(locale, 'rule.change', { n: '1' }) });
    if (kind === 'proposals') await rule.first().click();
    expect(await offences(page)).toEqual([]);
    await desk.button(page, `← ${desk.says(locale, 'entry.all')}`).click();
    expect(await offences(page)).toEqual([]);
    await desk.button(page, `← ${desk.says(locale, 'subjects.all')}`).click();
  }
});
