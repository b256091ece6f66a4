// Every proposal painted twice, as the live map and as the still picture: each colour covers the same share of both.
// It must not know how either is painted, only the colours of the palette.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PALETTES } from '../../src/map/palette.ts';
import { realScenarios } from '../core/ground.ts';
import { stage } from './harness.ts';
import { apart, colourOf, decode, type Colour, type Picture } from './png.ts';
import { at, still, travel } from './site.ts';

const { open } = stage({ keepOpen: true });
const SIZE = { width: 480, height: 360 };
/** Ukraine's east and south, from so far that no oblast, sea or neighbour in sight has a name. */
const PLACE = `${at([35.4, 48.36], 4.95)}&hide=towns`;
/**
 * The most that a colour's share may differ, 0 to 1: of the whole picture, and of each square part of it. Notes take a
 * tenth of a part, and each painter spaces their letters in its own way.
 */
const TOLERANCE = 0.015;
const PART_TOLERANCE = 0.075;
/** Pixels along the side of a part. */
const PART = 60;

const { light } = PALETTES;
const COLOURS: Readonly<Record<string, Colour>> = Object.fromEntries(
  Object.entries({
    sea: light.sea,
    'neighbouring land': light.land,
    Ukraine: light.ukraine,
    ink: light.ink,
    shore: light.shore,
    'oblast border': light.oblastBorder,
    ochre: light.status['russian-held'].colour,
    teal: light.status['left-by-ukraine'].colour,
    'pale teal': light.status['left-by-ukraine'].pattern!.wash.colour,
    plum: light.status.buffer.colour,
    'pale plum': light.status.buffer.pattern!.wash.colour,
    strikes: light.strike.dot,
  }).map(([name, hex]) => [name, colourOf(hex)]),
);

/** Shows nothing but the page's canvas, in a way that the content policy allows. */
const isolate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body * { visibility: hidden } canvas { visibility: visible }');
    document.adoptedStyleSheets = [sheet];
  });

let map: Page;
let picture: Page;
beforeAll(async () => {
  const visit = { ...SIZE, query: `v=1&${PLACE}`, reducedMotion: 'reduce' } as const;
  const live = await open(visit);
  await live.reached('redlines:map');
  const standIn = await open({ ...visit, map: 'absent' });
  await standIn.reached('redlines:picture');
  [map, picture] = [live.page, standIn.page];
  await Promise.all([isolate(map), isolate(picture)]);
});

async function painted(scenario: string): Promise<{ readonly live: Picture; readonly flat: Picture }> {
  await Promise.all([map, picture].map((page) => travel(page, `${PLACE}&scenario=${scenario}`)));
  const live = await still(map);
  return { live, flat: decode(await picture.locator('canvas').screenshot()) };
}

const PALETTE = Object.values(COLOURS);
const nearest = new Map<number, number>();
/** The index of the colour of the palette that is nearest to one, given as `0xrrggbb`. */
function nearestTo(rgb: number): number {
  const known = nearest.get(rgb);
  if (known !== undefined) return known;
  const colour: Colour = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  const distances = PALETTE.map((other) => apart(colour, other));
  const index = distances.indexOf(Math.min(...distances));
  nearest.set(rgb, index);
  return index;
}

/** Adds to the excess of each colour in each part of the picture how many pixels are nearest to it, `by` at a time. */
function count({ width, pixels }: Picture, excess: Int32Array, by: 1 | -1): void {
  const partsInRow = Math.ceil(width / PART);
  for (let index = 0; 3 * index < pixels.length; index++) {
    const rgb = (pixels[3 * index]! << 16) | (pixels[3 * index + 1]! << 8) | pixels[3 * index + 2]!;
    const part = Math.floor(Math.floor(index / width) / PART) * partsInRow + Math.floor((index % width) / PART);
    excess[part * PALETTE.length + nearestTo(rgb)]! += by;
  }
}

/** The colours whose shares of two pictures, or of a part of them, differ by more than the tolerance. */
function differences(a: Picture, b: Picture): string[] {
  const parts = Math.ceil(a.width / PART) * Math.ceil(a.height / PART);
  const excess = new Int32Array(parts * PALETTE.length);
  count(a, excess, 1);
  count(b, excess, -1);
  return Object.keys(COLOURS).flatMap((name, colour) => {
    const byPart = Array.from({ length: parts }, (_, part) => excess[part * PALETTE.length + colour]!);
    const whole = Math.abs(byPart.reduce((sum, pixels) => sum + pixels, 0)) / (a.width * a.height);
    return [
      ...(whole > TOLERANCE ? [`${name}: ${(100 * whole).toFixed(1)} %`] : []),
      ...byPart
        .map((pixels, part) => ({ part, share: Math.abs(pixels) / PART ** 2 }))
        .filter(({ share }) => share > PART_TOLERANCE)
        .map(({ part, share }) => `${name} in part ${part}: ${(100 * share).toFixed(1)} %`),
    ];
  });
}

test.each(realScenarios().map(({ id }) => id))('%s', async (scenario) => {
  // Asked again: both move with what covers them, and each finds that out in its own time.
  await expect
    .poll(async () => {
      const { live, flat } = await painted(scenario);
      expect([flat.width, flat.height]).toEqual([live.width, live.height]);
      return differences(live, flat);
    })
    .toEqual([]);
});

test.each(['all-of-the-donbas', 'mutual-pull-back'])('a picture without %s would not pass', async (scenario) => {
  const { live } = await painted(scenario);
  const { flat } = await painted('status-quo');
  expect(differences(live, flat)).not.toEqual([]);
});
