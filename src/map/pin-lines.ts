// Pinned proposals as shapes to outline, and the places of their names: where an outline lies farthest from the others.
// It must not know colours or strokes.
import type { Feature, MultiPolygon, Position } from 'geojson';
import { area } from '../core/land/measure.ts';
import { boundsOf } from '../core/values/bounds.ts';
import type { PinnedLand } from '../core/view/pinned-land.ts';
import type { Locale } from '../core/view/view.ts';
import type { Naming } from './names.ts';

/** The zooms from which a name stands at its first, second ... place. */
const FROM = [0, 6.4, 7.2, 8, 8.8] as const;
/** How many points of an outline are looked at, at most. */
const SAMPLES = 80;
/** Degrees: beyond this, a name is far enough from another outline, or from another name. */
const [FAR_LINE, FAR_NAME] = [0.5, 0.8];

/** km2: smaller islands would be no more than a knot of lines. */
const LEAST_KM2 = 40;

type Part = { readonly rings: Position[][]; readonly km2: number };
/** The parts of a shape, the largest first, without those too small to outline unless there are no others. */
function partsOf({ coordinates }: MultiPolygon): Part[] {
  const parts = coordinates.map((rings) => ({ rings, km2: area({ type: 'Polygon', coordinates: rings }) }));
  const sorted = parts.toSorted((a, b) => b.km2 - a.km2);
  return sorted.filter(({ km2 }, index) => index === 0 || km2 >= LEAST_KM2);
}

/** The outlines with their `place`; as the mosaic merges them, the land lies to the right of its edge. */
export const pinShapes = (pins: readonly PinnedLand[]): Feature[] =>
  pins.flatMap(({ place, shape }): Feature[] => {
    if (!shape) return [];
    const coordinates = partsOf(shape).map(({ rings }) => rings);
    return [{ type: 'Feature', properties: { place }, geometry: { type: 'MultiPolygon', coordinates } }];
  });

/** Points along the edges of the larger parts, evenly. */
function samplesOf(shape: MultiPolygon): Position[] {
  const parts = partsOf(shape);
  const points = parts.filter(({ km2 }) => km2 > (parts[0]?.km2 ?? 0) / 3).flatMap(({ rings: [outer = []] }) => outer);
  const step = Math.max(1, Math.ceil(points.length / SAMPLES));
  return points.filter((_, index) => index % step === 0);
}

/** Degrees of latitude, good enough to tell near from far at 48 degrees north. */
const apart = ([a = 0, b = 0]: Position, [c = 0, d = 0]: Position): number => Math.hypot((a - c) * 0.67, b - d);
const nearest = (point: Position, others: readonly Position[], far: number): number =>
  others.reduce((least, other) => Math.min(least, apart(point, other)), far);

/**
 * A point of an outline; `merit` adds how far it lies from the other outlines to how far west, 0 to 1 each: names are
 * written to the west of their points, where they cover least of what is in question.
 */
type Candidate = { readonly point: Position; readonly merit: number };

/** The point where a name is best read, away from other outlines and from the names that have their place. */
function bestOf(candidates: readonly Candidate[], named: readonly Position[]): Position {
  const merits = candidates.map(({ point, merit }) => {
    const clear = nearest(point, named, FAR_NAME) / FAR_NAME;
    return clear === 0 ? 0 : merit + clear;
  });
  return candidates[merits.indexOf(Math.max(...merits))]?.point ?? [];
}

type Outline = { readonly id: string; readonly place: number; readonly points: readonly Position[] };
const candidatesOf = ({ id, points }: Outline, all: readonly Outline[]): Candidate[] => {
  const others = all.flatMap((other) => (other.id === id ? [] : other.points));
  const [west, , east] = boundsOf({ type: 'MultiPoint', coordinates: [...points] });
  return points.map((point) => {
    const westward = (east - (point[0] ?? east)) / (east - west || 1);
    return { point, merit: nearest(point, others, FAR_LINE) / FAR_LINE + westward };
  });
};

/** The names along the outlines, with `id`, `place`, `name` and the zoom `from` which each is drawn. */
export function pinNamesIn(pins: readonly PinnedLand[], names: Naming, locale: Locale): Feature[] {
  const outlines = pins.flatMap(({ id, place, shape }) => (shape ? [{ id, place, points: samplesOf(shape) }] : []));
  const drawn = outlines.map((outline) => ({ ...outline, candidates: candidatesOf(outline, outlines) }));
  const named: Position[] = [];
  return FROM.flatMap((from) =>
    drawn.flatMap(({ id, place, candidates }): Feature[] => {
      const name = names(id, locale)?.name;
      const coordinates = bestOf(candidates, named);
      named.push(coordinates);
      const geometry = { type: 'Point' as const, coordinates };
      return name === undefined ? [] : [{ type: 'Feature', properties: { id, place, name, from }, geometry }];
    }),
  );
}
