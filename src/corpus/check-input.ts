// Reads everything that the check needs from any disk: the valid part of each file, and the problems of the rest.
// It must not judge what it has read (core/check does), or know whether the disk is a computer's or in memory.
import { parseArticles, parseClaims, parseFeatures, parseScenarios, parseSources, type GeoFeature, type Problem } from '../../geo/schema.ts'; // prettier-ignore
import { parseAreas } from '../../geo/schema-areas.ts';
import { parseEarlierLines, parseLineSource, type LineSource } from '../../geo/schema-line.ts';
import { parseReported, parseSettlements, type Reported } from '../../geo/schema-recipes.ts';
import { parsePopulation } from '../../geo/schema-population.ts';
import { parseSizes } from '../../geo/schema-sizes.ts';
import { parseTimeline } from '../../geo/schema-timeline.ts';
import { LAYER_SOURCES } from '../content/layers.ts';
import { parseAnnotations } from '../core/text/annotation-reader.ts';
import { figuresOf } from '../core/text/figure.ts';
import { parseFigures } from '../core/text/formula-reader.ts';
import { worldOf, type World } from '../core/land/catalogue.ts';
import type { CheckInput } from '../core/check/input.ts';
import type { Offered } from '../core/scenario/offered.ts';
import { FIGURES } from '../core/check/known-ids.ts';
import { AREA_SOURCE } from '../core/check/drawn-areas.ts';
import { DAY } from '../core/check/drawn-line.ts';
import { EARLIER_SOURCE } from '../core/check/earlier-lines.ts';
import { mosaicInputText } from '../core/check/line.ts';
import { OFFERED, scenariosOffered } from '../core/check/offered.ts';
import { parseAcknowledged, parseCorrections, parseDay, parseOffered, parsePackage, parseRussianNames } from '../core/check/readers.ts'; // prettier-ignore
import type { Reference } from '../core/check/corpus.ts';
import { mosaicOf, type CellTopology, type Mosaic } from '../core/land/mosaic.ts';
import { parseTopology } from '../core/land/mosaic-reader.ts';
import type { Disk } from './disk.ts';
import { localesOf, readDeck, readLanguage, readStyles } from './languages.ts';
import { memoizeFor, Reader } from './reader.ts';

const ARTICLES = 'src/content/articles';
const NO_LAND = mosaicOf({
  type: 'Topology',
  arcs: [],
  objects: { cells: { type: 'GeometryCollection', geometries: [] } },
});

/** The references of layers to their sources, which are code. */
const LAYER_REFERENCES: readonly Reference[] = Object.entries(LAYER_SOURCES).flatMap(([layer, sources]) =>
  sources.map((id) => ({ file: 'src/content/layers.ts', path: layer, kind: 'source', id }) as const),
);
type DayOfMap = { readonly asOf: string; readonly textsOf?: string | undefined };
const NOTHING_OFFERED: Offered = { scenarioGroups: [], foremost: [], foremostContradictions: [], decks: [] };

/** What is offered, and the references of that and of the layers. */
function readOffered(reader: Reader): Pick<CheckInput, 'offered' | 'presets'> {
  const offered = reader.json<Offered>(OFFERED, parseOffered, 'table', NOTHING_OFFERED);
  const scenarios = scenariosOffered(offered).map((one) => ({ file: OFFERED, kind: 'scenario', ...one }) as const);
  return { offered, presets: [...scenarios, ...LAYER_REFERENCES] };
}

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

const readWorld = (reader: Reader, mosaic: Mosaic, asOf: string | undefined): World =>
  worldOf({
    asOf,
    mosaic,
    scenarios: reader.json('geo/scenarios.json', parseScenarios, 'list', []),
    articles: reader.json('geo/articles.json', parseArticles, 'list', []),
    claims: reader.json('geo/claims.json', parseClaims, 'list', []),
    sources: reader.json('geo/sources.json', parseSources, 'list', []),
    features: featuresIn(reader, ['line', 'towns', 'strikes', 'areas', 'places']),
  });

/** A short text that changes with the text it is made of; the caller passes it, because each environment has its own. */
type Hash = (text: string) => string;

/** What is not shipped: the sources of generated files, and reported facts that the data must agree with. */
function readSources(
  reader: Reader,
  world: World,
  hash: Hash,
): Pick<CheckInput, 'line' | 'earlier' | 'areas' | 'settlements' | 'reported'> & { readonly now: string } {
  const line = [...world.features.values()].filter(({ properties: { kind } }) => kind === 'line' || kind === 'pocket');
  const packages = reader.json('package.json', parsePackage, 'table', { dependencies: {}, devDependencies: {} });
  const areas = reader.json(AREA_SOURCE, parseAreas, 'list', []);
  return {
    areas,
    line: reader.json('geo/recipes/line.json', parseLineSource, 'table', undefined as LineSource | undefined),
    earlier: reader.json(EARLIER_SOURCE, parseEarlierLines, 'list', []),
    settlements: reader.json('geo/recipes/settlements.json', parseSettlements, 'list', []),
    reported: reader.json('geo/recipes/reported.json', parseReported, 'table', undefined as Reported | undefined),
    now: hash(mosaicInputText(line, { ...packages.dependencies, ...packages.devDependencies }, areas)),
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

export type ReadInput = { readonly input: CheckInput; readonly problems: readonly Problem[] };

/** Reads everything; problems of one file do not hide those of another. Never throws because of a file's content. */
export function readCheckInput(disk: Disk, hash: Hash): ReadInput {
  const reader = new Reader(disk);
  // Only drawn, so it is enough that they can be parsed.
  for (const file of ['geo/world/land.geojson', 'geo/recipes/rivers.geojson', 'geo/features/border.geojson'])
    reader.json(file, parseFeatures, 'features', undefined);
  const { topology, mosaic } = readLand(reader);
  const { asOf, textsOf } = reader.json<Partial<DayOfMap>>(DAY, parseDay, 'table', {});
  const world = readWorld(reader, mosaic, asOf);
  const { now, ...sources } = readSources(reader, world, hash);
  const input: CheckInput = {
    ...readOffered(reader),
    ...readContent(reader),
    ...sources,
    world,
    topology,
    mosaicInput: { stated: (topology as { input?: unknown } | undefined)?.input, now },
    backdrop: featuresIn(reader, ['countries', 'waters', 'band']),
    oblasts: collectionIn(reader, 'oblasts').features,
    asOf,
    textsOf,
    timeline: reader.json('geo/timeline.json', parseTimeline, 'list', []),
    population: reader.json('geo/population.json', parsePopulation, 'list', []),
    sizes: reader.json('geo/sizes.json', parseSizes, 'list', []),
    figures: figuresOf(reader.json(FIGURES, parseFigures, 'table', {})),
    acknowledged: reader.json('src/content/acknowledged.json', parseAcknowledged, 'table', {}),
    russianNames: reader.json('src/content/russian-names.json', parseRussianNames, 'table', {}),
    lists: reader.lists,
    lost: reader.lost,
  };
  return { input, problems: reader.problems };
}
