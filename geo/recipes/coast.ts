// Gives the oblasts one outer line, the coast and border of Ukraine at 100 m, and every piece of land within it an oblast.
// It must not know names, codes or who holds what. Positions are [lon, lat], WGS84.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { voronoi } from '@turf/turf';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import { onGrid } from './grid.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';
import { withoutSlivers } from './topology.ts';

export type Land = Shape<Polygon | MultiPolygon>;

/** Outer lines of oblasts get a point at least so often, and land outside all of them goes to the nearest point's oblast. */
const SPACING_KM = 0.5;
const KM_PER_DEGREE = 111.2;
/** East-west distances are those of this latitude: a flat plane in which a straight line in degrees stays straight. */
const MIDDLE = Math.cos((48.5 * Math.PI) / 180);
/** All of Ukraine in that plane. */
const BOX: [number, number, number, number] = [13, 43, 28, 54];

const toPlane = ([lon = 0, lat = 0]: Position): Position => [lon * MIDDLE, lat];
const fromPlane = ([x = 0, y = 0]: Position): Position => [x / MIDDLE, y];

/** The polygons of a piece of land, each a list of rings. */
export const polygonsOf = ({ geometry }: Land): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** The countries of the OSM-derived package as they stand there, `A3` among their properties. Crimea is in two of them. */
export function packageCountries(): Land[] {
  const file = createRequire(import.meta.url).resolve('@geo-maps/countries-coastline-100m/map.geo.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { features: Land[] }).features;
}

/** Ukraine in its recognised border and down to its coast, islands and spits included, as the package has it. */
export function ukraine(): Land {
  const found = packageCountries().find(({ properties }) => properties['A3'] === 'UKR');
  if (!found) throw new Error('the package has no Ukraine');
  return shape(found.geometry, { ukraine: true });
}

type Edge = readonly [from: Position, to: Position];
const keyOf = ([from, to]: Edge): string => [String(from), String(to)].sort().join(' ');

function edgesOf(unit: Land): Edge[] {
  const rings = polygonsOf(unit).flat();
  return rings.flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] as Position, to]));
}

/** Points along one edge in the plane, never on its ends, which may belong to two oblasts. */
function along([from, to]: Edge): Position[] {
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [toPlane(from), toPlane(to)];
  const count = Math.ceil((Math.hypot(x1 - x0, y1 - y0) * KM_PER_DEGREE) / SPACING_KM);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
  });
}

/** Points along the edges that only one oblast has, each with its oblast's number. */
function outerPoints(units: readonly Land[]): Shape<Point>[] {
  const edges = units.map(edgesOf);
  const count = new Map<string, number>();
  for (const edge of edges.flat()) count.set(keyOf(edge), (count.get(keyOf(edge)) ?? 0) + 1);
  return edges.flatMap((own, unit) =>
    own
      .filter((edge) => count.get(keyOf(edge)) === 1)
      .flatMap(along)
      .map((coordinates) => shape({ type: 'Point', coordinates }, { unit })),
  );
}

/** Everywhere, by the oblast whose outer line is nearest: the Voronoi polygons of its points, dissolved. */
async function nearestUnits(units: readonly Land[]): Promise<Shape[]> {
  const points = outerPoints(units);
  const polygons = voronoi(shapes(points) as never, { bbox: BOX }).features.map(({ geometry }, index) =>
    shape(
      { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(fromPlane)) },
      { nearest: points[index]?.properties['unit'] },
    ),
  );
  const commands = `-i near.json -dissolve2 nearest -o format=geojson geojson-type=FeatureCollection`;
  return (await mapshaper(commands, { 'near.json': shapes(polygons) })).features;
}

/** Which number of `units` each piece of land has: its own oblast's, or the nearest one's where it lies outside of all. */
async function pieces(units: readonly Land[], land: Land): Promise<Shape[]> {
  const numbered = units.map(({ geometry }, unit) => shape(geometry, { unit }));
  const commands = `-i land.json units.json near.json combine-files -union target=land,units,near name=all
    -filter 'Boolean(ukraine)' target=all -each 'oblast = unit === null || unit === undefined ? nearest : unit' target=all
    -filter-fields oblast target=all -o format=geojson geojson-type=FeatureCollection target=all`;
  const near = shapes(await nearestUnits(units));
  const layers = { 'land.json': shapes([land]), 'units.json': shapes(numbered), 'near.json': near };
  const { features } = await mapshaper(commands, layers);
  if (features.every(({ properties }) => typeof properties['oblast'] === 'number')) return features;
  throw new Error('some land has no nearest oblast');
}

/** Rounds after which lines that the grid has made cross must have settled. */
const ROUNDS = 8;

/** The pieces on the grid: lines that cross there get a common position, until none do. */
async function settledOnGrid(dissolved: readonly Shape[]): Promise<Shape<MultiPolygon>[]> {
  let pieces = dissolved.map(onGrid);
  for (let round = 0; round < ROUNDS; round += 1) {
    const commands = '-i pieces.json -clean -sort oblast -o format=geojson geojson-type=FeatureCollection';
    const cleaned = (await mapshaper(commands, { 'pieces.json': shapes(pieces) })).features.map(onGrid);
    if (JSON.stringify(cleaned) === JSON.stringify(pieces)) return pieces;
    pieces = cleaned;
  }
  throw new Error('lines on the grid go on crossing one another');
}

/**
 * The oblasts within the outer line of `land`: what reaches beyond it is cut off, and land that no oblast had goes to the
 * nearest one. Lines between oblasts stay where they are. In the order of `units`, with their ids and properties.
 */
export async function toCoast(units: readonly Land[], land: Land): Promise<Land[]> {
  const made = await settledOnGrid(await withoutSlivers(await pieces(units, land)));
  return units.map((unit, index) => {
    const own = made.find(({ properties }) => properties['oblast'] === index);
    if (!own) throw new Error(`no land is left of ${String(unit.id)}`);
    return { ...unit, geometry: own.geometry };
  });
}
