// Edits of the lines that are drawn by hand in geo/features/line.geojson: the edges of pockets and the line of 2014.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84, on a grid of 0.01 degrees.
import type { Position } from 'geojson';
import { entryStep, isObject, stepsOf, entryId, valueAt, type Json } from './json.ts';
import { snapped } from './line-edits.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { setValue } from './set-value.ts';

export const LINES_FILE = 'geo/features/line.geojson';
export const CONTACT = 'line.contact';
export const SINCE_2014 = 'line.since-2014';
export const isPocket = (id: string): boolean => id.startsWith('pocket.');

export type At = readonly [lon: number, lat: number];
/** The vertices of a line in order. The edge of a pocket begins and ends at the state border, which is not part of it. */
export type Chain = readonly At[];

/** A pocket needs a vertex between its two ends. */
export const fewestOf = (id: string): number => (isPocket(id) ? 3 : 2);

/** The pockets and the line of 2014 by their ids, in the order of the file. */
export const chainIds = (documents: Documents): string[] =>
  stepsOf(valueAt(documentIn(documents, LINES_FILE), ['features'])).flatMap((step) => {
    const id = entryId(step) ?? '';
    return isPocket(id) || id === SINCE_2014 ? [id] : [];
  });

const isAt = (value: Json): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((number) => typeof number === 'number');
const pathOf = (id: string): string[] => ['features', entryStep(id), 'geometry'];

/** The vertices of a pocket or of the line of 2014; none where there is no such line or it cannot be read. */
export function chainOf(documents: Documents, id: string): Chain {
  const geometry = valueAt(documentIn(documents, LINES_FILE), pathOf(id));
  const coordinates = isObject(geometry) ? geometry['coordinates'] : undefined;
  const list: Json | undefined = isPocket(id) ? (coordinates as readonly Json[] | undefined)?.[0] : coordinates;
  if (!Array.isArray(list) || !(list as Json[]).every(isAt)) return [];
  const chain = list as unknown as Chain;
  return isPocket(id) ? chain.slice(0, -1) : chain;
}

/** The geometry of a line; that of a pocket is closed along the state border. */
export function geometryOf(id: string, chain: Chain): Json {
  const coordinates = chain.map((at): At => snapped([...at]));
  const [first] = coordinates;
  if (!isPocket(id)) return { type: 'LineString', coordinates };
  return { type: 'Polygon', coordinates: [first ? [...coordinates, first] : coordinates] };
}

/** Gives a line other vertices, on the grid; none if it would have too few, or there is no such line. */
export function setChain(documents: Documents, id: string, chain: Chain): Operation[] {
  const path = pathOf(id);
  const isThere = valueAt(documentIn(documents, LINES_FILE), path) !== undefined;
  if (!isThere || chain.length < fewestOf(id)) return [];
  return setValue(documents, { file: LINES_FILE, path }, geometryOf(id, chain));
}

/** The vertices with one moved to the nearest position of the grid. */
export const withMoved = (chain: Chain, index: number, to: Position | readonly number[]): Chain =>
  chain[index] ? chain.with(index, snapped([...to])) : chain;
/** The vertices with one more after another. */
export const withAdded = (chain: Chain, index: number, at: Position | readonly number[]): Chain =>
  chain[index] ? chain.toSpliced(index + 1, 0, snapped([...at])) : chain;
/** The vertices without one; all of them if too few would be left. */
export const withRemoved = (id: string, chain: Chain, index: number): Chain =>
  chain[index] && chain.length > fewestOf(id) ? chain.toSpliced(index, 1) : chain;
