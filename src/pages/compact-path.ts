// Outlines as short SVG paths: half pixels, each point from the one before it, so that a picture fits into a page.
// It must not know what the outlines stand for.
import type { Line } from '../map/static-lines.ts';

const half = (pixels: number): number => Math.round(pixels * 2);
/** Half pixels as CSS pixels, without what SVG does not need: `0.5` is `.5`. */
const written = (halves: number): string => String(halves / 2).replace(/^(-?)0\./, '$1.');
/** A number after another one: a minus sign is enough to part them. */
const after = (halves: number): string => (halves < 0 ? written(halves) : ` ${written(halves)}`);

/** How far a point lies from the straight line between two others, half pixels. */
function offLine([ax, ay]: Point, [bx, by]: Point, [x, y]: Point): number {
  const length = Math.hypot(bx - ax, by - ay);
  return length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
}

type Point = readonly [x: number, y: number];
/** Points nearer to the line between their neighbours than this are left out, half pixels. */
const STRAIGHT = 0.75;

/** The points of a line on the grid of half pixels, without repeated ones and without those on a straight line. */
function gridded(points: readonly number[]): Point[] {
  const kept: Point[] = [];
  for (let at = 0; at < points.length; at += 2) {
    const point: Point = [half(points[at] ?? 0), half(points[at + 1] ?? 0)];
    const [last, before] = [kept.at(-1), kept.at(-2)];
    if (last && last[0] === point[0] && last[1] === point[1]) continue;
    if (last && before && offLine(before, point, last) < STRAIGHT) kept.pop();
    kept.push(point);
  }
  return kept;
}

/** Lines as the path of an SVG, CSS pixels; lines that shrink to a point are left out. */
export function compactPath(lines: readonly Line[]): string {
  return lines
    .map(({ points, closed }) => {
      const [first, ...rest] = gridded(points);
      if (!first || rest.length < (closed ? 2 : 1)) return '';
      let [x, y] = first;
      const steps = rest.map(([toX, toY], index) => {
        const [dx, dy] = [toX - x, toY - y];
        [x, y] = [toX, toY];
        return `${index === 0 ? written(dx) : after(dx)}${after(dy)}`;
      });
      return `M${written(first[0])}${after(first[1])}l${steps.join('')}${closed ? 'z' : ''}`;
    })
    .join('');
}
