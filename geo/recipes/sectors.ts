// The land whose nearest point on the line of contact lies in a sector with the larger stated error.
// It must not know oblasts or cells. Positions are [lon, lat], WGS84.
import { voronoi } from '@turf/turf';
import type { LineString, Point, Polygon, Position } from 'geojson';
import type { Sector } from './line.ts';
import { fromPlane, mapshaper, shape, shapes, toPlane, type Shape } from './shape.ts';

const SPACING_KM = 0.5;
const BOX: [number, number, number, number] = [-600, -600, 600, 600];

/** Sample points of a segment in the plane, never at its ends, because a vertex between two sectors belongs to neither. */
function samplesAlong(from: Position, to: Position): Position[] {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const count = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / SPACING_KM);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
  });
}

const errorOf = (segment: number, sectors: readonly Sector[]): number =>
  sectors.find(({ from, to }) => segment >= from && segment < to)?.error ?? 5;

/**
 * Land nearest to a 10-km sector: points every 500 m along the line get their Voronoi polygons in a flat plane
 * (distances true to 0.4 %), and those of the 10-km sectors are dissolved.
 */
export async function nearestToWideSectors(line: LineString, sectors: readonly Sector[]): Promise<Shape[]> {
  const plane = line.coordinates.map(toPlane);
  const points = plane.slice(1).flatMap((end, segment) => {
    const error = errorOf(segment, sectors);
    return samplesAlong(plane[segment] as Position, end).map((coordinates): Shape<Point> =>
      shape({ type: 'Point', coordinates }, { error }),
    );
  });
  const wide = voronoi(shapes(points) as never, { bbox: BOX }).features.flatMap((polygon, index) =>
    points[index]?.properties['error'] === 10 ? [fromPlanePolygon(polygon.geometry)] : [],
  );
  const commands = `-i wide.json -snap interval=0.00001 -dissolve2 -simplify dp interval=200
    -each 'wide=true' -o format=geojson geojson-type=FeatureCollection`;
  return (await mapshaper(commands, { 'wide.json': shapes(wide) })).features;
}

const fromPlanePolygon = (polygon: Polygon): Shape =>
  shape({ type: 'Polygon', coordinates: polygon.coordinates.map((ring) => ring.map(fromPlane)) });
