// Fetches the facts and the words, takes them on trust, and tells which file failed and why.
// It must not know what is done with them, or how a file is checked: verify.ts does, where something is wrong.
import type { FeatureCollection } from 'geojson';
import type { Article, GeoFeature, Problem, Scenario, Source, WrittenClaim } from '../../geo/schema.ts';
import { fetchAnnotations, fetchLanguage, type RawLanguage } from '../content/files.ts';
import { textsOf, type Texts } from '../content/texts.ts';
import type { Annotation, WrittenAnnotation } from '../core/text/annotation.ts';
import { worldOf, type World } from '../core/land/catalogue.ts';
import { mosaicOf, type CellTopology } from '../core/land/mosaic.ts';
import type { Locale } from '../core/view/view.ts';
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

const failed = (file: string, kind: Failure['kind']): LoadError => new LoadError([{ file, kind, problems: [] }]);

/** What was fetched and has not been checked yet, by its file. */
const trusted = new Map<string, unknown>();

/** Checks what has been taken on trust, file by file so that the page can breathe, and tells what is wrong. */
export async function verify(): Promise<readonly Failure[]> {
  const files = [...trusted];
  trusted.clear();
  const { faultsOf } = await import('./verify.ts');
  const failures: Failure[] = [];
  for (const [file, input] of files) {
    const problems = faultsOf(file, input);
    if (problems.length > 0) failures.push({ file, kind: 'malformed', problems });
    await new Promise((resume) => setTimeout(resume));
  }
  return failures;
}

/**
 * What this build has shipped is built upon unchecked: a check costs more than the building. Where building fails,
 * it is done at once, so that the reader is told which file is at fault.
 */
async function built<T>(make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    const faults = await verify();
    throw faults.length > 0 ? new LoadError(faults) : error;
  }
}

async function fetchJson<T>(name: string): Promise<T> {
  const file = `geo/${name}`;
  const response = await fetch(FILES[`../../${file}`] ?? '').catch(() => undefined);
  if (!response?.ok) throw failed(file, 'missing');
  const input = (await response.json().catch(() => Promise.reject(failed(file, 'malformed')))) as T;
  trusted.set(file, input);
  return input;
}

type Features = { readonly features: readonly GeoFeature[] };
const fetchFeatures = (name: string): Promise<Features> => fetchJson(`features/${name}.geojson`);

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
  const [topology, scenarios, articles, claims, sources, ...features] = await all([
    fetchJson<CellTopology>('mosaic.topo.json'),
    fetchJson<Scenario[]>('scenarios.json'),
    fetchJson<Article[]>('articles.json'),
    fetchJson<WrittenClaim[]>('claims.json'),
    fetchJson<Source[]>('sources.json'),
    ...['line', 'towns', 'strikes', 'areas', 'places'].map(fetchFeatures),
  ] as const);
  return built(() =>
    worldOf({
      mosaic: mosaicOf(topology),
      scenarios,
      articles,
      claims: claims.map((claim) => ({ ...claim, certainty: claim.certainty ?? 'unreviewed' })),
      sources,
      features: features.flatMap((one) => one.features),
    }),
  );
}

/** The land and water around Ukraine, which only the map draws. */
export async function loadBackdrop(): Promise<Backdrop> {
  const [countries, waters] = await all([fetchFeatures('countries'), fetchFeatures('waters')]);
  const collection = ({ features }: Features): FeatureCollection => ({
    type: 'FeatureCollection',
    features: features.map((one) => one),
  });
  return built(() => ({ countries: collection(countries), waters: collection(waters) }));
}

/** The words of one language. */
export async function loadLexicon(locale: Locale): Promise<Lexicon> {
  const file = `texts (${locale})`;
  const raw: RawLanguage = await fetchLanguage(locale).catch(() => Promise.reject(failed(file, 'missing')));
  trusted.set(file, raw.texts);
  return built(() => ({ locale, messages: raw.messages as Messages, texts: textsOf(raw.texts) }));
}

/** The annotations of all articles. */
export async function loadAnnotations(): Promise<readonly Annotation[]> {
  const raw = await fetchAnnotations().catch(() => Promise.reject(failed('annotations', 'missing')));
  return built(() =>
    Object.entries(raw).flatMap(([article, input]) => {
      trusted.set(`annotations of ${article}`, input);
      return (input as WrittenAnnotation[]).map((one) => ({ ...one, article }));
    }),
  );
}
