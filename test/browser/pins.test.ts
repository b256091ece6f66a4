// Pinned outlines in the built site: pinned and ordered by keys, in the link and the legend, and no fifth.
// It must not know how an outline is drawn.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage({ keepOpen: true });
const EN = messagesOf('en');
const THREE = 'all-of-the-donbas,us-december-draft,freeze-on-the-line';

let page: Page;
beforeAll(async () => {
  const visit = await open({ query: `v=1&pins=${THREE}`, width: 1440, height: 900, reducedMotion: 'reduce', bypassPolicy: true }); // prettier-ignore
  page = visit.page;
  await visit.reached('redlines:text');
});

const words = (key: string, name: string): string => EN[key]!.replace('{name}', name);
const press = async (name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
};
const pins = (): string | null => query(page).get('pins');

test('a proposal is pinned by the keyboard, ordered and taken away; link and legend follow, and a fifth is refused', async () => {
  await press(words('pins.add', 'Mutual pull-back'));
  await expect.poll(pins).toBe(`${THREE},mutual-pull-back@10`);
  await expect.poll(() => page.locator('.legend').first().innerText()).toContain(words('legend.pin', 'Mutual pull-back, 10\u00a0km')); // prettier-ignore
  await press(words('pins.add', 'Recognised borders'));
  await expect.poll(() => page.locator('[role=status].full').innerText()).toBe(EN['pins.full']!.replace('{n}', '4'));
  expect(pins()).toBe(`${THREE},mutual-pull-back@10`);
  await press(words('pins.up', 'US working version, Dec'));
  await expect.poll(pins).toBe('us-december-draft,all-of-the-donbas,freeze-on-the-line,mutual-pull-back@10');
  await page.getByRole('slider', { name: EN['pins.opacity']! }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => query(page).get('opacity')).toBe('20');
  expect(await offences(page)).toEqual([]);
  await press(EN['pins.clear']!);
  await expect.poll(pins).toBe(null);
});
