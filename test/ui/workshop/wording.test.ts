// What the workshop calls places in the files, and how it words what the check says there.
// It must not know the words themselves.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../geo/schema.ts';
import { DISK } from '../../../src/cli/disk.ts';
import { check } from '../../../src/core/check/check.ts';
import { sentencesWith, type StaleSentence } from '../../../src/core/check/moved-figures.ts';
import { newDraft, perform, type Edit } from '../../../src/core/draft/draft.ts';
import { applyAll, documentsOf, type Documents, type Operation } from '../../../src/core/draft/operation.ts'; // prettier-ignore
import { addEntry, newId, removeEntry, setField } from '../../../src/core/entries/edit.ts';
import { fieldNamed, type EntryKind } from '../../../src/core/entries/kind.ts';
import { KINDS } from '../../../src/core/entries/kinds.ts';
import { LOCALES, type Locale } from '../../../src/core/values/locale.ts';
import { readCheckInput } from '../../../src/corpus/check-input.ts';
import { saidOf } from '../../../src/ui/workshop/wording/check-words.ts';
import { differenceWords } from '../../../src/ui/workshop/wording/difference-words.ts';
import { editWords } from '../../../src/ui/workshop/wording/edit-words.ts';
import type { Naming } from '../../../src/ui/workshop/wording/naming.ts';
import { inOneLine, placeWords, type FilePlace } from '../../../src/ui/workshop/wording/place-words.ts';
import { base, problemsWith, read, siteIn, wordsIn } from './drafted.ts';

const naming = (locale: Locale, documents: Documents = documentsOf(base)): Naming => ({
  documents,
  knowledge: { nameOf: (id) => id },
  words: wordsIn(locale),
});

const freshOf = (kind: EntryKind): readonly Operation[] => {
  const documents = documentsOf(base);
  const titles = new Map(fieldNamed(kind, kind.title).where === 'words' ? LOCALES.map((locale) => [locale, 'Quite new'] as const) : []); // prettier-ignore
  const added = addEntry(documents, kind, newId(documents, kind, 'Quite new', LOCALES), titles);
  return [...added, ...(kind.entails?.(applyAll(documents, added)) ?? [])];
};
/** An entry that others rely on, so that the check misses it. */
const removed = (kind: EntryKind, id: string): readonly Operation[] =>
  removeEntry(documentsOf(base), kind, id, LOCALES);

describe.each(LOCALES)('in %s', (locale) => {
  const asked = { say: wordsIn(locale).say, knowledge: siteIn(locale), nameOf: (id: string) => id };
  const said = (problem: Problem) => saidOf(problem, asked);

  test('whatever an entry lacks that has only been begun is said in the reader’s language', () => {
    const problems = Object.values(KINDS).flatMap((kind) => problemsWith(freshOf(kind)));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => said(problem).lang === 'en').map(({ message }) => message)).toEqual([]);
  });

  test('what is missed of a source or a number that is gone is said in the reader’s language, by its subject', () => {
    const problems = [...problemsWith(removed(KINDS.sources, 's05')), ...problemsWith(removed(KINDS.figures, 'ceasefire-days'))]; // prettier-ignore
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((problem) => said(problem).lang === 'en').map(({ message }) => message)).toEqual([]);
    const subjects = problems.map((problem) => placeWords(naming(locale), problem).subject);
    expect(subjects.filter((subject) => /\/|\.(json|md)/.test(subject))).toEqual([]);
  });

  test('every rule of typography is said in the reader’s language', () => {
    const styles = LOCALES.map((one) => read(`src/i18n/style/${one}.json`) as { typography: { message: string }[] });
    const found = styles.flatMap(({ typography }) => typography.map(({ message }) => ({ file: 'x', path: '', message: `${message}: “a”` }))); // prettier-ignore
    expect(found.filter((problem) => said(problem).lang === 'en')).toEqual([]);
  });

  test('what has no words is said in English and marked so; advice that names a command or a file is left out', () => {
    const problem: Problem = { file: 'x', path: '', message: 'is odd in a new way', fix: 'run `npm run geo`' };
    expect(said(problem)).toEqual({ text: 'is odd in a new way', fix: '', lang: 'en' });
    expect(said({ ...problem, fix: 'say it otherwise' }).fix).toBe('say it otherwise');
    expect(said({ ...problem, reason: { kind: 'type' } }).lang).toBe('en');
  });
});

describe('a sentence with a number', () => {
  let sentences: readonly StaleSentence[] = [];
  beforeAll(() => {
    const { input } = readCheckInput(DISK, () => '');
    expect(check(input).length).toBeLessThan(10);
    sentences = sentencesWith(input, [...input.figures.keys()]);
  });
  /** Texts for which the workshop has no form. */
  const hasForm = ({ file, path }: FilePlace): boolean =>
    !/contradictions|glossary|about/.test(file) && !path.startsWith('in-question.');

  test('is called by its subject, its part and its language', () => {
    expect(sentences.length).toBeGreaterThan(0);
    for (const locale of LOCALES) {
      const place = naming(locale);
      for (const sentence of sentences) {
        const { subject, part } = placeWords(place, sentence);
        expect([sentence.path, subject]).toEqual([sentence.path, expect.not.stringMatching(/\/|\.(json|md)/)]);
        const language = new Intl.DisplayNames([locale], { type: 'language' }).of(sentence.locale)!;
        expect(part).toContain(language);
        if (hasForm(sentence) && !/\.past\.\d/.test(sentence.path))
          expect([sentence.path, part]).not.toEqual([sentence.path, language]);
      }
    }
  });

  test('leads to where it is edited', () => {
    const place = naming('en');
    for (const sentence of sentences) {
      const { tab, subject } = placeWords(place, sentence).place ?? {};
      if (!hasForm(sentence)) expect([sentence.file, sentence.path, tab]).toEqual([sentence.file, sentence.path, undefined]); // prettier-ignore
      else expect([sentence.path, ['proposals', 'articles'].includes(tab ?? ''), subject]).toEqual([sentence.path, true, expect.stringMatching(/./)]); // prettier-ignore
    }
  });
});

describe('a place', () => {
  const inEnglish = (file: string, path: string): string => inOneLine(wordsIn('en'), placeWords(naming('en'), { file, path })); // prettier-ignore
  const titleOf = (id: string): string =>
    (read('src/content/scenarios/en.json') as Record<string, { title: string }>)[id]!.title;

  test('is called by its fields, the outer ones first, and by the number of an item', () => {
    const title = titleOf('four-oblasts');
    expect(inEnglish('src/content/scenarios/uk.json', 'four-oblasts.title')).toBe(`Proposal: ${title} · Title (Ukrainian)`); // prettier-ignore
    expect(inEnglish('geo/scenarios.json', 'four-oblasts.sources')).toBe(`Proposal: ${title} · Sources`);
    expect(inEnglish('src/content/scenarios/en.json', 'four-oblasts.unknown.0')).toMatch(/, 1 \(English\)$/);
    expect(inEnglish('src/content/scenarios/en.json', 'four-oblasts.unknown.#1')).toMatch(/, 1 \(English\)$/);
    expect(inEnglish('src/content/notes/en.json', 'four-oblasts.land.lines.0')).toContain(title);
  });

  test('of any name is called something', () => {
    const files = fc.constantFrom('geo/claims.json', 'geo/recipes/line.json', 'geo/features/strikes.geojson', 'src/content/notes/uk.json', 'src/content/decks/x/en.json', 'src/content/glossary/en.json', 'src/content/articles/x/uk.md', 'geo/names/en.json', 'src/content/acknowledged.json', 'README.md'); // prettier-ignore
    const paths = fc.oneof(fc.string(), fc.array(fc.constantFrom('constructor', '__proto__', 'strike.st01', 'A01', 'period', '#2', '3', 'lines', 'town.x')).map((steps) => steps.join('.'))); // prettier-ignore
    fc.assert(fc.property(files, paths, (file, path) => inEnglish(file, path) !== ''));
  });
});

describe('an edit', () => {
  const edit = (what: string, subject: string, operations: readonly Operation[], field?: string): Edit => ({ what, subject, operations, field, why: '', when: '2026-01-01T00:00:00Z' }); // prettier-ignore
  const called = (...edits: readonly Edit[]): string => {
    const draft = edits.reduce(perform, newDraft('x', 'x', '1'));
    return editWords(draft, base, edits.length - 1, naming('en'));
  };
  const title = (read('src/content/scenarios/en.json') as Record<string, { title: string }>)['four-oblasts']!.title;
  const documents = documentsOf(base);

  test('of a form is called by the entry, the field and the language', () => {
    const operations = setField(documents, KINDS.proposals, { field: fieldNamed(KINDS.proposals, 'label'), id: 'four-oblasts', locale: 'uk' }, 'Інакше'); // prettier-ignore
    expect(called(edit('entry-field', 'four-oblasts', operations))).toBe(`Changed: Proposal: ${title} · Short label (Ukrainian)`); // prettier-ignore
  });

  test('that removes an entry calls it as it was', () => {
    const operations = removeEntry(documents, KINDS.proposals, 'four-oblasts', LOCALES);
    expect(called(edit('remove-entry', 'four-oblasts', operations))).toBe(`Removed: Proposal: ${title}`);
  });

  test('of a digest is called by the part and the language', () => {
    const file = 'src/content/articles/before-sunday/uk.md';
    const text = base(file) as string;
    const operations: Operation[] = [{ kind: 'text', file, at: 2, before: text.slice(2, 3), after: 'Я' }];
    expect(called(edit('article-text', 'before-sunday', operations, 'before-sunday uk headline'))).toMatch(/^Text of an article changed: Article: .+ · Headline \(Ukrainian\)$/); // prettier-ignore
  });

  test('of a vertex or a file is called by its name', () => {
    const { at } = (base('geo/recipes/line.json') as unknown as { vertices: { id: string; at: number[] }[] }).vertices.find(({ id }) => id === 'v43')!; // prettier-ignore
    const operations: Operation[] = [{ kind: 'value', file: 'geo/recipes/line.json', path: ['vertices', '@v43', 'at'], before: at, after: [37.2, 48.3] }]; // prettier-ignore
    expect(called(edit('move-vertex', 'v43', operations))).toBe('Vertex moved: v43');
    expect(called(edit('import', 'a.json', operations))).toBe('Change file opened: a.json');
  });
});

test('a difference has its sign and its unit, and says where only the range has changed', () => {
  const words = wordsIn('en');
  const km2 = (central: number) => ({ low: central - 400, central, high: central + 400, unit: 'km2' as const });
  const moved = { figure: 'x', before: 5800, rangeBefore: [4100, 7500] as const, now: km2(5700) };
  expect(differenceWords(moved, undefined, words)).toBe('−100\u00a0km²');
  expect(differenceWords({ ...moved, now: km2(5910) }, undefined, words)).toBe('+110\u00a0km²');
  expect(differenceWords({ ...moved, now: km2(5800) }, undefined, words)).toBe(words.say('review.rangeOnly'));
  expect(differenceWords({ ...moved, before: undefined }, undefined, words)).toBe('—');
  // Two roundings are no change of the land: a move of 37 km² once read as 100.
  expect(differenceWords({ ...moved, now: km2(5699.6) }, km2(5662.4), words)).toBe('+37\u00a0km²');
  const percent = (central: number) => ({ low: central, central, high: central, unit: 'percent' as const });
  expect(differenceWords({ ...moved, before: 21.7, now: percent(21.5) }, undefined, words)).toBe(`−${words.say('review.points', { points: '0.2' })}`); // prettier-ignore
});
