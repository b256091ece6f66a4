// What the drawn map shows, read from its pixels: sea and land, who holds what, and whose Crimea the border draws.
// It must not know how the map is made, only the colours of the palette.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { LAYERS } from '../../src/core/view/view.ts';
import { PALETTES, type Palette } from '../../src/map/palette.ts';
import { tileSize } from '../../src/map/patterns.ts';
import { stage } from './harness.ts';
import { apart, colourAt, colourOf, differing, shareOf, type Picture } from './png.ts';
import { at, bare, middleOf, projector, still, travel, type Pixel, type Place } from './site.ts';

const { open } = stage({ keepOpen: true });
const hideAllBut = (...shown: string[]): string => `hide=${LAYERS.filter((layer) => !shown.includes(layer)).join(',')}`;
const SIMFEROPOL: Place = [34.102, 44.952];
/** In the city's south-east, away from its bays, whose shores the border follows. */
const SEVASTOPOL: Place = [33.64, 44.56];
const OPEN_SEA: Place = [32.9, 44];
const TAMAN: Place = [37.15, 45.2];
const MAINLAND: Place = [34.2, 46.4];

let page: Page;
let middle: Pixel;
beforeAll(async () => {
  const visit = await open({ reducedMotion: 'reduce' });
  page = visit.page;
  await visit.reached('redlines:map');
  middle = await middleOf(page);
  await page.mouse.move(2, 2);
  await bare(page);
});

/** A picture of the map alone, looking at a place, and where places lie on it. */
async function look(centre: Place, zoom: number, query: string) {
  await travel(page, `${at(centre, zoom)}&${query}`);
  return { picture: await still(page), pixel: projector(middle, centre, zoom) };
}

/** Every pixel that can be reached from one without crossing the border's ink. */
function flood(picture: Picture, from: Pixel, ink: Palette['recognisedBorder']): Set<number> {
  const { width, height } = picture;
  const border = colourOf(ink);
  const seen = new Set<number>();
  const waiting = [Math.round(from[1]) * width + Math.round(from[0])];
  while (waiting.length > 0) {
    const here = waiting.pop()!;
    if (seen.has(here) || apart(colourAt(picture, here % width, Math.floor(here / width)), border) < 90) continue;
    seen.add(here);
    const x = here % width;
    if (x > 0) waiting.push(here - 1);
    if (x < width - 1) waiting.push(here + 1);
    if (here >= width) waiting.push(here - width);
    if (here < width * (height - 1)) waiting.push(here + width);
  }
  return seen;
}

test.each(['light', 'dark'] as const)('sea, land and control have their colours (%s)', async (theme) => {
  const { picture, pixel } = await look([33.6, 48.7], 5.4, `theme=${theme}&${hideAllBut('control', 'line')}`);
  const palette = PALETTES[theme];
  const share = (place: Place, hex: string): number => shareOf(picture, pixel(place), colourOf(hex));
  expect(share([32.6, 44.2], palette.sea), 'the Black Sea').toBe(1);
  expect(share([35.9, 45.75], palette.sea), 'the Sea of Azov').toBe(1);
  expect(share([33.6, 49.9], palette.ukraine), 'government-held land near Poltava').toBe(1);
  expect(share([31.5, 48.9], palette.ukraine), 'government-held land near Uman').toBe(1);
  expect(share([39.5, 51], palette.land), 'Russia').toBe(1);
  for (const [name, place] of Object.entries({
    Melitopol: [35.4, 46.9],
    Simferopol: SIMFEROPOL,
    Luhansk: [39, 48.4],
  })) {
    const here = place as Place;
    expect(share(here, palette.sea), `${name} is no sea`).toBe(0);
    expect(share(here, palette.ukraine), `${name} is patterned`).toBeLessThan(0.2);
    const colours = Array.from({ length: 441 }, (_, i) => {
      const [x, y] = pixel(here);
      return colourAt(picture, x + (i % 21) - 10, y + Math.floor(i / 21) - 10);
    });
    const marked = colours.filter((one) => apart(one, colourOf(palette.status['russian-held'].colour)) < 40);
    expect(marked.length, `${name} has the marks of Russian-held land`).toBeGreaterThan(26);
    expect(colours.length - marked.length, `${name} shows the land between the marks`).toBeGreaterThan(88);
  }
});

test.each(['light', 'dark'] as const)(
  'the recognised border holds Crimea and Sevastopol in Ukraine (%s)',
  async (theme) => {
    const { picture, pixel } = await look(
      [34.6, 45.5],
      7,
      `theme=${theme}&scenario=recognised-borders&${hideAllBut()}`,
    );
    const inside = flood(picture, pixel(SIMFEROPOL), PALETTES[theme].recognisedBorder);
    const reaches = ([x, y]: Pixel): boolean => inside.has(Math.round(y) * picture.width + Math.round(x));
    expect(reaches(pixel(SEVASTOPOL)), 'from Simferopol to Sevastopol without a border').toBe(true);
    expect(reaches(pixel(MAINLAND)), 'from Simferopol to the mainland without a border').toBe(true);
    expect(reaches(pixel(OPEN_SEA)), 'to the sea only across the border').toBe(false);
    expect(reaches(pixel(TAMAN)), 'to Russia only across the border').toBe(false);
  },
);

test.each(['status-quo', 'all-of-the-donbas'])('no proposal and no layer moves the border (%s)', async (scenario) => {
  const layers = hideAllBut('control', 'line', 'zone', 'donbas', 'borders');
  const { picture, pixel } = await look([34.6, 45.2], 7, `scenario=${scenario}&${layers}`);
  const inside = flood(picture, pixel([34.2, 45.3]), PALETTES.light.recognisedBorder);
  const [x, y] = pixel(OPEN_SEA).map(Math.round) as Pixel;
  expect(inside.has(y * picture.width + x)).toBe(false);
});

test('no seam shows where cells meet', async () => {
  const { picture, pixel } = await look([36.9, 48.8], 9, hideAllBut());
  // Forty rows across the distance bands of government-held land, west of the line.
  const west = pixel([36.75, 48.8]);
  const colours = new Set<string>();
  for (let row = 0; row < 40; row++)
    for (let x = 0; x < 220; x++) colours.add(String(colourAt(picture, west[0] + x, west[1] + row)));
  expect([...colours]).toEqual([String(colourOf(PALETTES.light.ukraine))]);
});

/** How many pixels of a square around a point differ from the one that a whole tile of the pattern lies between. */
function cracks(picture: Picture, [x, y]: Pixel, tile: number): number {
  let found = 0;
  for (let dx = -60; dx < 60; dx++)
    for (let dy = -60; dy < 60; dy++) {
      const here = colourAt(picture, x + dx, y + dy);
      if (apart(here, colourAt(picture, x + dx + tile, y + dy)) > 16) found++;
      if (apart(here, colourAt(picture, x + dx, y + dy + tile)) > 16) found++;
    }
  return found;
}

test('a zone is one pattern without a crack, and answers to its depth', async () => {
  const centre: Place = [37.2, 48.6];
  const layers = hideAllBut('zone');
  const { picture, pixel } = await look(centre, 9, `scenario=mutual-pull-back&depth=40&${layers}`);
  const { marks } = PALETTES.light.status['demilitarised-ukrainian-side'].pattern!;
  expect(cracks(picture, pixel([37.46, 48.7]).map(Math.round) as Pixel, tileSize(marks))).toBe(0);
  const shallow = await look(centre, 9, `scenario=mutual-pull-back&depth=5&${layers}`);
  expect(differing(picture, shallow.picture), 'a smaller depth gives another picture').toBeGreaterThan(0.02);
});
