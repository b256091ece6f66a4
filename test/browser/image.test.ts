// The picture of a view as files: an SVG with the scene's own shapes in their sizes, and a PNG that is not blank.
// It must not know how the picture is laid out.
import { readFile } from 'node:fs/promises';
import { bboxClip } from '@turf/turf';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scene, sources } from '../map/ground.ts';
import { stage } from './harness.ts';
import { colourAt, decode } from './png.ts';
import { messagesOf, travel, type Pixel, type Place } from './site.ts';

const { open } = stage({ keepOpen: true });
const SHOWN = { scenario: 'us-december-draft', locale: 'uk' } as const;
const UK = messagesOf('uk');

async function taken(page: Page, kind: 'svg' | 'png'): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: UK[`image.${kind}`]!, exact: false }).first().click(), // prettier-ignore
  ]);
  expect(download.suggestedFilename()).toBe(`redlines-${SHOWN.scenario}-2025-12-28-uk.${kind}`);
  return readFile(await download.path());
}

type Found = {
  readonly fault: string | undefined;
  readonly root: string;
  readonly shapes: Readonly<Record<string, string>>;
  readonly marks: readonly string[];
  readonly text: string;
  readonly map: Size;
  readonly foreign: readonly string[];
};
/** What the browser's own parser of XML finds in the file. */
const parsed = (page: Page, file: string): Promise<Found> =>
  page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = [...file.querySelectorAll<SVGElement>('[data-shape]')];
    const map = file.querySelector('svg svg:has([data-shape])');
    return {
      fault: file.querySelector('parsererror')?.textContent ?? undefined,
      root: `${file.documentElement.namespaceURI} ${file.documentElement.localName}`,
      shapes: Object.fromEntries(all.map((one): [string, string] => [one.dataset['shape'] ?? '', one.getAttribute('d') ?? ''])), // prettier-ignore
      marks: [...file.querySelectorAll<SVGElement>('[data-mark]')].map((one) => one.dataset['mark'] ?? ''),
      text: [...file.querySelectorAll('text')].map((one) => one.textContent).join('\n'),
      map: [Number(map?.getAttribute('width')), Number(map?.getAttribute('height'))] as const,
      foreign: [...text.matchAll(/(?:href|src)=["']|url\((?!#|data:)/g)].map(([found]) => found),
    };
  }, file);

type Size = readonly [width: number, height: number];
/** The signed area of what of a ring lies in a frame, square pixels. */
function areaIn([width, height]: Size, ring: readonly Pixel[]): number {
  const closed = [...ring, ring[0]!] as Pixel[];
  const { geometry } = bboxClip({ type: 'Polygon', coordinates: [closed] }, [0, 0, width, height]);
  const inside = (geometry.coordinates as Pixel[][])[0] ?? [];
  return inside.slice(1).reduce((sum, [x, y], index) => {
    const [lastX, lastY] = inside[index]!;
    return sum + (lastX * y - x * lastY) / 2;
  }, 0);
}
/** The area that a path of straight rings encloses in a frame, holes taken off. */
const areaOfPath = (d: string, frame: Size): number =>
  Math.abs(
    d
      .split('M')
      .filter(Boolean)
      .map((ring) => ring.replace('Z', '').split('L'))
      .map((pairs) =>
        areaIn(
          frame,
          pairs.map((pair) => pair.split(',').map(Number) as Pixel),
        ),
      ) // prettier-ignore
      .reduce((sum, area) => sum + area, 0),
  );

/** Web Mercator worked out here once more, with the box as large as it fits. */
function projection([width, height]: Size): (place: Place) => Pixel {
  const flat = ([lon, lat]: Place): Pixel => [(lon * Math.PI) / 180, -Math.asinh(Math.tan((lat * Math.PI) / 180))];
  const [west, south, east, north] = sources.world.scenarios.get(SHOWN.scenario)!.camera!;
  const [[left, bottom], [right, top]] = [flat([west, south]), flat([east, north])];
  const scale = Math.min(width / (right - left), height / (bottom - top));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return (place) => {
    const [x, y] = flat(place);
    return [width / 2 + (x - middleX) * scale, height / 2 + (y - middleY) * scale];
  };
}

let shared: Page;

test('the SVG is well-formed, stands alone and has the shapes of the scene in their sizes', async () => {
  const { page, context, reached } = await open({ query: `v=1&lang=uk&scenario=${SHOWN.scenario}`, locale: 'uk-UA' });
  await reached('redlines:map');
  await page.getByRole('button', { name: UK['share.open']!, exact: true }).click();
  await page.getByRole('img', { name: /^Попередній перегляд/ }).waitFor();
  shared = page;
  const file = (await taken(page, 'svg')).toString('utf8');
  const found = await parsed(await context.newPage(), file);
  expect([found.fault, found.root, found.foreign]).toEqual([undefined, 'http://www.w3.org/2000/svg svg', []]);

  const shown = scene(SHOWN);
  const overlays = Object.keys(found.shapes).filter((id) => id.startsWith('overlay-'));
  expect(overlays).toEqual(shown.overlays.map(({ status }) => `overlay-${status}`));
  expect(overlays.length).toBeGreaterThan(1);
  const place = projection(found.map);
  for (const { status, shape } of shown.overlays) {
    const expected = shape!.coordinates
      .flatMap((polygon) =>
        polygon.map((ring) =>
          areaIn(
            found.map,
            ring.slice(1).map((at) => place([at[0]!, at[1]!])),
          ),
        ),
      )
      .reduce((sum, area) => sum + area, 0);
    const drawn = areaOfPath(found.shapes[`overlay-${status}`]!, found.map);
    expect(Math.abs(drawn / Math.abs(expected) - 1), status).toBeLessThan(0.005);
  }
  const strikes = [...sources.world.features.values()].filter(({ properties }) => properties.kind === 'strike');
  const marked = found.marks.flatMap((id) => id.match(/strike\.[a-z]+\d+/g) ?? []);
  expect(marked.length).toBeGreaterThan(2);
  expect(marked.filter((id) => strikes.every((one) => one.id !== id))).toEqual([]);
  expect(found.text).toContain('Харків');
  expect(found.text.replace(/\s/g, ' ')).toContain('28 грудня 2025');
  expect(found.text).toContain('OpenStreetMap');
  expect(found.text.replaceAll('\n', '')).toContain(`scenario=${SHOWN.scenario}`);
});

test('the PNG has two pixels for each point, the paper’s colour at its edge and a picture within', async () => {
  const page = shared;
  const preview = page.getByRole('img', { name: /^Попередній перегляд/ });
  const size = await preview.evaluate((svg: SVGSVGElement) => [svg.viewBox.baseVal.width, svg.viewBox.baseVal.height]);
  const png = decode(await taken(page, 'png'));
  expect([png.width, png.height]).toEqual(size.map((part) => 2 * part));
  expect(colourAt(png, 4, 4)).toEqual([251, 248, 241]);
  const colours = new Set<string>();
  for (let x = 100; x < png.width - 100; x += 7)
    for (let y = 300; y < 1500; y += 7) colours.add(colourAt(png, x, y).join());
  expect(colours.size).toBeGreaterThan(40);
  await page.keyboard.press('Escape');
  await travel(page, 'lang=en&scenario=all-of-the-donbas&compare=side.freeze-on-the-line');
  await page.getByRole('button', { name: messagesOf('en')['share.open']!, exact: true }).click();
  await expect.poll(() => page.locator('.preview svg svg:has([data-shape])').count()).toBe(2);
});
