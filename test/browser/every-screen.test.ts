// Every screen by the rules of axe, in both languages, light and dark: one list, so that a new screen is one line.
// It must not know how any of them works.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage, type Visit } from './harness.ts';
import { messagesOf, travel } from './site.ts';

const { open } = stage({ keepOpen: true });

/** Each with what stands on it once it has come. */
const SCREENS: readonly (readonly [query: string, stands: string])[] = [
  ['scenario=mutual-pull-back', '.column h1'],
  ['scenario=no-deal', '.column h1'],
  ['scenario=own&own=ua-14,ua-23', '.column h1'],
  ['panel=articles', '.column .headline'],
  ['panel=articles&article=on-the-day&passage=budapest-and-crimea', '[data-passage][aria-current]'],
  ['panel=strikes', '.column select'],
  ['panel=places&pick=town.kramatorsk', '.card h2'],
  ['pick=oblast.ua-14', '.card h2'],
  ['pick=strike.st08', '.card h2'],
  ['panel=here&pick=town.pokrovsk', '#here-said'],
  ['panel=layers&pick=place.mar-a-lago', '.world svg'],
  ['time=2025-12-20..2025-12-28', '[role=slider]'],
  ['compare=difference.freeze-on-the-line&scenario=all-of-the-donbas', '[data-table=changes]'],
  ['page=overview', 'dialog table'],
  ['page=claims', 'dialog table'],
  ['page=claims&filter=actor.russia', 'dialog [data-claim]'],
  ['page=claims&filter=contradiction.all', 'dialog nav li'],
  ['page=claims&filter=contradiction.X4', 'dialog [data-claim]'],
  ['page=decks', 'dialog h2'],
  ['page=about', 'dialog h2'],
  ['page=print&scenario=mutual-pull-back', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table&handout=worksheet', 'dialog.paper svg'],
  ['embed=free&scenario=mutual-pull-back', 'header h1, .row'],
  ['deck=what-is-on-the-table.3', '.present h1'],
  ['deck=what-is-on-the-table.3&page=presenter', '.presenter h1'],
];
/** What a narrow screen lays out in another way. */
const NARROW = [
  'scenario=mutual-pull-back',
  'panel=articles&article=on-the-day&passage=budapest-and-crimea',
  'panel=places&pick=town.kramatorsk',
  'pick=oblast.ua-14',
  'page=claims&filter=actor.russia',
  'page=claims&filter=contradiction.all',
  'page=claims&filter=contradiction.X4',
];
const LOOKS = ['lang=en&theme=light', 'lang=uk&theme=dark'];
const inEachLook = LOOKS.flatMap((look) => SCREENS.map(([query, stands]) => [`${look}&${query}`, stands] as const));

let page: Page;
let phone: Page;
const opened = async (window: Visit): Promise<Page> => {
  const visit = await open({ reducedMotion: 'reduce', bypassPolicy: true, ...window });
  await visit.reached('redlines:map');
  return visit.page;
};
beforeAll(async () => {
  page = await opened({ width: 1440, height: 900 });
  phone = await opened({ width: 390, height: 844, touch: true });
});

async function isOpenToAll(on: Page, query: string, stands: string): Promise<void> {
  await travel(on, query);
  await on.locator(stands).first().waitFor();
  expect(await offences(on)).toEqual([]);
}

test.each(inEachLook)('%s', (query, stands) => isOpenToAll(page, query, stands));

test.each(inEachLook.filter(([query]) => NARROW.some((narrow) => query.endsWith(narrow))))(
  'on a phone: %s',
  (query, stands) => isOpenToAll(phone, query, stands),
);

test('the table of areas', async () => {
  await travel(page, 'lang=en&theme=light&scenario=all-of-the-donbas');
  await page.getByRole('button', { name: messagesOf('en')['ledger.open']!, exact: true }).press('Enter');
  await page.locator('dialog tbody tr').first().waitFor();
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a button without a name would be seen', async () => {
  await page.evaluate(() => {
    document.querySelector('main')?.append(Object.assign(document.createElement('button'), { id: 'nameless' }));
  });
  expect((await offences(page)).join()).toMatch(/button-name: #nameless/);
  await page.evaluate(() => document.querySelector('#nameless')?.remove());
});
