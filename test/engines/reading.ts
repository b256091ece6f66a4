// The steps of a reader: a passage of an article takes the map along; who says what, on a phone.
// It must not know what an article or a claim says, nor which browser shows it.
import { expect, test } from 'vitest';
import { annotations } from '../browser/annotations.ts';
import { until, type Tab } from './engine.ts';
import { appears, click, queryOf, reached, textOf, travel } from './page.ts';
import type { Walk } from './walk.ts';

/** Names in the head of the table of claims that reach out of their cells, by pixels. */
const spilling = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('dialog.claims thead th')].flatMap((cell) => {
      const outer = cell.getBoundingClientRect();
      const inner = cell.querySelector('.name')!.getBoundingClientRect();
      const by = Math.max(outer.top - inner.top, inner.bottom - outer.bottom, outer.left - inner.left, inner.right - outer.right); // prettier-ignore
      return by > 1 ? [`${cell.textContent.trim()}: ${by}`] : [];
    }),
  );

export function reading(walk: () => Walk): void {
  test('a passage of an article takes the map where it speaks of', async () => {
    const { tab, shot } = walk();
    const { article, id } = annotations[0]!;
    await travel(tab, `panel=articles&article=${article}`);
    await click(tab, `[data-passage="${id}"]`);
    await until('the passage', async () => (await queryOf(tab)).get('passage') === id || undefined);
    await until('words of the map', async () => (await textOf(tab, '#map-words [role=status]')) || undefined);
    expect(await tab.evaluate((passage) => document.querySelector(`[data-passage="${passage}"]`)?.ariaCurrent, id)).toBe('location'); // prettier-ignore
    await shot('passage');
  });

  test('the table of claims fits a phone, and a number opens its list', async () => {
    const { engine, site, shot } = walk();
    const phone = await engine.open();
    await phone.resize(390, 844);
    await phone.goto(`${site.url}?v=1&page=claims`);
    await reached(phone, 'redlines:text');
    await appears(phone, 'dialog.claims tbody td button');
    expect(await spilling(phone)).toEqual([]);
    const [width, needed] = await phone.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
    expect(width, 'the narrowest window that the browser makes').toBeLessThan(480);
    expect(needed).toBe(width);
    await shot('claims-phone', phone);
    await click(phone, 'dialog.claims tbody td button:not(.none)');
    await until('a filter', async () => (await queryOf(phone)).get('filter') ?? undefined);
    await phone.close();
  });
}
