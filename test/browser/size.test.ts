// The outline laid over another place: by keys, by name and by pointer, at its true size; in both languages.
// It must not know how the outline is carried.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, placeOf, query } from './site.ts';

const { open } = stage();
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const VOZNESENSK = 'town.voznesensk';

const shape = (page: Page): Promise<{ readonly width: number; readonly height: number }> =>
  page.locator('path.outline').evaluate((path: SVGPathElement) => {
    const { width, height } = path.getBBox();
    return { width, height };
  });

test.each(LOCALES)('is laid over a town by its name, and moved by keys, in %s', async (lang) => {
  const say = messagesOf(lang);
  const { page, reached } = await open({ width: 1280, height: 800, reducedMotion: 'reduce', bypassPolicy: true, query: `v=1&lang=${lang}&scenario=all-of-the-donbas&panel=scenario` }); // prettier-ignore
  await reached('redlines:map');
  const button = page.getByRole('button', { name: say['size.open']!, exact: true });
  await button.press('Enter');
  const handle = page.getByRole('application', { name: say['size.handle']! });
  await expect.poll(() => handle.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await offences(page)).toEqual([]);
  const inside = page.locator('.size p').last();
  const before = await inside.innerText();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => inside.innerText()).not.toBe(before);

  const select = page.getByLabel(say['size.over']!);
  await select.selectOption('home');
  const home = await shape(page);
  await select.selectOption(VOZNESENSK);
  await expect.poll(() => inside.innerText()).toContain(lang === 'uk' ? 'Вознесенськ' : 'Voznesensk');
  // The map has followed: the town is in sight, and Mercator draws the same size smaller farther south.
  await expect.poll(() => query(page).get('at') ?? '').toContain(String(Math.trunc(placeOf(VOZNESENSK)[0])));
  const ratio = Math.cos(radians(48.3)) / Math.cos(radians(placeOf(VOZNESENSK)[1]));
  await expect.poll(async () => Math.abs((await shape(page)).height / home.height / ratio - 1)).toBeLessThan(0.02);
  expect((await shape(page)).width / home.width / ratio).toBeCloseTo(1, 1);

  await page
    .getByRole('button', { name: lang === 'uk' ? 'EN, English' : 'УК, українська', exact: true })
    .press('Enter');
  const other = messagesOf(lang === 'uk' ? 'en' : 'uk');
  await page.getByText(other['size.over']!, { exact: true }).waitFor();
  await expect
    .poll(() => page.locator('.size p').first().innerText())
    .toBe(await page.locator('.column h1').innerText());
  await page.goBack();
  await handle.press('Escape');
  await expect.poll(() => handle.count()).toBe(0);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('is dragged by its land, and stays where it is put while the map moves', async () => {
  const { page, reached } = await open({ width: 1280, height: 800, reducedMotion: 'reduce', query: 'v=1&scenario=all-of-the-donbas&panel=scenario' }); // prettier-ignore
  await reached('redlines:map');
  await page.locator('#size-open').press('Enter');
  const handle = page.locator('.handle[role=application]');
  const middleOf = async (): Promise<readonly [number, number]> => {
    const box = (await handle.boundingBox())!;
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  const [x, y] = await middleOf();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 40, { steps: 3 });
  await page.mouse.up();
  const [left, top] = await middleOf();
  expect([Math.round(left - x), Math.round(top - y)]).toEqual([-60, 40]);
  await page.getByRole('button', { name: messagesOf('en')['map.zoomIn']!, exact: true }).press('Enter');
  await expect.poll(async () => Math.abs((await middleOf())[0] - left) > 20).toBe(true);
});
