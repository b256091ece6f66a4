// Shapes as lines of a still picture, in tenths of a CSS pixel: clipped, and points that fall together count once.
// It must not know what a shape is, nor hold points, which have symbols of their own.
import { bboxClip } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';

type Place = (at: Position) => [number, number];
/** CSS pixels. */
export type Bounds = [left: number, top: number, right: number, bottom: number];

/** `points` are x and y in turn, CSS pixels; the last point of a closed line is its first again. */
export type Line = { readonly points: readonly number[]; readonly closed: boolean };

type Part = readonly [line: Position[], closed: boolean];
/** The lines of a shape, each with whether it is closed. */
function partsOf(shape: Geometry): readonly Part[] {
  switch (shape.type) {
    case 'Polygon':
      return shape.coordinates.map((ring) => [ring, true]);
    case 'MultiPolygon':
      return shape.coordinates.flat().map((ring) => [ring, true]);
    case 'LineString':
      return [[shape.coordinates, false]];
    case 'MultiLineString':
      return shape.coordinates.map((line) => [line, false]);
    case 'GeometryCollection':
      return shape.geometries.flatMap(partsOf);
    default:
      return [];
  }
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

function rounded(line: readonly Position[]): number[] {
  const points: number[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const position of line) {
    const [x, y] = [tenth(position[0] ?? 0), tenth(position[1] ?? 0)];
    if (x !== lastX || y !== lastY) points.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return points;
}

/** What of a line in CSS pixels lies in a box: a ring stays one ring, which then runs along the box's edges. */
const clipped = ([line, closed]: Part, box: Bounds): readonly Part[] =>
  partsOf(
    bboxClip(closed ? { type: 'Polygon', coordinates: [line] } : { type: 'LineString', coordinates: line }, box)
      .geometry,
  );

/**
 * All lines and rings of the features that lie in `bounds`, none where there are none. `place` turns `[lon, lat]` into
 * CSS pixels; `bounds` are `[left, top, right, bottom]` in CSS pixels.
 */
export const linesOf = (features: readonly Feature[], place: Place, bounds: Bounds): Line[] =>
  features
    .flatMap(({ geometry }) => partsOf(geometry))
    .flatMap(([line, closed]) => clipped([line.map(place), closed], bounds))
    .map(([line, closed]) => ({ points: rounded(line), closed }));

/** Lines as the path of an SVG. */
export const svgPath = (lines: readonly Line[]): string =>
  lines
    .map(({ points, closed }) => {
      const pairs = points.flatMap((x, index) => (index % 2 === 0 ? [`${x},${points[index + 1] ?? 0}`] : []));
      return `M${pairs.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
