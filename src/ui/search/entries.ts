// Builds the entries of the search index, with names and texts in every loaded language.
// It must not know how entries are matched, shown or opened.
import { own } from '../../core/values/table.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import { SPELLINGS, SUBJECT_WORDS } from '../../content/spellings.ts';
import type { Texts } from '../../content/texts.ts';
import type { Annotation } from '../../core/text/annotation.ts';
import { offeredScenarios, type Offered } from '../../core/scenario/offered.ts';
import { exists, inReadingOrder, type World } from '../../core/land/catalogue.ts';
import { kindOf, oblastId } from '../../core/values/id.ts';
import { flatten, wordsOf, type Prose } from '../../core/text/prose.ts';
import type { Lesson } from './lessons.ts';

export const ENTRY_KINDS = [
  'town',
  'oblast',
  'land',
  'abroad',
  'scenario',
  'lesson',
  'topic',
  'person',
  'article',
  'passage',
  'claim',
  'strike',
  'date',
  'own-place',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** `key` is the id within its kind; `name` holds its names, `alias` other names, `text` its full text. */
export type Entry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly key: string;
  readonly name: readonly string[];
  readonly alias: readonly string[];
  readonly text: readonly string[];
};

/** What entries are built from: the facts, the passages, what is offered, and the texts of each language. */
export type Corpus = {
  readonly world: World;
  readonly annotations: readonly Annotation[];
  readonly moments: readonly Moment[];
  readonly offered: Offered;
  readonly texts: readonly Texts[];
  /** How a place is written in Russian, by its id. */
  readonly russianNames: (id: string) => readonly string[];
  readonly lessons: readonly Lesson[];
  /** What lessons are called, in every language. */
  readonly lessonWords: readonly string[];
  /** The names of each topic, in every language. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
};

type Words = {
  readonly name: readonly string[];
  readonly alias?: readonly string[];
  readonly text?: readonly string[];
};
const entry = (kind: EntryKind, key: string, { name, alias = [], text = [] }: Words): Entry => ({
  id: `${kind}:${key}`,
  kind,
  key,
  name,
  alias,
  text,
});

/** One string per language; languages without one are left out. */
const each = (texts: readonly Texts[], select: (language: Texts) => string | undefined): string[] =>
  texts.flatMap((language) => select(language) ?? []);

/** A text without its slots for numbers. */
const withoutSlots = (text: string): string => text.replace(/\[\]\(=[^)]*\)/g, ' ');

const KIND_OF: Readonly<Record<string, EntryKind>> = { town: 'town', oblast: 'oblast', area: 'land', line: 'land', pocket: 'land', place: 'abroad' }; // prettier-ignore

function placeEntries({ world, texts, russianNames }: Corpus): Entry[] {
  const ids = [...world.features.keys(), ...world.mosaic.oblasts.map(oblastId)].filter((id) => exists(world, id));
  return ids.flatMap((id) => {
    const kind = own(KIND_OF, kindOf(id) ?? '');
    const alias = [...texts.flatMap(({ names }) => names[id]?.aliases ?? []), ...russianNames(id)];
    return kind ? [entry(kind, id, { name: each(texts, ({ names }) => names[id]?.name), alias })] : [];
  });
}

const strikeEntries = ({ world, texts }: Corpus): Entry[] =>
  [...world.features.keys()]
    .filter((id) => kindOf(id) === 'strike')
    .map((id) =>
      entry('strike', id, {
        name: each(texts, ({ strikes }) => strikes[id]?.place),
        text: each(texts, ({ strikes }) => strikes[id]?.report),
      }),
    );

const scenarioEntries = ({ offered, texts }: Corpus): Entry[] =>
  offeredScenarios(offered).map((id) => {
    const all = texts.flatMap(({ scenarios }) => scenarios[id] ?? []);
    return entry('scenario', id, {
      name: all.map(({ title }) => title),
      alias: all.flatMap(({ label, kicker }) => [label, kicker]),
      text: all.flatMap(({ summary, clauses, backs, rejects }) =>
        [summary, ...clauses, backs, rejects].map(withoutSlots),
      ),
    });
  });

const lessonEntries = ({ lessons, lessonWords }: Corpus): Entry[] =>
  lessons.map(({ id, byLocale }) => {
    const decks = [...byLocale.values()];
    return entry('lesson', id, {
      name: decks.map(({ title }) => title),
      alias: lessonWords,
      text: decks.flatMap(({ lede, chapters }) => [lede, ...chapters.map(({ title }) => title)]),
    });
  });

const proseOf = (texts: readonly Texts[], article: string): Prose[] =>
  texts.flatMap(({ articles }) => articles[article] ?? []);

const articleEntries = ({ world, texts }: Corpus): Entry[] =>
  inReadingOrder(world).map(({ id: slug, title, outlet }) => {
    const digests = proseOf(texts, slug);
    return entry('article', slug, {
      name: digests.map(({ headline }) => headline),
      alias: [title, outlet].filter((name) => typeof name === 'string'),
      text: digests.map(({ note }) => wordsOf(note)),
    });
  });

/** The text of a passage in one language's digest; undefined if the digest does not have the passage. */
export function passageWords(texts: Texts, { id, article }: Annotation): string | undefined {
  const inlines = texts.articles[article]?.paragraphs.flatMap(flatten) ?? [];
  const passage = inlines.find((inline) => inline.kind === 'passage' && inline.annotation === id);
  return passage?.kind === 'passage' ? wordsOf(passage.children) : undefined;
}

const passageEntries = ({ annotations, texts }: Corpus): Entry[] =>
  annotations.map((annotation) =>
    entry('passage', annotation.id, { name: [], text: each(texts, (language) => passageWords(language, annotation)) }),
  );

/** Other spellings of the people named in a text. */
const spellingsOf = (people: readonly (readonly [string, readonly string[]])[], text: string): readonly string[] =>
  people.flatMap(([id, names]) => (names.some((name) => text.includes(name)) ? (own(SPELLINGS, id) ?? []) : []));

function claimEntries({ world, texts }: Corpus): Entry[] {
  const surname = (name: string): string => /[^ ]+$/.exec(name)?.[0] ?? name;
  const people = Object.keys(SPELLINGS).map(
    (id) => [id, each(texts, (language) => language.people[id]).map(surname)] as const,
  );
  return [...world.claims.values()].map(({ id, speaker }) => {
    const text = each(texts, ({ claims }) => claims[id]);
    const alias = [...each(texts, (language) => language.people[speaker]), ...spellingsOf(people, text.join(' '))];
    return entry('claim', id, { name: [id], alias, text });
  });
}

/** Speakers and those they speak for. An article also counts as a speaker of claims, but is not a person. */
function personEntries({ world, texts }: Corpus): Entry[] {
  const ids = [...world.claims.values()].flatMap(({ speaker, actor }) => [speaker, ...(actor ? [actor] : [])]);
  return [...new Set(ids)]
    .filter((id) => id !== 'article')
    .map((id) =>
      entry('person', id, { name: each(texts, ({ people }) => people[id]), alias: own(SPELLINGS, id) ?? [] }),
    );
}

const topicEntries = ({ topics }: Corpus): Entry[] =>
  Object.entries(topics).map(([id, name]) => entry('topic', id, { name, alias: own(SUBJECT_WORDS, id) ?? [] }));

const dateEntries = ({ moments, texts }: Corpus): Entry[] =>
  moments.map(({ id }) =>
    entry('date', id, {
      name: each(texts, ({ timeline }) => timeline[id]?.title),
      text: each(texts, ({ timeline }) => timeline[id]?.told),
    }),
  );

/** All entries of a corpus. */
export const entriesOf = (corpus: Corpus): Entry[] => [
  ...placeEntries(corpus),
  ...scenarioEntries(corpus),
  ...lessonEntries(corpus),
  ...topicEntries(corpus),
  ...personEntries(corpus),
  ...articleEntries(corpus),
  ...passageEntries(corpus),
  ...claimEntries(corpus),
  ...strikeEntries(corpus),
  ...dateEntries(corpus),
];
