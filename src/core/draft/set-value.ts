// One value of a draft's files set, added or removed, as the operation that does it.
// It must not know what a value means.
import { gapOf, sameJson, stepsOf, valueAt, type Gap, type Json, type Path } from './json.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';

/** Where a key goes in an object whose keys are sorted. */
export function sortedGap(container: Json | undefined, key: string): Gap {
  const steps = stepsOf(container);
  return { follows: steps.findLast((step) => step < key) ?? null, precedes: steps.find((step) => step > key) ?? null };
}

/** Where a key goes in an object whose keys stand in the order of `keys`. */
export function orderedGap(container: Json | undefined, key: string, keys: readonly string[]): Gap {
  const steps = stepsOf(container);
  const at = keys.indexOf(key);
  return {
    follows: steps.findLast((step) => keys.indexOf(step) < at) ?? null,
    precedes: steps.find((step) => keys.indexOf(step) > at) ?? null,
  };
}

/** The gap at the end of a list of entries. */
export const lastGap = (list: Json | undefined): Gap => ({ follows: stepsOf(list).at(-1) ?? null, precedes: null });

/** Sets the value at a path, or removes it (`undefined`); none if it is that already. A new one goes into `gap`. */
export function setValue(
  documents: Documents,
  { file, path, gap }: { readonly file: string; readonly path: Path; readonly gap?: Gap },
  after: Json | undefined,
): Operation[] {
  const document = documentIn(documents, file);
  const before = valueAt(document, path);
  if (sameJson(before, after)) return [];
  if (before === undefined) return [{ kind: 'value', file, path, after, ...(gap ? { gap } : {}) }];
  if (after !== undefined) return [{ kind: 'value', file, path, before, after }];
  const container = valueAt(document, path.slice(0, -1));
  return [{ kind: 'value', file, path, before, gap: gapOf(container, path.at(-1) ?? '') }];
}

/** `keys` is the order of the keys in the innermost object. */
type NestedPlace = { readonly file: string; readonly path: Path; readonly keys: readonly string[] };

/** Sets a value whose parents may be missing: they are made with it, and removed with the last that they have. */
export function setNested(
  documents: Documents,
  { file, path, keys }: NestedPlace,
  after: Json | undefined,
): Operation[] {
  const document = documentIn(documents, file);
  const step = path.at(-1) ?? '';
  const parent = path.slice(0, -1);
  const container = valueAt(document, parent);
  if (container !== undefined) {
    const isLast = after === undefined && parent.length > 0 && sameJson(stepsOf(container), [step]);
    if (isLast) return setNested(documents, { file, path: parent, keys: [] }, undefined);
    return setValue(documents, { file, path, gap: orderedGap(container, step, keys) }, after);
  }
  return after === undefined ? [] : setNested(documents, { file, path: parent, keys: [] }, { [step]: after });
}
