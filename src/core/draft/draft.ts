// A draft: a base and the edits made on it, of which the first `cursor` count; undo and redo move the cursor.
// It must not know where a draft is stored or how it is shown.
import { netChange } from './difference.ts';
import type { Json } from './json.ts';
import { applyAll, documentIn, documentsOf, OperationError, type Documents, type Operation } from './operation.ts';
import { memoize } from '../values/memoize.ts';
import type { Conflict } from './rebase.ts';

/** One gesture or one burst of typing: what was done to what, why if the editor says so, and when (ISO 8601, UTC). */
export type Edit = {
  /** The kind of edit, by which an interface words it: `move-vertex`, `restore`, … */
  readonly what: string;
  /** What was edited: the id of a vertex, a town, an article; empty if nothing in particular. */
  readonly subject: string;
  readonly why: string;
  readonly when: string;
  readonly operations: readonly Operation[];
  /** The field into which was typed: further typing there belongs to the same edit. */
  readonly field?: string | undefined;
};

export type Draft = {
  readonly id: string;
  readonly name: string;
  /** The version of the data on which the draft was begun, as the build states it. */
  readonly base: string;
  readonly edits: readonly Edit[];
  /** How many of the edits count; those after it can be redone. */
  readonly cursor: number;
  /** Sentences that were read with their new numbers; ticks.ts names them. */
  readonly ticked?: readonly string[];
  /** What of an opened change file could not be laid over the data, and which of it was decided against; see settle.ts. */
  readonly conflicts?: readonly Conflict[];
  readonly kept?: readonly string[];
  /** What was begun in a form or on the map and not entered; see begun.ts. */
  readonly begun?: readonly { readonly key: string; readonly value: Json }[];
};

export const newDraft = (id: string, name: string, base: string): Draft => ({ id, name, base, edits: [], cursor: 0 });

/** Edits of one field within this time of each other are one burst of typing, ms. */
const BURST_MS = 2000;

const isBurst = (last: Edit | undefined, next: Edit): boolean =>
  last?.field !== undefined &&
  last.field === next.field &&
  last.what === next.what &&
  Date.parse(next.when) - Date.parse(last.when) < BURST_MS;

/** Adds an edit at the cursor; what could have been redone is gone. An edit without operations changes nothing. */
export function perform(draft: Draft, edit: Edit): Draft {
  if (edit.operations.length === 0) return draft;
  const edits = draft.edits.slice(0, draft.cursor);
  const last = edits.at(-1);
  const canContinue = draft.cursor === draft.edits.length;
  if (last && canContinue && isBurst(last, edit))
    edits[edits.length - 1] = { ...edit, why: last.why, operations: [...last.operations, ...edit.operations] };
  else edits.push(edit);
  return { ...draft, edits, cursor: edits.length };
}

export const canUndo = ({ cursor }: Draft): boolean => cursor > 0;
export const canRedo = ({ cursor, edits }: Draft): boolean => cursor < edits.length;
export const undo = (draft: Draft): Draft => ({ ...draft, cursor: Math.max(0, draft.cursor - 1) });
export const redo = (draft: Draft): Draft => ({ ...draft, cursor: Math.min(draft.edits.length, draft.cursor + 1) });

const starts = new WeakMap<Documents['base'], Documents>();
/** What an edit made of the files before it; each edit made later would apply all of them again. */
const results = new WeakMap<Edit, { readonly before: Documents; readonly after: Documents }>();

function afterEdit(before: Documents, edit: Edit): Documents {
  const known = results.get(edit);
  if (known?.before === before) return known.after;
  const after = applyAll(before, edit.operations);
  results.set(edit, { before, after });
  return after;
}

/**
 * The files after the first `count` edits, by default all that count. The same edits give the same objects, and files
 * that an edit leaves alone stay the same objects. Throws an OperationError on a damaged draft.
 */
export function documentsAt(draft: Draft, base: Documents['base'], count = draft.cursor): Documents {
  const start = memoize(starts, base, () => documentsOf(base));
  return draft.edits.slice(0, count).reduce(afterEdit, start);
}

/** The draft with the reason for one of its edits written down, in one line; the files stay the same objects. */
export function explained(draft: Draft, index: number, why: string): Draft {
  const edit = draft.edits[index];
  const line = why.trim().replace(/\s+/g, ' ');
  if (!edit || edit.why === line) return draft;
  const now: Edit = { ...edit, why: line };
  const result = results.get(edit);
  if (result) results.set(now, result);
  return { ...draft, edits: draft.edits.with(index, now) };
}

/** Whether the edits of a draft fit the files of a base. */
export function fits(draft: Draft, base: Documents['base']): boolean {
  try {
    documentsAt(draft, base);
    return true;
  } catch (error) {
    if (error instanceof OperationError) return false;
    throw error;
  }
}

/** The edit that brings back the state after the first `count` edits, without losing what came later. */
export function restoration(draft: Draft, base: Documents['base'], count: number, when: string): Edit {
  const now = documentsAt(draft, base);
  const then = documentsAt(draft, base, count);
  const files = [...now.changed.keys(), ...then.changed.keys()];
  const changed = new Map(files.map((file) => [file, documentIn(then, file) ?? null]));
  const operations = netChange({ base: (file) => documentIn(now, file), changed });
  return { what: 'restore', subject: String(count), why: '', when, operations };
}
