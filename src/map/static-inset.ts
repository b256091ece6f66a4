// Lines of the still picture moved to their right, as the live map offsets a line; the picture that has such lines.
// It must not know what such a line is. On demand: only pinned outlines need it.
import { simplify } from '@turf/turf';
import type { Scene } from '../core/view/scene.ts';
import type { Sources } from './sources.ts';
import type { Line } from './static-lines.ts';
import type { StaticOptions } from './static-sheet.ts';
import { pictureOf, type StaticPicture } from './static.ts';

type Point = readonly [x: number, y: number];

/** The points of a line's course to within `tolerance` CSS pixels, without the repeated point of a ring. */
function courseOf({ points, closed }: Line, tolerance: number): Point[] {
  const coordinates = points.flatMap((x, at) => (at % 2 === 0 ? [[x, points[at + 1] ?? 0]] : []));
  const line = { type: 'LineString' as const, coordinates };
  const course = coordinates.length > 2 ? simplify(line, { tolerance }).coordinates : coordinates;
  return (closed ? course.slice(0, -1) : course).map(([x = 0, y = 0]) => [x, y]);
}

/** A corner is moved no farther than so many times the inset: a sharp one would become a spike. */
const MITER_LIMIT = 2;

/** The unit vector to the right of the way from one point to the next; y grows downwards. */
function rightOf([ax, ay]: Point, [bx, by]: Point): Point {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [(ay - by) / length, (bx - ax) / length];
}

function moved(point: Point, before: Point | undefined, after: Point | undefined, inset: number): Point {
  const sides = [before && rightOf(before, point), after && rightOf(point, after)].filter((side) => side !== undefined);
  const [x, y] = [sides.reduce((sum, side) => sum + side[0], 0), sides.reduce((sum, side) => sum + side[1], 0)];
  const length = Math.hypot(x, y) || 1;
  // Of two sides, their sum is twice the cosine of half the angle between them.
  const stretch = Math.min(MITER_LIMIT, sides.length / length);
  return [point[0] + (x / length) * inset * stretch, point[1] + (y / length) * inset * stretch];
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

/**
 * The line `inset` CSS pixels to the right of its direction: a ring that runs clockwise is moved into its shape. Its
 * course is followed to within `tolerance`. None for a ring that is smaller than that.
 */
export function insetLines(line: Line, inset: number, tolerance: number): Line[] {
  const points = courseOf(line, tolerance);
  if (line.closed && points.length < 3) return [];
  const at = (index: number): Point | undefined =>
    line.closed ? points[(index + points.length) % points.length] : points[index];
  const made = points.map((point, index) => moved(point, at(index - 1), at(index + 1), inset));
  const whole = line.closed && made[0] ? [...made, made[0]] : made;
  return [{ ...line, points: whole.flatMap(([x, y]) => [tenth(x), tenth(y)]) }];
}

/** The picture with pinned outlines, which `pictureOf` alone leaves out. */
export const wholePictureOf = (scene: Scene, sources: Sources, options: StaticOptions): StaticPicture =>
  pictureOf(scene, sources, { ...options, insetLines });
