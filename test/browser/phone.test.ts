// The map on a phone: the lowered sheet, the map that fits what is left of it, credit, legend, two maps, and fingers.
// It must not know how any of it looks.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stage } from './harness.ts';
import { smallTargets } from './needs.ts';
import { messagesOf, query, travel } from './site.ts';

const { visit } = stage({ keepOpen: true });
const EN = messagesOf('en');
const PHONE = { width: 390, height: 844, touch: true, reducedMotion: 'reduce' } as const;
const SMALL = { ...PHONE, width: 360, height: 640 } as const;

async function setSheet(page: Page, stop: 'peek' | 'half'): Promise<void> {
  for (let presses = 0; presses < 3 && !(await page.locator(`.column[data-stop=${stop}]`).count()); presses++)
    await page.locator('.column > .handle').press('Enter');
  await expect.poll(() => page.locator('.column').getAttribute('data-stop')).toBe(stop);
}
const boxOf = async (part: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
  const box = await part.boundingBox();
  if (!box) throw new Error(`${String(part)} is not there`);
  return box;
};
/** Draws a finger over a part, as the browser would report it. */
async function swipe(page: Page, part: Locator, [dx, dy]: readonly [number, number]): Promise<void> {
  const { x, y, width } = await boxOf(part);
  const [startX, startY] = [x + width / 2, y + 20];
  const session = await page.context().newCDPSession(page);
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    at: readonly [number, number] | null,
  ): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  await send('touchStart', [startX, startY]);
  for (const share of [0.3, 0.6, 1]) await send('touchMove', [startX + dx * share, startY + dy * share]);
  await send('touchEnd', null);
  await session.detach();
}

describe('the lowered sheet', () => {
  test('holds the proposal, its number, and the steps to the previous and the next', async () => {
    const { page, reached } = await visit({ ...PHONE, query: 'v=1&scenario=all-of-the-donbas' });
    await reached('redlines:map');
    await setSheet(page, 'peek');
    const chosen = page.locator('.lowered .chosen');
    await expect.poll(() => chosen.innerText()).toMatch(/[\d,]+\u00a0km²/);
    const name = await chosen.locator('b').innerText();
    for (const label of ['sheet.next', 'sheet.previous']) {
      const step = page.getByRole('button', { name: EN[label]!, exact: true });
      const { y, width, height } = await boxOf(step);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(y + height).toBeLessThanOrEqual(PHONE.height);
      await step.tap();
      if (label === 'sheet.next') await expect.poll(() => query(page).get('scenario')).not.toBe('all-of-the-donbas');
    }
    await expect.poll(() => query(page).get('scenario')).toBe('all-of-the-donbas');
    expect(await chosen.locator('b').innerText()).toBe(name);
    await chosen.tap();
    await expect.poll(() => page.locator('.column').getAttribute('data-stop')).toBe('half');
  });

  test('is raised by the focus, which a reader of the keyboard brings into its text', async () => {
    const { page } = await visit({ ...PHONE, query: 'v=1&scenario=all-of-the-donbas' });
    await setSheet(page, 'peek');
    await page.locator('.lowered .step').last().focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.column').getAttribute('data-stop')).toBe('half');
  });
});

describe('the map', () => {
  /** A tall box, so that the height that is free decides how near it is seen. */
  const BOX = [36.5, 47, 37.5, 50] as const;
  /** Where the map looks, which the address says once the reader has zoomed. */
  async function seen(page: Page): Promise<{ lat: number; zoom: number }> {
    await page.getByRole('button', { name: EN['map.zoomIn']!, exact: true }).press('Enter');
    await expect.poll(() => query(page).get('at')?.split(',').length).toBe(3);
    const [lat = 0, , zoom = 0] = (query(page).get('at') ?? '').split(',').map(Number);
    return { lat, zoom: zoom - 1 };
  }
  const frame = (page: Page): Promise<void> => travel(page, `scenario=all-of-the-donbas&at=${BOX.join()}`);

  test('fits its box into what the sheet leaves, and again when the window turns', async () => {
    const { page } = await visit({ ...PHONE, query: 'v=1' });
    await frame(page);
    await setSheet(page, 'half');
    const half = await seen(page);
    await frame(page);
    await setSheet(page, 'peek');
    const lowered = await seen(page);
    expect(lowered.zoom - half.zoom).toBeGreaterThan(0.7);
    expect(Math.abs(lowered.lat - half.lat)).toBeLessThan(0.05);
    await frame(page);
    await page.setViewportSize({ width: 640, height: 360 });
    // The map takes its new size a moment after the window.
    await expect.poll(() => page.locator('.maplibregl-canvas').getAttribute('style')).toMatch(/height: 360px/);
    const turned = await seen(page);
    expect(turned.zoom).toBeLessThan(lowered.zoom - 0.7);
    expect(Math.abs(turned.lat - half.lat)).toBeLessThan(0.05);
    await page.setViewportSize({ width: PHONE.width, height: PHONE.height });
  });

  test('has its credit behind a button, one tap away', async () => {
    const { page } = await visit({ ...PHONE, query: 'v=1&scenario=all-of-the-donbas' });
    await setSheet(page, 'half');
    const button = page.getByRole('button', { name: EN['map.creditOpen']! });
    expect(await page.getByText('© OpenStreetMap').count()).toBe(0);
    await button.tap();
    const { x, y, width, height } = await boxOf(page.locator('.credit'));
    expect(await page.locator('.credit').innerText()).toContain('© OpenStreetMap');
    expect([x >= 0, x + width <= PHONE.width, y >= 0]).toEqual([true, true, true]);
    expect(y + height).toBeLessThanOrEqual((await boxOf(page.locator('.column'))).y);
    await button.press('Escape');
    await expect.poll(() => page.locator('.credit').count()).toBe(0);
  });

  test('has its legend in a sheet over all else, closed by its button, by Escape and by a finger', async () => {
    const { page } = await visit({ ...PHONE, query: 'v=1&scenario=all-of-the-donbas' });
    const legend = page.locator('.legend');
    const button = legend.locator('button').first();
    const isOpen = (): Promise<string | null> => button.getAttribute('aria-expanded');
    const closings: (() => Promise<unknown>)[] = [
      () => button.tap(),
      () => page.keyboard.press('Escape'),
      () => swipe(page, legend, [0, 120]),
    ];
    for (const close of closings) {
      await button.tap();
      await expect.poll(isOpen).toBe('true');
      const covered = await legend.evaluate((sheet) => {
        const { left, right, top, bottom } = sheet.getBoundingClientRect();
        const middle = (left + right) / 2;
        return [top + 8, (top + bottom) / 2, bottom - 8].filter(
          (y) => !sheet.contains(document.elementFromPoint(middle, y)),
        );
      });
      expect(covered).toEqual([]);
      await close();
      await expect.poll(isOpen).toBe('false');
    }
  });

  test('of a comparison side by side is two maps one above the other, each over a third of the window', async () => {
    const { page } = await visit({ ...PHONE, query: 'v=1&scenario=all-of-the-donbas&compare=side.status-quo' });
    await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(2);
    await expect.poll(() => page.locator('.column').getAttribute('data-stop')).toBe('peek');
    const [upper, lower] = [await boxOf(page.locator('.second')), await boxOf(page.locator('main .first'))];
    for (const { width, height } of [upper, lower]) {
      expect(width).toBe(PHONE.width);
      expect(height).toBeGreaterThan(PHONE.height / 3);
    }
    expect(upper.y + upper.height).toBeLessThanOrEqual(lower.y + 1);
  });
});

/** What stands on the map or in the sheet while somebody uses each feature. */
const USED = [
  'scenario=mutual-pull-back',
  'scenario=mutual-pull-back&compare=swipe.status-quo',
  'scenario=mutual-pull-back&compare=side.status-quo',
  'panel=articles&article=on-the-day&passage=budapest-and-crimea',
  'panel=strikes&pick=strike.st08',
  'panel=layers&pick=place.mar-a-lago',
  'time=2025-12-20..2025-12-28',
];

describe.each([
  ['upright', SMALL],
  ['sideways', { ...SMALL, width: 640, height: 360 }],
])('every target is as large as a finger on a small phone held %s', (_, window) => {
  test.each(USED)('%s', async (link) => {
    const { page, settled } = await visit({ ...window, query: `v=1&lang=uk&${link}` });
    for (const stop of ['half', 'peek'] as const) {
      await settled();
      await setSheet(page, stop);
      await expect.poll(() => smallTargets(page, 44)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(window.width);
    }
  });
});
