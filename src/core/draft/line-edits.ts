// Edits of the drawn line of contact as operations on geo/recipes/line.json: vertices moved, added and removed.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84, on a grid of 0.01 degrees.
import type { Position } from 'geojson';
import type { LineSource } from '../../../geo/schema-line.ts';
import { area } from '../land/measure.ts';
import { entryStep, gapOf, type Json } from './json.ts';
import type { Operation } from './operation.ts';

export const LINE_FILE = 'geo/recipes/line.json';
/** No vertex is placed more finely: the line is generalised and must not serve operations. */
export const GRID_DEGREES = 0.01;
/** A line cannot have fewer vertices. */
const FEWEST = 2;

type Vertex = LineSource['vertices'][number];
type At = readonly [lon: number, lat: number];

const onGrid = (degrees: number): number => Math.round(Math.round(degrees / GRID_DEGREES)) / Math.round(1 / GRID_DEGREES); // prettier-ignore
/** The nearest position of the grid. */
export const snapped = ([lon = 0, lat = 0]: Position): At => [onGrid(lon), onGrid(lat)];

const indexOf = ({ vertices }: LineSource, id: string): number => vertices.findIndex((vertex) => vertex.id === id);
const asJson = (value: unknown): Json => value as Json;

/** Moves a vertex to the nearest position of the grid; nothing if it is there or there is no such vertex. */
export function moveVertex(line: LineSource, id: string, to: Position): Operation[] {
  const vertex = line.vertices[indexOf(line, id)];
  const at = snapped(to);
  if (!vertex || (vertex.at[0] === at[0] && vertex.at[1] === at[1])) return [];
  return [{ kind: 'value', file: LINE_FILE, path: ['vertices', entryStep(id), 'at'], before: [...vertex.at], after: [...at] }]; // prettier-ignore
}

/** An id for a vertex that comes after another: `v41a`, `v41b`, … of `v41`. */
function freshId({ vertices }: LineSource, after: string): string {
  const stem = after.replace(/[a-z]+$/, '') || after;
  const taken = new Set(vertices.map(({ id }) => id));
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => stem + letter);
  const free = [...letters, ...letters.map((id) => `${id}z`)].find((id) => !taken.has(id));
  return free ?? `${stem}-${String(vertices.length)}`;
}

/** Adds a vertex after another, at the nearest position of the grid. Throws if there is no vertex to follow. */
export function addVertex(line: LineSource, after: string, to: Position): { id: string; operations: Operation[] } {
  const index = indexOf(line, after);
  if (index < 0) throw new Error(`the line has no vertex ${after}`);
  const id = freshId(line, after);
  const next = line.vertices[index + 1];
  const gap = { follows: entryStep(after), precedes: next ? entryStep(next.id) : null };
  const vertex = { id, at: [...snapped(to)] };
  return {
    id,
    operations: [{ kind: 'value', file: LINE_FILE, path: ['vertices', entryStep(id)], after: vertex, gap }],
  };
}

/** The neighbour that takes the place of a removed vertex at the end of a sector: the one within the sector. */
function heir(line: LineSource, index: number, isStart: boolean): string {
  const { vertices } = line;
  return (vertices[isStart ? index + 1 : index - 1] ?? vertices[isStart ? index - 1 : index + 1])?.id ?? '';
}

/** Sectors that begin or end at a removed vertex begin or end at its neighbour; those left without length go. */
function sectorsWithout(line: LineSource, id: string): LineSource['sectors'] {
  const index = indexOf(line, id);
  return line.sectors
    .map((sector) => ({
      ...sector,
      from: sector.from === id ? heir(line, index, true) : sector.from,
      to: sector.to === id ? heir(line, index, false) : sector.to,
    }))
    .filter(({ from, to }) => indexOf(line, from) < indexOf(line, to));
}

/** Removes a vertex; nothing if the line would have fewer than two, or there is no such vertex. */
export function removeVertex(line: LineSource, id: string): Operation[] {
  const vertex = line.vertices[indexOf(line, id)];
  if (!vertex || line.vertices.length <= FEWEST) return [];
  const named = line.sectors.some(({ from, to }) => from === id || to === id);
  const gap = gapOf(asJson(line.vertices), entryStep(id));
  const removal: Operation = { kind: 'value', file: LINE_FILE, path: ['vertices', entryStep(id)], before: asJson(vertex), gap }; // prettier-ignore
  if (!named) return [removal];
  const [before, after] = [asJson(line.sectors), asJson(sectorsWithout(line, id))];
  return [{ kind: 'value', file: LINE_FILE, path: ['sectors'], before, after }, removal];
}

/** The position of the grid halfway between two; undefined if there is no room for one between them. */
export function halfwayBetween(a: At, b: At): At | undefined {
  const middle = snapped([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  return [a, b].some((end) => String(end) === String(middle)) ? undefined : middle;
}

/** Twice the signed area of a triangle in degrees, positive if it runs anticlockwise. */
const turn = (a: At, b: At, c: At): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Land that a moved line hands over, km2, by the side that gains it. */
export type HandedOver = { readonly toUkraine: number; readonly toRussia: number };

/**
 * The land between a vertex where it was and where it is, to be shown while it is dragged. The line runs from north to
 * south with the land held by Russia on its left. Both triangles that the two segments sweep count; where a segment is
 * swept to and fro, the sum is larger than the land.
 */
export function sweptLand({ vertices }: Pick<LineSource, 'vertices'>, index: number, to: Position): HandedOver {
  const vertex = vertices[index];
  const handed = { toUkraine: 0, toRussia: 0 };
  if (!vertex) return handed;
  const [from, at] = [vertex.at as At, snapped(to)];
  const sweep = (fixed: Vertex | undefined, comesBefore: boolean): void => {
    if (!fixed) return;
    const corner = fixed.at as At;
    const km2 = area({ type: 'Polygon', coordinates: [[corner, from, at, corner].map((point) => [...point])] });
    // A vertex that moves to the left of the direction of the line moves towards the Russian side.
    const left = comesBefore ? turn(corner, from, at) : turn(from, corner, at);
    if (left > 0) handed.toUkraine += km2;
    else handed.toRussia += km2;
  };
  sweep(vertices[index - 1], true);
  sweep(vertices[index + 1], false);
  return handed;
}
