// The small world view as plain shapes for one SVG: land, Ukraine, places abroad and the shortest routes from them.
// It must not know the page, the names of places or why one of them stands out.
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { Feature, Position } from 'geojson';
import type { Size } from './static-frame.ts';

export type WorldPlace = { readonly id: string; readonly at: Position };
type Dot = { readonly id: string; readonly x: number; readonly y: number };
/** Where a name stands beside its dot: `end` to the left of it, `start` to the right. */
export type WorldLabel = Dot & { readonly anchor: 'start' | 'end' };
export type WorldPicture = {
  readonly land: string;
  readonly ukraine: string;
  readonly dots: readonly Dot[];
  /** Great circles from the places that stand out to the middle of Ukraine. */
  readonly routes: readonly { readonly id: string; readonly d: string }[];
  readonly labels: readonly WorldLabel[];
};

/** Over the North Atlantic: from North America to Moscow, areas true to each other. */
const MIDDLE: [number, number] = [40, -52];
const MARGIN = 14;
const UKRAINE: Position = [31.3, 49];
const LINE = 15;
const GAP = 7;

type Options = Size & { readonly places: readonly WorldPlace[]; readonly highlighted: ReadonlySet<string> };

/** Names one over another where their dots lie together; on the side that has room. */
function labelsOf(dots: readonly Dot[], { width, height }: Size): WorldLabel[] {
  const labels: WorldLabel[] = [];
  for (const { id, x, y } of dots.toSorted((a, b) => b.y - a.y)) {
    const anchor = x > width * 0.62 ? 'end' : 'start';
    const below = labels.findLast((one) => one.anchor === anchor && Math.abs(one.x - x) < width / 3);
    const free = Math.min(height - LINE / 2, below ? below.y - LINE : height);
    labels.push({ id, anchor, x: anchor === 'end' ? x - GAP : x + GAP, y: Math.min(y, free) });
  }
  return labels;
}

export function worldPicture(
  land: Feature,
  ukraine: Feature,
  { places, highlighted, width, height }: Options,
): WorldPicture {
  const coordinates = [...places.map(({ at }) => at), UKRAINE];
  const projection = geoAzimuthalEqualArea()
    .rotate(MIDDLE)
    .clipAngle(100)
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      { type: 'MultiPoint', coordinates },
    )
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ]);
  const path = geoPath(projection).digits(1);
  const dotOf = ({ id, at }: WorldPlace): Dot => {
    const [x, y] = projection(at as [number, number]) ?? [0, 0];
    return { id, x, y };
  };
  const chosen = places.filter(({ id }) => highlighted.has(id));
  return {
    land: path(land) ?? '',
    ukraine: path(ukraine) ?? '',
    dots: places.toSorted((a, b) => Number(highlighted.has(a.id)) - Number(highlighted.has(b.id))).map(dotOf),
    routes: chosen.map(({ id, at }) => ({ id, d: path({ type: 'LineString', coordinates: [at, UKRAINE] }) ?? '' })),
    labels: labelsOf(chosen.map(dotOf), { width, height }),
  };
}
