// The title and detail of a search result in the reader's language.
// It must not know how the result was found, nor components.
import type { World } from '../../core/land/catalogue.ts';
import { oblastId } from '../../core/values/id.ts';
import type { Period } from '../../core/values/period.ts';
import { formatPeriod } from '../../i18n/days.ts';
import { say, type MessageKey } from '../../i18n/messages.ts';
import type { Lexicon } from '../../state/load.ts';
import type { Entry, EntryKind, Corpus } from './entries.ts';
import { passageWords } from './entries.ts';
import type { Hit } from './finder.ts';
import { termOf, wordsIn } from './terms.ts';

export const HEADINGS: Readonly<Record<EntryKind, MessageKey>> = {
  town: 'kind.town',
  oblast: 'kind.oblast',
  land: 'search.land',
  abroad: 'kind.place',
  scenario: 'panel.scenario',
  lesson: 'search.lessons',
  topic: 'search.topics',
  person: 'search.people',
  article: 'panel.articles',
  passage: 'search.passages',
  claim: 'search.claims',
  strike: 'kind.strike',
  date: 'search.dates',
  'own-place': 'panel.own-places',
};

export type Label = { readonly title: string; readonly detail: string };
export type Words = Pick<Corpus, 'annotations' | 'moments' | 'lessons'> & {
  readonly world: World;
  readonly lexicon: Lexicon;
};

const matches = (line: string, terms: ReadonlySet<string>): boolean =>
  wordsIn(line).some((word) => terms.has(termOf(word)));

/** The name that matched the query, if it is not the title. */
function otherName({ entry, terms }: Hit, title: string): string {
  if (matches(title, terms)) return '';
  return [...entry.name, ...entry.alias].find((name) => name !== title && matches(name, terms)) ?? '';
}

function townDetail({ world, lexicon }: Words, { key }: Entry): string {
  const oblast = world.features.get(key)?.properties['oblast'];
  return typeof oblast === 'string' ? (lexicon.texts.names[oblastId(oblast)]?.name ?? '') : '';
}

function passageLabel({ annotations, lexicon }: Words, key: string): Label {
  const passage = annotations.find(({ id }) => id === key);
  return {
    title: passage ? (passageWords(lexicon.texts, passage) ?? '') : '',
    detail: passage ? (lexicon.texts.articles[passage.article]?.headline ?? '') : '',
  };
}

/** A lesson with how long it takes. */
function lessonLabel({ lessons, lexicon }: Words, key: string): Label {
  const { locale, messages } = lexicon;
  const deck = lessons.find(({ id }) => id === key)?.byLocale.get(locale);
  return deck
    ? { title: deck.title, detail: say(messages, locale, 'present.minutes', { n: deck.minutes }) }
    : { title: '', detail: '' };
}

/** Title and detail of texts: what stands beside them says where and when. */
function textLabel(words: Words, { kind, key }: Entry): Label {
  const { world, lexicon, moments } = words;
  const { texts, locale } = lexicon;
  const date = (period: Period | undefined): string => (period ? formatPeriod(period, locale) : '');
  if (kind === 'passage') return passageLabel(words, key);
  if (kind === 'lesson') return lessonLabel(words, key);
  if (kind === 'claim') {
    const claim = world.claims.get(key);
    const who = texts.people[claim?.speaker ?? ''] ?? '';
    return { title: texts.claims[key] ?? '', detail: `${key} · ${who} · ${date(claim?.period)}` };
  }
  if (kind === 'article')
    return { title: texts.articles[key]?.headline ?? '', detail: date(world.articles.get(key)?.written) };
  if (kind === 'strike')
    return { title: texts.strikes[key]?.place ?? '', detail: date(world.features.get(key)?.properties.period) };
  if (kind === 'date')
    return { title: texts.timeline[key]?.title ?? '', detail: date(moments.find(({ id }) => id === key)?.period) };
  return { title: texts.scenarios[key]?.title ?? '', detail: texts.scenarios[key]?.kicker ?? '' };
}

export function labelOf(words: Words, hit: Hit): Label {
  const { entry } = hit;
  // Names and the file are the reader's own, whatever the language.
  if (entry.kind === 'own-place') return { title: entry.name[0] ?? '', detail: entry.text[0] ?? '' };
  const { texts, messages, locale } = words.lexicon;
  const named: Readonly<Partial<Record<EntryKind, () => string | undefined>>> = {
    topic: () => say(messages, locale, `topic.${entry.key}` as MessageKey),
    person: () => texts.people[entry.key],
    town: () => texts.names[entry.key]?.name,
    oblast: () => texts.names[entry.key]?.name,
    land: () => texts.names[entry.key]?.name,
    abroad: () => texts.names[entry.key]?.name,
  };
  const title = named[entry.kind]?.();
  if (title === undefined) return textLabel(words, entry);
  return { title, detail: otherName(hit, title) || (entry.kind === 'town' ? townDetail(words, entry) : '') };
}
