// Conflicts of an opened change file, one by one: whether each is settled, and what settles it either way.
// It must not know how a conflict is shown or where decisions are kept.
import { netChange } from './difference.ts';
import { entryId, entryStep, sameJson, stepsOf, valueAt, type Json } from './json.ts';
import { documentIn, isInOrder, type Documents, type Operation } from './operation.ts';
import { takeChange, type Conflict } from './rebase.ts';

/** `file`: what the change file wanted stands there now; `here`: an editor has decided against it. */
export type Decision = 'open' | 'here' | 'file';

/** The name of a conflict within its change file. */
export const conflictKey = ({ operation }: Conflict): string =>
  JSON.stringify([operation.kind, operation.file, ...('path' in operation ? operation.path : [])]);

/** What stands at the place of a conflict; undefined if nothing does. */
export function standsThere(documents: Documents, { operation }: Conflict): Json | undefined {
  const document = documentIn(documents, operation.file);
  return 'path' in operation ? valueAt(document, operation.path) : document;
}

/** Those of some entries that are still in a list: others may have been removed there. */
const presentIn = (list: Json | undefined, ids: readonly string[]): string[] => {
  const steps = new Set(stepsOf(list));
  return ids.filter((id) => steps.has(entryStep(id)));
};

function isTaken(documents: Documents, conflict: Conflict): boolean {
  const there = standsThere(documents, conflict);
  const { operation } = conflict;
  if (operation.kind === 'order') return isInOrder(there, presentIn(there, operation.after));
  // Of a file, null means that there is none; a value may be null.
  return sameJson(there, operation.kind === 'file' ? (operation.after ?? undefined) : operation.after);
}

/** How a conflict is settled in these files; `kept` has the keys of those decided against. */
export function decisionOn(documents: Documents, conflict: Conflict, kept: readonly string[]): Decision {
  if (isTaken(documents, conflict)) return 'file';
  return kept.includes(conflictKey(conflict)) ? 'here' : 'open';
}

/** The conflict whose taking puts back what stood there when the change file was opened. */
function backwards({ operation, there, clash }: Conflict): Conflict {
  const steps = Array.isArray(there) ? (there as Json[]).filter((step) => typeof step === 'string') : [];
  const back = (): Operation => {
    if (operation.kind === 'order') return { ...operation, after: steps.map((step) => entryId(step) ?? step) };
    if (operation.kind === 'text') return { ...operation, after: typeof there === 'string' ? there : '' };
    if (operation.kind === 'file') return { ...operation, after: there ?? null };
    return { ...operation, after: there };
  };
  return { operation: back(), there, clash };
}

/** The operations of a decision: one step; undefined where the change has no place, so that it cannot be taken. */
export function settlement(
  documents: Documents,
  conflict: Conflict,
  decision: Exclude<Decision, 'open'>,
): Operation[] | undefined {
  if (decision === 'here' && !isTaken(documents, conflict)) return [];
  const { file } = conflict.operation;
  const settled = takeChange(documents, decision === 'file' ? conflict : backwards(conflict));
  if (!settled) return undefined;
  const changed = new Map([[file, documentIn(settled, file) ?? null]]);
  return netChange({ base: (name) => documentIn(documents, name), changed });
}
