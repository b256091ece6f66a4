// Joins two continuations of one draft, written in two windows: what the other wrote first, then what still fits of this one's.
// It must not know windows or storage.
import { documentsAt, type Draft, type Edit } from './draft.ts';
import { sameJson, type Json } from './json.ts';
import { netChange } from './difference.ts';
import { applyAll, documentIn, OperationError, type Documents } from './operation.ts';
import { rebase } from './rebase.ts';

export type Joined = {
  readonly draft: Draft;
  /** Edits of this window that clash with those of the other, in their order; they are in no draft yet. */
  readonly leftOver: readonly Edit[];
};

const sameEdit = (a: Edit | undefined, b: Edit | undefined): boolean => sameJson(a as unknown as Json, b as unknown as Json); // prettier-ignore

/** How many edits two drafts begin with in common. */
function commonEdits(a: readonly Edit[], b: readonly Edit[]): number {
  const first = a.findIndex((edit, index) => !sameEdit(edit, b[index]));
  return first < 0 ? a.length : first;
}

/** An edit on files that are not quite those it was made on; undefined if it clashes with them. */
function fitted(documents: Documents, edit: Edit): { readonly edit: Edit; readonly documents: Documents } | undefined {
  try {
    return { edit, documents: applyAll(documents, edit.operations) };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
  }
  // Pieces of text know only their place: moved ones cannot be told from others.
  if (edit.operations.some(({ kind }) => kind === 'text')) return undefined;
  const { conflicts, documents: after } = rebase(documents, edit.operations);
  if (conflicts.length > 0) return undefined;
  // What it comes to here: an order, for example, without the entries that are gone.
  const operations = netChange({ base: (file) => documentIn(documents, file), changed: after.changed });
  return { edit: { ...edit, operations }, documents: after };
}

/** Joins `mine` to `stored`, which another window may have continued; only edits that count are taken over. */
export function joinDrafts(stored: Draft, mine: Draft, base: Documents['base']): Joined {
  const common = commonEdits(stored.edits, mine.edits);
  if (common === stored.edits.length) return { draft: mine, leftOver: [] };
  let documents = documentsAt(stored, base);
  const edits = stored.edits.slice(0, stored.cursor);
  const leftOver: Edit[] = [];
  for (const edit of mine.edits.slice(common, mine.cursor)) {
    const fits = fitted(documents, edit);
    if (!fits) leftOver.push(edit);
    else if (fits.edit.operations.length > 0) edits.push(fits.edit);
    documents = fits?.documents ?? documents;
  }
  const isUntouched = edits.length === stored.cursor;
  return { draft: isUntouched ? stored : { ...stored, edits, cursor: edits.length }, leftOver };
}
