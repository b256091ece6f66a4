// Proves that the small world view holds every place abroad and Ukraine, and that names do not lie on each other.
// It must not know how the view looks.
import { geoContains } from 'd3-geo';
import type { Point } from 'geojson';
import { expect, test } from 'vitest';
import { world } from '../../geo/recipes/world.ts';
import { geojsonText } from '../../geo/recipes/shape.ts';
import { worldPicture } from '../../src/map/static-world.ts';
import { fileOf } from '../browser/site.ts';
import { featuresOf } from '../core/ground.ts';

const SIZE = { width: 256, height: 164 };
const [land, ukraine] = world();
const places = featuresOf('places.geojson').map(({ id, geometry }) => ({
  id,
  at: (geometry as Point).coordinates,
}));
const pictureOf = (...highlighted: string[]) =>
  worldPicture(land!, ukraine!, { places, highlighted: new Set(highlighted), ...SIZE });

test('the recipe gives the land the same bytes', () =>
  expect(geojsonText(world(), 2)).toBe(fileOf('geo/world/land.geojson')));

test.each([
  ['Simferopol', 34.1, 45.0],
  ['Donetsk', 37.8, 48.0],
  ['Uzhhorod', 22.6, 48.6],
])('%s lies in Ukraine', (_name, lon, lat) => expect(geoContains(ukraine!, [lon, lat])).toBe(true));

test('every place and the middle of Ukraine is in sight', () => {
  const { dots, routes } = pictureOf();
  expect(dots).toHaveLength(places.length);
  expect(routes).toEqual([]);
  for (const { id, x, y } of dots) {
    expect(x, id).toBeGreaterThan(5);
    expect(x, id).toBeLessThan(SIZE.width - 5);
    expect(y, id).toBeGreaterThan(5);
    expect(y, id).toBeLessThan(SIZE.height - 5);
  }
});

test('what stands out has its name, apart from the others, and its way to Ukraine', () => {
  const highlighted = ['place.mar-a-lago', 'place.florida', 'place.hallandale-beach', 'place.moscow'];
  const { labels, routes } = pictureOf(...highlighted);
  expect(routes.map(({ id }) => id).sort()).toEqual(highlighted.toSorted());
  expect(routes.every(({ d }) => d.startsWith('M'))).toBe(true);
  const inFlorida = labels.filter(({ id }) => id !== 'place.moscow').map(({ y }) => y);
  expect(inFlorida).toHaveLength(3);
  expect(Math.min(...inFlorida.slice(1).map((y, index) => inFlorida[index]! - y))).toBeGreaterThanOrEqual(15);
  expect(labels.find(({ id }) => id === 'place.moscow')?.anchor).toBe('end');
});
