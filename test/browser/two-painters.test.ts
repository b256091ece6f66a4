// Every proposal painted twice, as the live map and as the still picture: each colour covers the same share of both.
// It must not know how either is painted, only the colours of the palette.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { PALETTES } from '../../src/map/palette.ts';
import { realScenarios } from '../core/ground.ts';
import { stage } from './harness.ts';
import { apart, colourOf, decode, type Colour, type Picture } from './png.ts';
import { at, still, travel } from './site.ts';

const { open } = stage({ keep: true });
const SIZE = { width: 480, height: 360 };
/** Ukraine's east and south, from so far that no oblast, sea or neighbour in sight has a name. */
const PLACE = `${at([35.4, 48.2], 4.95)}&hide=towns`;
/** The most that a colour's share may differ, 0 to 1: of the whole picture, and of each square part of it. */
const TOLERANCE = 0.015;
const PART_TOLERANCE = 0.065;
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

const nearest = new Map<string, number>();
/** The index of the colour of the palette that is nearest to one. */
function nearestTo(colour: Colour): number {
  const key = colour.join();
  const known = nearest.get(key);
  if (known !== undefined) return known;
  const distances = Object.values(COLOURS).map((one) => apart(colour, one));
  const index = distances.indexOf(Math.min(...distances));
  nearest.set(key, index);
  return index;
}

/** The index of the colour nearest to each pixel, row by row. */
const classesOf = ({ pixels }: Picture): number[] =>
  Array.from({ length: pixels.length / 3 }, (_, index) =>
    nearestTo([pixels[3 * index]!, pixels[3 * index + 1]!, pixels[3 * index + 2]!]),
  );

/** The colours whose shares of two pictures, or of a part of them, differ by more than the tolerance. */
function differences(a: Picture, b: Picture): string[] {
  const [first, second] = [classesOf(a), classesOf(b)];
  const partOf = (index: number): string =>
    `${Math.floor((index % a.width) / PART)},${Math.floor(index / a.width / PART)}`;
  const excess = new Map<string, number>();
  const count = (part: string, colour: number, by: number): void => {
    const key = `${Object.keys(COLOURS)[colour]} ${part}`;
    excess.set(key, (excess.get(key) ?? 0) + by);
  };
  for (const [index, colour] of first.entries()) {
    for (const part of ['whole', partOf(index)]) {
      count(part, colour, 1);
      count(part, second[index]!, -1);
    }
  }
  return [...excess]
    .map(([key, pixels]) => {
      const isWhole = key.endsWith('whole');
      const share = Math.abs(pixels) / (isWhole ? first.length : PART * PART);
      return { key, share, limit: isWhole ? TOLERANCE : PART_TOLERANCE };
    })
    .filter(({ share, limit }) => share > limit)
    .map(({ key, share }) => `${key}: ${(100 * share).toFixed(1)} %`);
}

test.each(realScenarios().map(({ id }) => id))('%s', async (scenario) => {
  const { live, flat } = await painted(scenario);
  expect([flat.width, flat.height]).toEqual([live.width, live.height]);
  expect(differences(live, flat)).toEqual([]);
});

test.each(['all-of-the-donbas', 'mutual-pull-back'])('a picture without %s would not pass', async (scenario) => {
  const { live } = await painted(scenario);
  const { flat } = await painted('status-quo');
  expect(differences(live, flat)).not.toEqual([]);
});
