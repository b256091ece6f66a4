// Drafts of the workshop as they are kept: after a crash, a reload, without storage, from two windows, and while a worker fails.
// It must not know how land is cut or judged.
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/core/view/view.ts';
import * as desk from './desk.ts';
import { stage, type Opened } from './harness.ts';
import { travel } from './site.ts';

const { open, url } = stage();
const WINDOW = { width: 1280, height: 800, reducedMotion: 'reduce', map: 'absent', query: desk.WORKSHOP } as const;
const say = (key: string, slots = {}): string => desk.says('en', key, slots);

async function setLon(page: Page, id: string, lon: number): Promise<void> {
  await desk.fields(page, id).first().fill(String(lon));
  await desk.fields(page, id).first().press('Enter');
}
const lonOf = async (page: Page, id: string): Promise<number | undefined> => (await desk.placed(page, id))[0];
/** The line of contact of the draft that is open. */
async function opened(page: Page, locale: Locale = 'en'): Promise<void> {
  await desk.edit(page, 'line', locale);
  await page.locator('.scroller tbody tr').first().waitFor();
}
/** Another window of the browser, at its list of drafts. */
async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url()}?${desk.WORKSHOP}`);
  await page.locator('ul.drafts .open').first().waitFor();
  return page;
}
const openDraft = async (page: Page, name: string, locale: Locale = 'en'): Promise<void> => {
  await page
    .locator('ul.drafts .open')
    .filter({ has: page.locator('b', { hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}$`) }) })
    .press('Enter');
  await opened(page, locale);
};
const names = (page: Page): Promise<string[]> => page.locator('ul.drafts .open b').allInnerTexts();

test('a page that crashes loses nothing older than a second, and a reload opens the draft again', async () => {
  const { page, context, reached } = await open(WINDOW);
  await reached('redlines:text');
  await desk.begin(page, 'Crash');
  await setLon(page, 'v43', 37.25);
  await page.waitForTimeout(1000);
  await setLon(page, 'v44', 37.24);
  // No handler of the page runs: its process is gone.
  const session = await context.newCDPSession(page);
  const crash = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crash;
  const second = await another(context);
  await openDraft(second, 'Crash');
  expect(await lonOf(second, 'v43')).toBe(37.25);

  await setLon(second, 'v45', 37.15);
  await desk.saved(second);
  await second.reload();
  await opened(second);
  expect([await lonOf(second, 'v43'), await lonOf(second, 'v45')]).toEqual([37.25, 37.15]);
  expect(await second.getByRole('textbox', { name: say('name') }).inputValue()).toBe('Crash');
  // Whatever panel is shown: its numbers are those of the draft, so a reload must not change them.
  await travel(second, 'panel=scenario');
  await second.reload();
  await second.locator('.stage p').filter({ hasText: 'Crash' }).waitFor();
  await travel(second, desk.WORKSHOP);
  await desk.button(second, `← ${say('leave')}`).click();
  await second.locator('ul.drafts').waitFor();
  await second.reload();
  await second.locator('ul.drafts').waitFor();
});

const REFUSED = (page: Page): Promise<unknown> =>
  page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
const FULL = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
test.each([
  ['refused', REFUSED],
  ['full', FULL],
] as const)(
  'storage %s is told at once in both languages; the draft is there as a file, and in the window',
  async (what, before) => {
    const { page, reached } = await open({ ...WINDOW, before });
    await reached('redlines:text');
    await desk.begin(page, 'Unkept');
    await setLon(page, 'v43', 37.25);
    const told = (locale: Locale): Promise<void> =>
      page
        .getByRole('alert')
        .getByText(desk.says(locale, `save.${what}`), { exact: true })
        .waitFor();
    await told('en');
    await desk.button(page, 'УК, українська').press('Enter');
    await told('uk');
    await desk.tab(page, 'review', 'uk');
    expect((await desk.changeFile(page, 'uk')).changes).toHaveLength(1);
    await desk.button(page, `← ${desk.says('uk', 'leave')}`).click();
    await openDraft(page, 'Unkept', 'uk');
    expect(await lonOf(page, 'v43')).toBe(37.25);
    const [question] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
    expect(question.type()).toBe('beforeunload');
    await question.accept();
  },
);

/** In the page: hears nothing of other windows, neither by message nor when the reader comes back to it. */
function deafen(): void {
  Reflect.deleteProperty(window, 'BroadcastChannel');
  window.addEventListener('focus', (event) => event.stopImmediatePropagation(), true);
}

test('two windows on one draft: each has what the other did, a new name and an undo as well', async () => {
  const { page, context, reached } = await open(WINDOW);
  await reached('redlines:text');
  await desk.begin(page, 'Shared');
  await desk.saved(page);
  const other = await another(context);
  await openDraft(other, 'Shared');
  await Promise.all([setLon(page, 'v43', 37.25), setLon(other, 'v45', 37.15)]);
  for (const window of [page, other])
    await expect.poll(async () => [await lonOf(window, 'v43'), await lonOf(window, 'v45')]).toEqual([37.25, 37.15]);
  const title = other.getByRole('textbox', { name: say('name') });
  await title.fill('Shared, renamed');
  await title.press('Enter');
  await page.locator(`input[aria-label="${say('name')}"]`).evaluate(
    (field: HTMLInputElement) =>
      new Promise<void>((resolve) => {
        const look = (): unknown => (field.value === 'Shared, renamed' ? resolve() : setTimeout(look, 50));
        look();
      }),
  );
  await desk.button(page, say('undo')).click();
  const both = async (window: Page): Promise<number[]> => [
    (await lonOf(window, 'v43'))!,
    (await lonOf(window, 'v45'))!,
  ];
  await expect.poll(() => both(other).then(String)).toBe(String(await both(page)));
  expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0);
});

test('two windows that do not hear each other: what clashes is kept in a draft of its own, and said', async () => {
  const { page, context, reached } = await open({ ...WINDOW, before: (_, all) => all.addInitScript(deafen) });
  await reached('redlines:text');
  await desk.begin(page, 'Clash');
  await desk.saved(page);
  const other = await another(context);
  await openDraft(other, 'Clash');
  await setLon(page, 'v43', 37.25);
  await setLon(page, 'v44', 37.24);
  await desk.saved(page);
  await setLon(other, 'v43', 37.29);
  await setLon(other, 'v45', 37.15);
  await desk.saved(other);
  const kept = say('besideOther', { name: 'Clash' });
  await other.getByRole('alert').getByText(kept, { exact: false }).waitFor();
  expect([await lonOf(other, 'v43'), await lonOf(other, 'v44'), await lonOf(other, 'v45')]).toEqual([37.25, 37.24, 37.15]); // prettier-ignore
  await setLon(other, 'v46', 37.11);
  await desk.saved(other);
  await desk.button(other, `← ${say('leave')}`).click();
  await other.locator('ul.drafts').waitFor();
  expect((await names(other)).sort()).toEqual(['Clash', kept]);
  await openDraft(other, kept);
  expect([await lonOf(other, 'v43'), await lonOf(other, 'v44')]).toEqual([37.29, 37.25]);
});

describe('a window with a draft', () => {
  const { open: openKept } = stage({ keepOpen: true });
  let visit: Opened;
  beforeAll(async () => {
    visit = await openKept(WINDOW);
    await visit.reached('redlines:text');
  });

  test('that takes a cut back while it runs has the numbers and the map of before', async () => {
    const { page } = visit;
    await desk.begin(page, 'Taken back');
    const before = await desk.ledger(page);
    await setLon(page, 'v43', 36.9);
    await desk.button(page, say('cut.cancel')).press('Enter');
    await desk.judged(page);
    expect(await desk.ledger(page)).toBe(before);
    expect(await lonOf(page, 'v43')).toBe(desk.vertexOf('v43')[0]);
    await visit.settled();
    expect(await desk.focused(page)).not.toBe('body');

    // Left while it runs, the cut is made up for when the draft is opened again.
    await setLon(page, 'v43', 36.9);
    await desk.button(page, `← ${say('leave')}`).click();
    await openDraft(page, 'Taken back');
    await expect.poll(() => desk.ledger(page), { timeout: 60_000 }).not.toBe(before);
    await desk.button(page, `← ${say('leave')}`).click();
  });

  test('says so where the workers of the cut and of the check do not load, and a second try works', async () => {
    const { page, context, errors } = visit;
    const scripts = [/\/cut\.worker-[^/]*\.js/, /\/judge\.worker-[^/]*\.js/] as const;
    for (const script of scripts) await context.route(script, (route) => route.abort());
    await desk.begin(page, 'No worker');
    const before = await desk.ledger(page);
    const again = page.locator('.cut [role=alert]').getByRole('button', { name: say('cut.again') });
    const told = (message: string): Promise<void> =>
      page.locator('.cut [role=alert]').getByText(say(message).split('{why}')[0]!, { exact: false }).waitFor({ timeout: 60_000 }); // prettier-ignore
    await told('check.failed');
    await setLon(page, 'v43', 36.9);
    await told('cut.failed');
    await context.unroute(scripts[0]);
    await again.press('Enter');
    await told('check.failed');
    expect(await desk.ledger(page)).not.toBe(before);
    expect(await desk.focused(page)).not.toBe('body');
    errors.splice(0);
    await context.unroute(scripts[1]);
    await again.press('Enter');
    await page.locator('.cut [role=status]').waitFor();
    await desk.tab(page, 'review');
    await page.getByText(say('review.notYet'), { exact: true }).waitFor({ timeout: 60_000 });
  });
});
