// Names of the actors and topics in the table of claims.
// It must not know what the table counts.
import type { Actor, Topic } from '../../core/claims/claims-matrix.ts';
import type { Store } from '../../state/store.svelte.ts';

/** Null stands for all actors. */
export function actorName(store: Store, actor: Actor | null): string {
  if (actor === null) return store.say('claims.everyone');
  return actor === 'others' ? store.say('claims.others') : (store.lexicon?.texts.people[actor] ?? actor);
}

export const topicName = (store: Store, topic: Topic | null): string =>
  topic === null ? store.say('claims.everything') : store.say(`topic.${topic}`);
