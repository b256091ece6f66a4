// How far the line of contact may be off at every place of it, and how far a point is from it within that error.
// It must not know cells or how doubt is drawn. Positions are [lon, lat], WGS84, unless a caller brings its own plane; km.
import type { LineString, Position } from 'geojson';
import { memoize } from '../values/memoize.ts';
import type { Outcomes } from '../values/quantity.ts';
import { distance, nearest } from './measure.ts';

/** A part of the line from one vertex to another, by index, whose error differs from that of the rest. */
export type Sector = { readonly from: number; readonly to: number; readonly error: number };
/** The same in km along the line; sectors that follow one another are one stretch. */
export type Stretch = Sector;
/** A place of the line, and how far the line may be off there, km. */
export type ErrorPoint = { readonly at: Position; readonly error: number };
type Properties = Readonly<Record<string, unknown>>;
type Line = { readonly geometry: LineString; readonly properties: Properties };

/** From so far before the end of a sector to so far behind it, the error changes gradually to that of its neighbour, km. */
const TRANSITION = 7.5;
/** Places of the line for which the error is computed lie no farther apart than this, km. */
const SPACING = 0.75;

const sectorsOf = (properties: Properties): readonly Sector[] => (properties['sectors'] ?? []) as readonly Sector[];
const usualError = (properties: Properties): number => Number(properties['error'] ?? 0);

/** All stated errors of a line in km: that of the whole line first, then those of its sectors. */
export const errorsOf = (properties: Properties): number[] => [
  usualError(properties),
  ...sectorsOf(properties).map(({ error }) => error),
];

/** The length of the line in km up to each of its vertices. */
function lengthsOf(vertices: readonly Position[], measure: typeof distance): number[] {
  const lengths = vertices.map(() => 0);
  vertices.forEach((at, i) => i > 0 && (lengths[i] = (lengths[i - 1] ?? 0) + measure(vertices[i - 1] ?? at, at)));
  return lengths;
}

function stretchesOf(sectors: readonly Sector[], lengths: readonly number[]): Stretch[] {
  return sectors
    .toSorted((a, b) => a.from - b.from)
    .reduce<Stretch[]>((before, { from, to, error }) => {
      const [start = 0, end = 0] = [lengths[from], lengths[to]];
      const last = before.at(-1);
      return last?.to === start && last.error === error
        ? [...before.slice(0, -1), { ...last, to: end }]
        : [...before, { from: start, to: end, error }];
    }, []);
}

/** From 0 to 1 without a bend at either end: the cubic 3x² − 2x³. */
const eased = (share: number): number => {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
};

/** The error at a length along the line: even within a stretch, and without a step from one to the next. */
export function errorAlong(usual: number, stretches: readonly Stretch[], length: number): number {
  const larger = stretches.map(
    ({ from, to, error }) =>
      (error - usual) *
      eased((length - from + TRANSITION) / (2 * TRANSITION)) *
      eased((to + TRANSITION - length) / (2 * TRANSITION)),
  );
  return usual + Math.max(0, ...larger);
}

/** The line as places with their errors, so close together that the error hardly changes from one to the next. */
export function errorPoints(
  vertices: readonly Position[],
  usual: number,
  sectors: readonly Sector[],
  measure = distance,
): ErrorPoint[] {
  const lengths = lengthsOf(vertices, measure);
  const stretches = stretchesOf(sectors, lengths);
  return vertices.flatMap((end, i): ErrorPoint[] => {
    const start = vertices[i - 1] ?? end;
    const [from, to] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
    const count = Math.max(1, Math.ceil((to - from) / SPACING));
    return Array.from({ length: i === 0 ? 1 : count }, (_, step) => {
      const share = (step + 1) / count;
      const at = [0, 1].map((axis) => (start[axis] ?? 0) + ((end[axis] ?? 0) - (start[axis] ?? 0)) * share);
      return { at, error: errorAlong(usual, stretches, from + (to - from) * share) };
    });
  });
}

type Measured = { readonly lengths: readonly number[]; readonly stretches: readonly Stretch[] };
const measured = new WeakMap<LineString, Measured>();
const points = new WeakMap<LineString, readonly ErrorPoint[]>();

/** The error in km of the line of contact at a position that lies on the segment of the given index. */
export function errorAt({ geometry, properties }: Line, segment: number, at: Position): number {
  const { coordinates } = geometry;
  const { lengths, stretches } = memoize(measured, geometry, () => {
    const found = lengthsOf(coordinates, distance);
    return { lengths: found, stretches: stretchesOf(sectorsOf(properties), found) };
  });
  const length = (lengths[segment] ?? 0) + distance(coordinates[segment] ?? at, at);
  return errorAlong(usualError(properties), stretches, length);
}

export type LineDistance = { readonly outcomes: Outcomes; readonly at: Position };

/**
 * The distance in km of a point from the line of contact, and the place of the line that is nearest. The line runs within
 * its error of every one of its places: it cannot be nearer than all of them allow, nor farther than any of them does.
 */
export function distanceFromLine(line: Line, point: Position): LineDistance {
  const { km, at, segment } = nearest(line.geometry, point);
  const error = errorAt(line, segment, at);
  const { geometry, properties } = line;
  const places = memoize(points, geometry, () =>
    errorPoints(geometry.coordinates, usualError(properties), sectorsOf(properties)),
  );
  const bounds = places.map((place) => ({ km: distance(place.at, point), error: place.error }));
  const most = Math.min(km + error, ...bounds.map((one) => one.km + one.error));
  const least = Math.min(km - error, ...bounds.map((one) => one.km - one.error));
  return { outcomes: [most, km, Math.max(0, least)], at };
}
