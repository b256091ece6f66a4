// Fetches the facts and texts without validating them, and reports which file failed and why.
// It must not know how they are used or how a file is validated; verify.ts does that later, or when something fails.
import type { FeatureCollection } from 'geojson';
import type { Article, GeoFeature, Problem, Scenario, Source, WrittenClaim } from '../../geo/schema.ts';
import { fetchAnnotations, fetchLanguage, type RawLanguage } from '../content/files.ts';
import { textsOf, type Texts } from '../content/texts.ts';
import type { Annotation, WrittenAnnotation } from '../core/text/annotation.ts';
import { worldOf, type World } from '../core/land/catalogue.ts';
import { mosaicOf, type CellTopology, type Mosaic } from '../core/land/mosaic.ts';
import { unpackFeatures, type PackedFeatures } from '../core/land/packed-features.ts';
import { unpackMosaic, type PackedMosaic } from '../core/land/packed-mosaic.ts';
import type { Population } from '../core/population/population.ts';
import type { Locale } from '../core/view/view.ts';
import type { Messages } from '../i18n/messages.ts';

const FILES: Record<string, string> = {
  ...import.meta.glob<string>(
    [
      './*.json',
      // These come with what shows them.
      '!./{population,sizes,timeline}.json',
      '!./mosaic.topo.json',
      './features/{areas,line,places,strikes,towns}.geojson',
    ],
    { base: '../../geo/', eager: true, import: 'default', query: '?url' },
  ),
  // The heavy geometry: a build packs it (pack.config.ts), and the address in development is that of the file as it is.
  ...import.meta.glob<string>(['./mosaic.topo.json', './features/{band,countries,waters}.geojson'], {
    base: '../../geo/',
    eager: true,
    import: 'default',
    query: '?packed',
  }),
};

/** A file that could not be used: it was not fetched, or its content is malformed. */
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
  readonly band: FeatureCollection;
};
export type Lexicon = {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly texts: Texts;
};

const failed = (file: string, kind: Failure['kind']): LoadError => new LoadError([{ file, kind, problems: [] }]);

/** Content that was fetched but not validated yet, by file. */
const unverified = new Map<string, unknown>();
/** How long a file may take to answer, and then to arrive, ms: enough for the slowest networks. */
const ANSWER_MS = 30_000;
/** The files asked for so far. */
const requested = new Set<string>();

/** Validates everything not validated yet, yielding to the event loop after each file; returns the failures. */
export async function verify(): Promise<readonly Failure[]> {
  const files = [...unverified];
  unverified.clear();
  const { problemsIn } = await import('./verify.ts');
  const failures: Failure[] = [];
  for (const [file, input] of files) {
    const problems = problemsIn(file, input);
    if (problems.length > 0) failures.push({ file, kind: 'malformed', problems });
    await new Promise((resume) => setTimeout(resume));
  }
  return failures;
}

/**
 * Builds from files that this build shipped without validating them first: that would take longer than the building.
 * If building fails, validates at once, so that the error can name the file at fault.
 */
async function buildOrVerify<T>(build: () => T): Promise<T> {
  try {
    return build();
  } catch (error) {
    const failures = await verify();
    throw failures.length > 0 ? new LoadError(failures) : error;
  }
}

/** The same promise, rejected where there is no answer in time. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ANSWER_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

/** The content of a file: what a build has packed is unpacked. Throws where packed geometry is faulty. */
function unpacked(content: Partial<PackedMosaic & PackedFeatures> | null): unknown {
  if (content?.lines) return unpackMosaic(content as PackedMosaic);
  return content?.grids ? unpackFeatures(content as PackedFeatures) : content;
}

function parsed(text: string, file: string): unknown {
  try {
    return unpacked(JSON.parse(text) as never);
  } catch {
    throw failed(file, 'malformed');
  }
}

async function fetchJson<T>(name: string): Promise<T> {
  const file = `geo/${name}`;
  // A file asked for again is asked of the network: what is remembered of it may be what failed.
  const cache = requested.has(file) ? 'reload' : 'default';
  requested.add(file);
  const request = fetch(FILES[`./${name}`] ?? '', { cache });
  const response = await inTime(request).catch(() => undefined);
  if (!response?.ok) throw failed(file, 'missing');
  const body = await inTime(response.text()).catch(() => Promise.reject(failed(file, 'missing')));
  const input = parsed(body, file) as T;
  unverified.set(file, input);
  return input;
}

type Features = { readonly features: readonly GeoFeature[] };
const fetchFeatures = (name: string): Promise<Features> => fetchJson(`features/${name}.geojson`);

/** Waits for all promises, then throws one LoadError with every failure rather than the first alone. */
async function all<T extends readonly Promise<unknown>[]>(
  promises: readonly [...T],
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const settled = await Promise.allSettled(promises);
  const failures = settled.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof LoadError) return result.reason.failures;
    throw result.reason;
  });
  if (failures.length > 0) throw new LoadError(failures);
  return settled.map((result) => (result as PromiseFulfilledResult<unknown>).value) as {
    [K in keyof T]: Awaited<T[K]>;
  };
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
  return buildOrVerify(() =>
    worldOf({
      mosaic: mosaicOf(topology),
      scenarios,
      articles,
      claims: claims.map((claim) => ({ ...claim, certainty: claim.certainty ?? 'unreviewed' })),
      sources,
      features: features.flatMap((collection) => collection.features),
    }),
  );
}

/** The land and water around Ukraine and the band of doubt, which only the map draws. */
export async function loadBackdrop(): Promise<Backdrop> {
  const [countries, waters, band] = await all([
    fetchFeatures('countries'),
    fetchFeatures('waters'),
    fetchFeatures('band'),
  ]);
  const collection = ({ features }: Features): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [...features],
  });
  return buildOrVerify(() => ({
    countries: collection(countries),
    waters: collection(waters),
    band: collection(band),
  }));
}

/** The messages and texts of one language. */
export async function loadLexicon(locale: Locale): Promise<Lexicon> {
  const file = `texts (${locale})`;
  const raw: RawLanguage = await inTime(fetchLanguage(locale)).catch(() => Promise.reject(failed(file, 'missing')));
  unverified.set(file, raw.texts);
  return buildOrVerify(() => ({ locale, messages: raw.messages as Messages, texts: textsOf(raw.texts) }));
}

/** The annotations of all articles. */
export async function loadAnnotations(): Promise<readonly Annotation[]> {
  const raw = await inTime(fetchAnnotations()).catch(() => Promise.reject(failed('annotations', 'missing')));
  return buildOrVerify(() =>
    Object.entries(raw).flatMap(([article, input]) => {
      unverified.set(`annotations of ${article}`, input);
      return (input as WrittenAnnotation[]).map((annotation) => ({ ...annotation, article }));
    }),
  );
}

/** Tells the population of the cells of a mosaic. Rejects with a LoadError where its file does not load. */
export const loadPopulation = async (): Promise<(mosaic: Mosaic) => Population> => {
  const part = inTime(import('./late/populated-places.ts')).catch(() =>
    Promise.reject(failed('geo/population.json', 'missing')),
  );
  return (await part).populationIn;
};
