// Fetches the facts and the words, reads them, and tells which file failed and why.
// It must not know what is done with them.
import type { FeatureCollection } from 'geojson';
import {
  parseArticles,
  parseClaims,
  parseFeatures,
  parseScenarios,
  parseSources,
  type GeoFeature,
  type Parsed,
  type Problem,
} from '../../geo/schema.ts';
import { fetchAnnotations, fetchLanguage } from '../content/files.ts';
import { parseTexts, type Texts } from '../content/texts.ts';
import { parseAnnotations, type Annotation } from '../core/annotation.ts';
import { worldOf, type World } from '../core/catalogue.ts';
import { readMosaic } from '../core/mosaic.ts';
import type { Locale } from '../core/view.ts';
import type { Messages } from '../i18n/messages.ts';

const FILES: Record<string, string> = import.meta.glob(
  [
    '../../geo/*.json',
    '../../geo/features/{areas,countries,line,places,strikes,towns,waters}.geojson',
    '!../../geo/names/*',
  ],
  { eager: true, import: 'default', query: '?url' },
);

/** A file that could not be used: not fetched, or fetched and wrong. */
export type Failure = {
  readonly file: string;
  readonly kind: 'missing' | 'malformed';
  readonly problems: readonly Problem[];
};
export class LoadError extends Error {
  constructor(readonly failures: readonly Failure[]) {
    super(failures.map(({ file, kind }) => `${file}: ${kind}`).join(', '));
  }
}

export type Backdrop = {
  readonly countries: FeatureCollection;
  readonly waters: FeatureCollection;
};
export type Lexicon = {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly texts: Texts;
};

const missing = (file: string): LoadError => new LoadError([{ file, kind: 'missing', problems: [] }]);

async function fetchJson(file: string): Promise<unknown> {
  const url = FILES[`../../geo/${file}`];
  if (url === undefined) throw missing(`geo/${file}`);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw missing(`geo/${file}`);
  return response.json().catch(() => {
    throw new LoadError([{ file: `geo/${file}`, kind: 'malformed', problems: [] }]);
  });
}

function use<T>(parsed: Parsed<T>, file: string): T {
  if (parsed.ok) return parsed.value;
  throw new LoadError([{ file, kind: 'malformed', problems: parsed.problems }]);
}

async function read<T>(file: string, parse: (input: unknown, file: string) => Parsed<T>): Promise<T> {
  return use(parse(await fetchJson(file), `geo/${file}`), `geo/${file}`);
}

const readFeatures = async (name: string): Promise<GeoFeature[]> =>
  (await read(`features/${name}.geojson`, parseFeatures)).features;

/** Waits for all, then reports every failure at once rather than the first. */
async function all<T extends readonly Promise<unknown>[]>(
  promises: readonly [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(promises);
  const failures = settled.flatMap((one) => {
    if (one.status === 'fulfilled') return [];
    if (one.reason instanceof LoadError) return one.reason.failures;
    throw one.reason;
  });
  if (failures.length > 0) throw new LoadError(failures);
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as { [K in keyof T]: Awaited<T[K]> };
}

/** The facts that text, ledger and map need; throws a LoadError that names every file that failed. */
export async function loadWorld(): Promise<World> {
  const [mosaic, scenarios, articles, claims, sources, ...features] = await all([
    read('mosaic.topo.json', readMosaic),
    read('scenarios.json', parseScenarios),
    read('articles.json', parseArticles),
    read('claims.json', parseClaims),
    read('sources.json', parseSources),
    ...['line', 'towns', 'strikes', 'areas', 'places'].map(readFeatures),
  ] as const);
  return worldOf({
    mosaic,
    scenarios,
    articles,
    claims,
    sources,
    features: features.flat(),
  });
}

/** The land and water around Ukraine, which only the map draws. */
export async function loadBackdrop(): Promise<Backdrop> {
  const collection = async (name: string): Promise<FeatureCollection> => ({
    type: 'FeatureCollection',
    features: await readFeatures(name),
  });
  const [countries, waters] = await all([collection('countries'), collection('waters')]);
  return { countries, waters };
}

/** The words of one language. */
export async function loadLexicon(locale: Locale): Promise<Lexicon> {
  const file = `texts (${locale})`;
  const raw = await fetchLanguage(locale).catch(() => Promise.reject(missing(file)));
  return { locale, messages: raw.messages as Messages, texts: use(parseTexts(raw.texts, locale), file) };
}

/** The annotations of all articles. */
export async function loadAnnotations(): Promise<readonly Annotation[]> {
  const raw = await fetchAnnotations().catch(() => Promise.reject(missing('annotations')));
  return Object.entries(raw).flatMap(([article, input]) =>
    use(parseAnnotations(input, article), `annotations of ${article}`),
  );
}
