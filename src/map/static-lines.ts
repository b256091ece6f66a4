// Shapes as the path of an SVG, in tenths of a CSS pixel; points that fall together there are written once.
// It must not know what a shape is, nor draw points, which have symbols of their own.
import type { Feature, Geometry, Position } from 'geojson';

type Place = (at: Position) => readonly [number, number];

/** The lines of a shape, each with whether it is closed. */
function linesOf(shape: Geometry): readonly (readonly [line: Position[], closed: boolean])[] {
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
      return shape.geometries.flatMap(linesOf);
    default:
      return [];
  }
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

function written(line: readonly Position[], closed: boolean, place: Place): string {
  let d = '';
  let last = '';
  for (const position of line) {
    const [x, y] = place(position);
    const point = `${tenth(x)},${tenth(y)}`;
    if (point !== last) d += `${d === '' ? 'M' : 'L'}${point}`;
    last = point;
  }
  return closed ? `${d}Z` : d;
}

/** The path of all lines and rings of the features, empty where there are none; `place` turns `[lon, lat]` into CSS pixels. */
export const pathOf = (features: readonly Feature[], place: Place): string =>
  features
    .flatMap(({ geometry }) => linesOf(geometry))
    .map(([line, closed]) => written(line, closed, place))
    .join('');
