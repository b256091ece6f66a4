// What a plan is called and described as where it becomes an entry of the workshop, in one language.
// It must not know how an entry is added, nor that there is more than one language.
import type { ProposalWords } from '../../core/plan/as-proposal.ts';
import { isPainted, type Plan } from '../../core/plan/plan.ts';
import { signsOf } from '../../core/plan/signs.ts';
import { say as sayOf } from '../../i18n/messages.ts';
import type { PlanKey } from '../../i18n/plan.ts';
import type { Lexicon } from '../../state/load.ts';
import { landWords } from './piece-words.ts';
import type { Words } from './words.svelte.ts';

/** What only a source can say: each is a sentence in the list of what is unknown. */
const MISSING = ['draft.missing.who', 'draft.missing.answers', 'draft.missing.terms'] as const satisfies readonly PlanKey[]; // prettier-ignore

/** The words of the entry: they say that the plan is the reader's own, what its pieces are, and what only a source can tell. */
export function proposalWords(plan: Plan, words: Words, { texts, messages, locale }: Lexicon): ProposalWords {
  const { say } = words;
  const names = { nameOf: (id: string): string => texts.names[id]?.name ?? id };
  const start = texts.scenarios[plan.start.scenario]?.label ?? plan.start.scenario;
  const pieces = plan.pieces.filter((piece) => !isPainted(piece));
  return {
    title: say('draft.title'),
    label: say('draft.label'),
    kicker: say('draft.kicker'),
    summary: say('draft.summary', { title: start }),
    backs: say('draft.backs'),
    rejects: say('draft.rejects'),
    unknown: MISSING.map((key) => say(key)),
    clauses: [
      ...pieces.map((piece) => `${say('piece.becomes', { land: landWords(piece, words, names), status: say(`given.${piece.given}`) })}.`), // prettier-ignore
      ...signsOf(plan).map(({ kind }) => `${sayOf(messages, locale, `legend.${kind}`)}.`),
      ...(pieces.length === 0 ? [say('draft.noPiece')] : []),
    ],
    note: [say('draft.note.own'), say('draft.note.nobody')],
  };
}
