// Moves a vertex of the line of contact half a degree to the east, for tests of what depends on the line.
// It must not know what depends on it.
import type { LineString } from 'geojson';
import type { GeoFeature } from '../../geo/schema.ts';

/** The feature with its middle vertex moved. */
export function movedVertex(line: GeoFeature): GeoFeature {
  const { coordinates } = line.geometry as LineString;
  const middle = Math.floor(coordinates.length / 2);
  const moved = coordinates.map((point, index) => (index === middle ? [point[0]! + 0.5, point[1]!] : point));
  return { ...line, geometry: { type: 'LineString', coordinates: moved } };
}
