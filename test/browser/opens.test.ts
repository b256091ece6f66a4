// The built site opens: text first, then a map with pixels, in any sub-folder, without errors or requests to others.
// It must not know what the map shows.
import { expect, test } from 'vitest';
import { stage } from './harness.ts';
import { fileFor, typeOf } from './server.ts';

const { open, url } = stage({ prefix: '/some/where/' });

/** How many colours the middle of a picture of the map has, on a coarse grid: a blank canvas has one. */
async function coloursOf(png: Buffer, page: Awaited<ReturnType<typeof open>>['page']): Promise<number> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const seen = new Set<string>();
    for (let x = image.width * 0.25; x < image.width * 0.75; x += 8)
      for (let y = image.height * 0.25; y < image.height * 0.75; y += 8)
        seen.add(String(pen?.getImageData(x, y, 1, 1).data.slice(0, 3)));
    return seen.size;
  }, png.toString('base64'));
}

test('text comes before the map, and the map has pixels', async () => {
  const { page, reached, shot } = await open({ map: 'drawn' });
  const text = await reached('redlines:text');
  const map = await reached('redlines:map');
  expect(text).toBeLessThan(map);
  expect(await coloursOf(await page.locator('canvas.maplibregl-canvas').screenshot(), page)).toBeGreaterThan(3);
  await shot('opens');
});

test('every request stays inside the sub-folder', async () => {
  const { requests, reached } = await open();
  await reached('redlines:map');
  const sent = requests.filter((address) => /^https?:/.test(address));
  expect(sent.filter((address) => !address.startsWith(url()))).toEqual([]);
});

test('the watch sees an error, an exception and a request to others', async () => {
  const { page, errors, foreign } = await open();
  await page.evaluate(() => {
    console.error('planted');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  await page.goto('http://localhost:9/').catch(() => undefined);
  await expect.poll(() => errors.join()).toMatch(/planted/);
  await expect.poll(() => errors.join()).toMatch(/thrown/);
  expect(errors.join()).toMatch(/Content Security Policy/);
  expect(foreign).toEqual(['http://localhost:9/']);
  errors.splice(0);
  foreign.splice(0);
});

test('the server knows its types and stays in its folder', () => {
  const types = ['a.mjs', 'a.woff2', 'a.geojson', 'a.json', 'a.bin'].map(typeOf).map((type) => type.split(';')[0]);
  expect(types).toEqual([
    'text/javascript',
    'font/woff2',
    'application/geo+json',
    'application/json',
    'application/octet-stream',
  ]);
  expect(fileFor('/dist', '/a/', '/a/?x=1')).toBe('/dist/index.html');
  expect(fileFor('/dist', '/a/', '/b/index.html')).toBeUndefined();
  expect(fileFor('/dist', '/a/', '/a/..%2f..%2fsecret')).toBeUndefined();
});
