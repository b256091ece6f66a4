// Finds where a line or ring crosses itself, treating degrees as plane coordinates.
// It must not know what the line stands for.
import type { Position } from 'geojson';

type Point = readonly [number, number];
const pointAt = (line: readonly Position[], index: number): Point => [line[index]?.[0] ?? 0, line[index]?.[1] ?? 0];

/** Twice the signed area of the triangle: positive if c lies to the left of the direction from a to b. */
const orientation = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
const isWithinBounds = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]); // prettier-ignore

/** Whether the segments a-b and c-d have a point in common; Cormen et al., Introduction to Algorithms, section 33.1. */
export function segmentsIntersect(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [orientation(a, b, c), orientation(a, b, d), orientation(c, d, a), orientation(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && isWithinBounds(a, b, c)) ||
    (abd === 0 && isWithinBounds(a, b, d)) ||
    (cda === 0 && isWithinBounds(c, d, a)) ||
    (cdb === 0 && isWithinBounds(c, d, b))
  );
}

/**
 * The indices of the first two segments that intersect although they are not adjacent; undefined if there are none.
 * In a closed ring the first and the last segment are adjacent.
 */
export function firstCrossing(line: readonly Position[], closed: boolean): readonly [number, number] | undefined {
  const last = line.length - 2;
  for (let first = 0; first <= last; first++)
    for (let second = first + 2; second <= last; second++) {
      if (closed && first === 0 && second === last) continue;
      if (
        segmentsIntersect(
          pointAt(line, first),
          pointAt(line, first + 1),
          pointAt(line, second),
          pointAt(line, second + 1),
        )
      )
        return [first, second];
    }
  return undefined;
}
