// The overview by keyboard: opened, walked through, left by Escape and by Back, and a cell that leads to the map.
// It must not know how pictures are made or areas computed.
import { expect, test } from 'vitest';
import { readPopulation } from '../../src/cli/files.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { populationOf } from '../../src/core/population/population.ts';
import { headlineOf } from '../../src/core/scenario/withdrawals.ts';
import { piecesOf } from '../../src/core/scenario/matrix.ts';
import { formatQuantity } from '../../src/i18n/format.ts';
import { changeRows, type ChangeRow } from '../../src/ui/overview/change-rows.ts';
import { realScenarios, realWorld } from '../core/ground.ts';
import { stage } from './harness.ts';
import { messagesOf, openMore, query } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const SMALL = { map: 'absent', width: 900, height: 560, reducedMotion: 'reduce' } as const;

test('shows every scenario as a map and as a row, and opens a cell on the map', async () => {
  const { page, reached } = await visit({ ...SMALL, query: 'v=1' });
  await reached('redlines:text');
  await openMore(page, 'overview.open');
  const dialog = page.getByRole('dialog', { name: EN['overview.title']! });
  const matrix = dialog.getByRole('table', { name: EN['overview.table']!, exact: true });
  await matrix.waitFor();
  const { length } = realScenarios();
  await expect.poll(() => dialog.locator('ul li button svg').count()).toBe(length);
  await expect.poll(() => matrix.locator('tbody th[scope=row]').count()).toBe(length);
  // The proposal itself, its total, and a column for each piece of land that one of them changes.
  await expect.poll(() => matrix.locator('thead th[scope=col]').count()).toBe(2 + piecesOf(realWorld()).length);
  await expect.poll(() => dialog.locator('[data-shape^=overlay-]').count()).toBeGreaterThan(8);
  const row = matrix.locator('tbody tr').filter({ hasText: 'All of the Donbas' });
  await matrix.locator('tbody button').first().focus();
  const down = await row.evaluate((one) => [...one.parentElement!.children].indexOf(one));
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain(EN['short.left-by-ukraine']!);
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page).get('pick')).toBe('oblast.ua-14');
  expect(query(page).get('scenario')).toBe('all-of-the-donbas');
  await expect.poll(() => dialog.count()).toBe(0);
  await page.goBack();
  await dialog.waitFor();
});

test('is left by Escape, from a link as well', async () => {
  const { page } = await visit({ ...SMALL, query: 'v=1&page=overview' });
  const dialog = page.getByRole('dialog', { name: EN['overview.title']! });
  await dialog.getByRole('table').first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('page')).toBe(null);
  await expect.poll(() => dialog.count()).toBe(0);
});

test('orders the bars by group as in the picker, then by either side and by the whole', async () => {
  const { page } = await visit({ ...SMALL, query: 'v=1&page=overview' });
  const chart = page.getByRole('table', { name: EN['overview.chart']!, exact: true });
  await chart.waitFor();
  const { mosaic } = realWorld();
  const population = populationOf(mosaic, readPopulation());
  const rows = changeRows(realWorld(), OFFERED, undefined, population).filter(({ group }) => group !== 'baselines');
  const titles = (): Promise<string[]> => chart.locator('tbody th[scope=row] button').allTextContents();
  const labels = await titles();
  expect(labels.length).toBe(rows.length);
  const valueOf = (label: string, of: (row: ChangeRow) => number): number => of(rows[labels.indexOf(label)]!);
  const descending = (values: readonly number[]): boolean =>
    values.every((value, at) => at === 0 || value <= values[at - 1]!);
  const columns = [
    [1, (row: ChangeRow) => row.withdrawals.ukraine.area.central],
    [2, (row: ChangeRow) => row.withdrawals.russia.area.central],
    [3, (row: ChangeRow) => row.withdrawals.area.central],
    [4, (row: ChangeRow) => row.residents!.people.central],
  ] as const;
  for (const [column, of] of columns) {
    await chart.locator('thead button').nth(column).click();
    await expect.poll(async () => descending((await titles()).map((label) => valueOf(label, of)))).toBe(true);
    await expect.poll(() => chart.locator('th[aria-sort=descending]').count()).toBe(1);
  }
  await chart.locator('thead button').first().click();
  await expect.poll(titles).toEqual(labels);
});

test('gives each small map its one number, or says that it draws no new line', async () => {
  const { page } = await visit({ ...SMALL, query: 'v=1&page=overview' });
  const dialog = page.getByRole('dialog', { name: EN['overview.title']! });
  const figures = dialog.locator('ul li button .figure');
  await figures.first().waitFor();
  const expected = changeRows(realWorld(), OFFERED)
    .filter(({ group }) => group !== 'baselines')
    .map(({ withdrawals }) => {
      const headline = headlineOf(withdrawals);
      return headline ? formatQuantity(headline.area, 'en') : EN['change.short']!;
    });
  const drawn = await figures.allTextContents();
  expect(drawn.length).toBe(expected.length);
  drawn.forEach((text, index) => expect(text).toContain(expected[index]));
});
