// Shapes as lines of a still picture, in tenths of a CSS pixel; points that fall together there count once.
// It must not know what a shape is, nor hold points, which have symbols of their own.
import type { Feature, Geometry, Position } from 'geojson';

type Place = (at: Position) => readonly [number, number];

/** `points` are x and y in turn, CSS pixels; the last point of a closed line is its first again. */
export type Line = { readonly points: readonly number[]; readonly closed: boolean };

/** The lines of a shape, each with whether it is closed. */
function partsOf(shape: Geometry): readonly (readonly [line: Position[], closed: boolean])[] {
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

function placed(line: readonly Position[], place: Place): number[] {
  const points: number[] = [];
  let [lastX, lastY] = [Number.NaN, Number.NaN];
  for (const position of line) {
    const at = place(position);
    const [x, y] = [tenth(at[0]), tenth(at[1])];
    if (x !== lastX || y !== lastY) points.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return points;
}

/** All lines and rings of the features, none where there are none; `place` turns `[lon, lat]` into CSS pixels. */
export const linesOf = (features: readonly Feature[], place: Place): Line[] =>
  features
    .flatMap(({ geometry }) => partsOf(geometry))
    .map(([line, closed]) => ({ points: placed(line, place), closed }));

/** Lines as the path of an SVG. */
export const svgPath = (lines: readonly Line[]): string =>
  lines
    .map(({ points, closed }) => {
      const pairs = points.flatMap((x, index) => (index % 2 === 0 ? [`${x},${points[index + 1] ?? 0}`] : []));
      return `M${pairs.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
