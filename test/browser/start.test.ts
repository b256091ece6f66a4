// A page whose first script does not run: words in both languages say what to do. So do those for old browsers.
// It must not know why a script may fail, or what the app looks like.
import type { Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage, type Opened } from './harness.ts';

const { open } = stage();
const SMALL = { width: 900, height: 560, map: 'absent' } as const;
const CORE = /\/assets\/core-[^/]*\.js$/;
const STYLES = /\/assets\/core-[^/]*\.css$/;

const faults = {
  'is aborted': (route: Route) => route.abort('connectionreset'),
  'is missing after a deploy': (route: Route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is a page': (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Sign in' }),
  'cannot be parsed': (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'class { static { ' }),
  'throws at once': (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("x")' }),
};

const words = (page: Page) => page.locator('.start section:visible');
/** Ends the wait that the style sheet asks for. */
const endWait = (page: Page): Promise<unknown> =>
  page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));

async function saysWhatToDo({ page, errors }: Opened): Promise<void> {
  expect(await words(page).count()).toBe(2);
  for (const lang of ['en', 'uk'])
    expect((await page.locator(`.start [lang=${lang}] p`).innerText()).length).toBeGreaterThan(100);
  expect(await page.locator('.outdated').isVisible()).toBe(false);
  errors.splice(0);
}

test.each(Object.entries(faults))('a first script that %s leaves words, and reloading helps', async (_name, answer) => {
  const query = 'v=1&lang=uk&scenario=all-of-the-donbas';
  const opened = await open({ ...SMALL, query, before: (fresh) => fresh.route(CORE, answer) });
  const { page, reached } = opened;
  expect(await words(page).count()).toBe(0);
  await endWait(page);
  await saysWhatToDo(opened);
  await page.unroute(CORE);
  await page.locator('.start a').first().click();
  await reached('redlines:text');
  expect(await page.locator('.start').count()).toBe(0);
  expect(new URL(page.url()).search).toContain('all-of-the-donbas');
});

test('the words come by themselves, without a script, after a few seconds', async () => {
  const opened = await open({ ...SMALL, before: (fresh) => fresh.route(CORE, faults['is aborted']) });
  await words(opened.page).first().waitFor({ timeout: 12_000 });
  await saysWhatToDo(opened);
  await opened.shot('not-started');
});

test('where the style sheet fails too, the words stand at once', async () => {
  const before = async (fresh: Page): Promise<void> => {
    await fresh.route(CORE, faults['is missing after a deploy']);
    await fresh.route(STYLES, faults['is missing after a deploy']);
  };
  const { page, errors } = await open({ ...SMALL, before });
  expect(await words(page).count()).toBe(2);
  errors.splice(0);
});

test('a browser that lacks what the page needs says so, in both languages, and can be tried all the same', async () => {
  const ageStyles = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const supports = /@supports \(color:color-mix\(/;
    const styles = await response.text();
    expect(styles).toMatch(supports);
    await route.fulfill({ response, body: styles.replace(supports, '@supports (color:unknown-mix(') });
  };
  const { page, reached, shot } = await open({ ...SMALL, before: (fresh) => fresh.route(STYLES, ageStyles) });
  await reached('redlines:text');
  const notice = page.locator('.outdated');
  expect(await notice.locator('p:visible').count()).toBe(2);
  await shot('outdated');
  await notice.locator('summary').click();
  expect(await notice.locator('p:visible').count()).toBe(0);
});

test('a browser that has it shows nothing of that', async () => {
  const { page, reached } = await open(SMALL);
  await reached('redlines:text');
  expect(await page.locator('.outdated').isVisible()).toBe(false);
  expect(await page.locator('.start').count()).toBe(0);
});
