// What an editor does to the shape of an area, on the map or in the table; each is one step of the history.
// It must not know where it was done. Positions are [lon, lat] in degrees, WGS84.
import { areaRow, FEWEST, halfwayAfter, ringOf, setPolygons, verticesOf, withHole, withoutRing, withoutVertex, withPart, withRing, withVertexMoved, withVerticesAfter, type VertexPlace } from '../../../core/draft/area-edits.ts'; // prettier-ignore
import { alongLine } from '../../../core/draft/snap.ts';
import type { World } from '../../../core/land/catalogue.ts';
import type { AreaPolygons } from '../../../../geo/schema-areas.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';
import type { Sketch } from '../../../state/workshop/area-drawing.svelte.ts';
import { linesFor } from './snapping.ts';

export const polygonsOf = (workshop: Workshop, id: string): AreaPolygons =>
  areaRow(workshop.documents, id)?.polygons ?? [];

/** Gives the area other polygons as one step; in a burst of presses in one field as one with those before. */
export function reshape(workshop: Workshop, id: string, polygons: AreaPolygons, field?: string): void {
  workshop.do({ what: 'area-shape', subject: id, operations: setPolygons(workshop.documents, id, polygons), field });
}

/** The place itself, or the nearest before it that there is. */
function placeNear(polygons: AreaPolygons, { polygon, ring, index }: VertexPlace): VertexPlace {
  const rings = verticesOf(polygons)[polygon];
  const vertices = rings?.[ring];
  if (!rings) return { polygon: Math.max(0, polygon - 1), ring: 0, index: 0 };
  if (!vertices) return { polygon, ring: 0, index: 0 };
  return { polygon, ring, index: Math.min(index, vertices.length - 1) };
}
/** Chooses a corner, or the nearest that is left of its ring. */
export const chooseNear = (workshop: Workshop, id: string, place: VertexPlace): void =>
  void (workshop.area.chosen = placeNear(polygonsOf(workshop, id), place));

type Move = { readonly to: readonly number[]; readonly field: string | undefined };
export function moveCorner(workshop: Workshop, id: string, place: VertexPlace, { to, field }: Move): void {
  reshape(workshop, id, withVertexMoved(polygonsOf(workshop, id), place, [...to]), field);
  chooseNear(workshop, id, place);
}
/** Adds a corner halfway to the next one, or where it is told, and chooses it; whether there was room. */
export function addCorner(workshop: Workshop, id: string, place: VertexPlace, to?: readonly number[]): boolean {
  const polygons = polygonsOf(workshop, id);
  const at = to ?? halfwayAfter(polygons, place);
  if (!at) return false;
  reshape(workshop, id, withVerticesAfter(polygons, place, [[...at]]));
  chooseNear(workshop, id, { ...place, index: place.index + 1 });
  return true;
}
/** Removes a corner; a ring of three goes with it, unless it is the only outline. */
export function removeCorner(workshop: Workshop, id: string, place: VertexPlace): void {
  reshape(workshop, id, withoutVertex(polygonsOf(workshop, id), place));
  chooseNear(workshop, id, place);
}
export function removeRing(workshop: Workshop, id: string, place: VertexPlace): void {
  reshape(workshop, id, withoutRing(polygonsOf(workshop, id), place));
  chooseNear(workshop, id, { ...place, index: 0 });
}

/** Leads the edge after a corner along the border or line on which both of its ends are; how many corners that took. */
export function followLine(workshop: Workshop, world: World, id: string, place: VertexPlace): number {
  const polygons = polygonsOf(workshop, id);
  const vertices = verticesOf(polygons)[place.polygon]?.[place.ring] ?? [];
  const [from, to] = [vertices[place.index], vertices[(place.index + 1) % vertices.length]];
  const corners = from && to ? alongLine(linesFor(world, id), [...from], [...to]) : [];
  if (corners.length > 0) reshape(workshop, id, withVerticesAfter(polygons, place, corners.map((at) => [...at]))); // prettier-ignore
  return corners.length;
}

/** Whether the corners that were set make a ring. */
export const canFinish = ({ corners }: Sketch): boolean => ringOf(corners.map((at) => [...at])).length > FEWEST;

/** Ends the setting of corners and makes of them what they were set for; nothing while they make no ring. */
export function finishSketch(workshop: Workshop): void {
  const { area } = workshop;
  if (!area.sketch || !canFinish(area.sketch)) return;
  finish(workshop, area.id, area.sketch);
  area.end();
}

function finish(workshop: Workshop, id: string, { purpose, corners }: Sketch): void {
  const polygons = polygonsOf(workshop, id);
  const vertices = corners.map((at) => [...at]);
  if (purpose.kind === 'outline') reshape(workshop, id, withRing(polygons, { polygon: purpose.polygon, ring: 0 }, corners)); // prettier-ignore
  else reshape(workshop, id, purpose.kind === 'part' ? withPart(polygons, vertices) : withHole(polygons, purpose.polygon, vertices)); // prettier-ignore
  const now = polygonsOf(workshop, id);
  const polygon = purpose.kind === 'part' ? now.length - 1 : purpose.polygon;
  const ring = purpose.kind === 'hole' ? (now[polygon]?.length ?? 1) - 1 : 0;
  chooseNear(workshop, id, { polygon, ring, index: 0 });
}
