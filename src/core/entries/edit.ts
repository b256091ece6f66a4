// Edits of entries as operations: a field set, an entry added, removed, or put at another place of its list.
// It must not know when an edit is made or how its fields are shown.
import { isObject, sameJson, valueAt, type Json } from '../draft/json.ts';
import { documentIn, type Documents, type Operation } from '../draft/operation.ts';
import { lastGap, orderedGap, setValue } from '../draft/set-value.ts';
import { slugOf } from '../values/slug.ts';
import { freshObject } from './shape.ts';
import { factsOf, idsOf, placeOf, pathIn, wordsFile, wordsOf, type EntryField, type EntryKind } from './kind.ts';

/** The keys of the object that has a field, in their order. */
const keysBeside = (kind: EntryKind, { where, path }: EntryField): string[] =>
  kind.fields.filter((one) => one.where === where && sameJson(one.path, path)).map(({ name }) => name);

/** The value that is stored for what a field shows: an empty text of a field that may be missing is none. */
function stored({ absent }: EntryField, value: Json | undefined): Json | undefined {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (!isEmpty || absent === undefined) return value;
  return absent === 'null' ? null : undefined;
}

/** Sets a field, with undefined removes it; words get their entry if the language has none yet. */
export function setField(
  documents: Documents,
  kind: EntryKind,
  { field, id, locale }: { readonly field: EntryField; readonly id: string; readonly locale: string },
  typed: Json | undefined,
): Operation[] {
  const { file, path } = placeOf(kind, field, id, locale);
  const value = stored(field, typed);
  const document = documentIn(documents, file);
  const container = valueAt(document, path.slice(0, -1));
  if (container === undefined && field.where === 'words')
    return value === undefined ? [] : addWords(documents, kind, id, locale, { [field.name]: value });
  const gap = kind.words?.plain && field.where === 'words' ? lastGap(container) : orderedGap(container, field.name, keysBeside(kind, field)); // prettier-ignore
  return setValue(documents, { file, path, gap }, value);
}

function addWords(documents: Documents, kind: EntryKind, id: string, locale: string, given: Json): Operation[] {
  const file = wordsFile(kind, locale);
  return setValue(documents, { file, path: [id], gap: lastGap(documentIn(documents, file)) }, given);
}

/** The id of a new entry that no other has; empty where it is made from a title that has no Latin letter or digit. */
export function newId(documents: Documents, kind: EntryKind, englishTitle: string, locales: readonly string[]): string {
  const taken = new Set(locales.flatMap((locale) => idsOf(documents, kind, locale)));
  const { prefix, from } = kind.ids;
  if (from === 'number') return `${prefix}${String(1 + Math.max(0, ...[...taken].map((id) => numberIn(id, prefix)))).padStart(2, '0')}`; // prettier-ignore
  const base = slugOf(englishTitle);
  if (base === '') return '';
  const beside = (count: number): string => `${prefix}${base}${count === 1 ? '' : `-${count}`}`;
  let count = 1;
  while (taken.has(beside(count))) count++;
  return beside(count);
}
const numberIn = (id: string, prefix: string): number =>
  id.startsWith(prefix) ? Number(/^\d+/.exec(id.slice(prefix.length))?.[0] ?? 0) : 0;

/** Adds an entry with a title in each language; its other fields are empty until they are filled in. */
export function addEntry(
  documents: Documents,
  kind: EntryKind,
  id: string,
  titles: ReadonlyMap<string, string>,
): Operation[] {
  const { facts: place } = kind;
  const added = place
    ? setValue(
        documents,
        { file: place.file, path: pathIn(kind, id), gap: lastGap(valueAt(documentIn(documents, place.file), place.path)) }, // prettier-ignore
        withId(kind, id),
      )
    : [];
  const own = kind.fields.filter(({ where }) => where === 'words');
  const worded = (kind.words ? [...titles] : []).flatMap(([locale, title]) => {
    const given = kind.words?.plain ? title : { ...(freshObject(own) as object), [kind.title]: title };
    return addWords(documents, kind, id, locale, given);
  });
  return [...added, ...worded];
}

const withId = (kind: EntryKind, id: string): Json => {
  const fresh = kind.fresh(id);
  return kind.facts?.keyed === 'list' && isObject(fresh) && !('id' in fresh) ? { id, ...fresh } : fresh;
};

/** Removes an entry with its words in every language; what still refers to it is for the check to say. */
export const removeEntry = (
  documents: Documents,
  kind: EntryKind,
  id: string,
  locales: readonly string[],
): Operation[] => [
  ...(kind.facts ? setValue(documents, { file: kind.facts.file, path: pathIn(kind, id) }, undefined) : []),
  ...(kind.words ? locales : []).flatMap((locale) =>
    setValue(documents, { file: wordsFile(kind, locale), path: [id] }, undefined),
  ),
];

/** Whether facts or words of an entry differ from those of the base. */
export function isChanged(documents: Documents, kind: EntryKind, id: string, locales: readonly string[]): boolean {
  const base: Documents = { base: documents.base, changed: new Map() };
  return (
    !sameJson(factsOf(documents, kind, id), factsOf(base, kind, id)) ||
    locales.some((locale) => !sameJson(wordsOf(documents, kind, id, locale), wordsOf(base, kind, id, locale)))
  );
}
