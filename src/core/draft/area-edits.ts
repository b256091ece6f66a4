// Edits of drawn areas as operations on geo/recipes/areas.json: vertices, holes and parts, and what is known of an area.
// It must not know the map or the cells. Positions are [lon, lat] in degrees, WGS84, on a grid of 0.01 degrees.
import type { Position } from 'geojson';
import { parseAreaPeriod, parseAreas, type AreaPolygons, type DrawnArea } from '../../../geo/schema-areas.ts';
import { AREA_SOURCE } from '../check/drawn-areas.ts';
import { entryStep, valueAt, type Json } from './json.ts';
import { halfwayBetween, snapped } from './line-edits.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { orderedGap, setValue } from './set-value.ts';

/** The order of the keys in an entry. */
const AREA_KEYS = ['id', 'period', 'precision', 'sources', 'polygons'];

/** A vertex of an area: which polygon, which of its rings (0 is the outline), which vertex; counted from 0. */
export type VertexPlace = { readonly polygon: number; readonly ring: number; readonly index: number };
type At = [lon: number, lat: number];
/** The vertices of a ring, each once: a ring ends where it begins. */
export type Vertices = readonly (readonly [lon: number, lat: number])[];

/** A ring cannot have fewer vertices. */
export const FEWEST = 3;

/** The drawn areas that can be read, in their order; a faulty one is left out, and the check names it. */
export function areaRows(documents: Documents): DrawnArea[] {
  const document = documentIn(documents, AREA_SOURCE);
  return (Array.isArray(document) ? (document as Json[]) : []).flatMap((row) => {
    const parsed = parseAreas([row], AREA_SOURCE);
    return parsed.ok ? parsed.value : [];
  });
}
export const areaRow = (documents: Documents, id: string): DrawnArea | undefined =>
  areaRows(documents).find((row) => row.id === id);

/** The vertices of each ring, each vertex once. */
export const verticesOf = (polygons: AreaPolygons): readonly (readonly Vertices[])[] =>
  polygons.map((rings) => rings.map((ring) => ring.slice(0, -1)));

/** Rings as the file has them: on the grid, each closed, without a vertex twice in a row. */
export const ringOf = (vertices: readonly Position[]): At[] => {
  const grid = vertices.map((at): At => [...snapped(at)]);
  const distinct = grid.filter((at, index) => String(at) !== String(grid.at(index - 1)) || grid.length === 1);
  return distinct[0] ? [...distinct, distinct[0]] : [];
};

/** Sets a value of an area; none if there is no such area. */
function setInArea(documents: Documents, id: string, key: keyof DrawnArea, value: Json): Operation[] {
  const row = valueAt(documentIn(documents, AREA_SOURCE), [entryStep(id)]);
  const place = { file: AREA_SOURCE, path: [entryStep(id), key], gap: orderedGap(row, key, AREA_KEYS) };
  return row === undefined ? [] : setValue(documents, place, value);
}

export type AreaFacts = Pick<DrawnArea, 'period' | 'precision' | 'sources'>;
/** Whether a time can be that of an area: its dates exist, and it does not end before it begins. */
export const isPeriod = (period: DrawnArea['period']): boolean => parseAreaPeriod(period, AREA_SOURCE).ok;

/** Changes what is known of an area other than its shape; its last source cannot be taken away. */
export const setAreaFacts = (documents: Documents, id: string, facts: Partial<AreaFacts>): Operation[] =>
  (['period', 'precision', 'sources'] as const).flatMap((key) => {
    const value = facts[key];
    const isEmpty = key === 'sources' && facts.sources?.length === 0;
    return value === undefined || isEmpty ? [] : setInArea(documents, id, key, value as Json);
  });

/** Gives an area other polygons; none if one of its rings would have fewer than three vertices, or none were left. */
export function setPolygons(documents: Documents, id: string, polygons: AreaPolygons): Operation[] {
  const isWhole = polygons.length > 0 && polygons.flat().every((ring) => ring.length > FEWEST);
  return isWhole ? setInArea(documents, id, 'polygons', polygons) : [];
}

/** The polygons with the vertices of one ring changed; a ring without vertices goes, an outline with its holes. */
export function withRing(
  polygons: AreaPolygons,
  { polygon, ring }: Omit<VertexPlace, 'index'>,
  vertices: Vertices,
): AreaPolygons {
  // prettier-ignore
  const closed = ringOf(vertices.map((at) => [...at]));
  if (closed.length > 0) return polygons.map((rings, part) => (part === polygon ? rings.with(ring, closed) : rings));
  if (ring === 0) return polygons.filter((_, part) => part !== polygon);
  return polygons.map((rings, part) => (part === polygon ? rings.filter((_, at) => at !== ring) : rings));
}

const ringAt = (polygons: AreaPolygons, { polygon, ring }: Omit<VertexPlace, 'index'>): Vertices | undefined =>
  verticesOf(polygons)[polygon]?.[ring];

/** The polygons with a vertex moved to the nearest position of the grid. */
export function withVertexMoved(polygons: AreaPolygons, place: VertexPlace, to: Position): AreaPolygons {
  const vertices = ringAt(polygons, place);
  return vertices?.[place.index] ? withRing(polygons, place, vertices.with(place.index, snapped(to))) : polygons;
}

/** The point halfway between a vertex and the next, on the grid; undefined if there is no room for one between them. */
export function halfwayAfter(polygons: AreaPolygons, place: VertexPlace): At | undefined {
  const vertices = ringAt(polygons, place) ?? [];
  const [a, b] = [vertices[place.index], vertices[(place.index + 1) % vertices.length]];
  const middle = a && b && halfwayBetween(a, b);
  return middle && [...middle];
}

/** The polygons with vertices added after another, on the grid. */
export function withVerticesAfter(
  polygons: AreaPolygons,
  place: VertexPlace,
  added: readonly Position[],
): AreaPolygons {
  const vertices = ringAt(polygons, place);
  if (!vertices?.[place.index]) return polygons;
  return withRing(polygons, place, vertices.toSpliced(place.index + 1, 0, ...added.map(snapped)));
}

/** The polygons without a vertex; with it the ring goes that has only three, unless it is the last outline. */
export function withoutVertex(polygons: AreaPolygons, place: VertexPlace): AreaPolygons {
  const vertices = ringAt(polygons, place);
  if (!vertices?.[place.index]) return polygons;
  if (vertices.length > FEWEST) return withRing(polygons, place, vertices.toSpliced(place.index, 1));
  return withoutRing(polygons, place);
}

/** The polygons without a hole, or without a part and its holes; the last part stays. */
export const withoutRing = (polygons: AreaPolygons, place: Omit<VertexPlace, 'index'>): AreaPolygons =>
  place.ring === 0 && polygons.length === 1 ? polygons : withRing(polygons, place, []);

/** The polygons with one more part. */
export const withPart = (polygons: AreaPolygons, vertices: readonly Position[]): AreaPolygons => [...polygons, [ringOf(vertices)]]; // prettier-ignore
/** The polygons with one more hole in a part. */
export const withHole = (polygons: AreaPolygons, polygon: number, vertices: readonly Position[]): AreaPolygons =>
  polygons.map((rings, part) => (part === polygon ? [...rings, ringOf(vertices)] : rings));
