// The words for corners, sizes and faults of an area.
// It must not know how any of them came about.
import { verticesOf, type VertexPlace } from '../../../core/draft/area-edits.ts';
import { area } from '../../../core/land/measure.ts';
import { exactQuantity } from '../../../core/values/quantity.ts';
import type { AreaPolygons } from '../../../../geo/schema-areas.ts';
import type { PolygonFault } from '../../../core/check/polygon-faults.ts';
import { formatQuantity } from '../../../i18n/format.ts';
import type { Words } from '../open.svelte.ts';

type Say = Words['say'];

export const squareKilometres = (km2: number, locale: string): string =>
  formatQuantity(exactQuantity(Math.round(km2), 'km2'), locale);
/** The area of polygons as drawn. */
export const km2Of = (polygons: AreaPolygons, locale: string): string =>
  squareKilometres(polygons.length > 0 ? area({ type: 'MultiPolygon', coordinates: polygons }) : 0, locale);

/** `the outline`, `polygon 2`, `hole 1 of polygon 2`; no more than is needed to tell them apart. */
export function ringName(say: Say, polygons: AreaPolygons, { polygon, ring }: Omit<VertexPlace, 'index'>): string {
  const isOnly = polygons.length === 1;
  if (ring === 0) return isOnly ? say('area.outline') : say('area.polygon', { n: polygon + 1 });
  return isOnly ? say('area.hole', { n: ring }) : say('area.holeOf', { n: ring, polygon: polygon + 1 });
}
/** `3`, or `3, hole 1` where there are several rings. */
export function cornerName(say: Say, polygons: AreaPolygons, place: VertexPlace): string {
  const isOnly = verticesOf(polygons).flat().length === 1;
  const number = String(place.index + 1);
  return isOnly ? number : say('area.cornerOf', { n: number, ring: ringName(say, polygons, place) });
}

/** What is wrong with the polygons, as a sentence with its place. */
export function faultWords(say: Say, polygons: AreaPolygons, fault: PolygonFault): string {
  const { kind, position, other = 0, at = [] } = fault;
  const names = { ring: ringName(say, polygons, fault), at: at.join(', ') };
  const slots = { ...names, n: position + 1, other: kind === 'holesOverlap' ? other : other + 1 };
  return say(`area.fault.${kind}`, slots);
}
