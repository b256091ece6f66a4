// Pieces of land that a plan cuts off from their side: no way leads from them over land of that side to the rest of it.
// It must not know words or how land is drawn. Positions are [lon, lat] in degrees, WGS84.
import type { World } from '../land/catalogue.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { assignAll, type Assignment } from '../scenario/ledger.ts';
import { OBSERVED, type Status } from '../scenario/scenario.ts';
import { memoize } from '../values/memoize.ts';
import { sideOf, type Side } from './holders.ts';
import { partsOf, type Parts } from './parts.ts';

export type CutOff = {
  readonly side: Side;
  /** km2, with the line as drawn. */
  readonly km2: number;
  /** The parts of cells that it consists of, as indices of `partsOf(mosaic).parts`, rising. */
  readonly parts: readonly number[];
  /** The oblasts that it lies in, the one with most of it first. */
  readonly oblasts: readonly string[];
  /** It is cut off on the day of the map, too. */
  readonly already: boolean;
};

/** Smaller pieces are what a generalised line leaves at borders and coasts, km2: they are not told. */
export const LEAST_TOLD_KM2 = 10;

/**
 * North and east of the points where Ukraine's border with Russia begins, at Belarus and at the Sea of Azov, the outer
 * border is the one with Russia: land of the Russian side that reaches it is not cut off.
 */
const RUSSIA_BEGINS = { east: 31.78, north: 47.13 } as const;

function reachesRussia(mosaic: Mosaic, { parts, owners }: Parts, part: number): boolean {
  return (parts[part]?.arcs ?? []).some((arc) => {
    const line = mosaic.topology.arcs[arc] ?? [];
    const [lon = 0, lat = 0] = line[Math.floor(line.length / 2)] ?? [];
    return owners[arc]?.length === 1 && lon > RUSSIA_BEGINS.east && lat > RUSSIA_BEGINS.north;
  });
}

/** All parts of one side that can be reached from one of them, by flood fill over shared arcs; marks them in `seen`. */
function fillFrom(first: number, { neighbours }: Parts, sides: readonly (Side | null)[], seen: Set<number>): number[] {
  const found = [first];
  seen.add(first);
  for (const part of found)
    for (const next of neighbours[part] ?? [])
      if (!seen.has(next) && sides[next] === sides[first]) {
        seen.add(next);
        found.push(next);
      }
  return found;
}

/** Land of one side that hangs together, as indices of parts; land on neither side is left out. */
export function connectedLand(
  mosaic: Mosaic,
  statuses: readonly Status[],
): { readonly side: Side; readonly parts: readonly number[] }[] {
  const all = partsOf(mosaic);
  const sides = all.parts.map(({ cell }) => sideOf(statuses[cell] as Status));
  const seen = new Set<number>();
  return all.parts.flatMap((_, part) => {
    const side = sides[part] ?? null;
    if (side === null || seen.has(part)) return [];
    return [{ side, parts: fillFrom(part, all, sides, seen).sort((a, b) => a - b) }];
  });
}

const km2Of = ({ parts }: Parts, of: readonly number[]): number =>
  of.reduce((sum, part) => sum + (parts[part]?.km2 ?? 0), 0);

function oblastsOf({ cells }: Mosaic, { parts }: Parts, of: readonly number[]): string[] {
  const km2 = new Map<string, number>();
  for (const part of of) {
    const oblast = cells[parts[part]?.cell ?? -1]?.oblast ?? '';
    km2.set(oblast, (km2.get(oblast) ?? 0) + (parts[part]?.km2 ?? 0));
  }
  return [...km2].sort((a, b) => b[1] - a[1]).map(([oblast]) => oblast);
}

/** Whether land has a neighbour on land at all: an island in the sea has none, and no plan cuts it off. */
const isIsland = ({ neighbours }: Parts, of: readonly number[]): boolean => {
  const own = new Set(of);
  return of.every((part) => (neighbours[part] ?? []).every((other) => own.has(other)));
};

function cutOffIn(mosaic: Mosaic, statuses: readonly Status[]): Omit<CutOff, 'already'>[] {
  const all = partsOf(mosaic);
  const land = connectedLand(mosaic, statuses).map((one) => ({ ...one, km2: km2Of(all, one.parts) }));
  const most = new Map<Side, number>();
  for (const { side, km2 } of land) most.set(side, Math.max(km2, most.get(side) ?? 0));
  return land
    .filter(({ side, km2, parts }) => {
      const joined = side === 'russia' && parts.some((part) => reachesRussia(mosaic, all, part));
      return km2 < (most.get(side) ?? 0) && !joined && !isIsland(all, parts);
    })
    .map((one) => ({ ...one, oblasts: oblastsOf(mosaic, all, one.parts) }))
    .sort((a, b) => b.km2 - a.km2);
}

const todayCache = new WeakMap<World, ReadonlySet<string>>();
const keyOf = ({ side, parts }: Pick<CutOff, 'side' | 'parts'>): string => `${side} ${parts.join()}`;

/** What is cut off with the land as it is held. */
const cutOffToday = (world: World): ReadonlySet<string> =>
  memoize(todayCache, world, () => {
    const observed = world.scenarios.get(OBSERVED);
    if (!observed) return new Set();
    return new Set(cutOffIn(world.mosaic, assignAll(world.mosaic, observed).statuses[1]).map(keyOf));
  });

/**
 * The pieces of land that a plan cuts off from the largest piece of their side, the largest first; with the line as drawn.
 * Land of the Russian side that reaches the border with Russia is not cut off, nor is an island.
 */
export const cutOffBy = (world: World, { statuses }: Assignment): CutOff[] =>
  cutOffIn(world.mosaic, statuses[1]).map((piece) => ({ ...piece, already: cutOffToday(world).has(keyOf(piece)) }));
