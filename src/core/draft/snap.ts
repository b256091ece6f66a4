// What a corner of a drawn area can be snapped to: borders, the line, other areas; and the way along one of them.
// It must not know pixels or pointers. Positions are [lon, lat] in degrees, WGS84; what is given back lies on the grid of 0.01.
import type { Position } from 'geojson';
import { firstCrossing } from '../check/crossing.ts';
import { isDrawnArea } from '../check/drawn-areas.ts';
import { outlineOf } from '../land/area.ts';
import type { World } from '../land/catalogue.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { oblastId } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { snapped } from './line-edits.ts';

export type SnapKind = 'border' | 'line' | 'area';
/** A line that corners can be snapped to; a closed one ends where it begins. */
export type SnapLine = { readonly kind: SnapKind; readonly positions: readonly Position[] };
type At = readonly [lon: number, lat: number];

const borderCache = new WeakMap<Mosaic, readonly SnapLine[]>();
/** The outline of every oblast, part by part: the state border and the coast are among them. */
const bordersOf = (mosaic: Mosaic): readonly SnapLine[] =>
  memoize(borderCache, mosaic, () =>
    mosaic.oblasts.flatMap(
      (iso) =>
      (outlineOf(mosaic, oblastId(iso))?.coordinates.flat() ?? []).map((positions): SnapLine => ({ kind: 'border', positions })), // prettier-ignore
    ),
  );

/** All lines to which a corner of the area `except` can be snapped. */
export function snapLines(world: World, except: string): SnapLine[] {
  const drawn = [...world.features.values()].flatMap((feature): SnapLine[] => {
    const { id, geometry, properties } = feature;
    if (isDrawnArea(feature) && id !== except && geometry.type === 'MultiPolygon')
      return geometry.coordinates.flat().map((positions) => ({ kind: 'area', positions }));
    if (properties.kind === 'line' && geometry.type === 'LineString')
      return [{ kind: 'line', positions: geometry.coordinates }];
    return properties.kind === 'pocket' && geometry.type === 'Polygon'
      ? geometry.coordinates.map((positions) => ({ kind: 'line', positions }))
      : [];
  });
  return [...drawn, ...bordersOf(world.mosaic)];
}

/** A degree of longitude is shorter than one of latitude. */
const scaleAt = ([, lat = 0]: Position): number => Math.cos((lat * Math.PI) / 180);
/** Degrees of latitude between two positions near each other. */
const apart = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position, scale: number): number =>
  Math.hypot((x - u) * scale, y - v);

/** The index of the position of a line that is nearest, and how far it is, degrees of latitude. */
function nearestOn({ positions }: SnapLine, at: Position): { readonly index: number; readonly degrees: number } {
  const scale = scaleAt(at);
  let [index, degrees] = [-1, Infinity];
  for (const [candidate, position] of positions.entries()) {
    const away = apart(position, at, scale);
    if (away < degrees) [index, degrees] = [candidate, away];
  }
  return { index, degrees };
}

/** The nearest position of the lines within `reach` degrees of latitude, on the grid; undefined if there is none. */
export function snapTo(
  lines: readonly SnapLine[],
  at: Position,
  reach: number,
): { readonly kind: SnapKind; readonly at: At } | undefined {
  let found: { readonly kind: SnapKind; readonly at: At } | undefined;
  let least = reach;
  for (const line of lines) {
    const { index, degrees } = nearestOn(line, at);
    const position = line.positions[index];
    if (position && degrees < least) [found, least] = [{ kind: line.kind, at: snapped(position) }, degrees];
  }
  return found;
}

/** What rounding can take a corner away from the line to which it was snapped, degrees of latitude, and a little more. */
const ROUNDED = 0.008;
/** How far the way along a line may stray from it, degrees of latitude: less than what the cut takes for the line itself. */
const STRAYS = 0.003;

/** The distance of a position from the segment between two others, degrees of latitude. */
function fromSegment(at: Position, a: Position, b: Position, scale: number): number {
  const [dx, dy] = [((b[0] ?? 0) - (a[0] ?? 0)) * scale, (b[1] ?? 0) - (a[1] ?? 0)];
  const [px, py] = [((at[0] ?? 0) - (a[0] ?? 0)) * scale, (at[1] ?? 0) - (a[1] ?? 0)];
  const share = dx === 0 && dy === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)));
  return Math.hypot(px - share * dx, py - share * dy);
}

/** Fewer positions of a line that stray from it by `STRAYS` at most, both ends included (Douglas and Peucker). */
function simplified(line: readonly Position[]): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const scale = scaleAt(first);
  const strays = line.map((at) => fromSegment(at, first, last, scale));
  const farthest = strays.indexOf(Math.max(...strays));
  if ((strays[farthest] ?? 0) <= STRAYS) return [first, last];
  return [...simplified(line.slice(0, farthest + 1)).slice(0, -1), ...simplified(line.slice(farthest))];
}

const lengthOf = (line: readonly Position[]): number =>
  line.slice(1).reduce((sum, at, index) => sum + apart(at, line[index] ?? at, scaleAt(at)), 0);

/** The ways along a line from one of its positions to another: one, or two on a closed one. */
function waysOn({ positions }: SnapLine, from: number, to: number): (readonly Position[])[] {
  const straight = from <= to ? positions.slice(from, to + 1) : positions.slice(to, from + 1).reverse();
  if (String(positions[0]) !== String(positions.at(-1))) return [straight];
  const open = positions.slice(0, -1);
  const around = [...open.slice(Math.max(from, to)), ...open.slice(0, Math.min(from, to) + 1)];
  return [straight, from <= to ? around.reverse() : around];
}

/** A way without the loops that rounding has tied: where it crosses or touches itself, it goes straight on. */
function untied(way: readonly At[]): readonly At[] {
  const [first, last] =
    firstCrossing(
      way.map((at) => [...at]),
      false,
    ) ?? [];
  return first === undefined || last === undefined ? way : untied([...way.slice(0, first + 1), ...way.slice(last + 1)]);
}

/**
 * The corners between two that were snapped to one line, so that the edge follows it: the shortest way along any line that
 * passes both, on the grid, without the two. Empty where no line does, or nothing lies between.
 */
export function alongLine(lines: readonly SnapLine[], from: Position, to: Position): readonly At[] {
  const ways = lines.flatMap((line) => {
    const [start, end] = [nearestOn(line, from), nearestOn(line, to)];
    return start.degrees < ROUNDED && end.degrees < ROUNDED ? waysOn(line, start.index, end.index) : [];
  });
  const [way] = ways.sort((a, b) => lengthOf(a) - lengthOf(b));
  if (!way) return [];
  const ends = [snapped(from), snapped(to)] as const;
  const isEnd = (at: At): boolean => ends.some((end) => String(end) === String(at));
  const between = simplified(way)
    .map(snapped)
    .filter((at) => !isEnd(at));
  const distinct = between.filter((at, index) => String(at) !== String(between[index - 1]));
  return untied([ends[0], ...distinct, ends[1]]).slice(1, -1);
}
