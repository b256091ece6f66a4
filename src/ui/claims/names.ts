// Names of the actors and topics in the table of claims.
// It must not know what the table counts.
import type { Actor, Topic } from '../../core/claims/claims-matrix.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';

/** Null stands for all actors. */
export function actorName(knowledge: Knowledge, actor: Actor | null): string {
  if (actor === null) return knowledge.say('claims.everyone');
  return actor === 'others' ? knowledge.say('claims.others') : (knowledge.lexicon?.texts.people[actor] ?? actor);
}

export const topicName = (knowledge: Knowledge, topic: Topic | null): string =>
  topic === null ? knowledge.say('claims.everything') : knowledge.say(`topic.${topic}`);
