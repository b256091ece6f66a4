// How far the line of contact may be off along its length, and the land within that distance: the shape of all doubt.
// It must not know oblasts or cells. Positions are [lon, lat], WGS84; lengths are km in the flat plane of shape.ts.
import { polygonHull } from 'd3-polygon';
import type { LineString, Position } from 'geojson';
import type { Sector } from './line.ts';
import { fromPlane, mapshaper, shape, shapes, toPlane, type Shape } from './shape.ts';

/** The stated errors, km: of the line, and of its sectors that are known less well. */
export const ERRORS = { usual: 5, wide: 10 } as const;
/** From so far before the end of a wide sector to so far behind it, the error goes over from one to the other, km. */
const TRANSITION = 7.5;
/** The error changes from point to point; where it does, points lie no farther apart than this, km. */
const SPACING = 0.75;
/** Corners of a circle. */
const CORNERS = 72;

/** A point of a line in the plane, and how far the line may be off there, km. */
export type Point = { readonly at: Position; readonly error: number };
type Span = readonly [from: number, to: number];

const distance = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number => Math.hypot(x1 - x0, y1 - y0);
const eased = (share: number): number => {
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
};

/** Sectors that follow one another are one stretch. */
function stretches(sectors: readonly Sector[], lengths: readonly number[]): Span[] {
  const wide = sectors.filter(({ error }) => error === ERRORS.wide).toSorted((a, b) => a.from - b.from);
  return wide.reduce<Span[]>((spans, { from, to }) => {
    const [start, end] = [lengths[from] ?? 0, lengths[to] ?? 0];
    const last = spans.at(-1);
    return last?.[1] === start ? [...spans.slice(0, -1), [last[0], end]] : [...spans, [start, end]];
  }, []);
}

/** The error at a length along the line: even within a sector, and without a step from one to the next. */
export function errorAlong(spans: readonly Span[], length: number): number {
  const shares = spans.map(
    ([from, to]) =>
      eased((length - from + TRANSITION) / (2 * TRANSITION)) * eased((to + TRANSITION - length) / (2 * TRANSITION)),
  );
  return ERRORS.usual + (ERRORS.wide - ERRORS.usual) * Math.max(0, ...shares);
}

/** The line as points with their errors, so close together that the error hardly changes from one to the next. */
export function pointsOf({ coordinates }: LineString, sectors: readonly Sector[]): Point[] {
  const plane = coordinates.map(toPlane);
  const lengths = plane.map(() => 0);
  plane.forEach((at, i) => i > 0 && (lengths[i] = (lengths[i - 1] ?? 0) + distance(plane[i - 1] ?? at, at)));
  const spans = stretches(sectors, lengths);
  return plane.flatMap((end, i): Point[] => {
    const start = plane[i - 1] ?? end;
    const [from, to] = [lengths[i - 1] ?? 0, lengths[i] ?? 0];
    const count = Math.max(1, Math.ceil((to - from) / SPACING));
    return Array.from({ length: i === 0 ? 1 : count }, (_, step) => {
      const share = (step + 1) / count;
      const at = [0, 1].map((axis) => (start[axis] ?? 0) + ((end[axis] ?? 0) - (start[axis] ?? 0)) * share);
      return { at, error: errorAlong(spans, from + (to - from) * share) };
    });
  });
}

const circle = ([x = 0, y = 0]: Position, radius: number): [number, number][] =>
  Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** The land around one piece of the line, as far from each end as `radius` says there, with round ends. */
function around([a, b]: readonly [Point, Point], radius: (point: Point) => number): Shape {
  const hull = polygonHull([...circle(a.at, radius(a)), ...circle(b.at, radius(b))]) ?? [];
  return shape({ type: 'Polygon', coordinates: [[...hull, hull[0] ?? [0, 0]].map(fromPlane)] });
}

/** The land within `radius` of a row of points: one shape. Pieces between points that `counts` leaves out are left out. */
export async function landAround(
  rows: readonly (readonly Point[])[],
  radius: (point: Point) => number,
  counts: (point: Point) => boolean = () => true,
): Promise<Shape[]> {
  const pieces = rows.flatMap((points) =>
    points.slice(1).flatMap((end, index) => {
      const start = points[index] ?? end;
      return counts(start) && counts(end) ? [around([start, end], radius)] : [];
    }),
  );
  const commands = '-i pieces.json -dissolve2 -o format=geojson geojson-type=FeatureCollection';
  return (await mapshaper(commands, { 'pieces.json': shapes(pieces) })).features;
}
