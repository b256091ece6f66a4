// Reads everything that the check needs from the disk: the valid part of each file, and the problems of the rest.
// It must not judge what it has read; core/check does.
import { createHash } from 'node:crypto';
import { parseArticles, parseClaims, parseFeatures, parseScenarios, parseSources, type GeoFeature, type Problem } from '../../geo/schema.ts'; // prettier-ignore
import { parseLineSource, type LineSource } from '../../geo/schema-line.ts';
import { parseReported, parseSettlements, type Reported } from '../../geo/schema-recipes.ts';
import { parseSizes } from '../../geo/schema-sizes.ts';
import { parseTimeline } from '../../geo/schema-timeline.ts';
import { FIGURES } from '../content/figures.ts';
import { DECKS, FOREMOST, LAYER_SOURCES, OFFERED, SCENARIO_GROUPS } from '../content/layers.ts';
import { parseAnnotations } from '../core/text/annotation-reader.ts';
import { worldOf, type World } from '../core/land/catalogue.ts';
import type { CheckInput } from '../core/check/input.ts';
import { mosaicInputText } from '../core/check/line.ts';
import { parseAcknowledged, parseCorrections, parsePackage, parseRussianNames } from '../core/check/readers.ts';
import type { Reference, ReferenceKind } from '../core/check/corpus.ts';
import { mosaicOf, type CellTopology, type Mosaic } from '../core/land/mosaic.ts';
import { parseTopology } from '../core/land/mosaic-reader.ts';
import { DISK, type Disk } from './disk.ts';
import { FilesError } from './files.ts';
import { localesOf, readDeck, readLanguage, readStyles } from './languages.ts';
import { memoizeFor, Reader } from './reader.ts';

const ARTICLES = 'src/content/articles';
const NO_LAND = mosaicOf({
  type: 'Topology',
  arcs: [],
  objects: { cells: { type: 'GeometryCollection', geometries: [] } },
});

const presetReference =
  (path: string, kind: ReferenceKind) =>
  (id: string): Reference => ({ file: 'src/content/layers.ts', path, kind, id });

/** The ids that code refers to, taken from the modules themselves. */
export const CODE_REFERENCES: Pick<CheckInput, 'figures' | 'offered' | 'presets'> = {
  figures: FIGURES,
  offered: { scenarios: OFFERED, groups: SCENARIO_GROUPS, foremost: FOREMOST, decks: DECKS },
  presets: [
    ...OFFERED.map(presetReference('SCENARIO_GROUPS', 'scenario')),
    ...Object.entries(LAYER_SOURCES).flatMap(([layer, sources]) => sources.map(presetReference(layer, 'source'))),
  ],
};

const NO_FEATURES: { readonly features: GeoFeature[] } = { features: [] };
const collectionIn = (reader: Reader, name: string): { readonly features: GeoFeature[] } =>
  reader.json(`geo/features/${name}.geojson`, parseFeatures, 'features', NO_FEATURES);
const featuresIn = (reader: Reader, names: readonly string[]): GeoFeature[] =>
  names.flatMap((name) => collectionIn(reader, name).features);

function readLand(reader: Reader): { readonly topology: CellTopology | undefined; readonly mosaic: Mosaic } {
  const file = 'geo/mosaic.topo.json';
  const topology = reader.json(file, parseTopology, 'table', undefined as CellTopology | undefined);
  return { topology, mosaic: topology ? memoizeFor(topology, () => mosaicOf(topology)) : NO_LAND };
}

const readWorld = (reader: Reader, mosaic: Mosaic): World =>
  worldOf({
    mosaic,
    scenarios: reader.json('geo/scenarios.json', parseScenarios, 'list', []),
    articles: reader.json('geo/articles.json', parseArticles, 'list', []),
    claims: reader.json('geo/claims.json', parseClaims, 'list', []),
    sources: reader.json('geo/sources.json', parseSources, 'list', []),
    features: featuresIn(reader, ['line', 'towns', 'strikes', 'areas', 'places']),
  });

/** The hash of the current inputs of the mosaic. */
function currentMosaicInput(line: readonly GeoFeature[], versions: Readonly<Record<string, string>>): string {
  return createHash('sha256').update(mosaicInputText(line, versions)).digest('hex').slice(0, 12);
}

/** What is not shipped: the sources of generated files, and reported facts that the data must agree with. */
function readSources(
  reader: Reader,
  world: World,
): Pick<CheckInput, 'line' | 'settlements' | 'reported'> & { readonly now: string } {
  const line = [...world.features.values()].filter(({ properties: { kind } }) => kind === 'line' || kind === 'pocket');
  const packages = reader.json('package.json', parsePackage, 'table', { dependencies: {}, devDependencies: {} });
  return {
    line: reader.json('geo/recipes/line.json', parseLineSource, 'table', undefined as LineSource | undefined),
    settlements: reader.json('geo/recipes/settlements.json', parseSettlements, 'list', []),
    reported: reader.json('geo/recipes/reported.json', parseReported, 'table', undefined as Reported | undefined),
    now: currentMosaicInput(line, { ...packages.dependencies, ...packages.devDependencies }),
  };
}

function readContent(
  reader: Reader,
): Pick<CheckInput, 'annotations' | 'languages' | 'decks' | 'corrections' | 'styles' | 'folders'> {
  const folders = { articles: reader.disk.list(ARTICLES), decks: reader.disk.list('src/content/decks') };
  const locales = localesOf(reader);
  return {
    folders,
    annotations: folders.articles.flatMap((slug) =>
      reader.json(`${ARTICLES}/${slug}/annotations.json`, (input) => parseAnnotations(input, slug), 'list', []),
    ),
    languages: new Map(locales.map((locale) => [locale, readLanguage(reader, locale, folders.articles)])),
    decks: folders.decks.map((slug) => readDeck(reader, slug, locales)),
    corrections: reader.json('src/content/about/corrections.json', parseCorrections, 'list', []),
    styles: readStyles(reader, locales),
  };
}

/** Reads everything; problems of one file do not hide those of another. Never throws because of a file's content. */
export function readCheckInput(
  disk: Disk = DISK,
  code: typeof CODE_REFERENCES = CODE_REFERENCES,
): { readonly input: CheckInput; readonly problems: readonly Problem[] } {
  const reader = new Reader(disk);
  // Only drawn, so it is enough that they can be parsed.
  for (const file of ['geo/world/land.geojson', 'geo/recipes/rivers.geojson', 'geo/features/border.geojson'])
    reader.json(file, parseFeatures, 'features', undefined);
  const { topology, mosaic } = readLand(reader);
  const world = readWorld(reader, mosaic);
  const { now, ...sources } = readSources(reader, world);
  const input: CheckInput = {
    ...code,
    ...readContent(reader),
    ...sources,
    world,
    topology,
    mosaicInput: { stated: (topology as { input?: unknown } | undefined)?.input, now },
    backdrop: featuresIn(reader, ['countries', 'waters', 'band']),
    oblasts: collectionIn(reader, 'oblasts').features,
    timeline: reader.json('geo/timeline.json', parseTimeline, 'list', []),
    sizes: reader.json('geo/sizes.json', parseSizes, 'list', []),
    acknowledged: reader.json('src/content/acknowledged.json', parseAcknowledged, 'table', {}),
    russianNames: reader.json('src/content/russian-names.json', parseRussianNames, 'table', {}),
    lists: reader.lists,
    lost: reader.lost,
  };
  return { input, problems: reader.problems };
}

/** The same, for callers that need every file to be valid. Throws a FilesError with every problem. */
export function readCorpus(): CheckInput {
  const { input, problems } = readCheckInput();
  if (problems.length > 0) throw new FilesError(problems);
  return input;
}
