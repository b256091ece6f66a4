// A position in the workshop set on the map: by a click, a tap, the middle of the map; cancelled; nothing else is said or picked meanwhile.
// It must not know how a click reaches a field.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { query, type Place } from './site.ts';

const { open } = stage();
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);
const AT: Place = [36.5, 48.4];
const MARK = 'svg > g:has(path.halo)';
const QUERY = `${desk.WORKSHOP}&at=${AT[1]},${AT[0]},8`;

async function newTown(page: Page): Promise<void> {
  await page.getByLabel(say('name'), { exact: true }).fill('Positions');
  await page.keyboard.press('Enter');
  await desk.edit(page, 'towns');
  await desk.button(page, say('towns.new')).press('Enter');
}
const typed = async (page: Page): Promise<number[]> =>
  Promise.all(['town.lon', 'town.lat'].map(async (key) => Number(await page.getByLabel(say(key), { exact: true }).inputValue()))); // prettier-ignore
/** The middle of the part of the map that no panel covers, where the map's own cursor stands. */
const middle = async (page: Page): Promise<readonly [number, number]> => {
  await page.locator('#map canvas').focus();
  await page.keyboard.press('Shift');
  return desk.resting(page.locator('.cursor'));
};

test('a town is placed by a click where it was clicked, by Enter in the middle, and not at all by Escape', async () => {
  const { page, reached, errors } = await open({ query: QUERY, reducedMotion: 'reduce', width: 1280, height: 800, bypassPolicy: true }); // prettier-ignore
  await reached('redlines:map');
  await newTown(page);
  const ask = desk.button(page, say('place.onMap'));
  const [x, y] = await middle(page);
  const [dx, dy] = desk.pixelsBetween(page, AT, [36.7, 48.5]);
  const before = query(page).toString();
  // Marked as soon as the form is open, before any field of it has the focus.
  await page.locator(MARK).waitFor({ state: 'attached' });

  await ask.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS');
  await page.mouse.move(x + dx - 3, y + dy);
  await page.mouse.move(x + dx, y + dy);
  await page.waitForTimeout(700);
  expect(await page.locator('#map-tooltip').count()).toBe(0);
  expect(await offences(page)).toEqual([]);
  const marked = (): Promise<string | null> => page.locator(MARK).getAttribute('transform');
  await page.mouse.click(x + dx, y + dy);
  await page.waitForTimeout(700);
  expect(await page.locator('#map-tooltip').count()).toBe(0);
  const [lon, lat] = await typed(page);
  expect(Math.hypot(lon! - 36.7, lat! - 48.5)).toBeLessThan(0.01);
  expect(await desk.focused(page)).toBe(say('place.onMap'));
  expect(query(page).toString()).toBe(before);
  const mark = await marked();
  await page.getByLabel(say('town.spellings'), { exact: true }).focus();
  expect(await marked()).toBe(mark);
  await page.mouse.move(x + dx + 2, y + dy);
  await page.locator('#map-tooltip').waitFor();
  await page.mouse.move(x, 2);

  await ask.press('Enter');
  await page.keyboard.press('Escape');
  expect(await typed(page)).toEqual([lon, lat]);
  expect(await desk.focused(page)).toBe(say('place.onMap'));

  await ask.press('Enter');
  await page.keyboard.press('Enter');
  expect(await typed(page)).toEqual(AT);

  // Left while a click is awaited: the map picks again.
  await ask.press('Enter');
  await desk.button(page, `← ${say('towns.all')}`).click();
  await page.getByText(say('place.how', { label: say('town.position') })).waitFor({ state: 'detached' });
  expect(await page.locator(MARK).count()).toBe(0);
  expect(errors).toEqual([]);
});

test('on a phone the sheet makes way for the map until a place is tapped', async () => {
  const { page, reached } = await open({ query: QUERY, reducedMotion: 'reduce', width: 390, height: 844 });
  await reached('redlines:map');
  await newTown(page);
  const column = page.locator('.column[data-stop]');
  const before = await column.getAttribute('data-stop');
  await desk.button(page, say('place.onMap')).press('Enter');
  await expect.poll(() => column.getAttribute('data-stop')).toBe('peek');
  const was = await typed(page);
  await page.mouse.click(120, 420);
  await expect.poll(() => column.getAttribute('data-stop')).toBe(before);
  expect(await typed(page)).not.toEqual(was);
});
