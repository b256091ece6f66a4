// The land between the line of contact of an earlier edition and the present one, by oblast and direction, and the towns on it.
// It must not know words, or what is drawn. Fetched only where that is asked for: its polygon clipping is heavy. [lon, lat], WGS84.
import { bboxClip, difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { boundsOf, padBox, type Box } from '../values/bounds.ts';
import { oblastId } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import type { Quantity } from '../values/quantity.ts';
import { lineOfContact, shapeOf, type GeoFeature, type World } from './catalogue.ts';
import { errorAt } from './line-error.ts';
import { area, contains, distance, nearest } from './measure.ts';
import { russianSideOf } from './sides.ts';

/** The sides to which land, or a town, came when the line moved. */
export const DIRECTIONS = ['toRussia', 'toUkraine'] as const;
export type Direction = (typeof DIRECTIONS)[number];
type Shape = Polygon | MultiPolygon;
/** A line with its stated errors, as a feature. */
type Line = GeoFeature & { readonly geometry: LineString };
export type LandBetween = {
  readonly oblasts: readonly ({ readonly id: string } & Readonly<Record<Direction, Quantity>>)[];
  readonly total: Readonly<Record<Direction, Quantity>>;
  /** The ids of the towns that lie on that land. */
  readonly towns: Readonly<Record<Direction, readonly string[]>>;
};

const partsOf = (shape: Shape): Position[][][] => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
const featureOf = (shape: Shape) => multiPolygon(partsOf(shape));
const pair = (a: Shape, b: Shape) => featureCollection([featureOf(a), featureOf(b)]);
const without = (a: Shape, b: Shape): Shape | undefined => difference(pair(a, b))?.geometry;
const within = (a: Shape, b: Shape): Shape | undefined => intersect(pair(a, b))?.geometry;

/** The land between two lines, by the side to which it came; undefined where none did. */
export function stripsBetween(before: LineString, now: LineString): Readonly<Record<Direction, Shape | undefined>> {
  const [then, today] = [russianSideOf(before.coordinates), russianSideOf(now.coordinates)];
  return { toRussia: without(today, then), toUkraine: without(then, today) };
}

/** An edge of a strip lies on a line if its middle is no farther from it than rounding makes it, km. */
const ON_LINE = 0.02;

/** How much land the errors of both lines leave in doubt: along each edge that one of them makes, its length times its error, km2. */
function doubtOf(shape: Shape, lines: readonly Line[]): number {
  const edges = partsOf(shape)
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const));
  return edges.reduce((sum, [start, end]) => {
    const middle = [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2];
    const [closest] = lines.map((line) => ({ line, ...nearest(line.geometry, middle) })).sort((a, b) => a.km - b.km);
    if (!closest || closest.km > ON_LINE) return sum;
    return sum + distance(start, end) * errorAt(closest.line, closest.segment, closest.at);
  }, 0);
}

const NONE: Quantity = { low: 0, central: 0, high: 0, unit: 'km2' };
/** The area of a strip; each line may be off by its error, the one independently of the other. */
function areaOf(shape: Shape | undefined, lines: readonly Line[]): Quantity {
  if (!shape) return NONE;
  const [central, doubt] = [area(shape), doubtOf(shape, lines)];
  return { low: Math.max(0, central - doubt), central, high: central + doubt, unit: 'km2' };
}
const sumOf = (quantities: readonly Quantity[]): Quantity =>
  quantities.reduce(
    (a, b) => ({ low: a.low + b.low, central: a.central + b.central, high: a.high + b.high, unit: 'km2' }),
    NONE,
  );

const meets = ([w, s, e, n]: Box, [west, south, east, north]: Box): boolean => w < east && west < e && s < north && south < n; // prettier-ignore
/** Only the part of an oblast around the strip is clipped: its whole outline has thousands of positions. */
function partIn(outline: Shape, strip: Shape): Shape | undefined {
  const box = padBox(boundsOf(strip), 0.05, 0.2);
  if (!meets(boundsOf(outline), box)) return undefined;
  const near = partsOf(bboxClip(featureOf(outline), [...box]).geometry as Shape).filter(
    ([ring = []]) => ring.length > 3,
  );
  return near.length > 0 ? within({ type: 'MultiPolygon', coordinates: near }, strip) : undefined;
}

/** Land in the oblast smaller than this is what clipping leaves along borders, km2. */
const LEAST = 0.01;

function byOblast(world: World, lines: readonly [Line, Line]): LandBetween['oblasts'] {
  const strips = stripsBetween(lines[0].geometry, lines[1].geometry);
  return world.mosaic.oblasts.flatMap((iso) => {
    const id = oblastId(iso);
    const outline = shapeOf(world, id) as Shape | undefined;
    const [toRussia = NONE, toUkraine = NONE] = DIRECTIONS.map((direction) => {
      const strip = strips[direction];
      return areaOf(outline && strip && partIn(outline, strip), lines);
    });
    return Math.max(toRussia.central, toUkraine.central) < LEAST ? [] : [{ id, toRussia, toUkraine }];
  });
}

function townsOn(world: World, strip: Shape | undefined): string[] {
  if (!strip) return [];
  return [...world.features.values()]
    .filter(
      ({ properties, geometry }) => properties.kind === 'town' && contains(strip, (geometry as Point).coordinates),
    )
    .map(({ id }) => id);
}

const found = new WeakMap<World, Map<GeoFeature, LandBetween>>();

/** The land between an earlier line and the line of contact; computed once for each world and line. */
export function landBetween(world: World, earlier: GeoFeature): LandBetween {
  return memoize(
    memoize(found, world, () => new Map<GeoFeature, LandBetween>()),
    earlier,
    () => {
      const now = lineOfContact(world);
      const oblasts = byOblast(world, [earlier as Line, now]);
      const strips = stripsBetween((earlier as Line).geometry, now.geometry);
      const of = <T>(value: (direction: Direction) => T): Record<Direction, T> => ({ toRussia: value('toRussia'), toUkraine: value('toUkraine') }); // prettier-ignore
      return {
        oblasts,
        total: of((direction) => sumOf(oblasts.map((row) => row[direction]))),
        towns: of((direction) => townsOn(world, strips[direction])),
      };
    },
  );
}
