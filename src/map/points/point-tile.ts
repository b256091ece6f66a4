// A tile of points as a vector tile: what the map reads.
// It must not know where the points come from or how they are drawn.
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { MIXED, type TilePoint } from './point-index.ts';

/** The layer of the tiles that has the points. */
export const POINT_LAYER = 'points';
/** Units along the side of a tile. */
const EXTENT = 4096;
const POINT = 1;

/**
 * A vector tile with a feature for each point or cluster: its `id` is the number of the point, of a cluster that of its
 * first point; `count` how many it stands for; `class` its class, missing where the points of a cluster differ.
 */
export function pointTile(points: readonly TilePoint[]): Uint8Array {
  const features = points.map(({ x, y, count, point, class: ofClass }) => ({
    id: point,
    type: POINT,
    geometry: [[Math.round(x * EXTENT), Math.round(y * EXTENT)]] as [number, number][],
    tags: { count, ...(ofClass === MIXED ? {} : { class: ofClass }) },
  }));
  const tile = { features } as unknown as Parameters<typeof fromGeojsonVt>[0][string];
  return fromGeojsonVt({ [POINT_LAYER]: tile }, { version: 2, extent: EXTENT });
}
