// Areas on the WGS84 ellipsoid (Turf on authalic latitudes); lengths, distances and bearings on the sphere.
// It must not know what is being measured. Of src/core, only between-lines.ts imports Turf besides.
import {
  area as sphericalArea,
  bearing as sphericalBearing,
  destination as sphericalDestination,
  distance as sphericalDistance,
  nearestPointOnLine,
} from '@turf/turf';
import { polygonContains } from 'd3-polygon';
import type { LineString, MultiPolygon, Polygon, Position } from 'geojson';

const DEGREES = 180 / Math.PI;
const ECCENTRICITY_2 = 0.0066943799901413165;
const ECCENTRICITY = Math.sqrt(ECCENTRICITY_2);
const SEMI_MAJOR_M = 6_378_137;
/** Turf's sphere, @turf/helpers `earthRadius`, metres. */
const TURF_RADIUS_M = 6_371_008.8;

/** Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), equation 3-12. */
function q(sine: number): number {
  const es = ECCENTRICITY * sine;
  return (1 - ECCENTRICITY_2) * (sine / (1 - es * es) - Math.log((1 - es) / (1 + es)) / (2 * ECCENTRICITY));
}

const POLE = q(1);
/** Radius of the sphere with the ellipsoid's surface, metres; Snyder 3-13. */
const AUTHALIC_RADIUS_M = SEMI_MAJOR_M * Math.sqrt(POLE / 2);
const SPHERE_TO_ELLIPSOID = (AUTHALIC_RADIUS_M / TURF_RADIUS_M) ** 2;

/** Latitude in degrees on the sphere of equal area; Snyder 3-11. */
export const authalicLatitude = (latitude: number): number =>
  Math.asin(q(Math.sin(latitude / DEGREES)) / POLE) * DEGREES;

const toSphere = (position: Position): Position => [position[0] ?? 0, authalicLatitude(position[1] ?? 0)];
const ringsToSphere = (rings: Position[][]): Position[][] => rings.map((ring) => ring.map(toSphere));

/**
 * Area in km2 of a polygon in `[lon, lat]` degrees, WGS84. Within 0.003 % of the geodesic area
 * (Karney, Algorithms for geodesics, J. Geodesy 2013) on every oblast: test/core/measure.test.ts.
 */
export function area(geometry: Polygon | MultiPolygon): number {
  const onSphere: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: ringsToSphere(geometry.coordinates) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(ringsToSphere) };
  return (sphericalArea(onSphere) * SPHERE_TO_ELLIPSOID) / 1e6;
}

/** Length in km along great circles of a line in `[lon, lat]`; the sphere is within 0.3 % here, far less than the error of the line. */
export const length = ({ coordinates }: LineString): number =>
  coordinates.slice(1).reduce((km, point, index) => km + distance(coordinates[index] ?? point, point), 0);

/**
 * The point of a line nearest to `[lon, lat]`, its distance in km along a great circle, and the index of its segment: of
 * the one that ends there where it is a vertex. Infinity km for an empty line.
 */
export function nearest(line: LineString, point: Position): { km: number; at: Position; segment: number } {
  const { geometry, properties } = nearestPointOnLine(line, point);
  const { pointDistance: km, segmentIndex } = properties;
  const at = geometry.coordinates;
  // Turf gives a vertex the index of the segment that starts there, even where none does.
  const isVertex = distance(at, line.coordinates[segmentIndex] ?? at) === 0;
  return { km, at, segment: Math.max(0, isVertex ? segmentIndex - 1 : segmentIndex) };
}

const inRings = ([outer, ...holes]: Position[][], point: Position): boolean => {
  const within = (ring: Position[] | undefined): boolean =>
    ring !== undefined && polygonContains(ring as [number, number][], point as [number, number]);
  return within(outer) && !holes.some(within);
};

/** Whether `[lon, lat]` lies in the polygon, whose edges are straight in degrees; a point on an edge may count as either. */
export const contains = (geometry: Polygon | MultiPolygon, point: Position): boolean =>
  geometry.type === 'Polygon'
    ? inRings(geometry.coordinates, point)
    : geometry.coordinates.some((rings) => inRings(rings, point));

/** Distance in km between two points `[lon, lat]`, along a great circle. */
export const distance = (a: Position, b: Position): number => sphericalDistance(a, b, { units: 'kilometers' });

/** Initial bearing from `a` to `b`, both `[lon, lat]`, in degrees clockwise from north, 0 to 360. */
export const bearing = (a: Position, b: Position): number => (sphericalBearing(a, b) + 360) % 360;

/** The point `km` from `[lon, lat]` along the great circle that leaves it at a bearing in degrees clockwise from north. */
export const destination = (from: Position, km: number, degrees: number): Position =>
  sphericalDestination(from, km, degrees, { units: 'kilometers' }).geometry.coordinates;
