// Every screen by the rules of axe, in both languages, light and dark: one list, so that a new screen is one line.
// It must not know how any of them works.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { travel } from './site.ts';

const { open } = stage({ keep: true });

/** Each with what stands on it once it has come. */
const SCREENS: readonly (readonly [query: string, stands: string])[] = [
  ['scenario=mutual-pull-back', '.column h1'],
  ['scenario=no-deal', '.column h1'],
  ['scenario=own&own=ua-14,ua-23', '.column h1'],
  ['panel=articles', '.column .headline'],
  ['panel=articles&article=on-the-day', '.column article h1'],
  ['panel=strikes', '.column select'],
  ['panel=places&pick=town.kramatorsk', '.card h2'],
  ['panel=here&pick=town.pokrovsk', '#here-said'],
  ['panel=layers&pick=place.mar-a-lago', '.world svg'],
  ['time=2025-12-20..2025-12-28', '[role=slider]'],
  ['compare=difference.freeze-on-the-line&scenario=all-of-the-donbas', '[data-table=changes]'],
  ['page=overview', 'dialog table'],
  ['page=claims', 'dialog table'],
  ['page=claims&filter=contradiction.all', 'dialog h2'],
  ['page=decks', 'dialog h2'],
  ['page=about', 'dialog h2'],
  ['page=print&scenario=mutual-pull-back', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table', 'dialog.paper svg'],
  ['page=print&deck=what-is-on-the-table&handout=worksheet', 'dialog.paper svg'],
  ['embed=free&scenario=mutual-pull-back', 'header h1, .row'],
  ['deck=what-is-on-the-table.3', '.present h1'],
  ['deck=what-is-on-the-table.3&page=presenter', '.presenter h1'],
];
const LOOKS = ['lang=en&theme=light', 'lang=uk&theme=dark'];

let page: Page;
beforeAll(async () => {
  const visit = await open({ reducedMotion: 'reduce', bypassPolicy: true, width: 1440, height: 900 });
  page = visit.page;
  await visit.reached('redlines:map');
});

test.each(LOOKS.flatMap((look) => SCREENS.map(([query, stands]) => [`${look}&${query}`, stands] as const)))(
  '%s',
  async (query, stands) => {
    await travel(page, query);
    await page.locator(stands).first().waitFor();
    expect(await offences(page)).toEqual([]);
  },
);

test('a button without a name would be seen', async () => {
  await page.evaluate(() => {
    document.querySelector('main')?.append(Object.assign(document.createElement('button'), { id: 'nameless' }));
  });
  expect((await offences(page)).join()).toMatch(/button-name: #nameless/);
  await page.evaluate(() => document.querySelector('#nameless')?.remove());
});
