// Slow proofs of measures: Karney's geodesics on the WGS84 ellipsoid, and plane tests without any library.
// It must not know src/core/land/measure.ts, which it is there to check.
import geographiclib from 'geographiclib-geodesic';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';

const { WGS84 } = geographiclib.Geodesic;

const xy = ([lon = Number.NaN, lat = Number.NaN]: Position): readonly [number, number] => [lon, lat];

/** Distance in km between two `[lon, lat]`. */
export function distanceKm(a: Position, b: Position): number {
  const [[lonA, latA], [lonB, latB]] = [xy(a), xy(b)];
  return (WGS84.Inverse(latA, lonA, latB, lonB).s12 ?? Number.NaN) / 1000;
}

function ringKm2(ring: readonly Position[]): number {
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1).map(xy)) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN) / 1e6;
}

const polygonsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

/** Geodesic area in km2: the first ring of each polygon less its holes. */
export const areaKm2 = (shape: Polygon | MultiPolygon): number =>
  polygonsOf(shape).reduce((sum, rings) => {
    const [outer = 0, ...holes] = rings.map(ringKm2);
    return sum + outer - holes.reduce((a, b) => a + b, 0);
  }, 0);

/** A position a share of the way along a segment, straight in degrees. */
const along = (a: Position, b: Position, share: number): Position => {
  const [[lonA, latA], [lonB, latB]] = [xy(a), xy(b)];
  return [lonA + (lonB - lonA) * share, latA + (latB - latA) * share];
};

const pairs = (line: readonly Position[]): (readonly [Position, Position])[] =>
  line.slice(1).map((to, index) => [line[index] as Position, to]);

/** The same ring with every edge cut into pieces of at most `step` degrees, so that all edges mean the same. */
export const densified = (ring: readonly Position[], step: number): Position[] => [
  ...pairs(ring).flatMap(([a, b]) => {
    const [[lonA, latA], [lonB, latB]] = [xy(a), xy(b)];
    const count = Math.max(1, Math.ceil(Math.max(Math.abs(lonB - lonA), Math.abs(latB - latA)) / step));
    return Array.from({ length: count }, (_, index) => along(a, b, index / count));
  }),
  ring.at(-1) as Position,
];

/** A shape whose long edges are straight on the map, not on the ellipsoid, cut fine enough that it does not matter. */
export const finely = (shape: Polygon | MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonsOf(shape).map((rings) => rings.map((ring) => densified(ring, 0.015))),
});

export const lengthKm = (line: LineString): number =>
  pairs(line.coordinates).reduce((sum, [a, b]) => sum + distanceKm(a, b), 0);

/** The least distance in km over many points of every segment, and which segments reach it within `slack` km. */
export function nearestKm(line: LineString, point: Position, slack = 0): { km: number; segments: number[] } {
  const perSegment = pairs(line.coordinates).map(([a, b]) => nearestOnSegment(a, b, point));
  const km = Math.min(...perSegment);
  return { km, segments: perSegment.flatMap((one, index) => (one <= km + slack ? [index] : [])) };
}

function nearestOnSegment(a: Position, b: Position, point: Position): number {
  let [low, high] = [0, 1];
  const at = (share: number): number => distanceKm(along(a, b, share), point);
  for (let turn = 0; turn < 25; turn++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  return Math.min(at(low), at(0), at(1));
}

const crosses = ([x, y]: readonly [number, number], a: Position, b: Position): boolean => {
  const [[ax, ay], [bx, by]] = [xy(a), xy(b)];
  return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
};

/** Whether a point lies inside, by counting how often a ray to the east crosses any ring. */
export const inside = (shape: Polygon | MultiPolygon, point: Position): boolean =>
  polygonsOf(shape)
    .flat()
    .flatMap(pairs)
    .filter(([a, b]) => crosses(xy(point), a, b)).length %
    2 ===
  1;

type Range = readonly [least: number, most: number];
/** The ranges of longitude and latitude of a shape, worked out apart from the code that is tested. */
export function boxAround(shape: Polygon | MultiPolygon): readonly [Range, Range] {
  const points = shape.type === 'Polygon' ? shape.coordinates.flat() : shape.coordinates.flat(2);
  const rangeOf = (axis: 0 | 1): Range => {
    const values = points.map((point) => point[axis] ?? NaN);
    return [Math.min(...values), Math.max(...values)];
  };
  return [rangeOf(0), rangeOf(1)];
}
export const isInBox = (point: Position, box: readonly [Range, Range]): boolean =>
  box.every(([least, most], axis) => least <= point[axis]! && point[axis]! <= most);
