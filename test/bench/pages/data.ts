// The same GeoJSON that the first view draws, fetched in the same way, for the pages it is compared with.
// It must not know what draws it.
import type { FeatureCollection } from 'geojson';

const FILES: Record<string, string> = import.meta.glob(
  '../../../geo/features/{oblasts,countries,waters,line,towns,strikes}.geojson',
  { eager: true, import: 'default', query: '?url' },
);

export const NAMES = ['countries', 'waters', 'oblasts', 'line', 'towns', 'strikes'] as const;
export type Name = (typeof NAMES)[number];

async function load(name: Name): Promise<FeatureCollection> {
  const [, url = ''] = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}.geojson`)) ?? [];
  return (await (await fetch(url)).json()) as FeatureCollection;
}

/** Every collection by its name. */
export async function loadAll(): Promise<Record<Name, FeatureCollection>> {
  const loaded = await Promise.all(NAMES.map(async (name) => [name, await load(name)] as const));
  return Object.fromEntries(loaded) as Record<Name, FeatureCollection>;
}
