// Everything that can be found, with its names and words in every language that has loaded.
// It must not know how it is found, shown or gone to.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { SPELLINGS, SUBJECT_WORDS } from '../../content/spellings.ts';
import { OFFERED } from '../../content/layers.ts';
import type { Texts } from '../../content/texts.ts';
import type { Annotation } from '../../core/text/annotation.ts';
import { exists, inReadingOrder, type World } from '../../core/land/catalogue.ts';
import { kindOf, oblastId } from '../../core/values/id.ts';
import { flatten, wordsOf, type Prose } from '../../core/text/prose.ts';

export const ENTRY_KINDS = [
  'town',
  'oblast',
  'land',
  'abroad',
  'scenario',
  'topic',
  'person',
  'article',
  'passage',
  'claim',
  'strike',
  'date',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** `key` is the id within its kind; `name` what it is called, `alias` what else, `text` what it says. */
export type Entry = {
  readonly id: string;
  readonly kind: EntryKind;
  readonly key: string;
  readonly name: readonly string[];
  readonly alias: readonly string[];
  readonly text: readonly string[];
};

/** All that entries are made of: the facts, the passages, and the words of each language. */
export type Shelf = {
  readonly world: World;
  readonly annotations: readonly Annotation[];
  readonly moments: readonly Moment[];
  readonly texts: readonly Texts[];
  /** What a subject is called in each language. */
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

/** Each language's word for something, those that have one. */
const each = (texts: readonly Texts[], word: (one: Texts) => string | undefined): string[] =>
  texts.flatMap((one) => word(one) ?? []);

/** Our text without its slots for numbers. */
const bare = (text: string): string => text.replace(/\[\]\(=[^)]*\)/g, ' ');

const KIND_OF: Readonly<Record<string, EntryKind>> = { town: 'town', oblast: 'oblast', area: 'land', line: 'land', pocket: 'land', place: 'abroad' }; // prettier-ignore

function placeEntries({ world, texts }: Shelf): Entry[] {
  const ids = [...world.features.keys(), ...world.mosaic.oblasts.map(oblastId)].filter((id) => exists(world, id));
  return ids.flatMap((id) => {
    const kind = KIND_OF[kindOf(id) ?? ''];
    const alias = texts.flatMap(({ names }) => names[id]?.aliases ?? []);
    return kind ? [entry(kind, id, { name: each(texts, ({ names }) => names[id]?.name), alias })] : [];
  });
}

const strikeEntries = ({ world, texts }: Shelf): Entry[] =>
  [...world.features.keys()]
    .filter((id) => kindOf(id) === 'strike')
    .map((id) =>
      entry('strike', id, {
        name: each(texts, ({ strikes }) => strikes[id]?.place),
        text: each(texts, ({ strikes }) => strikes[id]?.report),
      }),
    );

const scenarioEntries = ({ texts }: Shelf): Entry[] =>
  OFFERED.map((id) => {
    const all = texts.flatMap(({ scenarios }) => scenarios[id] ?? []);
    return entry('scenario', id, {
      name: all.map(({ title }) => title),
      alias: all.flatMap(({ label, kicker }) => [label, kicker]),
      text: all.flatMap(({ summary, clauses, backs, rejects }) => [summary, ...clauses, backs, rejects].map(bare)),
    });
  });

const proseOf = (texts: readonly Texts[], article: string): Prose[] =>
  texts.flatMap(({ articles }) => articles[article] ?? []);

const articleEntries = ({ world, texts }: Shelf): Entry[] =>
  inReadingOrder(world).map(({ id: slug, title, outlet }) => {
    const digests = proseOf(texts, slug);
    return entry('article', slug, {
      name: digests.map(({ headline }) => headline),
      alias: [title, outlet].filter((one) => typeof one === 'string'),
      text: digests.map(({ note }) => wordsOf(note)),
    });
  });

/** The words of a passage in one language's digest; undefined where the digest has no such passage. */
export function passageWords(texts: Texts, { id, article }: Annotation): string | undefined {
  const inlines = texts.articles[article]?.paragraphs.flatMap(flatten) ?? [];
  const passage = inlines.find((one) => one.kind === 'passage' && one.annotation === id);
  return passage?.kind === 'passage' ? wordsOf(passage.children) : undefined;
}

const passageEntries = ({ annotations, texts }: Shelf): Entry[] =>
  annotations.map((one) => entry('passage', one.id, { name: [], text: each(texts, (all) => passageWords(all, one)) }));

/** Other spellings of those whom a text names. */
const spellingsOf = (people: readonly (readonly [string, readonly string[]])[], text: string): readonly string[] =>
  people.flatMap(([id, names]) => (names.some((name) => text.includes(name)) ? (SPELLINGS[id] ?? []) : []));

function claimEntries({ world, texts }: Shelf): Entry[] {
  const surname = (name: string): string => /[^ ]+$/.exec(name)?.[0] ?? name;
  const people = Object.keys(SPELLINGS).map((id) => [id, each(texts, (one) => one.people[id]).map(surname)] as const);
  return [...world.claims.values()].map(({ id, speaker }) => {
    const text = each(texts, ({ claims }) => claims[id]);
    const alias = [...each(texts, (one) => one.people[speaker]), ...spellingsOf(people, text.join(' '))];
    return entry('claim', id, { name: [id], alias, text });
  });
}

/** Who says something in an article, and on whose behalf. The article itself is no speaker to look for. */
function personEntries({ world, texts }: Shelf): Entry[] {
  const said = [...world.claims.values()].flatMap(({ speaker, actor }) => [speaker, ...(actor ? [actor] : [])]);
  return [...new Set(said)]
    .filter((id) => id !== 'article')
    .map((id) => entry('person', id, { name: each(texts, ({ people }) => people[id]), alias: SPELLINGS[id] ?? [] }));
}

const topicEntries = ({ topics }: Shelf): Entry[] =>
  Object.entries(topics).map(([id, name]) => entry('topic', id, { name, alias: SUBJECT_WORDS[id] ?? [] }));

const dateEntries = ({ moments, texts }: Shelf): Entry[] =>
  moments.map(({ id }) =>
    entry('date', id, {
      name: each(texts, ({ timeline }) => timeline[id]?.title),
      text: each(texts, ({ timeline }) => timeline[id]?.told),
    }),
  );

/** Everything on the shelf, each thing once. */
export const entriesOf = (shelf: Shelf): Entry[] => [
  ...placeEntries(shelf),
  ...scenarioEntries(shelf),
  ...topicEntries(shelf),
  ...personEntries(shelf),
  ...articleEntries(shelf),
  ...passageEntries(shelf),
  ...claimEntries(shelf),
  ...strikeEntries(shelf),
  ...dateEntries(shelf),
];
