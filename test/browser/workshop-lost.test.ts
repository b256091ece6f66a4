// What an editor has begun outlives the page: typing in a digest, titles of an entry, reasons; and drafts of older data, storage that is silent.
// It must not know how any of it is kept.
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Draft } from '../../src/core/draft/draft.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { open, url } = stage();
const WINDOW = { width: 1280, height: 800, reducedMotion: 'reduce', map: 'absent', query: desk.WORKSHOP } as const;
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);

async function begin(page: Page, name: string): Promise<void> {
  await page.getByLabel(say('name'), { exact: true }).fill(name);
  await page.keyboard.press('Enter');
}
const subject = (page: Page, tab: string): Locator =>
  page.locator('[role=tabpanel] li button').filter({ has: page.locator('b', { hasText: new RegExp(`^${say(`tab.${tab}`)}$`) }) }); // prettier-ignore
/** Kills the process of the page, so that none of its handlers runs; then the draft in another window. */
async function killed(page: Page, context: BrowserContext): Promise<Page> {
  const session = await context.newCDPSession(page);
  const crash = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crash;
  const second = await context.newPage();
  await second.goto(`${url()}?${desk.WORKSHOP}`);
  await second.locator('ul.drafts button.open').first().click();
  return second;
}
const digest = async (page: Page): Promise<Locator> => {
  await subject(page, 'articles').click();
  const headline = (await page.locator('[role=tabpanel] button b').allInnerTexts())[0];
  await page.locator('[role=tabpanel] button').filter({ has: page.locator('b', { hasText: headline! }) }).first().click(); // prettier-ignore
  return page.getByLabel(say('article.bodyIn', { language: 'English' }), { exact: true });
};

test('a page that is killed while a digest is typed loses nothing older than a second', async () => {
  const { page, context } = await open(WINDOW);
  await begin(page, 'Typing');
  const body = await digest(page);
  await body.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('Kept words. ', { delay: 30 });
  await page.waitForTimeout(1000);
  await page.keyboard.type('Perhaps lost.', { delay: 5 });
  const second = await killed(page, context);
  expect(await (await digest(second)).inputValue()).toMatch(/^Kept words\. /);
});

test('titles that were typed before the page died are offered again, and can be dropped', async () => {
  const { page, context } = await open(WINDOW);
  await begin(page, 'Begun');
  await subject(page, 'sources').click();
  await desk.button(page, say('new.sources')).click();
  const title = (language: string): string => say('entry.inLanguage', { label: say('field.title'), language });
  await page.getByLabel(title('Ukrainian'), { exact: true }).fill('Нове джерело');
  await page.waitForTimeout(1000);
  const second = await killed(page, context);
  await subject(second, 'sources').click();
  await second.getByText(say('begun.entry', { name: 'Нове джерело' })).waitFor();
  await desk.button(second, say('begun.go')).click();
  expect(await second.getByLabel(title('Ukrainian'), { exact: true }).inputValue()).toBe('Нове джерело');
  await desk.button(second, say('entry.cancel')).click();
  await desk.button(second, say('new.sources')).waitFor();
  expect(await second.getByText(say('begun.entry', { name: 'Нове джерело' })).count()).toBe(0);
});

const NEW_THINGS = [
  { tab: 'towns', add: 'towns.new', all: 'towns.all', label: 'town.nameIn' },
  { tab: 'areas', add: 'areas.new', all: 'areas.all', label: 'town.nameIn' },
  { tab: 'line', add: 'pockets.new', all: 'pockets.all', label: 'town.nameIn' },
  { tab: 'articles', add: 'articles.new', all: 'articles.all', label: 'article.headlineIn' },
] as const;

test('what was typed into forms of new towns, areas, pockets and articles before the page died is offered again', async () => {
  const { page, context } = await open({ ...WINDOW, bypassPolicy: true });
  await begin(page, 'Begun');
  const nameOf = ({ tab }: (typeof NEW_THINGS)[number]): string => `Нове ${tab}`;
  const inForm = (on: Page, { label }: (typeof NEW_THINGS)[number]): Locator =>
    on.getByLabel(say(label, { language: 'Ukrainian' }), { exact: true });
  for (const thing of NEW_THINGS) {
    await desk.edit(page, thing.tab);
    await desk.button(page, say(thing.add)).click();
    await inForm(page, thing).fill(nameOf(thing));
    await desk.button(page, `← ${say(thing.all)}`).click();
    await desk.button(page, `← ${say('subjects.all')}`).click();
  }
  await desk.edit(page, 'edition');
  await page.getByLabel(say('edition.day'), { exact: true }).fill('2025-12-30');
  await page.waitForTimeout(1000);
  const second = await killed(page, context);
  for (const thing of NEW_THINGS) {
    await desk.edit(second, thing.tab);
    const offer = second.getByRole('group', { name: say('begun.entry', { name: nameOf(thing) }) });
    expect(await offences(second)).toEqual([]);
    await offer.getByRole('button', { name: say('begun.go'), exact: true }).click();
    expect(await offences(second)).toEqual([]);
    expect(await inForm(second, thing).inputValue()).toBe(nameOf(thing));
    await desk.button(second, `← ${say(thing.all)}`).click();
    expect(await desk.focused(second)).toBe(say(thing.add));
    await offer.getByRole('button', { name: say('begun.drop'), exact: true }).click();
    expect(await offer.count()).toBe(0);
    await desk.button(second, `← ${say('subjects.all')}`).click();
  }
  await desk.edit(second, 'edition');
  expect(await second.getByLabel(say('edition.day'), { exact: true }).inputValue()).toBe('2025-12-30');
});

test('a reason is written into the history, stays there, and is in the change file', async () => {
  const { page } = await open({ ...WINDOW, bypassPolicy: true });
  await desk.begin(page, 'Reasons');
  await desk.fields(page, 'v43').first().fill('37.25');
  await desk.fields(page, 'v43').first().press('Enter');
  await desk.tab(page, 'history');
  await page.locator('ol .why').press('Enter');
  expect(await offences(page)).toEqual([]);
  await page.keyboard.type('Per the report of 3 January');
  await page.keyboard.press('Enter');
  expect(await desk.focused(page)).toContain('v43');
  await desk.saved(page);
  await page.reload();
  await desk.tab(page, 'history');
  await page.locator('q').getByText('Per the report of 3 January').waitFor();
  await desk.tab(page, 'review');
  expect((await desk.changeFile(page)).log.map(({ why }) => why)).toEqual(['Per the report of 3 January']);
});

/** In the page: makes the stored drafts those of a build in which v43 stood elsewhere. */
async function outdate(): Promise<void> {
  const request = indexedDB.open('redlines-workshop');
  const all = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const store = all.transaction('drafts', 'readwrite').objectStore('drafts');
  const read = store.getAll();
  await new Promise((resolve) => (read.onsuccess = resolve));
  for (const record of read.result as { draft: Draft; change: object[] }[]) {
    const old = (text: string): string => text.replace(/("@v43","at"\],"before":)\[[^\]]+\]/g, '$1[30,50]');
    const draft = JSON.parse(old(JSON.stringify({ ...record.draft, base: '0.0.1+old' }))) as Draft;
    const change = JSON.parse(old(JSON.stringify(record.change))) as object[];
    const write = store.put({ ...record, draft, change });
    await new Promise((resolve) => (write.onsuccess = resolve));
  }
  all.close();
}

test('a draft of older data is laid over today’s; what clashes is shown, what does not is there, and the draft stays', async () => {
  const { page } = await open(WINDOW);
  await desk.begin(page, 'Old');
  for (const [id, lon] of [
    ['v43', '37.25'],
    ['v45', '37.15'],
  ] as const) {
    // prettier-ignore
    await desk.fields(page, id).first().fill(lon);
    await desk.fields(page, id).first().press('Enter');
  }
  await desk.button(page, `← ${say('leave')}`).click();
  await page.locator('ul.drafts').waitFor();
  await page.evaluate(outdate);
  await page.reload();
  await desk.button(page, say('layOverOf', { name: 'Old' })).click();
  await page.getByText(say('review.clash.changed')).waitFor();
  await desk.button(page, say('review.take')).click();
  await desk.tab(page, 'edit');
  await desk.edit(page, 'line');
  expect([(await desk.placed(page, 'v43'))[0], (await desk.placed(page, 'v45'))[0]]).toEqual([37.25, 37.15]);
  await desk.button(page, `← ${say('leave')}`).click();
  await expect.poll(() => page.locator('ul.drafts b').allInnerTexts()).toEqual([say('overToday', { name: 'Old' }), 'Old']); // prettier-ignore
});

/** In the page: a transaction that never ends, as where a disk does not answer. */
const neverEnds = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => unknown;
    Reflect.set(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, ...given: unknown[]) {
      const spin = (): unknown => (this.count().onsuccess = spin);
      spin();
      return Reflect.apply(put, this, given);
    });
  });

test('storage that never answers is told, with the change file beside it; links say that they do not show the draft', async () => {
  const { page, reached } = await open({ ...WINDOW, before: neverEnds });
  await reached('redlines:text');
  await desk.begin(page, 'Silent');
  await page.getByRole('alert').getByText(say('save.unanswered'), { exact: true }).waitFor({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), desk.button(page, say('save.file')).click()]);
  expect(download.suggestedFilename()).toMatch(/silent/);
  await page.getByRole('button', { name: messagesOf('en')['share.open']!, exact: true }).click();
  await page
    .getByRole('dialog')
    .getByText(say('mark.link', { name: 'Silent' }))
    .waitFor();
});
