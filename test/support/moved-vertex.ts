// A planted change: one vertex of the line of contact, moved half a degree to the east.
// It must not know what follows from it.
import type { LineString } from 'geojson';
import type { GeoFeature } from '../../geo/schema.ts';

/** The feature with the middle one of its vertices moved. */
export function movedVertex(line: GeoFeature): GeoFeature {
  const { coordinates } = line.geometry as LineString;
  const middle = Math.floor(coordinates.length / 2);
  const moved = coordinates.map((point, at) => (at === middle ? [point[0]! + 0.5, point[1]!] : point));
  return { ...line, geometry: { type: 'LineString', coordinates: moved } };
}
