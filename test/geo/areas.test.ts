// Proves the cut along drawn areas: their land is what GeographicLib and Turf measure, and follows borders drawn along.
// It must not know how the mosaic is cut.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { featureCollection, intersect, polygon as turfPolygon, multiPolygon } from '@turf/turf';
import { beforeAll, describe, expect, test } from 'vitest';
import { landOfArea } from '../../geo/recipes/areas.ts';
import { onGrid } from '../../geo/recipes/grid.ts';
import { readLine } from '../../geo/recipes/line-files.ts';
import { mosaic } from '../../geo/recipes/mosaic.ts';
import type { Shape } from '../../geo/recipes/shape.ts';
import type { DrawnArea } from '../../geo/schema-areas.ts';
import { firstCrossing } from '../../src/core/check/crossing.ts';
import { area } from '../../src/core/land/measure.ts';
import { outlineOf } from '../../src/core/land/area.ts';
import type { Mosaic } from '../../src/core/land/mosaic.ts';
import { readMosaic } from '../../src/core/land/mosaic-reader.ts';
import { areaKm2, finely, inside } from '../core/geodesic.ts';
import { featuresOf, realMosaic } from '../core/ground.ts';

const units = featuresOf('oblasts.geojson').map((unit) => onGrid(unit as Shape));
const unit = (iso: string): Polygon | MultiPolygon => {
  const found = units.find(({ properties }) => properties['iso'] === iso);
  if (!found) throw new Error(`no oblast ${iso}`);
  return found.geometry;
};
type At = [number, number];
const box = (west: number, south: number, east: number, north: number): At[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
const areaOf = (slug: string, polygons: At[][][]): DrawnArea => ({
  id: `area.${slug}`,
  period: { from: '2025-12' },
  precision: { kind: 'generalised', km: 2 },
  sources: ['own-line'],
  polygons,
});

/** Two parts and a hole, in Donetsk and Dnipropetrovsk oblasts; a triangle across the line that overlaps it; a piece of the coast. */
const AREAS: readonly DrawnArea[] = [
  areaOf('two-parts', [[box(36.9, 48, 37.6, 48.5), box(37.1, 48.1, 37.3, 48.3)], [box(35.1, 47.9, 35.7, 48.3)]]),
  areaOf('across-the-line', [[[[37.4, 48.2], [38.1, 48.31], [37.5, 48.75], [37.4, 48.2]]]]), // prettier-ignore
  areaOf('coast', [[box(30.2, 46.2, 31.2, 46.7)]]),
];
const shapeOf = ({ polygons }: DrawnArea): MultiPolygon => ({ type: 'MultiPolygon', coordinates: polygons });
const off = (ours: number, proof: number): number => Math.abs(ours / proof - 1);
const asFeature = (shape: Polygon | MultiPolygon) => shape.type === 'Polygon' ? turfPolygon(shape.coordinates) : multiPolygon(shape.coordinates); // prettier-ignore
/** What Turf makes of an area and an oblast, as km2 on the ellipsoid. */
const sharedKm2 = (drawn: DrawnArea, iso: string): number => {
  const shared = intersect(
    featureCollection<Polygon | MultiPolygon>([asFeature(shapeOf(drawn)), asFeature(unit(iso))]),
  );
  return shared ? areaKm2(finely(shared.geometry)) : 0;
};

describe('the mosaic cut along areas', () => {
  let cut: Mosaic;
  const kilometres = (includes: (cell: Mosaic['cells'][number]) => boolean): number =>
    cut.cells.reduce((km2, cell) => km2 + (includes(cell) ? cell.km2 : 0), 0);
  beforeAll(async () => {
    const line = readLine(new URL('../../geo/features/line.geojson', import.meta.url));
    const read = readMosaic(JSON.parse(await mosaic(units, { ...line, areas: AREAS }, 'test')));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    cut = read.value;
  }, 180_000);

  test.each(AREAS.slice(0, 2).map((drawn) => [drawn.id, drawn] as const))('the cells of %s have its geodesic area', (id, drawn) =>
    expect(off(kilometres(({ areas }) => areas?.includes(id) ?? false), areaKm2(finely(shapeOf(drawn))))).toBeLessThan(0.0005)); // prettier-ignore

  test.each(
    AREAS.flatMap((drawn) => ['UA-14', 'UA-12', 'UA-51', 'UA-48'].map((iso) => [drawn.id, iso, drawn] as const)).filter(
      ([, iso, drawn]) => sharedKm2(drawn, iso) > 0,
    ),
  )('the cells of %s in %s have the area that Turf intersects', (id, iso, drawn) => {
    const ours = kilometres(({ areas, oblast }) => oblast === iso && (areas?.includes(id) ?? false));
    const proof = sharedKm2(drawn, iso);
    // Pieces under 0.02 km2 go to their neighbours.
    expect(Math.abs(ours - proof)).toBeLessThan(0.001 * proof + 0.1);
  });

  test('an area on another is known to the same cells, both sorted by id', () => {
    const [first, second] = AREAS as [DrawnArea, DrawnArea];
    const both = cut.cells.filter(({ areas }) => areas && areas.length > 1);
    expect(new Set(both.map(({ areas }) => String(areas)))).toEqual(new Set([`${second.id},${first.id}`]));
    const shared = intersect(featureCollection([multiPolygon(first.polygons), multiPolygon(second.polygons)]));
    const proof = areaKm2(finely(shared!.geometry));
    expect(
      off(
        both.reduce((km2, cell) => km2 + cell.km2, 0),
        proof,
      ),
    ).toBeLessThan(0.002);
  });

  test('nothing else is moved by it: oblasts and holders have the areas that they had', () => {
    const sums = ({ cells }: Mosaic): Map<string, number> => {
      const found = new Map<string, number>();
      for (const { oblast, held, band, km2 } of cells)
        for (const key of [`${oblast} ${held}`, `${oblast} ${Math.sign(band) * Math.min(Math.abs(band), 10)}`])
          found.set(key, (found.get(key) ?? 0) + km2);
      return found;
    };
    const [ours, before] = [sums(cut), sums(realMosaic())];
    expect([...ours.keys()].sort()).toEqual([...before.keys()].sort());
    const moved = [...before].filter(([key, km2]) => Math.abs((ours.get(key) ?? 0) - km2) > 0.3);
    expect(moved).toEqual([]);
  });

  test('a point lies in the cells of the areas that hold it', () => {
    for (const drawn of AREAS) {
      const outline = outlineOf(cut, drawn.id)!;
      for (let step = 0; step < 400; step++) {
        const at: Position = [30 + ((step * 37) % 820) / 100, 46 + ((step * 53) % 290) / 100];
        if (inside(outline, at)) expect(inside(shapeOf(drawn), at)).toBe(true);
      }
    }
  });
});

/** A way without the loops that rounding has tied. */
function untied(way: At[]): At[] {
  const [first, last] = firstCrossing(way, false) ?? [];
  return first === undefined || last === undefined ? way : untied([...way.slice(0, first + 1), ...way.slice(last + 1)]);
}

/** A border of an oblast rounded to two decimals, from one corner of the compass to another; then a way back inside. */
function alongBorder(iso: string, from: At, to: At, back: readonly At[]): At[] {
  const shape = unit(iso);
  const rings = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((part) => part[0] ?? []);
  const ring = rings.toSorted((a, b) => b.length - a.length)[0]!.slice(0, -1);
  const nearest = ([x, y]: At): number =>
    ring.reduce((best, at, index) => (Math.hypot(at[0]! - x, at[1]! - y) < Math.hypot(ring[best]![0]! - x, ring[best]![1]! - y) ? index : best), 0); // prettier-ignore
  const [start, end] = [nearest(from), nearest(to)];
  const forwards = start <= end ? ring.slice(start, end + 1) : [...ring.slice(start), ...ring.slice(0, end + 1)];
  const backwards = start >= end ? ring.slice(end, start + 1).reverse() : [...ring.slice(end), ...ring.slice(0, start + 1)].reverse(); // prettier-ignore
  const rounded = (forwards.length < backwards.length ? forwards : backwards).map(([x = 0, y = 0]): At => [Number(x.toFixed(2)), Number(y.toFixed(2))]); // prettier-ignore
  const open = untied([...rounded.filter((at, index) => String(at) !== String(rounded[index - 1])), ...back]);
  return [...open, open[0]!];
}

describe('an area drawn along a border, which rounding takes to either side of it', () => {
  /** The border of Donetsk oblast with Dnipropetrovsk oblast, from north to south; and the state border near Kharkiv. */
  const inland = areaOf('inland', [[alongBorder('UA-14', [36.9, 48.62], [36.75, 47.95], [[37.3, 48.0], [37.3, 48.6]])]]); // prettier-ignore
  const outer = areaOf('outer', [[alongBorder('UA-63', [36.6, 50.23], [35.6, 50.37], [[35.7, 50.0], [36.5, 50.0]])]]); // prettier-ignore

  test('ends at the border: nothing beyond, no strip left on this side', async () => {
    const land = (await landOfArea(units, inland))!;
    const beyond = intersect(featureCollection<Polygon | MultiPolygon>([asFeature(land), asFeature(unit('UA-12'))]));
    expect(beyond ? areaKm2(beyond.geometry) : 0).toBeLessThan(0.5);
    const drawnBeyond = sharedKm2(inland, 'UA-12');
    expect(drawnBeyond).toBeGreaterThan(2);
    expect(Math.abs(area(land) - areaKm2(finely(shapeOf(inland))))).toBeLessThan(25);
  });
  test('ends at the state border, too', async () => {
    const land = (await landOfArea(units, outer))!;
    const rest = areaKm2(finely(shapeOf(outer))) - area(land);
    expect(Math.abs(rest)).toBeLessThan(25);
    expect(land.coordinates.length).toBeLessThan(4);
  });
  test('an area without land of Ukraine has none', async () =>
    expect(await landOfArea(units, areaOf('sea', [[box(31.5, 45, 32, 45.5)]]))).toBeUndefined());
  test('an area that crosses itself has none until that is mended', async () =>
    expect(await landOfArea(units, areaOf('bow', [[[[36.5, 48], [37, 48.4], [37, 48], [36.5, 48.4], [36.5, 48]]]]))).toBeUndefined()); // prettier-ignore
});
