// Every scenario in pixels: the recognised border is whole, and the land shows under whatever a scenario lays over it.
// It must not know the rules of any scenario.
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { Position } from 'geojson';
import { boundaries, cellAt } from '../../src/core/land/mosaic.ts';
import { LAYERS } from '../../src/core/view/view.ts';
import { PALETTES } from '../../src/map/palette.ts';
import { realMosaic, realScenarios } from '../core/ground.ts';
import { stage } from './harness.ts';
import { apart, colourAt, colourOf, type Colour, type Picture } from './png.ts';
import { at, bare, middleOf, projector, still, travel, type Pixel, type Place } from './site.ts';

const { open } = stage({ keepOpen: true });
const CENTRE: Place = [33.6, 48.2];
const ZOOM = 5.4;
const { light } = PALETTES;
const layers = `hide=${LAYERS.filter((layer) => !['control', 'line', 'zone', 'donbas', 'borders'].includes(layer)).join(',')}`;

const mosaic = realMosaic();
/** Points along the whole recognised border, Crimea's coast included, 5 to 15 km apart. */
const border = boundaries(mosaic, () => '', true).coordinates.flatMap((line) => line.filter((_, n) => n % 8 === 4));
/** A raster of points over all the land, each with what the status quo says of it. */
const land = Array.from({ length: 40 * 26 }, (_, n): Position => [22.3 + (n % 40) * 0.45, 44.5 + Math.floor(n / 40) * 0.3])
  .flatMap((point) => cellAt(mosaic, point) ? [point] : []); // prettier-ignore

let page: Page;
let middle: Pixel;
beforeAll(async () => {
  const visit = await open({ reducedMotion: 'reduce', width: 1440, height: 900 });
  page = visit.page;
  await visit.reached('redlines:map');
  middle = await middleOf(page);
  await page.mouse.move(2, 2);
  await bare(page);
});

/** The colours of the square of pixels around a point; none where the point is outside the picture. */
function around(picture: Picture, [x, y]: Pixel, reach: number): Colour[] {
  const [left, top] = [Math.round(x) - reach, Math.round(y) - reach];
  const side = 2 * reach + 1;
  if (left < 0 || top < 0 || left + side > picture.width || top + side > picture.height) return [];
  return Array.from({ length: side * side }, (_, n) =>
    colourAt(picture, left + (n % side), top + Math.floor(n / side)),
  );
}

const near = (colours: readonly Colour[], hex: string, limit: number): number =>
  colours.filter((one) => apart(one, colourOf(hex)) < limit).length;

test.each(realScenarios().map(({ id }) => id))('%s', async (scenario) => {
  await travel(page, `${at(CENTRE, ZOOM)}&scenario=${scenario}&${layers}`);
  const picture = await still(page);
  const pixel = projector(middle, CENTRE, ZOOM);
  const inSight = (points: readonly Position[], reach: number): Colour[][] =>
    points.map((point) => around(picture, pixel(point as [number, number]), reach)).filter(({ length }) => length > 0);

  const edges = inSight(border, 2);
  const drawn = edges.filter((colours) => near(colours, light.recognisedBorder, 75) > 0);
  expect(edges.length, 'points of the border in sight').toBeGreaterThan(200);
  expect(drawn.length / edges.length, 'the border is solid').toBeGreaterThan(0.97);

  const places = inSight(land, 9);
  const bareLand = places.filter((colours) => near(colours, light.ukraine, 60) > colours.length * 0.25);
  expect(places.length, 'points of the land in sight').toBeGreaterThan(300);
  expect(bareLand.length / places.length, 'the land shows between the marks').toBeGreaterThan(0.9);
});
