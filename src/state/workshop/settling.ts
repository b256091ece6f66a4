// Settles the conflicts of an opened change file: a decision that changes files is one step of the history.
// It must not know how a conflict is shown.
import { dotPath, placeOf } from '../../core/draft/describe.ts';
import type { Conflict } from '../../core/draft/rebase.ts';
import { conflictKey, decisionOn, settlement, type Decision } from '../../core/draft/settle.ts';
import type { Workshop } from './workshop.svelte.ts';

/** The file of a conflict, and the place in it as a path and as words; both are empty for a whole file. */
export const placeOfConflict = ({ operation }: Conflict): Record<'file' | 'path' | 'place', string> => ({
  file: operation.file,
  path: 'path' in operation ? dotPath(operation.path) : '',
  place: 'path' in operation ? placeOf(operation.path) : '',
});

/** A conflict with how it is settled so far, and whether what the file wanted has a place at all. */
export type Standing = { readonly conflict: Conflict; readonly decision: Decision; readonly canTake: boolean };

/** All conflicts of the draft: settled ones, too, since a decision can be changed. */
export const standingsOf = ({ draft, documents }: Workshop): Standing[] =>
  (draft?.conflicts ?? []).map((conflict) => ({
    conflict,
    decision: decisionOn(documents, conflict, draft?.kept ?? []),
    canTake: settlement(documents, conflict, 'file') !== undefined,
  }));

/** Keeps what is here, or takes what the file wanted. */
export function settle(workshop: Workshop, conflict: Conflict, decision: Exclude<Decision, 'open'>): void {
  const { file, place } = placeOfConflict(conflict);
  const operations = settlement(workshop.documents, conflict, decision) ?? [];
  workshop.do({ what: 'settle-conflict', subject: `${file} ${place}`.trim(), operations });
  const others = (workshop.draft?.kept ?? []).filter((key) => key !== conflictKey(conflict));
  workshop.note({ kept: decision === 'here' ? [...others, conflictKey(conflict)] : others });
}
