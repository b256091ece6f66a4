// Who says what: claims filtered by the reader's choices and counted by topic and actor.
// It must not know the text of a claim or how the table looks.
import type { Article, Claim } from '../../../geo/schema.ts';
import { daysOf, firstDay, lastDay, MEETING, overlaps } from '../values/period.ts';
import type { FilterKey, View } from '../view/view.ts';

/** `others` covers every other actor and what an article says in its own voice. */
export const ACTORS = ['ukraine', 'russia', 'united-states', 'european-partners', 'canada', 'others'] as const;
export type Actor = (typeof ACTORS)[number];
/** What a claim may give as its actor: a side by name. */
export const SIDES: readonly Actor[] = ACTORS.filter((actor) => actor !== 'others');
/** The subjects of the talks, then the strikes, then what is none of these. */
export const TOPICS = [
  'territory',
  'zone',
  'guarantees',
  'ceasefire',
  'referendum',
  'reconstruction',
  'alignment',
  'crimea',
  'enforcement',
  'process',
  'strikes',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];
export const CERTAINTIES = ['A', 'B', 'C', 'D', 'E', 'unreviewed'] as const;
export type Certainty = Claim['certainty'];
export const PHASES = ['before', 'after'] as const;
export type Phase = (typeof PHASES)[number];
export type Articles = ReadonlyMap<string, Article>;

/** Sub-subjects of the register, each with the topic that it is counted under. */
const PARENT_TOPICS: ReadonlyMap<string, Topic> = new Map([
  ['port', 'strikes'],
  ['energy', 'strikes'],
  ['background', 'other'],
  ['nuclear', 'other'],
  ['casualties', 'other'],
  ['domestic', 'other'],
]);
/** Every topic that a claim may name: those of the table and their sub-subjects. */
export const CLAIM_TOPICS: readonly string[] = [...TOPICS, ...PARENT_TOPICS.keys()];
export const topicOf = (topic: string): Topic =>
  PARENT_TOPICS.get(topic) ?? TOPICS.find((known) => known === topic) ?? 'other';
/** Every topic that the claim is counted under; at least one. */
export const topicsOf = ({ topics }: Claim): readonly Topic[] =>
  topics.length > 0 ? [...new Set(topics.map(topicOf))] : ['other'];
export const actorOf = ({ actor }: Claim): Actor => ACTORS.find((known) => known === actor) ?? 'others';

const MEETING_DAY = firstDay(MEETING);
/** A claim is from after the meeting if it is about that day or later and its article may be from a later day. */
export function phaseOf(claim: Claim, articles: Articles): Phase {
  const written = articles.get(claim.article)?.written;
  const writtenAfter = written !== undefined && lastDay(written.to ?? written.from) > MEETING_DAY;
  return writtenAfter && daysOf(claim.period)[0] >= MEETING_DAY ? 'after' : 'before';
}

type FilterPredicate = (claim: Claim, value: string, articles: Articles) => boolean;
const PREDICATES: Readonly<Partial<Record<FilterKey, FilterPredicate>>> = {
  actor: (claim, value) => actorOf(claim) === value,
  topic: (claim, value) => topicsOf(claim).includes(topicOf(value)),
  article: (claim, value) => claim.article === value,
  certainty: (claim, value) => claim.certainty === value,
  phase: (claim, value, articles) => phaseOf(claim, articles) === value,
};
/** The filters of the table as a whole; actor and topic select a cell of it. */
export const TABLE_FILTERS = ['article', 'certainty', 'phase'] as const satisfies readonly FilterKey[];
export const CELL_FILTERS = ['actor', 'topic'] as const satisfies readonly FilterKey[];

type ClaimQuery = Pick<View, 'filters' | 'time'>;
/** The claims, in their order, that pass the filters in `keys` and overlap the selected time, if any. */
export function filterClaims(
  claims: Iterable<Claim>,
  { filters, time }: ClaimQuery,
  keys: readonly FilterKey[],
  articles: Articles,
): Claim[] {
  const passes = (claim: Claim, key: FilterKey): boolean => {
    const value = filters[key];
    return value === undefined || (PREDICATES[key]?.(claim, value, articles) ?? true);
  };
  return [...claims].filter(
    (claim) =>
      (!time || overlaps(claim.period, { from: time[0], to: time[1] })) && keys.every((key) => passes(claim, key)),
  );
}

export type Mix = readonly { readonly certainty: Certainty; readonly count: number }[];
/** The number of claims of each certainty that occurs, most certain first. */
export const mixOf = (claims: readonly Claim[]): Mix =>
  CERTAINTIES.map((certainty) => ({
    certainty,
    count: claims.filter((claim) => claim.certainty === certainty).length,
  })).filter(({ count }) => count > 0);

/** The count of claims by an actor on a topic; null stands for all actors or all topics. */
export type ClaimCell = {
  readonly actor: Actor | null;
  readonly topic: Topic | null;
  readonly count: number;
  readonly mix: Mix;
};
export type ClaimRow = { readonly topic: Topic | null; readonly cells: readonly ClaimCell[] };

const cellOf = (claims: readonly Claim[], actor: Actor | null, topic: Topic | null): ClaimCell => {
  const matching = claims.filter(
    (claim) => (!actor || actorOf(claim) === actor) && (!topic || topicsOf(claim).includes(topic)),
  );
  return { actor, topic, count: matching.length, mix: mixOf(matching) };
};
/** A row for each topic with a cell for each actor; the first row and the first cell of each row are totals. */
export const claimsMatrix = (claims: readonly Claim[]): readonly ClaimRow[] =>
  [null, ...TOPICS].map((topic) => ({
    topic,
    cells: [null, ...ACTORS].map((actor) => cellOf(claims, actor, topic)),
  }));
