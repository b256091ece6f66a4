// The real ground for the map's tests: the world, its sources and scenes, read from the files in geo/.
// It must not know what is tested.
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { parseFeatures, parseNames, parseScenarios, type Names, type Parsed } from '../../geo/schema.ts';
import { worldOf, type World } from '../../src/core/land/catalogue.ts';
import { readMosaic } from '../../src/core/land/mosaic-reader.ts';
import { sceneOf, type Scene } from '../../src/core/view/scene.ts';
import { INITIAL, LOCALES, type Locale, type View } from '../../src/core/view/view.ts';
import { createSources, type Sources } from '../../src/map/sources.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../geo/${path}`, import.meta.url), 'utf8'));
function must<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
  return parsed.value;
}

const FILES = ['towns', 'line', 'strikes', 'areas', 'places', 'oblasts', 'border'];

function readWorld(): World {
  const features = FILES.flatMap((name) => must(parseFeatures(read(`features/${name}.geojson`), name)).features);
  const scenarios = must(parseScenarios(read('scenarios.json'), 'scenarios'));
  return worldOf({
    mosaic: must(readMosaic(read('mosaic.topo.json'))),
    features,
    scenarios,
    articles: [],
    claims: [],
    sources: [],
  });
}

const world = readWorld();
const names = Object.fromEntries(
  LOCALES.map((locale) => [locale, must(parseNames(read(`names/${locale}.json`), locale))]),
) as Record<Locale, Names>;
const backdrop = (name: string): FeatureCollection => read(`features/${name}.geojson`) as FeatureCollection;

/** Sources that have made nothing yet. */
export const freshSources = (): Sources =>
  createSources(
    world,
    { countries: backdrop('countries'), waters: backdrop('waters'), band: backdrop('band') },
    // A pinned proposal has the text of its pin for a name.
    (id, locale) => names[locale][id] ?? (id.startsWith('pin.') ? { name: id } : undefined),
  );
export const sources = freshSources();

type Attention = {
  readonly dark?: boolean;
  readonly hovered?: readonly string[];
  readonly mentioned?: readonly string[];
};

/** A scene of the view that everyone begins with, with changes. */
export function scene(view: Partial<View> = {}, { dark = false, hovered = [], mentioned = [] }: Attention = {}): Scene {
  const made = sceneOf({ ...INITIAL, ...view }, world, { hovered, annotation: undefined, dark });
  return { ...made, emphasis: { ...made.emphasis, mentioned } };
}

/** Six scenarios that together add every drawn status, and hide or dash what a scenario can. */
export const SIX = [
  'recognised-borders',
  'status-quo',
  'freeze-on-the-line',
  'mutual-pull-back',
  'us-28-points',
  'four-oblasts',
] as const;
