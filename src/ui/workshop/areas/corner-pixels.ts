// Where the corners of an area are on the map, in pixels: which have room for a handle, and where one can be added.
// It must not know components or what a handle does. Pixels are CSS pixels from the picture's top left.
import { verticesOf, type VertexPlace } from '../../../core/draft/area-edits.ts';
import { GRID_DEGREES } from '../../../core/draft/line-edits.ts';
import { snapTo, type SnapKind, type SnapLine } from '../../../core/draft/snap.ts';
import type { AreaPolygons } from '../../../../geo/schema-areas.ts';
import type { Pixel, Plane } from '../../../map/view.ts';

export type Frame = { readonly plane: Plane; readonly width: number; readonly height: number };
type Corner = { readonly key: string; readonly place: VertexPlace; readonly x: number; readonly y: number };
type At = readonly [lon: number, lat: number];

/** Handles outside the picture are not there. */
const MARGIN = 30;
/** Below this distance handles would lie on each other; a handle between two needs room for three. */
const CLOSEST_PX = 16;
const ROOMY_PX = 64;
/** How near a border or line a corner snaps to it. */
const SNAP_PX = 12;

const keyOf = ({ polygon, ring, index }: VertexPlace): string => `${polygon} ${ring} ${index}`;
const isSamePlace = (a: VertexPlace, b: VertexPlace): boolean => keyOf(a) === keyOf(b);
const far = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const isInside = ({ width, height }: Frame, [x, y]: Pixel): boolean =>
  x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;

type Ringed = { readonly vertices: readonly At[]; readonly placeOf: (index: number) => VertexPlace };
const ringsOf = (polygons: AreaPolygons): Ringed[] =>
  verticesOf(polygons).flatMap((rings, polygon) =>
    rings.map((vertices, ring) => ({ vertices, placeOf: (index: number) => ({ polygon, ring, index }) })),
  );

/** The corners that have room, and the chosen one in any case. */
export const cornersShown = (
  polygons: AreaPolygons,
  frame: Frame,
  chosen: VertexPlace,
): (Corner & { readonly isChosen: boolean })[] =>
  ringsOf(polygons).flatMap(({ vertices, placeOf }) => {
    let last: Pixel | undefined;
    return vertices.flatMap((at, index) => {
      const place = placeOf(index);
      const [x, y] = frame.plane.pixelOf([...at]);
      const isCrowded = last !== undefined && far(last, [x, y]) < CLOSEST_PX;
      const isChosen = isSamePlace(chosen, place);
      if (!isChosen && (!isInside(frame, [x, y]) || isCrowded)) return [];
      last = [x, y];
      return [{ key: keyOf(place), place, x, y, isChosen }];
    });
  });

/** The places halfway between two corners where there is room for one more; each after the corner of its place. */
export const middlesShown = (polygons: AreaPolygons, frame: Frame): Corner[] =>
  ringsOf(polygons).flatMap(({ vertices, placeOf }) =>
    vertices.flatMap((at, index) => {
      const next = vertices[(index + 1) % vertices.length] ?? at;
      const [a, b] = [frame.plane.pixelOf([...at]), frame.plane.pixelOf([...next])];
      const [x, y]: Pixel = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
      if (far(a, b) < ROOMY_PX || !isInside(frame, [x, y])) return [];
      return [{ key: keyOf(placeOf(index)), place: placeOf(index), x, y }];
    }),
  );

/** What a corner at a place of the map snaps to; undefined where nothing is near. */
export function snappedTo(
  lines: readonly SnapLine[],
  plane: Plane,
  at: readonly number[],
): { readonly kind: SnapKind; readonly at: At } | undefined {
  const [x, y] = plane.pixelOf([...at]);
  const reach = Math.abs((plane.placeAt([x, y - SNAP_PX])[1] ?? 0) - (at[1] ?? 0));
  return snapTo(lines, [...at], reach);
}

const STEPS: ReadonlyMap<string, At> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, 1]],
  ['ArrowDown', [0, -1]],
]);
/** Where a key moves a corner; undefined for a key that moves none. */
export function movedBy({ key, shiftKey }: KeyboardEvent, [lon, lat]: At): At | undefined {
  const step = STEPS.get(key);
  const by = GRID_DEGREES * (shiftKey ? 5 : 1);
  return step && [lon + step[0] * by, lat + step[1] * by];
}
