// The class follows and guesses: a code on the projector opens the chapter on a phone; a guess comes before its figure.
// It must not know how a slide or a code looks.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { decode } from './png.ts';
import { fileOf, messagesOf, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const SLUG = 'what-is-on-the-table';
type Frame = { readonly chapters: readonly { readonly id: string; readonly view: string }[] };
const frameOf = (slug: string): Frame => JSON.parse(fileOf(`src/content/decks/${slug}/deck.json`)) as Frame;
const chapterView = (slug: string, slide: number): URLSearchParams =>
  new URLSearchParams(frameOf(slug).chapters[slide - 1]!.view);

type Violation = { id: string; impact: string; nodes: { target: string[] }[] };
async function offences(page: Page): Promise<string[]> {
  await page.addScriptTag({
    content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  });
  const found = await page.evaluate(async () => {
    const { run } = Reflect.get(window, 'axe') as { run: () => Promise<{ violations: Violation[] }> };
    return (await run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((one) => `${id}: ${one.target.join(' ')}`));
}

/** What a phone held up to the window reads. */
function scan(png: Buffer): string | undefined {
  const { width, height, pixels } = decode(png);
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let at = 0; at < width * height; at++) data.set(pixels.subarray(3 * at, 3 * at + 3), 4 * at);
  return jsqr(data, width, height)?.data;
}

test('a code on the dark projector opens the chapter on a phone, and the share dialog has one of any view', async () => {
  const { page, reached, shot } = await open({
    query: `v=1&theme=dark&deck=${SLUG}.3`,
    bypassPolicy: true,
    reducedMotion: 'reduce',
    width: 1920,
    height: 1080,
  });
  await reached('redlines:map');
  await expect.poll(() => query(page).get('scenario')).toBe(chapterView(SLUG, 3).get('scenario'));
  expect(query(page).get('at')).toBe(chapterView(SLUG, 3).get('at'));
  await page.locator('.present h1').waitFor();
  await page.keyboard.press('q');
  const dialog = page.locator('dialog[open]');
  await dialog.locator('svg.code').waitFor();
  expect(await offences(page)).toEqual([]);
  const link = scan(await shot('class-code-dark')) ?? '';
  expect(link).toBe(await dialog.locator('.link').innerText());
  expect(new URL(link).search).toBe(`?v=1&deck=${SLUG}.3`);
  await page.keyboard.press('q');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  await page.getByRole('button', { name: new RegExp(`^${EN['qr.button']}:`) }).click();
  await dialog.locator('svg.code').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(query(page).get('deck')).toBe(`${SLUG}.3`);

  const phone = await open({ query: new URL(link).search, width: 390, height: 844, touch: true });
  await phone.page.locator('.present h1').waitFor();
  const shared = (one: Page): [string, string][] => [...query(one)].filter(([key]) => key !== 'theme');
  await expect.poll(() => shared(phone.page)).toEqual(shared(page));

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await dialog.locator('svg.code').waitFor();
  expect(scan(await page.screenshot())).toBe(page.url());
});
