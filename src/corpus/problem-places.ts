// Adds to a problem its line and the README recipe that helps with its file.
// It must not know the rules.
import type { Problem } from '../../geo/schema.ts';
import type { Disk } from './disk.ts';
import { placeOfPath } from './json-places.ts';
import { lineOfPath } from './text-places.ts';

/** The headings under “How to add” in the README, by file; the first matching pattern applies. */
export const RECIPES: readonly (readonly [file: RegExp, heading: string])[] = [
  [/^geo\/(recipes|features)\/areas/, 'A drawn area'],
  [/^geo\/recipes\/earlier-lines|^src\/core\/values\/day/, 'A new edition'],
  [
    /^geo\/(mosaic|recipes\/(line|settlements|reported))|^geo\/features\/(line|towns|oblasts)/,
    'Moving a vertex of the line',
  ],
  [/^geo\/scenarios|^src\/content\/(scenarios\/|offered)/, 'A scenario'],
  [/^geo\/(articles|claims)|^src\/content\/(articles|claims|people|contradictions)\//, 'An article'],
  [/^geo\/sources|^src\/content\/(sources\/|layers)/, 'A source'],
  [/^geo\/timeline|^src\/content\/timeline\//, 'A date of the timeline'],
  [/^src\/content\/(figures|acknowledged)/, 'A figure'],
  [
    /^src\/(i18n|core\/values\/languages)|^geo\/names|^src\/content\/russian-names|^src\/content\/about\//,
    'A language',
  ],
  [/^src\/content\/decks\//, 'A presentation'],
  [/^geo\/features\/strikes|^src\/content\/strikes\//, 'A strike report'],
  [/^src\/content\/towns\//, 'A language'],
];

const headingOf = (file: string): string | undefined => RECIPES.find(([pattern]) => pattern.test(file))?.[1];

type Place = Partial<Pick<Problem, 'line'>> & Pick<Problem, 'path'>;

/** The line of a problem, and its path for display: in JSON, entries are named by id or numbered from 1. */
function placeOf({ file, path, line }: Problem, disk: Disk): Place {
  const text = disk.read(file);
  if (text === undefined || path === '') return { path, ...(line === undefined ? {} : { line }) };
  const found = /\.(json|geojson)$/.test(file)
    ? (placeOfPath(text, path) ?? { path })
    : { path, line: lineOfPath(file, text, path) };
  const lineNumber = line ?? found.line;
  return { path: found.path, ...(lineNumber === undefined ? {} : { line: lineNumber }) };
}

/**
 * Whether one language’s file is missing where another language has one: then the recipe for adding a language applies,
 * whatever the file is for.
 */
function isLanguageFile({ file }: Problem, disk: Disk): boolean {
  const [, folder, extension] = /^(.*)\/[a-z]{2,3}\.(json|md)$/.exec(file) ?? [];
  if (folder === undefined || disk.read(file) !== undefined) return false;
  return disk.list(folder).some((name) => new RegExp(`^[a-z]{2,3}\\.${extension}$`).test(name));
}

/** The problem with its line and recipe, where there are any. */
export function withPlace(problem: Problem, disk: Disk): Problem {
  const recipe = problem.recipe ?? (isLanguageFile(problem, disk) ? 'A language' : headingOf(problem.file));
  return { ...problem, ...placeOf(problem, disk), ...(recipe === undefined ? {} : { recipe }) };
}
