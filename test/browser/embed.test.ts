// The map in somebody's page: the HTML from the dialog, in a page without scripts, whose frame stands still or moves.
// It must not know how the map draws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { messagesOf } from './site.ts';

const { open } = stage();
const [EN, UK] = [messagesOf('en'), messagesOf('uk')];
const snippet = (page: Page): Promise<string> => page.locator('.code').filter({ hasText: '<iframe' }).innerText();

test('the dialog writes a frame, and the frame shows a still map with title, date, sources and the way to the whole', async () => {
  const { page, context } = await open({ query: 'v=1&scenario=us-december-draft', reducedMotion: 'reduce' });
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).press('Enter');
  const choices = page.locator('.choices').filter({ hasText: EN['embed.size']! }).locator('select');
  await choices.nth(1).selectOption('uk');
  await choices.nth(2).selectOption('locked');
  await choices.nth(3).selectOption('all-of-the-donbas');
  const html = await snippet(page);
  await page.close();

  const host = await context.newPage();
  await host.setContent(`<h1>A page of somebody</h1>${html}`);
  const frame = host.frameLocator('iframe');
  await frame.locator('.maplibregl-canvas').waitFor({ timeout: 30_000 });
  await expect.poll(() => frame.locator('h1').innerText()).toMatch(/Донбас/);
  await expect.poll(() => frame.locator('header').innerText()).toContain('2025');
  expect(await frame.locator('.column').count()).toBe(0);
  await expect.poll(() => frame.getByText('OpenStreetMap').count()).toBe(1);
  await expect.poll(() => frame.locator('.first').evaluate((one: HTMLElement) => one.inert)).toBe(true);
  await expect.poll(() => frame.locator('.zoom').isVisible()).toBe(false);
  await frame.getByRole('button', { name: UK['scenario.sources']! }).press('Enter');
  await expect.poll(() => frame.locator('.sources li').count()).toBeGreaterThan(0);
  const whole = new URL((await frame.getByRole('link', { name: UK['embed.open']! }).getAttribute('href'))!);
  expect([whole.searchParams.get('scenario'), whole.searchParams.get('embed'), whole.searchParams.get('lang')]).toEqual(
    ['all-of-the-donbas', null, 'uk'],
  );
});

test('a free frame on a phone can be moved and fits its width', async () => {
  const { page, reached, shot } = await open({ query: 'embed', width: 340, height: 420, reducedMotion: 'reduce' });
  await reached('redlines:map');
  await page.getByRole('button', { name: EN['map.zoomIn']! }).press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('at')).toMatch(/^[\d.]+,[\d.]+,[\d.]+$/);
  expect(new URL(page.url()).searchParams.get('embed')).toBe('free');
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(340);
  const map = await page.locator('.maplibregl-canvas').boundingBox();
  const foot = await page.locator('footer').boundingBox();
  expect(map!.y + map!.height).toBeLessThanOrEqual(foot!.y + 1);
  await shot('embed-phone');
});
