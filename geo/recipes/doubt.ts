// How far the line of contact may be off along its length, and the land within that distance: the shape of all doubt.
// It must not know oblasts or cells. Positions are [lon, lat], WGS84; lengths are km in the flat plane of shape.ts.
import { polygonHull } from 'd3-polygon';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { errorPoints, type ErrorPoint } from '../../src/core/land/line-error.ts';
import { contains } from '../../src/core/land/measure.ts';
import type { Sector } from './line.ts';
import { fromPlane, mapshaper, shape, shapes, toPlane, type Shape } from './shape.ts';

/** The stated errors, km: of the line, and of its sectors that are known less well. */
export const ERRORS = { usual: 5, wide: 10 } as const;
/** Corners of a circle. */
const CORNERS = 72;

const distance = ([x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): number => Math.hypot(x1 - x0, y1 - y0);

/** The line as points in the plane with their errors; the site uses the same errors: src/core/land/line-error.ts. */
export const pointsOf = ({ coordinates }: LineString, sectors: readonly Sector[]): ErrorPoint[] =>
  errorPoints(coordinates.map(toPlane), ERRORS.usual, sectors, distance);

const circle = ([x = 0, y = 0]: Position, radius: number): [number, number][] =>
  Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });

/** The land around one piece of the line, as far from each end as `radius` says there, with round ends. */
function around([a, b]: readonly [ErrorPoint, ErrorPoint], radius: (point: ErrorPoint) => number): Shape {
  const hull = polygonHull([...circle(a.at, radius(a)), ...circle(b.at, radius(b))]) ?? [];
  return shape({ type: 'Polygon', coordinates: [[...hull, hull[0] ?? [0, 0]].map(fromPlane)] });
}

type Radius = (point: ErrorPoint) => number;
type Counts = (start: ErrorPoint, end: ErrorPoint) => boolean;

/** The land around each piece of a row of points that counts. */
const piecesOf = (points: readonly ErrorPoint[], radius: Radius, counts: Counts): Shape[] =>
  points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    return counts(start, end) ? [around([start, end], radius)] : [];
  });

const dissolved = async (pieces: Shape[]): Promise<Shape[]> => {
  const commands = '-i pieces.json -dissolve2 -o format=geojson geojson-type=FeatureCollection';
  return (await mapshaper(commands, { 'pieces.json': shapes(pieces) })).features;
};

/** The land within `radius` of rows of points: one shape. */
export const landAround = (rows: readonly (readonly ErrorPoint[])[], radius: Radius): Promise<Shape[]> =>
  dissolved(rows.flatMap((points) => piecesOf(points, radius, () => true)));

/** Whether the ends of all pieces that count lie in a land. */
function holdsPieces(land: readonly Shape[], points: readonly ErrorPoint[], counts: Counts): boolean {
  const ends = points.slice(1).flatMap((end, index) => {
    const start = points[index] ?? end;
    return counts(start, end) ? [start, end] : [];
  });
  return ends.every(({ at }) =>
    land.some(({ geometry }) => contains(geometry as Polygon | MultiPolygon, fromPlane(at))),
  );
}

/** The land around all pieces that count. Throws where it lacks one of them. */
async function landAtOnce(points: readonly ErrorPoint[], radius: Radius, counts: Counts): Promise<Shape[]> {
  const land = await dissolved(piecesOf(points, radius, counts));
  if (!holdsPieces(land, points, counts)) throw new Error('the land in doubt lacks a part of the line');
  return land;
}

/**
 * The land within `radius` of those pieces of a row of points whose error is nowhere less than each of `least`, from the
 * smallest: one shape each. The land of a larger error is part of that of the next smaller one, and is not dissolved
 * again: that would take several times as long. Where edges lie exactly on edges the tool can lose a ring of such a land;
 * then all its pieces are dissolved at once. `done` is told how many lands are there. Throws where a land stays incomplete.
 */
export async function nestedLand(
  points: readonly ErrorPoint[],
  radius: Radius,
  least: readonly number[],
  done: (count: number) => void | Promise<void>,
): Promise<Shape[][]> {
  const lands: Shape[][] = [];
  let inner = Infinity;
  for (const error of least.toReversed()) {
    const isWithin = (start: ErrorPoint, end: ErrorPoint): boolean => {
      const smaller = Math.min(start.error, end.error);
      return smaller >= error && smaller < inner;
    };
    const more = await dissolved([...(lands[0] ?? []), ...piecesOf(points, radius, isWithin)]);
    const counts: Counts = (start, end) => Math.min(start.error, end.error) >= error;
    lands.unshift(holdsPieces(more, points, counts) ? more : await landAtOnce(points, radius, counts));
    inner = error;
    await done(lands.length);
  }
  return lands;
}
