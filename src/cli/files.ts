// Reads from the disk what the browser loads: facts, texts, messages and acknowledged figures.
// It must not repair anything: it throws on the first faulty file, with the path of each problem.
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
import { parsePopulation, type PopulatedPlace } from '../../geo/schema-population.ts';
import { parseTimeline, type Moment } from '../../geo/schema-timeline.ts';
import { parseTexts, TEXT_ROOMS, type Texts } from '../content/texts-reader.ts';
import { parseAnnotations, type Annotation } from '../core/text/annotation-reader.ts';
import { worldOf, type World } from '../core/land/catalogue.ts';
import { readMosaic } from '../core/land/mosaic-reader.ts';
import { DAY } from '../core/check/drawn-line.ts';
import type { Acknowledgements } from '../core/check/moved-figures.ts';
import type { Messages } from '../i18n/messages.ts';
import { withJson } from '../corpus/write-json.ts';
import { DISK, writeFile } from './disk.ts';

const ARTICLES = 'src/content/articles';
const ACKNOWLEDGED = 'src/content/acknowledged.json';

/** Thrown if files cannot be read or parsed; the message has one line for each problem. */
export class FilesError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(lineOf).join('\n'));
  }
}

/** A problem as one line: file, path, message. */
export const lineOf = ({ file, path, message }: Problem): string =>
  `${file}${path === '' ? '' : ` ${path}`}: ${message}`;

function readText(file: string): string {
  const text = DISK.read(file);
  if (text === undefined) throw new FilesError([{ file, path: '', message: 'is missing' }]);
  return text;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file)) as unknown;
  } catch (error) {
    if (error instanceof FilesError) throw error;
    throw new FilesError([{ file, path: '', message: `is not JSON: ${(error as Error).message}` }]);
  }
}

function valueOrThrow<T>(parsed: Parsed<T>): T {
  if (parsed.ok) return parsed.value;
  throw new FilesError(parsed.problems);
}

const read = <T>(file: string, parse: (input: unknown, file: string) => Parsed<T>): T =>
  valueOrThrow(parse(readJson(file), file));

/** The features of a file of geo/features, by its name without the ending. Throws a FilesError with every problem. */
export const readFeatures = (name: string): GeoFeature[] => [
  ...read(`geo/features/${name}.geojson`, parseFeatures).features,
];
const featuresIn = (names: readonly string[]): GeoFeature[] => names.flatMap(readFeatures);

/** Runs all steps, then throws one error with the problems of all that failed. */
function runAll<T extends Record<string, () => unknown>>(steps: T): { [K in keyof T]: ReturnType<T[K]> } {
  const problems: Problem[] = [];
  const results = Object.entries(steps).map(([key, step]) => {
    try {
      return [key, step()];
    } catch (error) {
      if (!(error instanceof FilesError)) throw error;
      problems.push(...error.problems);
      return [key, undefined];
    }
  });
  if (problems.length > 0) throw new FilesError(problems);
  return Object.fromEntries(results) as { [K in keyof T]: ReturnType<T[K]> };
}

/** The facts that texts, ledger and map need. Throws a FilesError with every problem. */
export const readWorld = (): World =>
  worldOf(
    runAll({
      mosaic: () => read('geo/mosaic.topo.json', readMosaic),
      scenarios: () => read('geo/scenarios.json', parseScenarios),
      articles: () => read('geo/articles.json', parseArticles),
      claims: () => read('geo/claims.json', parseClaims),
      sources: () => read('geo/sources.json', parseSources),
      features: () => featuresIn(['line', 'towns', 'strikes', 'areas', 'places']),
    }),
  );

/** The dates of the timeline. */
export const readTimeline = (): Moment[] => read('geo/timeline.json', parseTimeline);

/** The populated places of the gazetteer. */
export const readPopulation = (): PopulatedPlace[] => read('geo/population.json', parsePopulation);

/** The countries, waters and band of doubt, which only the map draws. */
export const readBackdrop = (): GeoFeature[] => featuresIn(['countries', 'waters', 'band']);

const slugs = (): readonly string[] => DISK.list(ARTICLES);

/** The texts of a language. */
export function readTexts(locale: string): Texts {
  const raw = runAll({
    rooms: () => Object.fromEntries(TEXT_ROOMS.map((room) => [room, readJson(`src/content/${room}/${locale}.json`)])),
    names: () => readJson(`geo/names/${locale}.json`),
    articles: () => Object.fromEntries(slugs().map((slug) => [slug, readText(`${ARTICLES}/${slug}/${locale}.md`)])),
  });
  return valueOrThrow(parseTexts(raw, locale));
}

/** The annotations of all articles. */
export const readAnnotations = (): Annotation[] =>
  slugs().flatMap((slug) => read(`${ARTICLES}/${slug}/annotations.json`, (input) => parseAnnotations(input, slug)));

/** The messages of the interface in a language. */
export const readMessages = (locale: string): Messages => readJson(`src/i18n/messages/${locale}.json`) as Messages;

export const readAcknowledged = (): Acknowledgements => readJson(ACKNOWLEDGED) as Acknowledgements;

/** Writes that all texts have been read for the day of the map. */
export const writeDayRead = (asOf: string): void => writeFile(DAY, withJson(DISK.read(DAY), { asOf }));

export const writeAcknowledged = (acknowledged: Acknowledgements): void =>
  writeFile(ACKNOWLEDGED, `${JSON.stringify(acknowledged, null, 2)}\n`);
