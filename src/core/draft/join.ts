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

const same = (a: unknown, b: unknown): boolean => sameJson(a as Json, b as Json);

/** Whether two drafts say the same, whichever of them was read from storage. */
export const sameDraft = (a: Draft, b: Draft): boolean => same(a, b);

/** Whether two edits did the same, whatever reasons were given for them. */
const sameEdit = (a: Edit, b: Edit | undefined): boolean => same({ ...a, why: '' }, b && { ...b, why: '' });

const sameSteps = (a: Draft, b: Draft): boolean =>
  a.cursor === b.cursor && a.edits.length === b.edits.length && commonEdits(a.edits, b.edits) === a.edits.length;

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

/** Steps as stored, then what fits of those that `mine` has beyond `known`; only edits that count are taken over. */
function joinSteps(stored: Draft, mine: Draft, base: Documents['base'], known: Draft | undefined): Joined {
  const isContinued = commonEdits(stored.edits, mine.edits) === stored.edits.length;
  if (isContinued && (!known || stored.cursor === stored.edits.length)) return { draft: mine, leftOver: [] };
  const common = commonEdits((known ?? stored).edits, mine.edits);
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

/** The edits with the reasons that this window gave, and those that the other gave where this one left them alone. */
const joinReasons = (edits: readonly Edit[], stored: Draft, mine: Draft, known: Draft | undefined): readonly Edit[] =>
  edits.map((edit, index) => {
    const [there, here] = [stored.edits[index], mine.edits[index]];
    if (!there || !here || !sameEdit(there, edit) || !sameEdit(here, edit)) return edit;
    const isNewHere = here.why !== (known?.edits[index]?.why ?? '');
    const why = isNewHere ? here.why : there.why;
    return edit.why === why ? edit : { ...edit, why };
  });

/** The ticks of this window, with what the other has set and without what it has taken away since both had the same. */
function joinTicks(stored: Draft, mine: Draft, known: Draft | undefined): readonly string[] | undefined {
  const [there, here, before] = [stored, mine, known].map((draft) => new Set(draft?.ticked ?? [])) as [Set<string>, Set<string>, Set<string>]; // prettier-ignore
  const added = [...there].filter((tick) => !before.has(tick) && !here.has(tick));
  const remaining = [...here].filter((tick) => there.has(tick) || !before.has(tick));
  return added.length === 0 && remaining.length === here.size ? mine.ticked : [...remaining, ...added];
}

/**
 * Joins `mine` to `stored`, which another window may have continued. `known` is what this window last read or wrote of the
 * draft: what differs from it is new, there or here; without it, what both begin with is taken for known.
 */
export function joinDrafts(stored: Draft, mine: Draft, base: Documents['base'], known?: Draft): Joined {
  const isUnchangedThere = known !== undefined && sameSteps(stored, known);
  const isUnchangedHere = known !== undefined && sameSteps(mine, known);
  const joined = isUnchangedThere
    ? { draft: mine, leftOver: [] }
    : isUnchangedHere
      ? { draft: stored, leftOver: [] }
      : joinSteps(stored, mine, base, known);
  const name = known !== undefined && mine.name === known.name ? stored.name : mine.name;
  const ticked = joinTicks(stored, mine, known);
  const { cursor } = joined.draft;
  const edits = joinReasons(joined.draft.edits, stored, mine, known);
  const draft: Draft = { ...mine, name, edits, cursor, ...(ticked && { ticked }) };
  return { draft: sameDraft(draft, mine) ? mine : draft, leftOver: joined.leftOver };
}
