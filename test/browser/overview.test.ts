// The overview by keyboard: opened, walked through, left by Escape and by Back, and a cell that leads to the map.
// It must not know how pictures are made or areas computed.
import { expect, test } from 'vitest';
import { PIECES } from '../../src/core/scenario/matrix.ts';
import { realScenarios } from '../core/ground.ts';
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
  await dialog.getByRole('table').waitFor();
  const { length } = realScenarios();
  await expect.poll(() => dialog.locator('ul li button svg').count()).toBe(length);
  await expect.poll(() => dialog.locator('tbody th[scope=row]').count()).toBe(length);
  // The proposal itself, and a column for each piece of land that one of them changes.
  await expect.poll(() => dialog.locator('thead th[scope=col]').count()).toBe(1 + PIECES.length);
  await expect.poll(() => dialog.locator('[data-shape^=overlay-]').count()).toBeGreaterThan(8);
  const row = dialog.locator('tbody tr').filter({ hasText: 'All of the Donbas' });
  await dialog.locator('tbody button').first().focus();
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
  await dialog.getByRole('table').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('page')).toBe(null);
  await expect.poll(() => dialog.count()).toBe(0);
});
