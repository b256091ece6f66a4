// Whether a line or ring crosses itself, in degrees as in a plane.
// It must not know what the line stands for.
import type { Position } from 'geojson';

type Point = readonly [number, number];
const at = (line: readonly Position[], index: number): Point => [line[index]?.[0] ?? 0, line[index]?.[1] ?? 0];

/** Twice the signed area of the triangle: above 0 where c lies to the left of the way from a to b. */
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
const between = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]); // prettier-ignore

/** Whether two segments have a point in common; Cormen et al., Introduction to Algorithms, section 33.1. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  );
}

/**
 * The numbers of the first two segments that meet although they do not follow on each other; undefined if none do.
 * The first and the last segment of a closed ring follow on each other. A position that stands twice in a row counts as one.
 */
export function crossingIn(line: readonly Position[], closed: boolean): readonly [number, number] | undefined {
  const last = line.length - 2;
  for (let one = 0; one <= last; one++)
    for (let other = one + 2; other <= last; other++) {
      if (closed && one === 0 && other === last) continue;
      if (meet(at(line, one), at(line, one + 1), at(line, other), at(line, other + 1))) return [one, other];
    }
  return undefined;
}
