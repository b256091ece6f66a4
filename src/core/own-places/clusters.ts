// Groups places that would lie over one another on the map, by squares of the plane at a whole zoom level.
// It must not know the map's library or how a group is drawn. Positions are [lon, lat]; the plane is Web Mercator, 0 to 1.

/** A group of places, or a single one: its middle on the plane, and the index of its first place. */
export type Cluster = { readonly x: number; readonly y: number; readonly count: number; readonly first: number };

/** CSS pixels of the world's width at zoom 0. */
const WORLD_PX = 512;
/** Places within a square of this side are one group, CSS pixels. */
const SQUARE_PX = 44;
/** From this zoom on places are drawn one by one. */
const SINGLE_FROM = 14;

const RADIANS = Math.PI / 180;
/** A longitude and a latitude on the plane: x from west to east, y from north to south. */
export const planeX = (lon: number): number => (lon + 180) / 360;
export function planeY(lat: number): number {
  const sine = Math.sin(Math.min(85.0511, Math.max(-85.0511, lat)) * RADIANS);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** The groups at a zoom level; `positions` has longitude and latitude of each place in turn. */
export function clustersAt(positions: Float64Array, zoom: number): Cluster[] {
  const level = Math.floor(zoom);
  const squares = (WORLD_PX * 2 ** level) / SQUARE_PX;
  const groups = new Map<number, { x: number; y: number; count: number; first: number }>();
  for (let place = 0; 2 * place < positions.length; place++) {
    const [x, y] = [planeX(positions[2 * place] ?? 0), planeY(positions[2 * place + 1] ?? 0)];
    const key = level >= SINGLE_FROM ? place : Math.floor(y * squares) * Math.ceil(squares) + Math.floor(x * squares);
    const group = groups.get(key);
    if (!group) groups.set(key, { x, y, count: 1, first: place });
    else {
      group.x += x;
      group.y += y;
      group.count++;
    }
  }
  return [...groups.values()].map(({ x, y, count, first }) => ({ x: x / count, y: y / count, count, first }));
}
