// Proves the check: the shipped corpus holds together, and whatever is taken out of it is missed by its name.
// It must not know how the files are read.
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { GeoFeature } from '../../geo/schema.ts';
import { readCorpus } from '../../src/cli/assemble.ts';
import { readAcknowledged } from '../../src/cli/files.ts';
import { READING_ORDER } from '../../src/content/layers.ts';
import { check } from '../../src/core/check.ts';
import { figuresIn, type Inline } from '../../src/core/prose.ts';
import { paragraphsOf, type Corpus, type Language, type Words } from '../../src/core/corpus.ts';
import { peopleNamed, referencesOf } from '../../src/core/references.ts';
import { movedFigures, sentencesWith, valuesOf } from '../../src/core/stale.ts';
import { movedVertex } from '../support/moved-vertex.ts';

const corpus = readCorpus();
const messagesOf = (changed: Corpus): string[] =>
  check(changed).map(({ file, path, message }) => `${file} ${path}: ${message}`);
/** The id among the problems as a whole word: `town.dnipro` must not be excused by `town.dnipro-x`. */
const isMissed = (changed: Corpus, id: string): boolean =>
  messagesOf(changed).some((message) => message.includes(`“${id}”`));

const without = <T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...map].filter(([key]) => key !== id));
const inWorld = (part: 'claims' | 'sources' | 'scenarios' | 'features' | 'articles', id: string): Corpus => ({
  ...corpus,
  world: { ...corpus.world, [part]: without<unknown>(corpus.world[part], id) },
});
const inWords = (locale: string, change: (words: Words) => Partial<Words>): Corpus => ({
  ...corpus,
  languages: new Map(
    [...corpus.languages].map(([own, language]): [string, Language] => [
      own,
      own === locale ? { ...language, words: { ...language.words, ...change(language.words) } } : language,
    ]),
  ),
});
const inTable = (locale: string, table: keyof Words, id: string): Corpus =>
  inWords(locale, (words) => ({
    [table]: Object.fromEntries(Object.entries(words[table]).filter(([key]) => key !== id)),
  }));

describe('the shipped corpus', () => {
  it('has no problem', () => expect(messagesOf(corpus)).toEqual([]));

  it('shows every number as it was acknowledged', () =>
    expect(movedFigures(readAcknowledged(), valuesOf(corpus)).map(({ figure }) => figure)).toEqual([]));

  it('acknowledges no figure that is not there', () =>
    expect(Object.keys(readAcknowledged()).filter((id) => !corpus.figures.has(id))).toEqual([]));

  it('offers every article to read', () =>
    expect([...READING_ORDER].sort()).toEqual([...corpus.world.articles.keys()].sort()));
});

describe('a longitude and a latitude that changed places', () => {
  const turned = (id: string, geometry: GeoFeature['geometry']): Corpus => {
    const feature = { ...(corpus.world.features.get(id) as GeoFeature), geometry };
    return { ...corpus, world: { ...corpus.world, features: new Map(corpus.world.features).set(id, feature) } };
  };
  const place = (id: string) => corpus.world.features.get(id)?.geometry as { coordinates: Position | Position[] };

  it('are missed in a town', () => {
    const [lon = 0, lat = 0] = place('town.kramatorsk').coordinates as Position;
    expect(messagesOf(turned('town.kramatorsk', { type: 'Point', coordinates: [lat, lon] }))).toEqual([
      `geo/features/towns.geojson town.kramatorsk: leaves the box of Ukraine at [${lat},${lon}], position 0; longitude comes first`,
    ]);
  });

  it('are missed in one position of the line', () => {
    const line = place('line.contact').coordinates as Position[];
    const coordinates = line.map(([lon = 0, lat = 0], at) => (at === 30 ? [lat, lon] : [lon, lat]));
    expect(messagesOf(turned('line.contact', { type: 'LineString', coordinates })).join()).toMatch(
      /line.geojson line.contact: .*, position 30; longitude comes first/,
    );
  });
});

describe('taking out any one', { timeout: 60_000 }, () => {
  const { world } = corpus;
  const named = new Set(referencesOf(corpus).map(({ id }) => id));
  const missed = (ids: Iterable<string>, change: (id: string) => Corpus): string[] =>
    [...ids].filter((id) => !isMissed(change(id), id));

  it('claim', () => expect(missed(world.claims.keys(), (id) => inWorld('claims', id))).toEqual([]));

  it('source that something rests on', () => {
    const ids = [...world.sources.keys()].filter((id) => named.has(id));
    expect(ids.length).toBeGreaterThan(60);
    expect(missed(ids, (id) => inWorld('sources', id))).toEqual([]);
  });

  it('scenario', () => expect(missed(world.scenarios.keys(), (id) => inWorld('scenarios', id))).toEqual([]));

  it('article', () => expect(missed(world.articles.keys(), (id) => inWorld('articles', id))).toEqual([]));

  it('feature', { timeout: 30_000 }, () =>
    expect(missed(world.features.keys(), (id) => inWorld('features', id))).toEqual([]),
  );

  it('figure', () =>
    expect(missed(corpus.figures.keys(), (id) => ({ ...corpus, figures: without(corpus.figures, id) }))).toEqual([]));

  it('date of the time axis', () => {
    const ids = corpus.timeline.map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([17, 17]);
    expect(missed(ids, (id) => ({ ...corpus, timeline: corpus.timeline.filter((one) => one.id !== id) }))).toEqual([]);
  });

  it('annotation', () => {
    const ids = corpus.annotations.map(({ id }) => id);
    const change = (id: string): Corpus => ({
      ...corpus,
      annotations: corpus.annotations.filter((one) => one.id !== id),
    });
    expect(missed(ids, change)).toEqual([]);
  });

  it('passage', { timeout: 60_000 }, () => {
    const drop = (inlines: readonly Inline[], id: string): Inline[] =>
      inlines.filter((inline) => !(inline.kind === 'passage' && inline.annotation === id));
    for (const locale of corpus.languages.keys())
      for (const { id, article } of corpus.annotations) {
        const changed = inWords(locale, ({ articles }) => {
          const prose = articles[article]!;
          const paragraphs = prose.paragraphs.map((paragraph) => drop(paragraph, id));
          return { articles: { ...articles, [article]: { ...prose, paragraphs } } };
        });
        expect(messagesOf(changed)).toEqual([
          `src/content/articles/${article}/${locale}.md : uses the annotation “${id}” 0 times instead of once`,
        ]);
      }
  });

  it.each([...corpus.languages.keys()])('person named, in %s', (locale) => {
    const people = new Set(peopleNamed(corpus).map(({ id }) => id));
    expect(people.size).toBeGreaterThan(20);
    expect(missed(people, (id) => inTable(locale, 'people', id))).toEqual([]);
  });

  it.each([...corpus.languages.keys()])('text, in %s', { timeout: 60_000 }, (locale) => {
    const { words } = corpus.languages.get(locale)!;
    for (const table of [
      'claims',
      'contradictions',
      'figures',
      'scenarios',
      'strikes',
      'timeline',
      'towns',
      'articles',
    ] as const)
      expect(
        missed(Object.keys(words[table]), (id) => inTable(locale, table, id)),
        table,
      ).toEqual([]);
  });

  it.each([...corpus.languages.keys()])('word of a source, in %s', { timeout: 60_000 }, (locale) => {
    const { sources } = corpus.languages.get(locale)!.words;
    expect(Object.keys(sources).length).toBeGreaterThan(100);
    expect(missed(Object.keys(sources), (id) => inTable(locale, 'sources', id))).toEqual([]);
    for (const [id, said] of Object.entries(sources))
      for (const field of Object.keys(said).filter((one) => one !== 'title')) {
        const less = { ...said, [field]: undefined };
        const changed = inWords(locale, (words) => ({ sources: { ...words.sources, [id]: less } }));
        expect(isMissed(changed, `${id}.${field}`), `${id}.${field}`).toBe(true);
      }
  });

  it.each([...corpus.languages.keys()])('name, in %s', { timeout: 60_000 }, (locale) => {
    const names = Object.keys(corpus.languages.get(locale)!.words.names);
    expect(names.length).toBeGreaterThan(200);
    expect(missed(names, (id) => inTable(locale, 'names', id))).toEqual([]);
  });

  it.each([...corpus.languages.keys()])('message or plural form, in %s', { timeout: 60_000 }, (locale) => {
    const language = corpus.languages.get(locale)!;
    const change = (messages: Language['messages']): Corpus => ({
      ...corpus,
      languages: new Map([...corpus.languages, [locale, { ...language, messages }]]),
    });
    for (const [key, message] of Object.entries(language.messages)) {
      const rest = Object.fromEntries(Object.entries(language.messages).filter(([other]) => other !== key));
      expect(isMissed(change(rest), key), key).toBe(true);
      if (typeof message === 'string') continue;
      const forms = Object.fromEntries(Object.entries(message).filter(([form]) => form !== 'other'));
      expect(isMissed(change({ ...rest, [key]: forms }), key), key).toBe(true);
    }
  });
});

describe('a number that moves', () => {
  const values = valuesOf(corpus);
  const acknowledged = readAcknowledged();

  it.each([...corpus.figures.keys()])('is told in exactly the sentences with %s', (id) => {
    const before = acknowledged[id]!;
    const moved = movedFigures({ ...acknowledged, [id]: { ...before, value: before.value + 1000 } }, values);
    expect(moved.map(({ figure, before: old }) => [figure, old])).toEqual([[id, before.value + 1000]]);
    const told = sentencesWith(corpus, [id]);
    const wanted = paragraphsOf(corpus).filter(({ paragraph }) => figuresIn(paragraph).includes(id));
    const places = ({ file, path }: { file: string; path: string }): string => `${file} ${path}`;
    expect([...new Set(told.map(places))]).toEqual(wanted.map(places));
    for (const { words } of told) expect(words).toContain(`{${id}}`);
  });

  it('is told once for a sentence, not for its neighbours', () => {
    const told = sentencesWith(corpus, ['line-error']).filter(({ file }) => file.includes('scenarios/en'));
    expect(told.map(({ path, words }) => [path, words])).toEqual([
      [
        'status-quo.summary',
        'Who holds which land on 28 December 2025, along a generalised line with a stated error of {line-error}, in some sectors more.',
      ],
    ]);
  });

  it('is told for a vertex of the line, in exactly the sentences with a number that rests on it', () => {
    const line = movedVertex(corpus.world.features.get('line.contact')!);
    const changed = {
      ...corpus,
      world: { ...corpus.world, features: new Map([...corpus.world.features, [line.id, line]]) },
    };
    const ids = movedFigures(acknowledged, valuesOf(changed)).map(({ figure }) => figure);
    expect(ids).toContain('line-length');
    expect(ids.length).toBeLessThan(corpus.figures.size / 2);
    const told = sentencesWith(changed, ids).map(({ file, path }) => `${file} ${path}`);
    const wanted = paragraphsOf(changed).filter(({ paragraph }) => figuresIn(paragraph).some((id) => ids.includes(id)));
    expect([...new Set(told)]).toEqual(wanted.map(({ file, path }) => `${file} ${path}`));
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('is told where nobody has acknowledged it yet', () => {
    const others = Object.fromEntries(Object.entries(acknowledged).filter(([id]) => id !== 'line-length'));
    expect(movedFigures(others, values)).toMatchObject([{ figure: 'line-length', before: undefined }]);
  });
});
