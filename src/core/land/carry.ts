// Carries a shape to another place of the earth without changing its size, as if it were cut out and laid down there.
// It must not know what the shape is or how it is drawn.
import type { MultiPolygon, Position } from 'geojson';
import { boundsOf } from '../values/bounds.ts';
import { area, bearing, destination, distance } from './measure.ts';

export type Carried = {
  /** Where the shape lies at first: the middle of its largest part, `[lon, lat]`. */
  readonly middle: Position;
  /** The shape with its middle at a place, north up there. On the sphere it is congruent with the original. */
  readonly at: (place: Position) => MultiPolygon;
};

function middleOfLargest(polygons: MultiPolygon['coordinates']): Position {
  const sizes = polygons.map((rings) => area({ type: 'Polygon', coordinates: rings }));
  const largest = polygons[sizes.indexOf(Math.max(...sizes))] ?? [];
  const [west, south, east, north] = boundsOf({ type: 'Polygon', coordinates: largest });
  return [(west + east) / 2, (south + north) / 2];
}

/**
 * A shape to be carried, `[lon, lat]`. Every vertex keeps its distance and its bearing from the middle, which is a
 * rotation of the sphere; on the ellipsoid its area and its lengths stay within 0.3 % on our map (test/core/carry.test.ts).
 */
export function carried({ coordinates }: MultiPolygon): Carried {
  const middle = middleOfLargest(coordinates);
  const polar = coordinates.map((polygon) =>
    polygon.map((ring) => ring.map((vertex) => [distance(middle, vertex), bearing(middle, vertex)] as const)),
  );
  const at = (place: Position): MultiPolygon => ({
    type: 'MultiPolygon',
    coordinates: polar.map((polygon) =>
      polygon.map((ring) => ring.map(([km, degrees]) => destination(place, km, degrees))),
    ),
  });
  return { middle, at };
}
