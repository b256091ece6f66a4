// A plan as a task: set on a slide or in a deck of one's own, composed within limits that are told, handed in, printed as a worksheet.
// It must not know how a plan is composed beyond its task.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../src/core/plan/plan.ts';
import { planText } from '../../src/core/plan/plan-text.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { column, donetsk, plain, put, wordsOf } from './plans.ts';
import { fileOf, messagesOf, query } from './site.ts';

const { open } = stage();
const EN = wordsOf('en');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The place of the task in its lesson, from 1. */
const LESSON = 'where-how-far-how-much';
const FRAME = JSON.parse(fileOf(`src/content/decks/${LESSON}/deck.json`)) as { chapters: { id: string; ask?: { kind: string } }[] }; // prettier-ignore
const TASK = FRAME.chapters.findIndex(({ ask }) => ask?.kind === 'plan') + 1;

test.each(LOCALES)('a lesson sets a plan as a task, whose limits are told while composing, in %s', async (locale) => {
  const words = wordsOf(locale);
  const { page, reached } = await open({ query: `v=1&lang=${locale}&deck=${LESSON}.${TASK}&pupil`, reducedMotion: 'reduce', bypassPolicy: true }); // prettier-ignore
  await reached('redlines:map');
  await page.locator('.slide .task li').first().waitFor();
  expect(await offences(page)).toEqual([]);
  await button(page, words['task.compose']!).press('Enter');
  const task = page.locator('.plan-part.task');
  await expect.poll(async () => plain(await task.innerText().catch(() => ''))).toContain(plain(words['task.all']!));
  expect(query(page).get('task')).toBe(`${LESSON}.${FRAME.chapters[TASK - 1]!.id}`);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');

  await page.getByLabel(words['depth.ukraine']!).fill('30');
  await expect.poll(async () => plain(await task.innerText())).toContain(plain(put(words['found.depth']!, { n: 30 })));
  await expect.poll(() => task.locator('.broken').count()).toBe(1);
  expect(await offences(page)).toEqual([]);
  await button(page, words['task.start']!).press('Enter');
  await expect.poll(() => task.locator('.broken').count()).toBe(0);

  await button(page, words['task.lesson']!).press('Enter');
  await page.locator('.slide .task').waitFor();
  expect([query(page).get('deck'), query(page).get('pupil'), query(page).get('task')]).toEqual([`${LESSON}.${TASK}`, '1', null]); // prettier-ignore
});

test('plans laid over each other are told by the limits of the task that they do not keep', async () => {
  const id = FRAME.chapters[TASK - 1]!.id;
  const { page } = await open({ query: `v=1&scenario=plan&task=${LESSON}.${id}`, reducedMotion: 'reduce' });
  await page.locator('.plan-part table').waitFor();
  const plans = [EMPTY_PLAN, donetsk, { ...EMPTY_PLAN, depth: [21, 0] as const }];
  await page.getByLabel(EN['many.links']!).fill(plans.map(planText).join('\n'));
  await expect.poll(() => column(page)).toContain(plain(put(EN['found.depth']!, { n: 21 })));
  expect(await column(page)).not.toContain(plain(put(EN['many.outside']!, { n: 1, limits: '' })).trim());
});

test('a task of a presentation that is not in this browser says so, and composing goes on', async () => {
  const { page } = await open({ query: 'v=1&scenario=plan&task=own-gone.c-1', reducedMotion: 'reduce' });
  await page.locator('.plan-part table').waitFor();
  await expect.poll(() => column(page)).toContain(plain(EN['task.missing']!));
  await button(page, EN['piece.add']!).click();
  await page.locator('form').waitFor();
});

test('the worksheet of a task has its limits, and its map', async () => {
  const { page } = await open({ map: 'absent', query: `v=1&page=print&deck=${LESSON}&handout=worksheet` });
  const sheet = page.locator(`[data-sheet=${FRAME.chapters[TASK - 1]!.id}]`);
  await sheet.locator('svg').first().waitFor();
  expect(await sheet.locator('.limits li').count()).toBeGreaterThan(2);
});

test('a chapter of one’s own sets a plan as a task, with limits that are saved', async () => {
  const { page, reached } = await open({ query: 'v=1&scenario=plan', reducedMotion: 'reduce', bypassPolicy: true });
  await reached('redlines:map');
  await page.keyboard.press('a');
  await page.getByText('which now has 1 chapter.').waitFor();
  const say = messagesOf('en');
  await button(page, say['deck.write']!).press('Enter');
  await page.getByLabel(say['deck.ask']!).selectOption('plan');
  await page.getByLabel(EN['limits.depth']!).fill('12');
  await page.getByLabel(EN['limits.depth']!).press('Tab');
  await page.getByLabel(EN['limits.noneCutOff']!).check();
  expect(await offences(page)).toEqual([]);
  await button(page, say['present.start']!).click();
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('PageDown');
  await expect
    .poll(async () =>
      plain(
        await page
          .locator('.slide .task')
          .innerText()
          .catch(() => ''),
      ),
    )
    .toContain(plain(put(EN['limit.depth']!, { n: 12 })));
});

test.each(LOCALES)('a plan becomes a draft of the workshop, said to be the reader’s own, in %s', async (locale) => {
  const words = wordsOf(locale);
  const { page } = await open({ query: `v=1&lang=${locale}&scenario=plan&plan=${planText(donetsk)}`, reducedMotion: 'reduce' }); // prettier-ignore
  await page.locator('.plan-part table').waitFor();
  await button(page, words['draft.make']!).press('Enter');
  await expect.poll(() => query(page).get('panel')).toBe('workshop');
  await expect.poll(() => query(page).get('scenario')).toBe('a-readers-own-plan');
  await expect.poll(() => page.locator('#text h2 input').inputValue()).toBe(words['draft.title']!);
  const values = page.locator('#text textarea, #text input[type=text]');
  await expect
    .poll(async () => (await values.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).map(plain))
    .toContain(plain(words['draft.kicker']!));
});
