// Towns by what somebody types of their names, and the places that lie near them, the nearest first.
// It must not know what the places are for. Positions are [lon, lat] in degrees, WGS84; distances are in km.
import type { Position } from 'geojson';
import { distance } from './measure.ts';

export type NamedTown = { readonly id: string; readonly at: Position; readonly names: readonly string[] };

/** The towns that are called so; if none is, those whose name begins so; if none does, those that have it in their name. */
export function townsNamed(towns: readonly NamedTown[], typed: string): NamedTown[] {
  const query = typed.toLowerCase();
  const fits = (test: (name: string) => boolean): NamedTown[] =>
    towns.filter(({ names }) => names.some((name) => test(name.toLowerCase())));
  const ways = [
    (name: string) => name === query,
    (name: string) => name.startsWith(query),
    (name: string) => name.includes(query),
  ];
  return ways.map(fits).find((found) => found.length > 0) ?? [];
}

type Placed = { readonly key: string; readonly at: readonly number[] };
export type NearTown = { readonly key: string; readonly town: string; readonly km: number };

/** Each place that lies within a distance of one of the towns, with the nearest of them; the nearest place first. */
export const nearTowns = (places: readonly Placed[], towns: readonly NamedTown[], withinKm: number): NearTown[] =>
  places
    .flatMap(({ key, at }) => {
      const [nearest] = towns
        .map((town) => ({ key, town: town.id, km: distance([...at], town.at) }))
        .sort((a, b) => a.km - b.km);
      return nearest && nearest.km <= withinKm ? [nearest] : [];
    })
    .sort((a, b) => a.km - b.km);
