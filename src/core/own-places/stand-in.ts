// The one point that stands for a line or an area where it is located: on the line, or inside the area.
// It must not know systems of coordinates: it works in the plane of whatever the positions are.
import type { Geometry, Position } from 'geojson';

type Plane = readonly [x: number, y: number];
const xy = ([x = 0, y = 0]: Position): Plane => [x, y];

/** The point halfway along a line. */
function halfway(line: readonly Position[]): Position {
  const steps = line.slice(1).map((end, index) => {
    const [[ax, ay], [bx, by]] = [xy(line[index] ?? end), xy(end)];
    return Math.hypot(bx - ax, by - ay);
  });
  let rest = steps.reduce((sum, step) => sum + step, 0) / 2;
  const at = steps.findIndex((step) => (rest -= step) <= 0);
  const [[ax, ay], [bx, by]] = [xy(line[at] ?? line[0] ?? []), xy(line[at + 1] ?? line[0] ?? [])];
  const step = steps[at] ?? 0;
  const share = step > 0 ? (rest + step) / step : 0;
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

/** Where the edges of rings cross the horizontal at `y`, from west to east. */
const crossings = (rings: readonly (readonly Position[])[], y: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.slice(1).flatMap((end, index) => {
        const [[ax, ay], [bx, by]] = [xy(ring[index] ?? end), xy(end)];
        return ay > y === by > y ? [] : [ax + ((bx - ax) * (y - ay)) / (by - ay)];
      }),
    )
    .sort((a, b) => a - b);

type Span = { readonly at: Position; readonly width: number };

/** The middle of the widest span of an area on a horizontal. */
function widest(rings: readonly (readonly Position[])[], y: number): Span {
  const at = crossings(rings, y);
  let best: Span = { at: [...xy(rings[0]?.[0] ?? [])], width: 0 };
  for (let index = 0; index + 1 < at.length; index += 2) {
    const [from = 0, to = 0] = [at[index], at[index + 1]];
    if (to - from > best.width) best = { at: [(from + to) / 2, y], width: to - from };
  }
  return best;
}

/** A few heights of an area at which a point inside it is looked for; none is likely to meet a corner. */
const HEIGHTS = [0.4999, 0.2503, 0.7489, 0.1247, 0.8747];

/** A point inside an area, away from its edges where one of a few horizontals has such a point. */
function inside(rings: readonly (readonly Position[])[]): Span {
  const [south, north] = (rings[0] ?? []).reduce<Plane>(
    ([low, high], [, y = 0]) => [Math.min(low, y), Math.max(high, y)],
    [Infinity, -Infinity],
  );
  const spans = HEIGHTS.map((share) => widest(rings, south + (north - south) * share));
  return spans.reduce((best, span) => (span.width > best.width ? span : best));
}

const longest = (lines: readonly Position[][]): Position[] =>
  lines.reduce((best, line) => (line.length > best.length ? line : best), lines[0] ?? []);

/** A point of the geometry, or inside it: the middle of a line or of its longest part, the inside of the widest area. */
export function standIn(geometry: Geometry): Position {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
      return geometry.coordinates[0] ?? [];
    case 'LineString':
      return halfway(geometry.coordinates);
    case 'MultiLineString':
      return halfway(longest(geometry.coordinates));
    case 'Polygon':
      return inside(geometry.coordinates).at;
    case 'MultiPolygon':
      return geometry.coordinates.map(inside).reduce((best, one) => (one.width > best.width ? one : best)).at;
    case 'GeometryCollection':
      return geometry.geometries[0] ? standIn(geometry.geometries[0]) : [];
  }
}
