// Pointing at the map by mouse, keyboard and touch: the tooltip, the cards of zones, towns and oblasts, the legend; also as heard.
// It must not know how the map draws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { OFFERED } from '../../src/content/offered.ts';
import { offeredScenarios } from '../../src/core/scenario/offered.ts';
import { offences } from './axe.ts';
import { rest } from './drawing.ts';
import { stage, type Opened } from './harness.ts';
import { at, messagesOf, placeOf, query, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const DESK = { width: 1440, height: 900, reducedMotion: 'reduce', bypassPolicy: true } as const;
const PHONE = { width: 390, height: 844, reducedMotion: 'reduce', touch: true } as const;
/** Between Kramatorsk and the line, where “all of the Donbas” has its zone; no town, name or line lies near. */
const ZONE = `scenario=all-of-the-donbas&${at([37.28, 48.86], 9)}`;

type Pixel = { readonly x: number; readonly y: number };

async function open(window: typeof DESK | typeof PHONE, link: string): Promise<Opened> {
  const opened = await visit({ ...window, query: `v=1&${link}` });
  await opened.reached('redlines:map');
  await rest(opened.page);
  await opened.settled();
  return opened;
}
/** Where the map shows the place that its link looks at: the keyboard's cursor stands there. */
async function middle(page: Page): Promise<Pixel> {
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('Shift');
  const box = (await page.locator('.cursor').boundingBox())!;
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect.poll(() => page.locator('.tooltip').count()).toBe(0);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
/** Moves the mouse there as a hand does, so that it comes to rest on the map. */
async function point(page: Page, { x, y }: Pixel): Promise<void> {
  await page.mouse.move(x - 60, y - 40);
  await page.mouse.move(x, y, { steps: 4 });
}
const tooltip = (page: Page) => page.getByRole('tooltip');
const picked = (page: Page): string | null => query(page).get('pick');

test('by mouse: a zone has a tooltip beside the pointer, which can be entered and dismissed, and is gone while dragging', async () => {
  const { page } = await open(DESK, ZONE);
  const spot = await middle(page);
  await point(page, spot);
  await expect.poll(() => tooltip(page).innerText()).toContain(EN['short.left-by-ukraine']!);
  const words = await tooltip(page).innerText();
  for (const word of ['Donetsk oblast', EN['short.government-held']!, EN['pointing.zone']!, EN['card.distance']!])
    expect(words).toContain(word);
  expect(words).toMatch(/\d\skm²\s*[\d,]+–[\d,]+\skm²/);
  expect(await page.locator('.maplibregl-canvas').evaluate((canvas) => getComputedStyle(canvas).cursor)).toBe(
    'pointer',
  );
  const box = (await tooltip(page).boundingBox())!;
  const isUnder = spot.x > box.x && spot.x < box.x + box.width && spot.y > box.y && spot.y < box.y + box.height;
  expect(isUnder).toBe(false);

  await page.mouse.move(box.x + 10, box.y + 10, { steps: 2 });
  await page.waitForTimeout(600);
  expect(await tooltip(page).count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => tooltip(page).count()).toBe(0);

  await point(page, spot);
  await tooltip(page).waitFor();
  await page.mouse.down();
  await page.mouse.move(spot.x + 30, spot.y + 20, { steps: 3 });
  await expect.poll(() => tooltip(page).count()).toBe(0);
  await page.mouse.up();
});

test('by mouse: a click on the zone opens its card in the link, beside it and with the legend; Escape closes it', async () => {
  const { page } = await open(DESK, ZONE);
  const spot = await middle(page);
  await page.mouse.click(spot.x, spot.y);
  await expect.poll(() => picked(page)).toBe('zone.left-by-ukraine');
  const card = page.getByRole('region', { name: EN['status.left-by-ukraine']! });
  await card.getByRole('heading', { name: EN['scenario.unknown']!, exact: true }).waitFor();
  const heard = await card.ariaSnapshot();
  for (const part of [
    EN['card.area']!,
    'Donetsk oblast',
    'button "Kramatorsk"',
    EN['card.zoneWho']!,
    'Russian officials',
  ])
    expect(heard).toContain(part);
  expect(await page.locator('.legend.open li').count()).toBeGreaterThan(5);
  const [left, legend] = [(await card.boundingBox())!, (await page.locator('.legend').boundingBox())!];
  expect(left.x).toBeGreaterThan(spot.x);
  expect(left.y).toBeGreaterThanOrEqual(legend.y + legend.height);
  const more = card.locator('.more');
  await more.waitFor();
  const area = card.locator('.area');
  await more.click();
  await expect.poll(() => area.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(50);
  await area.evaluate((one) => one.scrollTo({ top: one.scrollHeight }));
  await expect.poll(() => more.count()).toBe(0);
  expect(await offences(page, '.over.top')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => picked(page)).toBe(null);
});

test('a card moves the map when it would cover what it speaks of', async () => {
  const [lon, lat] = placeOf('town.kramatorsk');
  const [zoom, away] = [9, 0.47];
  const { page } = await open(DESK, `scenario=all-of-the-donbas&${at([lon - away, lat], zoom)}`);
  const pixels = (degrees: number): number => (degrees / 360) * 512 * 2 ** zoom;
  const spot = await middle(page);
  await page.mouse.click(spot.x + pixels(away), spot.y);
  await expect.poll(() => picked(page)).toBe('town.kramatorsk');
  const card = page.locator('.card');
  await card.getByRole('heading', { level: 2 }).waitFor();
  const place = (): number => spot.x + pixels(lon - Number((query(page).get('at') ?? '').split(',')[1]));
  expect(spot.x + pixels(away)).toBeGreaterThan((await card.boundingBox())!.x);
  await expect.poll(place).toBeLessThan((await card.boundingBox())!.x);
});

test('a link to a zone that its proposal does not have says so, and opens no card', async () => {
  const { page } = await open(DESK, 'scenario=status-quo&pick=zone.left-by-ukraine');
  await page.locator('.notice', { hasText: 'zone.left-by-ukraine' }).waitFor();
  expect(await page.locator('.card').count()).toBe(0);
  await travel(page, 'scenario=all-of-the-donbas&pick=zone.left-by-ukraine');
  await page.locator('.card').waitFor();
});

test('a town and an oblast list what every proposal makes of them, in the groups of the picker', async () => {
  const { page } = await open(DESK, 'scenario=mutual-pull-back&pick=town.kramatorsk');
  const headings: [string, string][] = [
    ['town.kramatorsk', EN['card.townFates']!],
    ['oblast.ua-14', EN['card.oblastFates']!],
  ];
  for (const [pick, name] of headings) {
    await travel(page, `scenario=mutual-pull-back&pick=${pick}`);
    const fates = page.locator('.card').getByRole('region', { name });
    await fates.waitFor();
    const heard = await fates.ariaSnapshot();
    for (const { id } of OFFERED.scenarioGroups) expect(heard).toContain(`list "${EN[`scenarios.${id}`]!}"`);
    const rows = fates.getByRole('listitem');
    expect(await rows.count()).toBe(offeredScenarios(OFFERED).length);
    await rows.filter({ hasText: 'All of the Donbas' }).getByRole('button').click();
    await expect.poll(() => query(page).get('scenario')).toBe('all-of-the-donbas');
  }
});

test('by keyboard: the cursor has the tooltip and is heard; Enter opens the card of what is under it', async () => {
  const { page } = await open(DESK, ZONE);
  await page.locator('body').press('m');
  await tooltip(page).waitFor();
  const spoken = page.locator('p[role=status]', { hasText: EN['card.distance']! });
  await expect.poll(() => spoken.innerText()).toContain(EN['short.left-by-ukraine']!);
  const canvas = page.getByRole('application', { name: EN['map.label']! });
  expect(await canvas.getAttribute('aria-describedby')).toBe(await tooltip(page).getAttribute('id'));
  expect(await page.locator('main').ariaSnapshot()).toMatch(/- tooltip/);
  const before = await spoken.innerText();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => spoken.allInnerTexts()).not.toContain(before);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => spoken.allInnerTexts()).toContain(before);
  await page.keyboard.press('Enter');
  await expect.poll(() => picked(page)).toBe('zone.left-by-ukraine');
  await page.locator('.card').getByRole('heading', { level: 2 }).waitFor();
});

test('by touch: a tap opens the card and no tooltip', async () => {
  const { page } = await open(PHONE, ZONE);
  const spot = await middle(page);
  await page.touchscreen.tap(spot.x, spot.y);
  await expect.poll(() => picked(page)).toBe('zone.left-by-ukraine');
  await page.locator('.column .card h2').waitFor();
  expect(await tooltip(page).count()).toBe(0);
});

test('the legend hides and shows what it explains, keeps a row for what is hidden, goes there, and opens the layers', async () => {
  const { page } = await open(DESK, 'scenario=all-of-the-donbas');
  const legend = page.getByRole('region', { name: EN['legend.title']! });
  const zone = legend.getByRole('checkbox', { name: `Show: ${EN['status.left-by-ukraine']!}` });
  await zone.press('Space');
  await expect.poll(() => query(page).get('hide')).toBe('zone');
  expect(await zone.isChecked()).toBe(false);
  await zone.press('Space');
  await expect.poll(() => query(page).get('hide')).toBe(null);
  const strikes = legend.getByRole('checkbox', { name: /Strike reports/ });
  await strikes.click();
  await expect.poll(() => query(page).get('hide')?.split(',').length).toBe(4);
  const before = query(page).get('at');
  await legend.getByRole('button', { name: EN['status.left-by-ukraine']!, exact: true }).press('Enter');
  await expect.poll(() => query(page).get('at')).not.toBe(before);
  await legend.getByRole('button', { name: EN['legend.layers']!, exact: true }).click();
  await expect.poll(() => query(page).get('panel')).toBe('layers');
  expect(await offences(page, '.legend')).toEqual([]);
});
