// Which of the drawn points a pointer, a finger or the cursor means: the nearest, or a cluster, or several on one spot.
// It must not know what becomes of it.
import type { Map as MapLibreMap, MapGeoJSONFeature, Point } from 'maplibre-gl';
import type { Members } from './point-index.ts';
import { POINTS } from './point-style.ts';

/** `cluster` is a point of the cluster that was hit; undefined where `members` are all there are. */
export type Hit = { readonly members: Members; readonly cluster?: number };
type Drawn = { readonly point: number; readonly count: number; readonly at: readonly [number, number]; readonly apart: number }; // prettier-ignore

/** How far from the edge of a disc a finger or a pointer may be, CSS pixels; points closer than `SAME` lie on one spot. */
const SLACK = 6;
const SAME = 3;

function drawnAt(map: MapLibreMap, at: Point): Drawn[] {
  if (!map.getLayer(POINTS)) return [];
  const box: [[number, number], [number, number]] = [
    [at.x - SLACK, at.y - SLACK],
    [at.x + SLACK, at.y + SLACK],
  ];
  const toDrawn = ({ id, properties, geometry }: MapGeoJSONFeature): Drawn[] => {
    if (geometry.type !== 'Point' || typeof id !== 'number') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ point: id, count: Number(properties['count']), at: [lon, lat], apart: map.project([lon, lat]).dist(at) }];
  };
  const all = map.queryRenderedFeatures(box, { layers: [POINTS] }).flatMap(toDrawn);
  return all.sort((a, b) => a.apart - b.apart || a.point - b.point);
}

/** What is drawn at a point of the canvas (CSS pixels); undefined where nothing is. */
export function hitAt(map: MapLibreMap, at: Point): Hit | undefined {
  const drawn = drawnAt(map, at);
  const [nearest] = drawn;
  if (!nearest) return undefined;
  const here = map.project([...nearest.at]);
  const together = drawn.filter(({ at: [lon, lat] }) => map.project([lon, lat]).dist(here) < SAME);
  const points = [...new Set(together.map(({ point }) => point))];
  const [lon, lat] = nearest.at;
  const members = { count: points.length, points, box: [lon, lat, lon, lat] as const };
  return nearest.count > 1 ? { members, cluster: nearest.point } : { members };
}
