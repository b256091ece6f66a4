// The map in somebody's page: the HTML from the dialog, in a page without scripts, whose frame stands still or moves.
// It must not know how the map draws.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { SIZES, snippetOf } from '../../src/ui/embed/snippet.ts';
import { messagesOf } from './site.ts';

const { open, url } = stage();
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
  await expect.poll(() => frame.locator('header h1').innerText()).toMatch(/Донбас/);
  await expect.poll(() => frame.locator('header').innerText()).toContain('2025');
  await expect
    .poll(() => frame.locator('.number').innerText())
    .toMatch(/^Україна вивела б війська: \d[\d\s]*\sкм² \(.+\)$/);
  expect(await frame.locator('.column').count()).toBe(0);
  await expect.poll(() => frame.getByText('OpenStreetMap').filter({ visible: true }).count()).toBe(1);
  await expect.poll(() => frame.locator('.first').evaluate((one: HTMLElement) => one.inert)).toBe(true);
  await expect.poll(() => frame.locator('.zoom').isVisible()).toBe(false);
  await frame.getByRole('button', { name: UK['scenario.sources']! }).press('Enter');
  await expect.poll(() => frame.locator('.sources li').count()).toBeGreaterThan(0);
  const whole = new URL((await frame.getByRole('link', { name: UK['embed.open']! }).getAttribute('href'))!);
  expect([whole.searchParams.get('scenario'), whole.searchParams.get('embed'), whole.searchParams.get('lang')]).toEqual(
    ['all-of-the-donbas', null, 'uk'],
  );
});

test('a small frame is as narrow as its page, has a useful map, and takes neither wheel nor finger from it', async () => {
  const { page, context } = await open({ path: 'favicon.svg', width: 300, height: 480 });
  await page.close();
  const host = await context.newPage();
  const html = snippetOf(`${url()}?v=1&embed=free&lang=uk`, 'Redlines', SIZES[0]).replace('"450"', '"200"');
  await host.setContent(`<body style="margin: 0">${html}<p style="height: 2000px">A page of somebody</p></body>`);
  const frame = host.frameLocator('iframe');
  const canvas = frame.locator('.maplibregl-canvas');
  await canvas.waitFor({ timeout: 30_000 });
  await expect.poll(() => frame.locator('.stand-in').count()).toBe(0);
  expect(await host.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
  expect((await canvas.boundingBox())!.height).toBeGreaterThanOrEqual(120);
  expect(await frame.locator('footer').innerText()).toContain('OpenStreetMap');
  const boxes = await Promise.all([frame.locator('.zoom'), frame.locator('.legend')].map((one) => one.boundingBox()));
  expect(boxes[0]!.x + boxes[0]!.width).toBeLessThanOrEqual(boxes[1]!.x);
  expect(await canvas.evaluate((one) => getComputedStyle(one).touchAction)).toBe('pan-x pan-y');

  const inside = host.frames().at(-1)!;
  const zoom = () => Number((new URL(inside.url()).searchParams.get('at') ?? '').split(',')[2]);
  const { x, y, width, height } = (await canvas.boundingBox())!;
  await host.mouse.move(x + width / 2, y + height / 2);
  await host.mouse.wheel(0, 150);
  await expect.poll(() => host.evaluate(() => scrollY)).toBeGreaterThan(100);
  await expect
    .poll(() => frame.locator('.maplibregl-cooperative-gesture-screen').innerText())
    .toBe(UK['map.gestureCtrl']!);
  expect(zoom()).toBeNaN();
  await host.evaluate(() => scrollTo(0, 0));
  await host.keyboard.down('Control');
  await host.mouse.wheel(0, -240);
  await host.keyboard.up('Control');
  await expect.poll(zoom).toBeGreaterThan(3);
  expect(await host.evaluate(() => scrollY)).toBe(0);
  await host.screenshot({ path: '/tmp/embed-small.png' });
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
