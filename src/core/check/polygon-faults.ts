// What is wrong with drawn polygons: positions too fine or far off, rings that cross, holes outside, parts that overlap.
// It must not know who drew them or how a fault is worded. Positions are [lon, lat]; edges are straight in degrees.
import type { Position } from 'geojson';
import type { AreaPolygons } from '../../../geo/schema-areas.ts';
import { contains } from '../land/measure.ts';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import { firstCrossing, segmentsIntersect } from './crossing.ts';

export type PolygonFault = {
  readonly kind: 'fine' | 'outside' | 'repeated' | 'crosses' | 'holeOutside' | 'holesOverlap' | 'partsOverlap';
  /** The place: which polygon, which of its rings (0 is the outline), which position; counted from 0. */
  readonly polygon: number;
  readonly ring: number;
  readonly position: number;
  /** The other position, hole or polygon that takes part in it. */
  readonly other?: number;
  /** The position at the place, where the fault is its own. */
  readonly at?: Position;
};
type Ring = readonly Position[];
type Polygon = readonly Ring[];

export const roundedTo2 = (degrees: number): number => Number(degrees.toFixed(2));

/** Faults of single positions; the last one of a ring repeats the first. */
function positionFaults(ring: Ring, country: Box | undefined, place: Pick<PolygonFault, 'polygon' | 'ring'>) {
  return ring.slice(0, -1).flatMap((at, position): PolygonFault[] => {
    const fault = (kind: PolygonFault['kind']): PolygonFault => ({ kind, ...place, position, at });
    return [
      ...(country && !within(country, at) ? [fault('outside')] : []),
      ...(at.some((degrees) => roundedTo2(degrees) !== degrees) ? [fault('fine')] : []),
      ...(String(at) === String(ring[position + 1]) ? [fault('repeated')] : []),
    ];
  });
}

type Point = readonly [number, number];
const pointAt = (ring: Ring, index: number): Point => [ring[index]?.[0] ?? 0, ring[index]?.[1] ?? 0];

/** The first position at which a ring turns straight back on itself, so that two neighbouring edges overlap. */
function firstTurnBack(ring: Ring): number | undefined {
  const count = ring.length - 1;
  for (let index = 0; index < count; index++) {
    const [before, at, next] = [pointAt(ring, (index + count - 1) % count), pointAt(ring, index), pointAt(ring, index + 1)]; // prettier-ignore
    const [ax, ay, bx, by] = [before[0] - at[0], before[1] - at[1], next[0] - at[0], next[1] - at[1]];
    // Positions have two decimals: the remainders of binary fractions are far smaller than what they can span.
    if (Math.abs(ax * by - ay * bx) < 1e-9 && ax * bx + ay * by > 0) return index;
  }
  return undefined;
}

function ringFault(ring: Ring, place: Pick<PolygonFault, 'polygon' | 'ring'>): PolygonFault[] {
  const [first, last] = firstCrossing(ring, true) ?? [];
  if (first !== undefined && last !== undefined)
    return [{ kind: 'crosses', ...place, position: first, other: last + 1 }];
  const back = firstTurnBack(ring);
  return back === undefined
    ? []
    : [{ kind: 'crosses', ...place, position: back, other: (back + 1) % (ring.length - 1) }];
}

const overlaps = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const boxOf = (ring: Ring): Box => boundsOf({ type: 'LineString', coordinates: [...ring] });

/** Whether two rings have a point in common. */
function ringsMeet(a: Ring, b: Ring): boolean {
  if (!overlaps(boxOf(a), boxOf(b))) return false;
  const edges = (ring: Ring): [Point, Point][] => ring.slice(1).map((_, index) => [pointAt(ring, index), pointAt(ring, index + 1)]); // prettier-ignore
  const others = edges(b);
  return edges(a).some(([from, to]) => others.some(([start, end]) => segmentsIntersect(from, to, start, end)));
}
const holds = (rings: Polygon, [first]: Ring): boolean =>
  first !== undefined && contains({ type: 'Polygon', coordinates: rings.map((ring) => [...ring]) }, first);

/** Holes that do not lie within the outline, or meet each other; none may touch anything. */
function holeFaults([outline = [], ...holes]: Polygon, polygon: number): PolygonFault[] {
  return holes.flatMap((hole, index): PolygonFault[] => {
    const place = { polygon, ring: index + 1, position: 0 };
    if (ringsMeet(hole, outline) || !holds([outline], hole)) return [{ kind: 'holeOutside', ...place }];
    const other = holes
      .slice(0, index)
      .findIndex((before) => ringsMeet(hole, before) || holds([before], hole) || holds([hole], before));
    return other < 0 ? [] : [{ kind: 'holesOverlap', ...place, other: other + 1 }];
  });
}

const polygonsMeet = (a: Polygon, b: Polygon): boolean =>
  a.some((ring) => b.some((other) => ringsMeet(ring, other))) || holds(a, b[0] ?? []) || holds(b, a[0] ?? []);

/** Parts that overlap or touch; one may lie in a hole of another. */
const partFaults = (polygons: readonly Polygon[]): PolygonFault[] =>
  polygons.flatMap((rings, polygon): PolygonFault[] => {
    const other = polygons.slice(0, polygon).findIndex((before) => polygonsMeet(rings, before));
    return other < 0 ? [] : [{ kind: 'partsOverlap', polygon, ring: 0, position: 0, other }];
  });

/**
 * The faults of polygons whose rings are closed and have four positions or more; `country` is the box of Ukraine, if it
 * is known. How rings lie to each other is only asked once each of them is sound.
 */
export function polygonFaults(polygons: AreaPolygons, country: Box | undefined): PolygonFault[] {
  const rings = polygons.flatMap((rings, polygon) => rings.map((ring, index) => ({ ring, place: { polygon, ring: index } }))); // prettier-ignore
  const misplaced = rings.flatMap(({ ring, place }) => positionFaults(ring, country, place));
  if (misplaced.length > 0) return misplaced;
  const crossed = rings.flatMap(({ ring, place }) => ringFault(ring, place));
  if (crossed.length > 0) return crossed;
  const holed = polygons.flatMap(holeFaults);
  return holed.length > 0 ? holed : partFaults(polygons);
}
