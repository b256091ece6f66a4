// Geometries in cells of a table as well-known text, `POINT (37.2 48.5)`.
// It must not know what the positions mean; they are checked with those of all other formats.
import type { Geometry } from 'geojson';

const HEAD = /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:ZM?|M)?\s*(\(|EMPTY)/i;
const TYPES: ReadonlyMap<string, string> = new Map([
  ['POINT', 'Point'],
  ['LINESTRING', 'LineString'],
  ['POLYGON', 'Polygon'],
]);
/** Brackets, commas, and numbers or whatever stands in their place. */
const TOKENS = /[(),]|[^\s(),]+/g;
/** Lists within lists: a polygon of several has three. */
const DEEPEST = 5;

/** Whether a text begins as well-known text does. */
export const isWkt = (text: string): boolean => HEAD.test(text.slice(0, 60));

type List = (number | List)[];

/** Coordinates as lists: each position, which is several numbers without a comma, is one. Undefined where brackets are amiss. */
function listOf(body: string): List | undefined {
  const open: List[] = [];
  let position: number[] = [];
  for (const [token] of body.matchAll(TOKENS)) {
    if (token === '(') {
      if (open.push([]) > DEEPEST) return undefined;
    } else if (token === ',' || token === ')') {
      if (position.length > 0) open.at(-1)?.push(position);
      position = [];
      const [closed, outer] = token === ')' ? [open.pop(), open.at(-1)] : [];
      if (token === ')' && closed && !outer) return closed;
      if (closed) outer?.push(closed);
    } else if (position.push(Number(token)) > 4) return undefined;
  }
  return undefined;
}

/** The geometry of a text, unchecked: its positions are as written. Undefined for any other text, and for collections. */
export function wktOf(text: string): Geometry | undefined {
  const [head, multi, kind = '', open] = HEAD.exec(text) ?? [];
  if (head === undefined) return undefined;
  const type = `${multi === undefined ? '' : 'Multi'}${TYPES.get(kind.toUpperCase()) ?? ''}`;
  const list = open === '(' ? listOf(text.slice(head.length - 1)) : [];
  if (!list) return undefined;
  const isPoints = type === 'MultiPoint';
  // `MULTIPOINT ((1 2), (3 4))` puts each position into a list of its own.
  const flat = isPoints ? list.map((one) => (Array.isArray(one) && Array.isArray(one[0]) ? (one[0] as unknown) : one)) : list; // prettier-ignore
  return { type, coordinates: type === 'Point' ? (flat[0] ?? []) : flat } as unknown as Geometry;
}
