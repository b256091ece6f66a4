// The distance of points from arcs of great circles, as vectors: many times quicker than with angles, and as exact as rounding allows.
// It must not know lines, nor what is measured.
import type { Position } from 'geojson';
import { kmBetween, RADIUS, vectorOf, type Vector } from './near-tree.ts';

const cross = ([ax, ay, az]: Vector, [bx, by, bz]: Vector): Vector => [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]; // prettier-ignore
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** An arc of a great circle: its ends, its axis, and the axes of the circles that leave its ends at right angles. */
export type Arc = { readonly from: Vector; readonly to: Vector; readonly axis: Vector; readonly sides: readonly [Vector, Vector] }; // prettier-ignore

/** The arc between two positions `[lon, lat]`, less than half a circle. */
export function arcBetween(start: Position, end: Position): Arc {
  const [from, to] = [vectorOf(start), vectorOf(end)];
  const [x, y, z] = cross(from, to);
  const size = Math.sqrt(x * x + y * y + z * z);
  const axis: Vector = size > 0 ? [x / size, y / size, z / size] : [0, 0, 0];
  return { from, to, axis, sides: [cross(axis, from), cross(to, axis)] };
}

/** The distance of a point from an arc in km. An arc without length has a side of nothing: its ends count. */
export function kmFromArc({ from, to, axis, sides }: Arc, point: Vector): number {
  if (dot(sides[0], point) > 0 && dot(sides[1], point) > 0)
    return RADIUS * Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(axis, point)))));
  return Math.min(kmBetween(from, point), kmBetween(to, point));
}
