// The spits and islands of the coast on the live map: Ukraine's paper, and nothing in the colour of a neighbour.
// It must not know how any of it is drawn, only the colours of the palette.
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { PALETTES } from '../../src/map/palette.ts';
import { stage } from './harness.ts';
import { apart, colourOf, shareOf } from './png.ts';
import { at, bare, middleOf, projector, still, travel, type Pixel, type Place } from './site.ts';

const { open } = stage({ keepOpen: true });
const [UKRAINE, NEIGHBOUR] = [colourOf(PALETTES.light.ukraine), colourOf(PALETTES.light.land)];
const ZOOM = 10;

let page: Page;
let middle: Pixel;
beforeAll(async () => {
  const live = await open({
    width: 1024,
    height: 700,
    query: 'v=1&panel=scenario&theme=light',
    reducedMotion: 'reduce',
  });
  await live.reached('redlines:map');
  page = live.page;
  middle = await middleOf(page);
  await bare(page);
});

test.each([
  ['Berdiansk', [36.761, 46.638]],
  ['Obytichna', [36.166, 46.507]],
  ['Biriuchyi', [35.05, 46.115]],
  ['Arabat', [35.16, 45.546]],
  ['Tendra', [31.525, 46.34]],
  ['Dzharylhach', [32.933, 46.024]],
] as const)('%s is on Ukraine’s land', async (_name, place: Place) => {
  await travel(page, `${at(place, ZOOM)}&hide=control,line,towns&theme=light`);
  const picture = await still(page);
  expect(shareOf(picture, projector(middle, place, ZOOM)(place), UKRAINE, 5)).toBe(1);
  let foreign = 0;
  for (let index = 0; index < picture.pixels.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = picture.pixels.subarray(index, index + 3);
    if (apart([red, green, blue], NEIGHBOUR) === 0) foreign += 1;
  }
  expect(foreign).toBe(0);
});
