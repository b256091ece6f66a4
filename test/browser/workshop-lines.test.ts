// Pockets and the line of 2014 in the workshop: chosen, moved by keys and fields, added and removed; vertices found by town.
// It must not know how land is cut or a draft kept.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { GeoFeature } from '../../geo/schema.ts';
import { DISK } from '../../src/cli/disk.ts';
import { planChange } from '../../src/corpus/change-plan.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { offences } from './axe.ts';
import * as desk from './desk.ts';
import { stage } from './harness.ts';
import { query, travel } from './site.ts';

const { open } = stage();
const WINDOW = { width: 1440, height: 900, reducedMotion: 'reduce', query: desk.WORKSHOP } as const;
const FILE = 'geo/features/line.geojson';
const say = (key: string, slots: Readonly<Record<string, string>> = {}): string => desk.says('en', key, slots);
const rows = (page: Page): Locator => page.locator('.scroller tbody tr:has(input)');
const which = (page: Page): Locator => page.getByRole('combobox', { name: say('lines.which'), exact: true });
const featuresIn = (text: string): GeoFeature[] => (JSON.parse(text) as { features: GeoFeature[] }).features;

/** The positions of the lines as the change file of the draft would write them into the project, by their ids. */
async function written(page: Page): Promise<ReadonlyMap<string, unknown>> {
  await desk.tab(page, 'review');
  const text = planChange(await desk.changeFile(page), DISK).texts.get(FILE) ?? DISK.read(FILE) ?? '';
  await desk.tab(page, 'edit');
  return new Map(featuresIn(text).map(({ id, geometry }) => [id, 'coordinates' in geometry && geometry.coordinates]));
}

test('a pocket and the line of 2014 are moved by keys, fields and mouse; each is one step; the land is cut along them', async () => {
  const { page, reached } = await open({ ...WINDOW, bypassPolicy: true });
  await reached('redlines:map');
  await desk.begin(page, 'Pockets');
  const before = await desk.ledger(page);
  await which(page).selectOption('pocket.lyptsi');
  await desk.handle(page, '3').waitFor();
  expect(await rows(page).count()).toBe(5);
  await desk.handle(page, '3').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.locator('.cut').getByText(say('cut.mosaic.pocket')).waitFor();
  expect(await desk.placed(page, '3')).toEqual([36.42, 50.2]);
  await page.keyboard.press('+');
  expect(await rows(page).count()).toBe(6);
  await desk.button(page, say('undo')).press('Enter');
  expect(await rows(page).count()).toBe(5);
  await desk.drag(page, '4', [36.55, 50.19], () => page.locator('.frame').getByText(/^36\.55° E, 50\.19° N · [\d,]+\skm² to the Russian side/).waitFor()); // prettier-ignore
  expect(await desk.placed(page, '4')).toEqual([36.55, 50.19]);
  await desk.judged(page);
  expect(await desk.ledger(page)).not.toBe(before);

  await which(page).selectOption('line.since-2014');
  await desk.fields(page, '10').first().fill('37.95');
  await desk.fields(page, '10').first().press('Enter');
  await page.locator('.cut').getByText(say('cut.mosaic.since2014')).waitFor();
  expect(await offences(page)).toEqual([]);
  const lines = await written(page);
  expect(lines.get('pocket.lyptsi')).toEqual([[[36.43, 50.33], [36.37, 50.3], [36.42, 50.2], [36.55, 50.19], [36.59, 50.28], [36.43, 50.33]]]); // prettier-ignore
  expect((lines.get('line.since-2014') as number[][])[9]).toEqual([37.95, 48.37]);
});

test('a pocket is added at the border, judged without a problem, and removed; undo brings it back', async () => {
  const { page } = await open({ ...WINDOW, map: 'absent', query: `${desk.WORKSHOP}&at=50.4,35.6,8` });
  await desk.begin(page, 'New pocket');
  await desk.button(page, say('pockets.new')).press('Enter');
  await desk.button(page, say('pocket.create')).press('Enter');
  await page.getByText(say('pocket.refused.noName')).waitFor();
  await page.getByLabel(say('town.nameIn', { language: 'English' }), { exact: true }).fill('Test pocket');
  await page.getByLabel(say('town.nameIn', { language: 'Ukrainian' }), { exact: true }).fill('Окрема ділянка');
  await page.getByLabel(say('town.spellings'), { exact: true }).fill('Тест');
  await desk.addSource(page);
  await desk.button(page, say('pocket.create')).press('Enter');
  await expect.poll(() => which(page).inputValue()).toBe('pocket.test');
  expect(await desk.focused(page)).toContain(say('lines.which'));
  expect(await rows(page).count()).toBe(4);
  await desk.judged(page);
  await desk.tab(page, 'review');
  await page.locator('fieldset del').first().waitFor();
  expect(await page.getByRole('button', { name: /^Go to/ }).count()).toBe(0);
  expect((await written(page)).get('pocket.test')).toHaveLength(1);

  await desk.button(page, say('area.remove', { area: 'Test pocket' })).press('Enter');
  await expect.poll(() => which(page).inputValue()).toBe('line.contact');
  expect(await desk.focused(page)).toBe(say('undo'));
  await page.keyboard.press('Enter');
  await which(page).locator('option[value="pocket.test"]').waitFor({ state: 'attached' });
});

test('a town finds all vertices near it, the nearest first; one that is moved stays; finer numbers are said to be rounded', async () => {
  const { page } = await open({ ...WINDOW, map: 'absent' });
  await desk.begin(page, 'Near Pokrovsk');
  await page.getByLabel(say('line.filter')).fill('Pokrovsk');
  const notes = (): Promise<string[]> => page.locator('.scroller small').allInnerTexts();
  const away = (await notes()).map((note) => Number(/^Pokrovsk, (\d+)\skm$/.exec(note)?.[1]));
  expect(away.length).toBeGreaterThan(4);
  expect(away).toEqual(away.toSorted((a, b) => a - b));
  expect(Math.max(...away)).toBeLessThanOrEqual(25);
  const names = await page.locator('.scroller th b').allInnerTexts();
  const [first = ''] = names;
  await desk.fields(page, first).first().fill('35.126');
  await desk.fields(page, first).first().press('Enter');
  expect((await desk.placed(page, first))[0]).toBe(35.13);
  await page.locator('.rounded').getByText(say('entry.rounded', { typed: '35.126', value: '35.13', step: '0.01' })).waitFor(); // prettier-ignore
  expect(await page.locator('.scroller th b').allInnerTexts()).toEqual(names);
  await page.getByLabel(say('line.filter')).fill('no such town');
  await page.getByText(/^No vertex has this number/).waitFor();
});

test('towns near the line keep their dots and names while its handles show; a field brings its vertex into view', async () => {
  const { page, reached, settled } = await open({ ...WINDOW, query: `${desk.WORKSHOP}&at=48.3,37.3,8.5` });
  await reached('redlines:map');
  await page.getByLabel(say('name'), { exact: true }).fill('Towns');
  await page.keyboard.press('Enter');
  await settled();
  await expect.poll(() => desk.placesShown(page)).toContain('Pokrovsk');
  const places = await desk.placesShown(page);
  expect(places).toMatch(/Chasiv Yar.*Myrnohrad.*Udachne/);
  await desk.edit(page, 'line');
  await desk.handle(page, 'v45').waitFor();
  // Time for names to give way to a panel, were the handles one.
  await page.waitForTimeout(1000);
  expect(await desk.placesShown(page)).toBe(places);

  const at = (): string | null => query(page).get('at');
  const before = at();
  const shown = await desk.resting(desk.handle(page, 'v45'));
  await desk.fields(page, 'v45').first().focus();
  await page.locator('.handle.chosen[data-id="v45"]').waitFor();
  expect([await desk.resting(desk.handle(page, 'v45')), at()]).toEqual([shown, before]);
  await desk.fields(page, 'v05').first().focus();
  await expect.poll(at).not.toBe(before);
  const [x, y] = await desk.resting(desk.handle(page, 'v05'));
  const { left, bottom } = await page.locator('#map').evaluate((map) => map.getBoundingClientRect());
  expect([x > left, y > 0, y < bottom]).toEqual([true, true, true]);
  const there = at();
  await desk.fields(page, 'v05').last().focus();
  expect(at()).toBe(there);
});

/** Whether two boxes of the window touch. */
const touch = (a: DOMRect, b: DOMRect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom; // prettier-ignore

test('the banner of a draft with a long name keeps clear of the buttons, the legend and the sentence of a proposal', async () => {
  const { page, reached } = await open({ ...WINDOW, query: `${desk.WORKSHOP}&at=48.3,37.3,8.5` });
  await reached('redlines:map');
  await page
    .getByLabel(say('name'), { exact: true })
    .fill('The line near Pokrovsk and Myrnohrad, as of the second week of January');
  await page.keyboard.press('Enter');
  const boxes = (what: string): Promise<DOMRect[]> =>
    page.locator(what).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  for (const locale of LOCALES)
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await travel(page, `${desk.WORKSHOP}&lang=${locale}&at=48.3,37.3,8.5`);
      await page.locator('.zoom button').nth(3).waitFor();
      await page.locator('.legend .head').waitFor();
      const [banner] = await boxes('.over > [data-over-map]');
      expect(banner!.width).toBeGreaterThan(200);
      const others = await boxes('.zoom button, .legend, .strip');
      expect([locale, width, others.filter((other) => touch(other, banner!))]).toEqual([locale, width, []]);
    }
});

test('in Ukrainian and dark, on a phone, the lines fit and shut nobody out', async () => {
  const { page, shot } = await open({ ...WINDOW, width: 390, height: 844, touch: true, map: 'absent', bypassPolicy: true }); // prettier-ignore
  await desk.begin(page, 'Phone');
  await which(page).selectOption('pocket.lyptsi');
  for (const [locale, theme] of [
    ['uk', 'dark'],
    ['en', 'light'],
  ] as const) {
    await travel(page, `${desk.WORKSHOP}&lang=${locale}&theme=${theme}`);
    await page.getByText(desk.says(locale, 'pocket.lede'), { exact: true }).waitFor();
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([locale, overhang <= 0, await offences(page)]).toEqual([locale, true, []]);
    await shot(`workshop-pocket-phone-${locale}`);
  }
});
