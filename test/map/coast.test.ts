// Proves that the still picture paints nothing of Ukraine as a neighbour's, and leaves no slit along a border on land.
// It must not know how land comes to its outline; places are taken from the files themselves.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { frameOf } from '../../src/map/static-frame.ts';
import { pictureOf } from '../../src/map/static.ts';
import { featuresOf } from '../core/ground.ts';
import { areaWithin } from '../support/rows.ts';
import { scene, sources } from './ground.ts';

type Pixel = readonly [x: number, y: number];
/** Pixels of a picture that holds all of Ukraine. */
const sizeAt = (zoom: number) => ({ width: 845 * 2 ** (zoom - 5), height: 660 * 2 ** (zoom - 5) });
const MIDDLE = [31.2, 48.6] as const;

const ringsIn = (file: string): Position[][] =>
  featuresOf(file).flatMap(({ geometry }) => {
    const land = geometry as Polygon | MultiPolygon;
    return land.type === 'Polygon' ? land.coordinates : land.coordinates.flat();
  });
const border = ringsIn('border.geojson');
const abroad = ringsIn('countries.geojson');

const pairs = (points: readonly number[]): Pixel[] =>
  points.flatMap((x, index): Pixel[] => (index % 2 === 0 ? [[x, points[index + 1] ?? 0]] : []));

/** Places one pixel to the left and to the right of the middle of each edge; edges under a pixel have no sides. */
function sidesOf(ring: readonly Pixel[]): [left: Pixel, right: Pixel][] {
  return ring.slice(1).flatMap(([x1, y1], index): [Pixel, Pixel][] => {
    const [x0, y0] = ring[index]!;
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 1) return [];
    const [x, y, dx, dy] = [(x0 + x1) / 2, (y0 + y1) / 2, (y1 - y0) / length, (x0 - x1) / length];
    return [[[x + dx, y + dy], [x - dx, y - dy]]]; // prettier-ignore
  });
}

/** The picture has tenths of a pixel: what lies nearer than this to a line may be on either side of it. */
const SLACK = 0.3;
const around = ([x, y]: Pixel): Pixel[] => [[x, y], [x - SLACK, y], [x + SLACK, y], [x, y - SLACK], [x, y + SLACK]]; // prettier-ignore
const surely =
  (isWithin: (at: Pixel) => boolean) =>
  (at: Pixel): boolean =>
    around(at).every(isWithin);

test.each([5, 6, 7, 8, 9, 10])('at zoom %i, along the whole coast and border', (zoom) => {
  const size = sizeAt(zoom);
  const camera = { lon: MIDDLE[0], lat: MIDDLE[1], zoom };
  const draws = ({ id }: { id: string }): boolean => id === 'countries' || id === 'ukraine';
  const { paths } = pictureOf(scene(), sources, { ...size, camera, draws });
  const painted = (id: string) => areaWithin(paths.filter((path) => path.id === id).flatMap(({ lines }) => lines.map(({ points }) => pairs(points)))); // prettier-ignore
  const [ukraine, countries] = [painted('ukraine'), painted('countries')];
  const { place } = frameOf(camera, size);
  const placed = (rings: readonly Position[][]): Pixel[][] => rings.map((ring) => ring.map(place));
  const [inUkraine, inCountries] = [border, abroad].map((rings) => surely(areaWithin(placed(rings)))) as [
    (at: Pixel) => boolean,
    (at: Pixel) => boolean,
  ];
  const sides = placed(border).flatMap(sidesOf).flat();
  const faults = sides.filter((at) =>
    inUkraine(at) ? countries(at) && !ukraine(at) : inCountries(at) && (!countries(at) || ukraine(at)),
  );
  expect(sides.filter(inUkraine).length).toBeGreaterThan(1000);
  expect(sides.filter(inCountries).length).toBeGreaterThan(300);
  expect(faults).toEqual([]);
});
