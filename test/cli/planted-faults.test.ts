// Proves the check on planted faults, one of a kind, in the text of every file: each is named with its file and place.
// It must not know the rules; the faults stand in faults/.
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../geo/schema.ts';
import { CODE, gather } from '../../src/cli/assemble.ts';
import { cached, changed, DISK, type Disk } from '../../src/cli/disk.ts';
import { located } from '../../src/cli/locate.ts';
import { check } from '../../src/core/check/check.ts';
import { LOCALES, SHORT_NAMES } from '../../src/core/values/locale.ts';
import { ABOUT_FAULTS, ANNOTATION_FAULTS, DECK_FAULTS, DIGEST_FAULTS } from './faults/content.ts';
import { CLAIM_FAULTS, SCENARIO_FAULTS, SOURCE_FAULTS, STRIKE_FAULTS } from './faults/facts.ts';
import type { Fault } from './faults/fault.ts';
import { DRAWN_FAULTS, GEOJSON_FAULTS, MOSAIC_FAULTS } from './faults/geometry.ts';
import { CODE_FAULTS, MESSAGE_FAULTS, TABLE_FAULTS } from './faults/words.ts';

const clean = cached(DISK);

function judge(disk: Disk, code: typeof CODE = CODE): Problem[] {
  const { input, problems } = gather(disk, code);
  return [...problems, ...check(input)].map((one) => located(one, disk));
}

const lineOfProblem = ({ file, line, path, message }: Problem): string => `${file}:${line ?? '?'} ${path}: ${message}`;

/** A file in Ukrainian stands for the same in any other language but English, which is the model. */
const inEveryLanguage = (file: string): string[] =>
  /\/uk\.(json|md)$/.test(file)
    ? [file, ...LOCALES.filter((locale) => locale !== 'en').map((locale) => file.replace(/\/uk\./, `/${locale}.`))]
    : [file];

/** What is wrong with what the check says of a fault; nothing where it names the fault, its place, and no other file. */
function missedIn(fault: Fault): string[] {
  const { file, edit, says, fix = '', near, code } = fault;
  const disk = changed(clean, { [file]: edit(clean.read(file) ?? '') });
  const problems = judge(disk, code?.(CODE));
  const home = fault.in ?? file;
  const named = problems.filter(
    (one) => one.file === home && one.message.includes(says) && (one.fix ?? '').includes(fix),
  );
  const lineOf = ({ line }: Problem): string => disk.read(home)?.split('\n')[(line ?? 0) - 1] ?? '';
  const isPlaced = (one: Problem): boolean =>
    near === undefined ? fault.whole === true || one.path !== '' || one.line !== undefined : lineOf(one).includes(near);
  const placed = named.some(isPlaced);
  const due = new Set([home, ...(fault.also ?? [])].flatMap(inEveryLanguage));
  const innocent = problems.filter((one) => !due.has('*') && !due.has(one.file)).map(lineOfProblem);
  const spared = (fault.also ?? []).filter((one) => one !== '*' && !problems.some((problem) => problem.file === one));
  return [
    ...(named.length > 0
      ? []
      : [`not named: ${says} → ${fix}`, ...problems.map((one) => `${lineOfProblem(one)} → ${one.fix ?? ''}`)]),
    ...(named.length > 0 && !placed
      ? [`not placed: ${named.map((one) => `${lineOfProblem(one)} ← ${lineOf(one)}`).join(' | ')}`]
      : []),
    ...innocent.map((one) => `blamed without reason: ${one}`),
    ...spared.map((one) => `not blamed: ${one}`),
    ...problems.filter(({ message }) => message.startsWith('the rule “')).map(lineOfProblem),
  ];
}

const GROUPS: Readonly<Record<string, readonly Fault[]>> = {
  claims: CLAIM_FAULTS,
  'sources and dates': SOURCE_FAULTS,
  scenarios: SCENARIO_FAULTS,
  'strike reports': STRIKE_FAULTS,
  GeoJSON: GEOJSON_FAULTS,
  'the drawn line': DRAWN_FAULTS,
  TopoJSON: MOSAIC_FAULTS,
  annotations: ANNOTATION_FAULTS,
  digests: DIGEST_FAULTS,
  presentations: DECK_FAULTS,
  'the page about the map': ABOUT_FAULTS,
  tables: TABLE_FAULTS,
  'messages and languages': MESSAGE_FAULTS,
  code: CODE_FAULTS,
};

test('the clean tree has no problem', { timeout: 60_000 }, () => expect(judge(clean)).toEqual([]));

describe.each(Object.entries(GROUPS))('a fault in %s', (_, faults) => {
  test.each(faults.map((one) => [one.name, one] as const))('%s', (_name, one) => expect(missedIn(one)).toEqual([]));
});

describe('many faults at once', () => {
  const planted = [CLAIM_FAULTS, SOURCE_FAULTS, STRIKE_FAULTS, DECK_FAULTS, ABOUT_FAULTS, MESSAGE_FAULTS]
    .map(([first]) => first)
    .filter((one) => one !== undefined);

  test('are all named: none hides another', () => {
    const edited = Object.fromEntries(planted.map(({ file, edit }) => [file, edit(clean.read(file) ?? '')]));
    const problems = judge(changed(clean, edited));
    for (const { file, says } of planted)
      expect(
        problems.filter((one) => one.file === file && one.message.includes(says)),
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
    const problems = judge(changed(clean, edited)).filter((one) => one.file === file);
    expect(problems).toMatchObject([{ message: 'is missing', fix: 'make the file' }]);
  });

  test('a language that is only listed lacks every file, each named once', () => {
    const problems = judge(
      changed(clean, { 'src/core/values/languages.json': JSON.stringify({ ...SHORT_NAMES, eo: 'EO' }) }),
    );
    const written = clean.list('src/content').filter((name) => clean.list(`src/content/${name}`).includes('uk.json'));
    const missing = [
      ...written.map((name) => `src/content/${name}/eo.json`),
      ...clean.list('src/content/articles').map((slug) => `src/content/articles/${slug}/eo.md`),
      ...clean.list('src/content/decks').map((slug) => `src/content/decks/${slug}/eo.json`),
      'src/content/about/eo.md',
      'src/i18n/messages/eo.json',
      'geo/names/eo.json',
    ];
    const named = problems.filter(({ message }) => message === 'is missing').map(({ file }) => file);
    expect(named.sort()).toEqual(missing.sort());
    const others = new Set(problems.map(({ file }) => file).filter((file) => !missing.includes(file)));
    expect([...others]).toEqual(['src/content/about/corrections.json']);
  });
});
