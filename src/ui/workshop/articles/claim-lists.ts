// What can be chosen for a claim: people, topics, sources, contradictions and proposals, each as it is called.
// It must not know components or what is chosen.
import { CLAIM_TOPICS, TOPICS } from '../../../core/claims/claims-matrix.ts';
import { entryId, stepsOf } from '../../../core/draft/json.ts';
import { documentIn, type Documents } from '../../../core/draft/operation.ts';
import { own, type Table } from '../../../core/values/table.ts';
import { byAlphabet } from '../../../i18n/alphabetical.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';

type Entry = { readonly id: string; readonly label: string };
type List = readonly Entry[];
type Lists = Readonly<Record<'people' | 'topics' | 'sources' | 'contradictions' | 'proposals', List>>;

const entriesOf = <T>(table: Table<T> | undefined, label: (value: T) => string): Entry[] =>
  Object.entries(table ?? {}).flatMap(([id, value]) => (value === undefined ? [] : [{ id, label: label(value as T) }]));

/** The topics of the table under its names, and their sub-subjects under those of the workshop. */
const topicsFor = (site: Knowledge, { say }: Words): Entry[] =>
  CLAIM_TOPICS.map((id) => {
    const isOnSite = TOPICS.some((topic) => topic === id);
    return { id, label: isOnSite ? site.say(`topic.${id}` as MessageKey) : say(`article.topic.${id}` as WorkshopKey) };
  });

/** Every list that a claim is filled in from, each in the order in which it is offered. */
export function listsFor(documents: Documents, knowledge: Knowledge, words: Words): Lists {
  const texts = knowledge.lexicon?.texts;
  const compare = byAlphabet(words.locale);
  const sorted = (list: readonly Entry[]): List => list.toSorted((a, b) => compare(a.label, b.label));
  const sources = stepsOf(documentIn(documents, 'geo/sources.json')).map((step) => entryId(step) ?? step);
  return {
    people: sorted(entriesOf(texts?.people, (name) => name)),
    topics: topicsFor(knowledge, words),
    sources: sorted(sources.map((id) => ({ id, label: own(texts?.sources ?? {}, id)?.title ?? id }))),
    contradictions: entriesOf(texts?.contradictions, ({ subject }) => subject).map(({ id, label }) => ({ id, label: `${id}: ${label}` })), // prettier-ignore
    proposals: [...(knowledge.world?.scenarios.keys() ?? [])].map((id) => ({ id, label: knowledge.titleOf(id) })),
  };
}
