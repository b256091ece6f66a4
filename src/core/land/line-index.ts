// Finds the distances of very many points from a line: the same answers as `distanceFromLine`, much quicker.
// It must not know whose points they are. It is not part of the first view: single points are measured without it.
import type { LineString, Position } from 'geojson';
import { errorAt, errorPoints, type ErrorPoint, type LineDistance, type Sector } from './line-error.ts';
import { distance, nearest } from './measure.ts';

type Properties = Readonly<Record<string, unknown>>;
type Line = { readonly geometry: LineString; readonly properties: Properties };
type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;
/** Radius of the sphere on which distances are measured, km. */
const RADIUS = 6371.0088;
/** What rounding may add to a distance, km; a segment that is nearer only within this is looked at, too. */
const SLACK = 0.1;

function vectorOf([lon = 0, lat = 0]: Position): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}
/** The distance in km of two points of the sphere. */
function kmBetween([ax, ay, az]: Vector, [bx, by, bz]: Vector): number {
  const chord = Math.hypot(ax - bx, ay - by, az - bz);
  return 2 * RADIUS * Math.asin(Math.min(1, chord / 2));
}

/** A segment lies within `reach` km of its middle. */
type Segment = { readonly middle: Vector; readonly reach: number };
const segmentsOf = ({ coordinates }: LineString): Segment[] =>
  coordinates.slice(1).map((end, index) => {
    const start = coordinates[index] ?? end;
    const middle = [((start[0] ?? 0) + (end[0] ?? 0)) / 2, ((start[1] ?? 0) + (end[1] ?? 0)) / 2];
    return { middle: vectorOf(middle), reach: distance(start, end) / 2 + SLACK };
  });

/** Runs of neighbouring segments, first and last, that may hold the place of the line nearest to a point. */
function runsNear(segments: readonly Segment[], point: Vector): [number, number][] {
  const middles = segments.map(({ middle }) => kmBetween(middle, point));
  const most = middles.reduce((least, km, at) => Math.min(least, km + (segments[at]?.reach ?? 0)), Infinity);
  const runs: [number, number][] = [];
  middles.forEach((km, at) => {
    if (km - (segments[at]?.reach ?? 0) > most + SLACK) return;
    const last = runs.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

/** The place of the line nearest to a point, as `nearest` finds it. */
function nearestIn(line: LineString, segments: readonly Segment[], point: Position): ReturnType<typeof nearest> {
  const found = runsNear(segments, vectorOf(point)).map(([from, to]) => {
    const one = nearest({ type: 'LineString', coordinates: line.coordinates.slice(from, to + 2) }, point);
    return { ...one, segment: one.segment + from };
  });
  return found.reduce((best, one) => (one.km < best.km ? one : best));
}

/** The smallest value of `of` over the places that a bound does not rule out. */
function leastOver(
  places: readonly ErrorPoint[],
  vectors: readonly Vector[],
  point: Position,
  within: number,
  of: (km: number, error: number) => number,
): number {
  // prettier-ignore
  const at = vectorOf(point);
  // Chords are compared, which takes no function of angles.
  const chord = 2 * Math.sin(Math.min(Math.PI / 2, within / (2 * RADIUS)));
  const most = chord * chord;
  let least = Infinity;
  vectors.forEach(([x, y, z], index) => {
    const square = (x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2;
    const place = places[index];
    if (square <= most && place) least = Math.min(least, of(distance(place.at, point), place.error));
  });
  return least;
}

/** A function that gives the distance of a point `[lon, lat]` from a line of two vertices at least, as `distanceFromLine` does. */
export function lineFinder(line: Line): (point: Position) => LineDistance {
  const { geometry, properties } = line;
  const sectors = (properties['sectors'] ?? []) as readonly Sector[];
  const places = errorPoints(geometry.coordinates, Number(properties['error'] ?? 0), sectors);
  const [segments, vectors] = [segmentsOf(geometry), places.map(({ at }) => vectorOf(at))];
  const errors = places.map(({ error }) => error);
  const [smallest, largest] = [Math.min(...errors), Math.max(...errors)];
  return (point) => {
    const { km, at, segment } = nearestIn(geometry, segments, point);
    const error = errorAt(line, segment, at);
    const most = leastOver(places, vectors, point, km + error - smallest + SLACK, (far, one) => far + one);
    const least = leastOver(places, vectors, point, km - error + largest + SLACK, (far, one) => far - one);
    return { outcomes: [Math.min(km + error, most), km, Math.max(0, Math.min(km - error, least))], at };
  };
}
