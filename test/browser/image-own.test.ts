// A picture with a reader's own title, note, crop and shape: all of it in the file, in the page's typefaces, and nowhere else.
// It must not know how the picture is laid out.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { colourAt, decode } from './png.ts';
import { messagesOf, query } from './site.ts';

const { open } = stage();
const EN = messagesOf('en');
const preview = (page: Page) => page.getByRole('img', { name: /^Preview of the image/ });

async function taken(page: Page, kind: 'svg' | 'png'): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: EN[`image.${kind}`]!, exact: false }).first().click(), // prettier-ignore
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
/** The share of the map that the zone covers, as a box. The box of a map itself would hold all that is cut off from it. */
const zoneShare = (page: Page): Promise<number> =>
  preview(page).evaluate((svg: SVGSVGElement) => {
    const map = svg.querySelector<SVGSVGElement>('svg:has([data-shape])')!;
    const whole = map.width.baseVal.value * map.height.baseVal.value * map.getScreenCTM()!.a ** 2;
    const boxes = [...svg.querySelectorAll('[data-shape^="overlay-"]')].map((one) => one.getBoundingClientRect());
    return Math.max(...boxes.map(({ width, height }) => (width * height) / whole));
  });
const choose = (page: Page, label: string, value: string) =>
  page.locator('label').filter({ hasText: EN[label]! }).locator('select').selectOption(value);

test('title, note, crop and shape are in the picture and nowhere else', async () => {
  const { page, context, reached } = await open({
    query: 'v=1&scenario=all-of-the-donbas&lang=en&at=22,44.2,40.4,52.5',
  });
  await reached('redlines:map');
  const address = page.url();
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await preview(page).waitFor();
  const before = await zoneShare(page);

  await page.getByLabel(EN['image.ownTitle']!).fill('What “10 km” means <for> Kramatorsk & others\u0007');
  await page.getByLabel(EN['image.ownNote']!).fill('For the class of 12 May.');
  await choose(page, 'image.crop', 'land');
  await expect.poll(() => zoneShare(page)).toBeGreaterThan(4 * before);
  for (const [shape, ratio] of [
    ['wide', 16 / 9],
    ['portrait', 0.8],
    ['square', 1],
  ] as const) {
    await choose(page, 'image.size', shape);
    const size = await preview(page).evaluate(({ viewBox: { baseVal: { width, height } } }: SVGSVGElement) => [width, height]); // prettier-ignore
    expect(size[0]! / size[1]!).toBeCloseTo(ratio, 2);
  }

  const { name, bytes } = await taken(page, 'svg');
  expect(name).toMatch(/^redlines-all-of-the-donbas-2025-12-28-en-square\.svg$/);
  const reader = await context.newPage();
  const found = await reader.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const style = file.querySelector('style')?.textContent ?? '';
    return {
      fault: file.querySelector('parsererror')?.textContent,
      text: [...file.querySelectorAll('text')].map((one) => one.textContent).join(' '),
      faces: [...style.matchAll(/font-family:'([^']+)'/g)].map(([, face]) => face),
      foreign: [...style.matchAll(/url\((?!data:)/g)].length,
    };
  }, bytes.toString('utf8'));
  expect([found.fault, found.foreign]).toEqual([undefined, 0]);
  expect([...new Set(found.faces)].sort()).toEqual(['Noto Sans', 'Source Serif 4']);
  for (const part of ['What “10 km” means <for> Kramatorsk & others', 'For the class of 12 May.', 'OpenStreetMap'])
    expect(found.text).toContain(part);
  expect(found.text.replace(/\s/g, ' ')).toMatch(/· As of 28 December 2025/);

  const png = decode((await taken(page, 'png')).bytes);
  expect(png.width).toBe(png.height);
  expect(page.url()).toBe(address);
  expect(query(page).toString()).not.toContain('class');
});

test('on a phone the print column is as wide as it is printed, and every choice can be reached', async () => {
  const { page, reached } = await open({ query: 'v=1&scenario=freeze-on-the-line&lang=en', width: 390, height: 844 });
  await reached('redlines:map');
  await page.getByRole('button', { name: EN['panel.more']! }).click();
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await preview(page).waitFor();
  await choose(page, 'image.size', 'column');
  expect(await preview(page).evaluate((svg: SVGSVGElement) => svg.viewBox.baseVal.width)).toBe(440);
  expect(await page.evaluate(() => document.querySelector('dialog[open]')!.scrollWidth - document.querySelector('dialog[open]')!.clientWidth)).toBeLessThanOrEqual(0); // prettier-ignore
});

test('no number or name of the map is written outside of the map in a PNG', async () => {
  const { page, reached } = await open({ query: 'v=1&scenario=us-december-draft&lang=en' });
  await reached('redlines:map');
  await page.getByRole('button', { name: EN['share.open']!, exact: true }).click();
  await preview(page).waitFor();
  await choose(page, 'image.crop', 'land');
  await choose(page, 'image.size', 'wide');
  const beyond = await preview(page).evaluate((svg) => {
    const left = svg.querySelector<SVGSVGElement>('svg:has([data-shape])')!.getScreenCTM()!.e;
    return [...svg.querySelectorAll('svg:has([data-shape]) text')].filter((one) => one.getBoundingClientRect().right < left).length; // prettier-ignore
  });
  expect(beyond, 'the picture has a text to be cut off').toBeGreaterThan(0);
  const png = decode((await taken(page, 'png')).bytes);
  const margin = new Set<string>();
  for (let x = 0; x < 70; x += 1) for (let y = 0; y < png.height; y += 1) margin.add(colourAt(png, x, y).join());
  expect([...margin]).toEqual(['251,248,241']);
});
