// Many points as tiles of the map: clusters where they would lie on each other, single points where there is room.
// It must not know what a point stands for, nor the map that draws the tiles.
import KDBush from 'kdbush';
import type { Box } from '../../core/values/bounds.ts';

/** Positions in degrees, WGS84, and a class of each point below 256, by which it is coloured. */
export type PointSet = {
  readonly lon: Float64Array<ArrayBuffer>;
  readonly lat: Float64Array<ArrayBuffer>;
  readonly classes: Uint8Array<ArrayBuffer>;
};
export type PointIndex = {
  readonly tree: KDBush;
  /** By point: its place in Web Mercator, 0 to 1 from the north-western corner. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly classes: Uint8Array;
};
export type TileId = { readonly z: number; readonly x: number; readonly y: number };
/** A point or a cluster at a place in a tile: the share of its side, 0 to 1, from its north-western corner. */
export type TilePoint = {
  readonly x: number;
  readonly y: number;
  /** How many points it stands for. */
  readonly count: number;
  /** The number of the point, or of the first in a cluster. */
  readonly point: number;
  /** The class that all of them have; `MIXED` where they differ. */
  readonly class: number;
};

/** Points that lie together: how many, the first of them, and the box around all, `[west, south, east, north]`, degrees. */
export type Members = { readonly count: number; readonly points: readonly number[]; readonly box: Box };

/** From this zoom on every point is drawn by itself; tiles are not cut deeper. */
export const CLUSTERS_UNTIL = 14;
export const MIXED = 256;
/** A tile is divided into so many squares a side, each with one cluster at most: 64 px for a tile of 512. */
const SQUARES = 8;

/** Web Mercator, from 0 at the antimeridian and at 85° north to 1. */
const mercatorX = (lon: number): number => lon / 360 + 0.5;
function mercatorY(lat: number): number {
  const sine = Math.sin((Math.min(85.0511, Math.max(-85.0511, lat)) * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}

/** Indexes points for `pointsInTile`: about a second for a million. */
export function indexPoints({ lon, lat, classes }: PointSet): PointIndex {
  const [x, y] = [lon.map(mercatorX), lat.map(mercatorY)];
  const tree = new KDBush(lon.length);
  for (let point = 0; point < lon.length; point += 1) tree.add(x[point] ?? 0, y[point] ?? 0);
  return { tree: tree.finish(), x, y, classes };
}

type Cluster = { x: number; y: number; count: number; point: number; class: number };

function addTo(
  clusters: (Cluster | undefined)[],
  square: number,
  [x, y]: [number, number],
  of: [number, number],
): void {
  const [point, ofClass] = of;
  const cluster = clusters[square];
  if (!cluster) {
    clusters[square] = { x, y, count: 1, point, class: ofClass };
    return;
  }
  cluster.x += (x - cluster.x) / (cluster.count + 1);
  cluster.y += (y - cluster.y) / (cluster.count + 1);
  cluster.count += 1;
  if (cluster.class !== ofClass) cluster.class = MIXED;
  cluster.point = Math.min(cluster.point, point);
}

const squareOf = ([x, y]: readonly [number, number]): number => {
  const along = (value: number): number => Math.min(SQUARES - 1, Math.floor(value * SQUARES));
  return along(y) * SQUARES + along(x);
};

/**
 * What a tile draws: before `CLUSTERS_UNTIL` one cluster for each of its squares that has points, at their middle, from
 * there on every point. `shown` has 1 for each point that is to be drawn; without it all are. Each point is in one tile
 * of a zoom: the western and northern edges belong to a tile.
 */
export function pointsInTile(index: PointIndex, { z, x, y }: TileId, shown?: Uint8Array): TilePoint[] {
  const scale = 2 ** z;
  const found: TilePoint[] = [];
  const clusters = new Array<Cluster | undefined>(SQUARES * SQUARES);
  for (const point of index.tree.range(x / scale, y / scale, (x + 1) / scale, (y + 1) / scale)) {
    const place: [number, number] = [(index.x[point] ?? 0) * scale - x, (index.y[point] ?? 0) * scale - y];
    // The tree finds what lies on the far edges, too: that belongs to the neighbours.
    if ((shown && shown[point] !== 1) || place[0] >= 1 || place[1] >= 1) continue;
    const own: [number, number] = [point, index.classes[point] ?? 0];
    if (z >= CLUSTERS_UNTIL) found.push({ x: place[0], y: place[1], count: 1, point, class: own[1] });
    else addTo(clusters, squareOf(place), place, own);
  }
  return z >= CLUSTERS_UNTIL ? found : clusters.filter((cluster) => cluster !== undefined);
}

/** Of a cluster, so many points are named. */
const MOST_NAMED = 200;

const lonOf = (x: number): number => (x - 0.5) * 360;
const latOf = (y: number): number => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;

/** The tile of a point at a zoom, and its square in that tile. */
function squareIn({ x, y }: PointIndex, point: number, scale: number): readonly [x: number, y: number, square: number] {
  const [east, south] = [(x[point] ?? 0) * scale, (y[point] ?? 0) * scale];
  const [tileX, tileY] = [Math.floor(east), Math.floor(south)];
  return [tileX, tileY, squareOf([east - tileX, south - tileY])];
}

/** The points of the cluster that a point is in, as `pointsInTile` draws it at a zoom: those in the square that has the point. */
export function membersOf(index: PointIndex, point: number, zoom: number, shown?: Uint8Array): Members {
  const scale = 2 ** Math.min(zoom, CLUSTERS_UNTIL);
  const [x, y, square] = squareIn(index, point, scale);
  const found = index.tree.range(x / scale, y / scale, (x + 1) / scale, (y + 1) / scale).filter((one) => {
    if (shown && shown[one] !== 1) return false;
    const [ofX, ofY, ofSquare] = squareIn(index, one, scale);
    return ofX === x && ofY === y && ofSquare === square;
  });
  const spanOf = (of: Float64Array): [number, number] => found.reduce<[number, number]>(([least, most], one) => [Math.min(least, of[one] ?? 0), Math.max(most, of[one] ?? 0)], [Infinity, -Infinity]); // prettier-ignore
  const [[west, east], [north, south]] = [spanOf(index.x), spanOf(index.y)];
  return {
    count: found.length,
    points: found.sort((a, b) => a - b).slice(0, MOST_NAMED),
    box: [lonOf(west), latOf(south), lonOf(east), latOf(north)],
  };
}
