// How far the line of 2014-15 may be off, as km2: between land held since 2014 and land held since 2022.
// It must not know how either is drawn; the line of contact has its own range in ledger.ts.
import { length } from '../land/measure.ts';
import { seams, type Mosaic } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import type { Quantity } from '../values/quantity.ts';
import type { Status } from './scenario.ts';

type ByOblast = ReadonlyMap<string, number>;
const BESIDE: readonly Status[] = ['russian-held', 'russian-held-since-2014'];
const cache = new WeakMap<Mosaic, ByOblast>();

/** The length of the line of 2014-15 within an oblast, km: the seams between cells on either side of it. */
function lengthIn(mosaic: Mosaic, oblast: string): number {
  const { coordinates } = seams(
    mosaic,
    (a, b) => a.oblast === oblast && b.oblast === oblast && a.since2014 !== b.since2014,
  );
  return coordinates.reduce((sum, line) => sum + length({ type: 'LineString', coordinates: line }), 0);
}

/**
 * By oblast, the km2 by which the land held since 2014 may be larger or smaller: the length of its line times the error
 * that geo/features/line.geojson states for it. The borders of Crimea are administrative and not in doubt.
 */
export const oldLineDoubt = (mosaic: Mosaic): ByOblast =>
  memoize(cache, mosaic, () => {
    const { cells, oldLineError = 0 } = mosaic;
    const oblasts = new Set(cells.flatMap(({ oblast, since2014 }) => (since2014 ? [oblast] : [])));
    const doubt = [...oblasts].map((oblast): [string, number] => [oblast, lengthIn(mosaic, oblast) * oldLineError]);
    return new Map(doubt.filter(([, km2]) => km2 > 0));
  });

type Land = {
  readonly cells: readonly { readonly index: number; readonly oblast: string; readonly km2: number }[];
  readonly statuses: readonly [unknown, readonly Status[], unknown];
  readonly oldLine: ByOblast;
};

/** By oblast, the doubt as far as both kinds of land are there: neither can lose more than it has. */
export function oldLineMargins({ cells, statuses: [, drawn], oldLine }: Land): ByOblast {
  const areas = new Map<string, number>();
  for (const { index, oblast, km2 } of cells) {
    const key = `${oblast} ${drawn[index] ?? ''}`;
    if (oldLine.has(oblast)) areas.set(key, (areas.get(key) ?? 0) + km2);
  }
  const least = (oblast: string): number => Math.min(...BESIDE.map((status) => areas.get(`${oblast} ${status}`) ?? 0));
  return new Map([...oldLine].map(([oblast, km2]) => [oblast, Math.min(km2, least(oblast))]));
}

/** The margin of a status: of the two on either side of the old line, the sum over the oblasts that count. */
export const marginOf = (margins: ByOblast, status: Status, inside: (oblast: string) => boolean): number =>
  BESIDE.includes(status) ? [...margins].reduce((sum, [oblast, km2]) => sum + (inside(oblast) ? km2 : 0), 0) : 0;

/** The margin of several statuses together: none where both sides of the old line count, or neither does. */
export function marginOfStatuses(land: Land, statuses: readonly Status[], inside: (oblast: string) => boolean): number {
  const [status, ...others] = BESIDE.filter((side) => statuses.includes(side));
  return status === undefined || others.length > 0 ? 0 : marginOf(oldLineMargins(land), status, inside);
}

/** A quantity whose range reaches `margin` further at both ends, in its unit, but not below nothing. */
export const widened = (quantity: Quantity, margin: number, least = 0): Quantity =>
  margin > 0 ? { ...quantity, low: Math.max(least, quantity.low - margin), high: quantity.high + margin } : quantity;
