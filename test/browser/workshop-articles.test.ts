// A new article in the workshop by keyboard alone: two claims, two passages in two languages, a number, judged and saved.
// It must not know how anything looks.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DISK } from '../../src/cli/disk.ts';
import { freshLetter } from '../../src/core/draft/article-new.ts';
import type { Json } from '../../src/core/draft/json.ts';
import { documentsOf } from '../../src/core/draft/operation.ts';
import { planChange } from '../../src/corpus/change-plan.ts';
import { overlaidDisk } from '../../src/corpus/disk.ts';
import { judge } from '../../src/corpus/judgement.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);
const LANGUAGES = { en: 'English', uk: 'Ukrainian' } as const;
const fill = (sentence: string): string => Array.from({ length: 34 }, () => sentence).join(' ');
const BODIES = {
  en: `One tested place. Another tested place. ${fill('Both sides meet again and nothing else is known yet.')}\n\n*What to keep in mind.* Little is known.`,
  uk: `Одне перевірене місце. Інше перевірене місце. ${fill('Сторони зустрічаються знову, а більше поки що нічого не відомо.')}\n\n*Що варто памʼятати.* Відомо мало.`,
} as const;
/** The letter that the next article gets. */
const LETTER = freshLetter(documentsOf((file) => JSON.parse(DISK.read(file) ?? 'null') as Json)) ?? '';
const PASSAGES = [
  { en: 'One tested place', uk: 'Одне перевірене місце', place: 'Kramatorsk', claim: `${LETTER}01` },
  { en: 'Another tested place', uk: 'Інше перевірене місце', place: 'Sloviansk', claim: `${LETTER}02` },
] as const;

let page: Page;
beforeAll(async () => {
  const visit = await open({ query: 'v=1&panel=workshop', map: 'absent', reducedMotion: 'reduce', width: 1440, height: 900, bypassPolicy: true }); // prettier-ignore
  page = visit.page;
  await page.getByRole('button', { name: say('begin') }).waitFor();
});

/** Goes on by Tab until the focus is there, from wherever it is. */
async function reach(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let count = 0; count < 150; count++) {
    if (await wanted.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the focus never gets there');
}
const press = async (wanted: Locator, key = 'Enter'): Promise<void> => {
  await reach(wanted);
  await page.keyboard.press(key);
};
const type = async (label: string, text: string): Promise<void> => {
  await reach(page.getByLabel(label, { exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
};
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
const part = (name: 'text' | 'passages' | 'claims' | 'entry'): Locator =>
  page
    .getByRole('navigation', { name: say('article.parts') })
    .getByRole('button', { name: say(`article.part.${name}`) });
const digest = (locale: 'en' | 'uk'): Locator => page.getByLabel(say('article.bodyIn', { language: LANGUAGES[locale] }), { exact: true }); // prettier-ignore
const inPart = (locale: 'en' | 'uk', key: string): Locator =>
  page.locator('section', { has: page.getByRole('heading', { level: 4, name: LANGUAGES[locale] }) }).last().getByRole('button', { name: say(key), exact: true }); // prettier-ignore

/** Selects words of a digest with the arrow keys. */
async function select(locale: 'en' | 'uk', words: string): Promise<void> {
  await reach(digest(locale));
  const at = (await digest(locale).inputValue()).indexOf(words);
  await page.keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < at; step++) await page.keyboard.press('ArrowRight');
  for (let step = 0; step < words.length; step++) await page.keyboard.press('Shift+ArrowRight');
}

test('a new article with its claims and texts, by keyboard', async () => {
  await press(button(say('begin')));
  await press(page.locator('[role=tabpanel] li button').filter({ hasText: say('about.articles') }));
  await press(button(say('articles.new')));
  await type(say('article.headlineIn', { language: 'English' }), 'An account of these tests');
  await type(say('article.headlineIn', { language: 'Ukrainian' }), 'Виклад цих випробувань');
  await press(button(say('article.create')));
  const refusal = page.getByText(say('article.refused.noDate'));
  await refusal.waitFor();
  await page.getByText(say('article.refused.noParagraphs')).waitFor();
  await type(say('article.from'), '2025-12-28');
  await type(say('article.paragraphs'), '12');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.fault').count()).toBe(0);
  await press(button(say('article.create')));
  await page.getByRole('heading', { name: 'An account of these tests', exact: true }).waitFor();

  await press(part('claims'));
  for (const number of [1, 2]) {
    await press(button(say('article.newClaim')));
    await type(
      say('article.claimIn', { language: 'English' }),
      `The article reports a thing, number ${String(number)}.`,
    );
    await type(say('article.claimIn', { language: 'Ukrainian' }), `Стаття повідомляє про щось, число ${String(number)}.`); // prettier-ignore
    await page.keyboard.press('Tab');
  }
  await press(part('text'));
  for (const locale of ['en', 'uk'] as const) await type(say('article.bodyIn', { language: LANGUAGES[locale] }), BODIES[locale]); // prettier-ignore
  await page.keyboard.press('Tab');
  await page.getByText(say('said.noPassage', { id: `${LETTER}01` })).waitFor();
});

test('words are tied in both languages by keyboard, until the check has nothing to say', async () => {
  for (const { en, place, claim } of PASSAGES) {
    await select('en', en);
    await press(inPart('en', 'article.tie'));
    await type(say('article.findPlace'), place);
    await page.keyboard.press('Enter');
    await press(page.getByRole('checkbox', { name: new RegExp(`^${claim}`) }), ' ');
    await press(button(say('article.tieDo')));
    await expect.poll(() => digest('en').evaluate((node) => node === document.activeElement)).toBe(true);
  }
  for (const { uk } of PASSAGES) {
    await select('uk', uk);
    await press(inPart('uk', 'article.tie'));
    await press(button(say('article.tieDo')));
  }
  expect(await digest('uk').inputValue()).toContain('[Інше перевірене місце](#another-tested-place)');
  await page.getByText(say('article.noProblem')).waitFor();
});

test('a number is put into a digest by keyboard, and the problem that it makes leads to the text', async () => {
  await reach(digest('en'));
  await page.keyboard.press('ControlOrMeta+End');
  await press(inPart('en', 'article.figure'));
  await type(say('article.findFigure'), 'Kramatorsk');
  await press(page.locator('fieldset ul button').first());
  await expect.poll(() => digest('en').inputValue()).toMatch(/known\.\[\]\(=[a-z-]+\)$/);
  await press(part('entry'));
  await press(button(say('article.goTo', { article: 'An account of these tests' })).first());
  await digest('en').waitFor();
  await press(button(say('undo')));
  await page.getByText(say('article.noProblem')).waitFor();
});

/** All that this origin has stored in the browser, as one text. */
const stored = (): Promise<string> =>
  page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
      });
      for (const store of database.objectStoreNames)
        texts.push(await new Promise((done) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(JSON.stringify(asked.result));
        })); // prettier-ignore
      database.close();
    }
    return texts.join('\n');
  });

test('a pasted article is compared and marked, and stays out of draft, change file and archive', async () => {
  const pasted = 'Quetzalcoatl: little is known. Both sides meet again, and nothing else was said.';
  await press(page.getByText(say('article.beside')));
  await type(say('article.besidePaste'), pasted);
  await page.getByText(/runs of 5 or more words are/).first().waitFor(); // prettier-ignore
  expect(await page.locator('mark').first().innerText()).toBe('Both sides meet again and nothing else');
  expect(await offences(page, '#text')).toEqual([]);
  await page.getByText(say('save.saved')).waitFor();
  await page.getByRole('tab', { name: say('tab.review') }).click();
  await page.getByText(say('review.ready')).waitFor();

  const change = await desk.changeFile(page);
  const [download] = await Promise.all([page.waitForEvent('download'), button(say('hand.zip')).click()]);
  const archive = Object.values(unzipSync(await readFile(await download.path()))).map((bytes) => strFromU8(bytes));
  const kept = await stored();
  expect(kept).toContain('Another tested place');
  for (const text of [kept, JSON.stringify(change), archive.join('\n')]) expect(text).not.toContain('Quetzalcoatl');

  const plan = planChange(change, DISK);
  expect(plan.rebased.conflicts).toEqual([]);
  expect(judge(overlaidDisk(DISK, Object.fromEntries(plan.texts))).problems).toEqual([]);

  await travel(page, 'panel=articles&article=an-account-of-these&passage=another-tested-place');
  await page.getByRole('heading', { level: 1, name: 'An account of these tests' }).waitFor();
  expect(await page.locator('.passage[aria-current]').innerText()).toBe('Another tested place');
});
