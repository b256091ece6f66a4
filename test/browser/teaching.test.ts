// Teaching: a pen in two windows, the look of a presentation, the plan against the clock, a frame, a student's link.
// It must not know how any of it looks.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { offences } from './axe.ts';
import { stage } from './harness.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SLUG = 'what-is-on-the-table';
const button = (at: Page | Locator, name: string): Locator => at.getByRole('button', { name, exact: true });
const drawn = (page: Page): Promise<string> =>
  page
    .locator('.sketch path:not(.edge):not(.cross)')
    .getAttribute('d', { timeout: 500 })
    .then(
      (d) => d ?? '',
      () => '',
    );

/** Draws from the middle of the map to the right, or touches it there. */
async function stroke(page: Page, by: number): Promise<void> {
  const box = (await page.locator('.sketch').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  if (by > 0) await page.mouse.move(x + by, y, { steps: 8 });
  await page.mouse.up();
}

test('what is drawn in the presenter’s window is on the projector, erased, undone, and gone with the slide', async () => {
  const {
    page: audience,
    context,
    reached,
  } = await open({
    query: `v=1&deck=${SLUG}.3`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
  });
  await reached('redlines:map');
  await audience.locator('.present h1').waitFor();
  const [presenter] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('p')]);
  await presenter.locator('.presenter h1').waitFor();
  await presenter.waitForFunction(() => performance.getEntriesByName('redlines:map').length > 0);
  await button(presenter, EN['pen.pen']!).click();
  await presenter.locator('.sketch').waitFor();
  await stroke(presenter, 120);
  await expect.poll(() => drawn(audience)).toMatch(/^M.*L/);
  expect(await offences(audience)).toEqual([]);
  const whole = await drawn(presenter);
  await presenter.keyboard.press('e');
  await stroke(presenter, 0);
  await expect.poll(() => drawn(presenter)).not.toBe(whole);
  await presenter.keyboard.press('z');
  await expect.poll(() => drawn(presenter)).toBe(whole);
  await presenter.keyboard.press('c');
  await expect.poll(() => drawn(audience)).toBe('');
  await presenter.keyboard.press('w');
  await stroke(presenter, 60);
  await expect.poll(() => drawn(audience)).not.toBe('');
  for (const key of query(audience).keys()) expect(['v', 'deck', 'scenario', 'at', 'hide', 'depth']).toContain(key);

  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => query(audience).get('deck')).toBe(`${SLUG}.4`);
  await expect.poll(() => drawn(audience)).toBe('');
  await button(presenter, EN['pen.lasting']!).click();
  await stroke(presenter, 60);
  await expect.poll(() => drawn(audience)).not.toBe('');
  await presenter.keyboard.press('ArrowRight');
  await expect.poll(() => drawn(audience)).toBe('');
  await presenter.keyboard.press('ArrowLeft');
  await expect.poll(() => drawn(audience)).not.toBe('');
});

test('legend off and larger type hold in both windows and for the session, and the plan says how it stands', async () => {
  const {
    page: audience,
    context,
    reached,
  } = await open({
    query: `v=1&deck=${SLUG}.5`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
    width: 1700,
    height: 1000,
  });
  await reached('redlines:map');
  const legend = audience.locator('.legend');
  await legend.waitFor();
  const size = (): Promise<number> =>
    audience.locator('.present .text').first().evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)); // prettier-ignore
  const before = await size();
  const [presenter] = await Promise.all([context.waitForEvent('page'), audience.keyboard.press('p')]);
  await presenter.locator('.presenter h1').waitFor();
  await button(presenter, EN['present.legend']!).click();
  await button(presenter, EN['present.large']!).click();
  await expect.poll(() => legend.isVisible()).toBe(false);
  await expect.poll(size).toBeCloseTo(1.25 * before, 0);
  // The first chapters are planned for 16 minutes.
  await expect.poll(() => presenter.locator('.plan').innerText()).toContain('16 minutes ahead of the plan');
  await presenter.keyboard.press('Home');
  await expect.poll(() => presenter.locator('.plan').innerText()).toContain(EN['plan.onTime']!);
  expect(await offences(presenter)).toEqual([]);
  await audience.reload();
  await audience.locator('.present h1').waitFor();
  await expect
    .poll(() => audience.locator('.present').getAttribute('class'))
    .toMatch(/no-legend.*large|large.*no-legend/);
});

test('a chapter of one’s own is framed in the editor by keys, and undone', async () => {
  const { page, reached } = await open({
    query: 'v=1&scenario=four-oblasts',
    bypassPolicy: true,
    reducedMotion: 'reduce',
    width: 900,
    height: 900,
  });
  await reached('redlines:map');
  await page.keyboard.press('a');
  await button(page, EN['deck.write']!).click();
  const frame = page.getByRole('application', { name: EN['deck.frame']! });
  await frame.focus();
  const link = (): Promise<string | null> => page.getByRole('link', { name: EN['deck.link']! }).getAttribute('href');
  const before = await link();
  const use = button(page, EN['deck.useFrame']!);
  expect(await use.isDisabled()).toBe(true);
  for (const key of ['+', '+', 'ArrowRight', 'ArrowDown', '-']) await page.keyboard.press(key);
  await use.click();
  await expect.poll(link).not.toBe(before);
  expect(await link()).toMatch(/at=\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?,\d+(\.\d+)?(&|$)/);
  expect(await use.isDisabled()).toBe(true);
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(link).toBe(before);
});

test('a student’s link guesses without an answer, and has no notes', async () => {
  const { page, context, reached } = await open({
    query: 'v=1&deck=where-how-far-how-much.4&pupil',
    bypassPolicy: true,
    reducedMotion: 'reduce',
  });
  await reached('redlines:map');
  const ask = page.locator('.ask');
  await ask.getByRole('slider').waitFor();
  expect(await button(page, EN['presenter.open']!).count()).toBe(0);
  expect(await button(page, EN['guess.reveal']!).count()).toBe(0);
  await page.locator('.present h1').focus();
  await page.keyboard.press('p');
  expect(context.pages()).toHaveLength(1);
  await button(page, EN['guess.save']!).click();
  await expect.poll(() => ask.innerText()).toContain('Your guess is 50%');
  await expect.poll(() => page.locator('.present .gap').count()).toBe(4);
  expect(await page.locator('.present').innerText()).not.toMatch(/2\d([.,]\d)?\s*%/);
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => query(page).get('deck')).toBe('where-how-far-how-much.5');
  expect(query(page).get('pupil')).toBe('1');
});

test('the key beside a slide explains what is drawn: nothing to press, in the type of the presentation', async () => {
  const { page, reached } = await open({ query: `v=1&deck=${SLUG}.5`, bypassPolicy: true, reducedMotion: 'reduce', width: 1440, height: 900 }); // prettier-ignore
  await reached('redlines:map');
  const key = page.getByRole('region', { name: EN['legend.title']! });
  await key.getByText(EN['status.demilitarised-ukrainian-side']!).waitFor();
  // bug: tick boxes, buttons, and greyed rows of reports that no slide draws, 12 pixels high.
  expect(await key.locator('button:visible:not([aria-hidden]), input').count()).toBe(0);
  expect(await key.innerText()).not.toContain(EN['legend.strikeGroup']!);
  const size = (): Promise<number> =>
    key.getByText(EN['status.demilitarised-ukrainian-side']!).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize)); // prettier-ignore
  const before = await size();
  expect(before).toBeGreaterThanOrEqual(16);
  await page.keyboard.press('f');
  await expect.poll(size).toBeCloseTo(1.25 * before, 1);
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('l');
  await expect.poll(() => key.count()).toBe(0);
});

test('on a phone the key opens over the slide, is closed by Escape, and the presentation goes on', async () => {
  const { page, reached } = await open({ query: `v=1&deck=${SLUG}.5`, bypassPolicy: true, reducedMotion: 'reduce', width: 390, height: 844, touch: true }); // prettier-ignore
  await reached('redlines:map');
  const key = page.getByRole('region', { name: EN['legend.title']! });
  await key.locator('.fold').tap();
  // bug: it lay under the slide. A trial finds what lies over it.
  await key.getByText(EN['status.demilitarised-ukrainian-side']!).click({ trial: true });
  expect(await offences(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => key.locator('.fold').getAttribute('aria-expanded')).toBe('false');
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  expect(query(page).get('deck')).toBe(`${SLUG}.5`);
});

test('Escape puts away what is open, then asks; what is drawn stays until the presentation ends', async () => {
  const { page, reached } = await open({ query: 'v=1&deck=where-how-far-how-much.3', bypassPolicy: true, reducedMotion: 'reduce', width: 1440, height: 900 }); // prettier-ignore
  await reached('redlines:map');
  const ending = page.getByRole('alertdialog', { name: EN['present.endAsk']! });
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('w');
  await page.locator('.sketch').waitFor();
  await stroke(page, 120);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.sketch.shown').count()).toBe(1);
  await expect.poll(() => query(page).get('pick')).not.toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => query(page).get('pick')).toBeNull();
  expect(await ending.count()).toBe(0);
  await page.keyboard.press('Escape');
  await ending.getByText(EN['present.endDrawn']!).waitFor();
  await expect.poll(() => button(ending, EN['present.endStay']!).evaluate((one) => one === document.activeElement)).toBe(true); // prettier-ignore
  await page.keyboard.press('Enter');
  await expect.poll(() => ending.count()).toBe(0);
  expect(await drawn(page)).not.toBe('');
  // Drawings are lost by a slip of the finger as well.
  await button(page, EN['present.leave']!).click();
  await ending.waitFor();
  await button(ending, EN['present.endNow']!).click();
  await page.locator('.column').waitFor();
});
