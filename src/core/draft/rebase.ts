// Lays a net change over files that may have changed since: what fits is applied, what is there already is done, the rest conflicts.
// It must not know where the change or the files come from, or how a conflict is shown.
import { diff3Merge } from 'node-diff3';
import { isEntries, sameJson, entryId, hasPlace, stepsOf, valueAt, withOrder, withValue, type Json } from './json.ts';
import {
  documentIn,
  isInOrder,
  withDocument,
  type Document,
  type Documents,
  type FileOperation,
  type Operation,
  type OrderOperation,
  type TextOperation,
  type ValueOperation,
} from './operation.ts';

/**
 * Why an operation cannot be laid over: the file or what holds the value is `missing`; the value, order or passage was
 * `changed` there too, and differently; or something else was `added` under the same name.
 */
export type Clash = 'missing' | 'changed' | 'added';
export type Conflict = { readonly operation: Operation; readonly clash: Clash; readonly there: Json | undefined };
export type Rebased = {
  readonly documents: Documents;
  /** Operations that changed something, that were there already, and that conflict. */
  readonly applied: readonly Operation[];
  readonly done: readonly Operation[];
  readonly conflicts: readonly Conflict[];
};

type Outcome =
  { readonly document: Document | undefined } | { readonly clash: Clash; readonly there?: Json | undefined };
const DONE = 'done';

const clashOf = (there: Json | undefined, before: Json | undefined): Outcome => {
  if (there === undefined) return { clash: 'missing' };
  return { clash: before === undefined ? 'added' : 'changed', there };
};

function overValue(document: Document | undefined, operation: ValueOperation): Outcome | typeof DONE {
  const { path, before, after, gap } = operation;
  const there = valueAt(document, path);
  if (document === undefined || !hasPlace(document, path)) return { clash: 'missing' };
  if (sameJson(there, after)) return DONE;
  if (!sameJson(there, before)) return clashOf(there, before);
  const changed = withValue(document, path, after, gap);
  return changed === undefined ? { clash: 'missing' } : { document: changed };
}

/** The ids of a list that two orders name, in the order of each. */
const named = (list: Json | undefined, ids: readonly string[]): string[] => {
  const present = new Set(stepsOf(list).map((step) => entryId(step) ?? ''));
  return ids.filter((id) => present.has(id));
};

function overOrder(document: Document | undefined, { path, before, after }: OrderOperation): Outcome | typeof DONE {
  const list = valueAt(document, path);
  if (document === undefined || !isEntries(list)) return { clash: 'missing' };
  const [was, wanted] = [named(list, before), named(list, after)];
  if (isInOrder(list, wanted)) return DONE;
  if (!isInOrder(list, was)) return { clash: 'changed', there: stepsOf(list) };
  const changed = withOrder(document, path, wanted);
  return changed === undefined ? { clash: 'missing' } : { document: changed };
}

/** The lines of a text with their ends, so that joining them gives the text again. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** Merges texts line by line from a common one; undefined where both changed the same lines differently. */
function mergedText(mine: string, base: string, theirs: string): string | undefined {
  const regions = diff3Merge(linesOf(mine), linesOf(base), linesOf(theirs), { excludeFalseConflicts: true });
  const lines = regions.map(({ ok }) => ok?.join(''));
  return lines.some((text) => text === undefined) ? undefined : lines.join('');
}

/** A text operation of a net change has the whole text before and after. */
function overText(document: Document | undefined, { before, after }: TextOperation): Outcome | typeof DONE {
  if (document === after) return DONE;
  if (typeof document !== 'string') return { clash: 'missing' };
  const merged = document === before ? after : mergedText(after, before, document);
  if (merged === document) return DONE;
  return merged === undefined ? { clash: 'changed', there: document } : { document: merged };
}

function overFile(document: Document | undefined, { before, after }: FileOperation): Outcome | typeof DONE {
  if (sameJson(document, after ?? undefined)) return DONE;
  if (!sameJson(document, before ?? undefined)) return clashOf(document, before ?? undefined);
  return { document: after ?? undefined };
}

function over(document: Document | undefined, operation: Operation): Outcome | typeof DONE {
  switch (operation.kind) {
    case 'value':
      return overValue(document, operation);
    case 'order':
      return overOrder(document, operation);
    case 'text':
      return overText(document, operation);
    case 'file':
      return overFile(document, operation);
  }
}

/**
 * Lays a net change (`netChange`) over files, by entry and field; texts are merged by line. What conflicts is listed and
 * left as it is there. Laid over a second time, everything is done already.
 */
export function rebase(documents: Documents, change: readonly Operation[]): Rebased {
  let current = documents;
  const [applied, done, conflicts]: [Operation[], Operation[], Conflict[]] = [[], [], []];
  for (const operation of change) {
    const outcome = over(documentIn(current, operation.file), operation);
    if (outcome === DONE) done.push(operation);
    else if ('clash' in outcome) conflicts.push({ operation, clash: outcome.clash, there: outcome.there });
    else {
      current = withDocument(current, operation.file, outcome.document);
      applied.push(operation);
    }
  }
  return { documents: current, applied, done, conflicts };
}

/** Settles a conflict for the change: what it wanted, whatever stands there; undefined where it has no place at all. */
export function takeChange(documents: Documents, { operation }: Conflict): Documents | undefined {
  const document = documentIn(documents, operation.file);
  if (operation.kind === 'file') return withDocument(documents, operation.file, operation.after ?? undefined);
  if (document === undefined) return undefined;
  if (operation.kind === 'text') return withDocument(documents, operation.file, operation.after);
  const changed =
    operation.kind === 'order'
      ? withOrder(document, operation.path, operation.after)
      : withValue(document, operation.path, operation.after, operation.gap);
  return changed === undefined ? undefined : withDocument(documents, operation.file, changed);
}

/** A text by which changes are put in an order of their own. */
const rank = (change: readonly Operation[]): string => JSON.stringify(change);

/** Two net changes of one base as one; the result does not depend on which is first. What conflicts stays out of it. */
export function mergeChanges(base: Documents, one: readonly Operation[], other: readonly Operation[]): Rebased {
  const [first, second] = rank(one) <= rank(other) ? [one, other] : [other, one];
  const start = rebase(base, first);
  const end = rebase(start.documents, second);
  return {
    documents: end.documents,
    applied: [...start.applied, ...end.applied],
    done: [...start.done, ...end.done],
    conflicts: [...start.conflicts, ...end.conflicts],
  };
}
