// Fetches the land for the small world map when that map is first opened.
// It must not know how the land is drawn.
import { parseFeatures, type GeoFeature } from '../../geo/schema.ts';
import address from '../../geo/world/land.geojson?url';
import { LoadError } from './load.ts';

const FILE = 'geo/world/land.geojson';
export type Land = { readonly land: GeoFeature; readonly ukraine: GeoFeature };

/** Throws a LoadError if the file is missing or malformed. */
export async function loadLand(): Promise<Land> {
  const response = await fetch(address).catch(() => undefined);
  const input: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (input === undefined) throw new LoadError([{ file: FILE, kind: 'missing', problems: [] }]);
  const parsed = parseFeatures(input, FILE);
  const [land, ukraine] = parsed.ok ? parsed.value.features : [];
  if (land && ukraine) return { land, ukraine };
  throw new LoadError([{ file: FILE, kind: 'malformed', problems: parsed.ok ? [] : parsed.problems }]);
}
