// Tests the check: the shipped corpus has no problems, and whatever is removed from it is reported by name.
// It must not know how the files are read; planted-faults.test.ts edits the files.
import { describe, expect, it } from 'vitest';
import { readProject } from '../../src/cli/project.ts';
import { readAcknowledged } from '../../src/cli/files.ts';
import { table } from '../../src/core/values/table.ts';
import { check } from '../../src/core/check/check.ts';
import type { CheckInput } from '../../src/core/check/input.ts';
import { peopleReferences, referencesOf } from '../../src/core/check/references.ts';
import type { Language, Words } from '../../src/core/check/corpus.ts';
import { movedFigures, valuesOf } from '../../src/core/check/moved-figures.ts';
import type { Inline } from '../../src/core/text/prose.ts';

const { input: corpus, problems: fileProblems } = readProject();
const messagesOf = (changed: CheckInput): string[] =>
  check(changed).map(({ file, path, message }) => `${file} ${path}: ${message}`);

/** The ids, of those that were removed together, that no problem names. */
function unnamed(changed: CheckInput, ids: Iterable<string>): string[] {
  const named = new Set(
    messagesOf(changed).flatMap((message) => [...message.matchAll(/“([^”]*)”/g)].map(([, id]) => id)),
  );
  return [...ids].filter((id) => !named.has(id));
}
/** The ids in two halves, so that the remaining half may still refer to those removed. */
const halves = (ids: Iterable<string>): string[][] => [0, 1].map((half) => [...ids].filter((_, at) => at % 2 === half));

const without = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> =>
  new Map([...map].filter(([key]) => !ids.includes(key)));
type Part = 'claims' | 'sources' | 'scenarios' | 'features' | 'articles';
const inWorld = (part: Part, ids: readonly string[]): CheckInput => ({
  ...corpus,
  world: { ...corpus.world, [part]: without<unknown>(corpus.world[part], ids) },
});
const inLanguage = (locale: string, change: (language: Language) => Partial<Language>): CheckInput => {
  const language = corpus.languages.get(locale)!;
  return { ...corpus, languages: new Map([...corpus.languages, [locale, { ...language, ...change(language) }]]) };
};
const inWords = (locale: string, change: (words: Words) => Partial<Words>): CheckInput =>
  inLanguage(locale, ({ words }) => ({ words: { ...words, ...change(words) } }));

describe('the shipped corpus', () => {
  it('has no problem', () => expect([...fileProblems, ...check(corpus)]).toEqual([]));

  it('shows every number as it was acknowledged', () =>
    expect(movedFigures(readAcknowledged(), valuesOf(corpus)).map(({ figure }) => figure)).toEqual([]));
});

describe('taking out', () => {
  const { world } = corpus;
  const named = new Set(referencesOf(corpus).map(({ id }) => id));

  it.each(['claims', 'scenarios', 'articles', 'features'] as const)('any of the %s is missed', (part) => {
    for (const ids of halves(world[part].keys())) expect(unnamed(inWorld(part, ids), ids)).toEqual([]);
  });

  it('any source that something rests on is missed', () => {
    for (const ids of halves([...world.sources.keys()].filter((id) => named.has(id))))
      expect(unnamed(inWorld('sources', ids), ids)).toEqual([]);
  });

  it('any figure is missed', () => {
    for (const ids of halves(corpus.figures.keys()))
      expect(unnamed({ ...corpus, figures: without(corpus.figures, ids) }, ids)).toEqual([]);
  });

  it('any date of the timeline is missed', () => {
    for (const ids of halves(corpus.timeline.map(({ id }) => id)))
      expect(unnamed({ ...corpus, timeline: corpus.timeline.filter(({ id }) => !ids.includes(id)) }, ids)).toEqual([]);
  });

  it('any annotation is missed', () => {
    for (const ids of halves(corpus.annotations.map(({ id }) => id))) {
      const annotations = corpus.annotations.filter(({ id }) => !ids.includes(id));
      expect(unnamed({ ...corpus, annotations }, ids)).toEqual([]);
    }
  });
});

describe.each([...corpus.languages.keys()])('taking out, in %s,', (locale) => {
  const { words, messages } = corpus.languages.get(locale)!;

  it('any passage is missed, and only that', () => {
    const drop = (inlines: readonly Inline[], ids: readonly string[]): Inline[] =>
      inlines.filter((inline) => !(inline.kind === 'passage' && ids.includes(inline.annotation)));
    for (const ids of halves(corpus.annotations.map(({ id }) => id))) {
      const changed = inWords(locale, ({ articles }) => ({
        articles: table(
          Object.fromEntries(
            Object.entries(articles).map(([slug, prose]) => [slug, { ...prose, paragraphs: prose.paragraphs.map((paragraph) => drop(paragraph, ids)) }]), // prettier-ignore
          ),
        ),
      }));
      const missed = messagesOf(changed).filter((message) => message.includes('uses the annotation'));
      const expected = corpus.annotations
        .filter(({ id }) => ids.includes(id))
        .map(({ id, article }) => `src/content/articles/${article}/${locale}.md : uses the annotation “${id}” 0 times instead of once`); // prettier-ignore
      expect(missed.sort()).toEqual(expected.sort());
    }
  });

  it.each(['figures', 'scenarios', 'strikes', 'timeline', 'towns', 'contradictions', 'names', 'sources'] as const)(
    'any of the %s is missed',
    (name) => {
      const emptied = inWords(locale, () => ({ [name]: table({}) }));
      expect(unnamed(emptied, Object.keys(words[name]))).toEqual([]);
    },
  );

  it('the words of any claim are missed', () => {
    const emptied = inWords(locale, ({ articles }) => ({
      articles: table(
        Object.fromEntries(Object.entries(articles).map(([slug, prose]) => [slug, { ...prose, claims: table({}) }])),
      ),
    }));
    expect(unnamed(emptied, corpus.world.claims.keys())).toEqual([]);
  });

  it('any person named is missed', () => {
    const people = new Set(peopleReferences(corpus).map(({ id }) => id));
    expect(
      unnamed(
        inWords(locale, () => ({ people: table({}) })),
        people,
      ),
    ).toEqual([]);
  });

  it('any word of a source besides its title is missed', () => {
    const bare = Object.fromEntries(Object.entries(words.sources).map(([id, { title }]) => [id, { title }]));
    const fields = Object.entries(words.sources).flatMap(
      ([id, said]) =>
      Object.keys(said).filter((field) => field !== 'title').map((field) => `${id}.${field}`), // prettier-ignore
    );
    expect(fields.length).toBeGreaterThan(0);
    expect(
      unnamed(
        inWords(locale, () => ({ sources: table(bare) })),
        fields,
      ),
    ).toEqual([]);
  });

  it('any message is missed', () =>
    expect(
      unnamed(
        inLanguage(locale, () => ({ messages: table({}) })),
        Object.keys(messages),
      ),
    ).toEqual([]));

  it('any plural form is missed', () => {
    const counted = Object.entries(messages).filter(([, message]) => typeof message !== 'string');
    const cut = counted.map(([key, message]) => [key, { ...(message as Record<string, string>), other: undefined }]);
    const forms = Object.fromEntries(cut.map(([key, message]) => [key, JSON.parse(JSON.stringify(message))])) as Language['messages']; // prettier-ignore
    const missed = messagesOf(inLanguage(locale, () => ({ messages: { ...messages, ...forms } })));
    expect(counted.length).toBeGreaterThan(0);
    for (const [key] of counted) expect(missed.join('\n')).toContain(`“${key}” lacks the plural form “other”`);
  });
});

describe('a rule that throws', () => {
  it('is named, and the others still run', () => {
    const broken = { name: 'broken', judge: () => JSON.parse('{') as never };
    const other = { name: 'other', judge: () => [{ file: 'a', path: 'b', message: 'c' }] };
    const [first, second] = check(corpus, [broken, other]);
    expect(first).toMatchObject({
      path: 'broken',
      message: expect.stringContaining('the rule “broken” failed') as string,
    });
    expect(second).toEqual({ file: 'a', path: 'b', message: 'c' });
  });
});

it('lets a language decline the names of the sides in the labels of what each would do', () => {
  const labels = { 'status.left-by-ukraine': 'Withdrawal of Ukrainian forces', 'short.left-by-ukraine': 'of Ukraine' };
  const twins = { 'status.vacated-by-russia': 'Withdrawal of Russian forces', 'short.vacated-by-russia': 'of Russia' };
  const withLabels = (own: object, other: object): CheckInput =>
    inLanguage('en', ({ messages }) => ({ messages: { ...messages, ...own, ...other } }));
  const complaints = (input: CheckInput): string[] =>
    messagesOf(input).filter((message) => message.includes('uses other words for Russia'));
  expect(complaints(withLabels(labels, twins))).toEqual([]);
  expect(complaints(withLabels(labels, labels))).toHaveLength(2);
});
