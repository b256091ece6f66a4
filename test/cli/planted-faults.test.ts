// Tests the check with planted faults, one of each kind, in every file: each is reported with its file and place.
// It must not know the rules; the faults are in faults/.
import { CATALOGUES } from '../../src/core/check/catalogues.ts';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../geo/schema.ts';
import { readProject } from '../../src/cli/project.ts';
import { DISK } from '../../src/cli/disk.ts';
import { cachedDisk, overlaidDisk, type Disk } from '../../src/corpus/disk.ts';
import { withPlace } from '../../src/corpus/problem-places.ts';
import { check } from '../../src/core/check/check.ts';
import { LOCALES, SHORT_NAMES } from '../../src/core/values/locale.ts';
import { AREA_FAULTS } from './faults/areas.ts';
import { ABOUT_FAULTS, ANNOTATION_FAULTS, DECK_FAULTS, DIGEST_FAULTS } from './faults/content.ts';
import { EARLIER_FAULTS } from './faults/earlier.ts';
import { CLAIM_FAULTS, SCENARIO_FAULTS, SOURCE_FAULTS, STRIKE_FAULTS } from './faults/facts.ts';
import type { Fault } from './faults/fault.ts';
import { DRAWN_FAULTS, GEOJSON_FAULTS, MOSAIC_FAULTS, POPULATION_FAULTS } from './faults/geometry.ts';
import { FIGURE_FAULTS, MESSAGE_FAULTS, OFFER_FAULTS, SPACE_FAULTS, TABLE_FAULTS } from './faults/words.ts';

const clean = cachedDisk(DISK);

function judge(disk: Disk): Problem[] {
  const { input, problems } = readProject(disk);
  return [...problems, ...check(input)].map((problem) => withPlace(problem, disk));
}

/** What is wrong already, before any fault is planted: told once, by the test of the clean tree. */
const known = judge(clean);
const isKnown = ({ file, path, message }: Problem): boolean =>
  known.some((problem) => problem.file === file && problem.path === path && problem.message === message);

const lineOfProblem = ({ file, line, path, message }: Problem): string => `${file}:${line ?? '?'} ${path}: ${message}`;

/** A file in Ukrainian stands for the same file in every language but English, which is the model. */
const inEveryLanguage = (file: string): string[] =>
  /\/uk\.(json|md)$/.test(file)
    ? [file, ...LOCALES.filter((locale) => locale !== 'en').map((locale) => file.replace(/\/uk\./, `/${locale}.`))]
    : [file];

/** How the problems differ from those expected of a fault; empty if the check reports the fault, its place, and no other file. */
function mismatches(fault: Fault): string[] {
  const { file, edit, says, fix = '', near } = fault;
  const disk = overlaidDisk(clean, { [file]: edit(clean.read(file) ?? '') });
  const problems = judge(disk).filter((problem) => !isKnown(problem));
  const expectedFile = fault.in ?? file;
  const named = problems.filter(
    (problem) => problem.file === expectedFile && problem.message.includes(says) && (problem.fix ?? '').includes(fix),
  );
  const lineOf = ({ line }: Problem): string => disk.read(expectedFile)?.split('\n')[(line ?? 0) - 1] ?? '';
  const isPlaced = (problem: Problem): boolean =>
    near === undefined
      ? fault.whole === true || problem.path !== '' || problem.line !== undefined
      : lineOf(problem).includes(near);
  const placed = named.some(isPlaced);
  const expectedFiles = new Set([expectedFile, ...(fault.also ?? [])].flatMap(inEveryLanguage));
  const blamedWithoutReason = problems
    .filter((problem) => !expectedFiles.has('*') && !expectedFiles.has(problem.file))
    .map(lineOfProblem);
  const notBlamed = (fault.also ?? []).filter(
    (file) => file !== '*' && !problems.some((problem) => problem.file === file),
  );
  return [
    ...(named.length > 0
      ? []
      : [
          `not named: ${says} → ${fix}`,
          ...problems.map((problem) => `${lineOfProblem(problem)} → ${problem.fix ?? ''}`),
        ]),
    ...(named.length > 0 && !placed
      ? [`not placed: ${named.map((problem) => `${lineOfProblem(problem)} ← ${lineOf(problem)}`).join(' | ')}`]
      : []),
    ...blamedWithoutReason.map((problem) => `blamed without reason: ${problem}`),
    ...notBlamed.map((file) => `not blamed: ${file}`),
    ...problems.filter(({ message }) => message.startsWith('the rule “')).map(lineOfProblem),
  ];
}

const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
  claims: CLAIM_FAULTS,
  'sources and dates': SOURCE_FAULTS,
  scenarios: SCENARIO_FAULTS,
  'strike reports': STRIKE_FAULTS,
  GeoJSON: GEOJSON_FAULTS,
  'populated places': POPULATION_FAULTS,
  'the drawn line': DRAWN_FAULTS,
  'earlier lines': EARLIER_FAULTS,
  'drawn areas': AREA_FAULTS,
  TopoJSON: MOSAIC_FAULTS,
  annotations: ANNOTATION_FAULTS,
  digests: DIGEST_FAULTS,
  presentations: DECK_FAULTS,
  'the page about the map': ABOUT_FAULTS,
  tables: TABLE_FAULTS,
  'messages and languages': MESSAGE_FAULTS,
  'no-break spaces': SPACE_FAULTS,
  figures: FIGURE_FAULTS,
  'what is offered': OFFER_FAULTS,
};

test('the clean tree has no problem', { timeout: 60_000 }, () => expect(judge(clean)).toEqual([]));

describe.each(Object.entries(GROUPS))('a fault in %s', (_, faults) => {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_name, fault) =>
    expect(mismatches(fault)).toEqual([]),
  );
});

describe('many faults at once', () => {
  const planted = [CLAIM_FAULTS, SOURCE_FAULTS, STRIKE_FAULTS, DECK_FAULTS, ABOUT_FAULTS, MESSAGE_FAULTS]
    .map(([first]) => first)
    .filter((fault) => fault !== undefined);

  test('are all named: none hides another', () => {
    const edited = Object.fromEntries(planted.map(({ file, edit }) => [file, edit(clean.read(file) ?? '')]));
    const problems = judge(overlaidDisk(clean, edited));
    for (const { file, says } of planted)
      expect(
        problems.filter((problem) => problem.file === file && problem.message.includes(says)),
        file,
      ).not.toEqual([]);
  });

  test('an article with claims and no folder lacks one file of annotations, not a passage for each claim', () => {
    const [article] = JSON.parse(clean.read('geo/articles.json') ?? '') as object[];
    const [claim] = JSON.parse(clean.read('geo/claims.json') ?? '') as object[];
    const added = { ...article, id: 'unwritten', letter: 'Z' };
    const claims = ['Z01', 'Z02'].map((id) => ({ ...claim, id, article: 'unwritten' }));
    const plus = (file: string, more: object[]): string =>
      JSON.stringify([...(JSON.parse(clean.read(file) ?? '') as object[]), ...more]);
    const edited = { 'geo/articles.json': plus('geo/articles.json', [added]), 'geo/claims.json': plus('geo/claims.json', claims) }; // prettier-ignore
    const file = 'src/content/articles/unwritten/annotations.json';
    const problems = judge(overlaidDisk(clean, edited)).filter((problem) => problem.file === file);
    expect(problems).toMatchObject([{ message: 'is missing', fix: 'add the file' }]);
  });

  test('a language that is only listed lacks every file, each named once', () => {
    const problems = judge(
      overlaidDisk(clean, { 'src/core/values/languages.json': JSON.stringify({ ...SHORT_NAMES, eo: 'EO' }) }),
    );
    const written = clean.list('src/content').filter((name) => clean.list(`src/content/${name}`).includes('uk.json'));
    const missing = [
      ...written.map((name) => `src/content/${name}/eo.json`),
      ...clean.list('src/content/articles').map((slug) => `src/content/articles/${slug}/eo.md`),
      ...clean.list('src/content/decks').map((slug) => `src/content/decks/${slug}/eo.json`),
      'src/content/about/eo.md',
      ...CATALOGUES.map((catalogue) => `src/i18n/${catalogue}/eo.json`),
      'geo/names/eo.json',
    ];
    const named = problems.filter(({ message }) => message === 'is missing').map(({ file }) => file);
    expect(named.sort()).toEqual(missing.sort());
    const others = new Set(problems.map(({ file }) => file).filter((file) => !missing.includes(file)));
    expect([...others]).toEqual(['src/content/about/corrections.json']);
  });
});
