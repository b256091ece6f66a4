// A kind of entry that is edited in a form: where its facts and words lie in the files, and what fields it has.
// It must not know how a field is shown or what a certain kind is for.
import { entryId, entryStep, isObject, stepsOf, valueAt, type Json, type Path } from '../draft/json.ts';
import { documentIn, type Documents, type Operation } from '../draft/operation.ts';
import type { Field } from './shape.ts';

/** A field and where it lies: `path` leads from the entry to the object that has it. */
export type EntryField = Field & { readonly where: 'facts' | 'words'; readonly path: Path };

export type EntryKind = {
  readonly name: string;
  /** The file of the facts, the path in it of a list of entries or of a table by id, or the only entry as a `whole`; none where an entry is words alone. */
  readonly facts?: { readonly file: string; readonly path: Path; readonly keyed: 'list' | 'table' | 'whole' };
  /** The folder of the words, a file a language, each a table by id; `plain` where an entry is one text. None where the facts have all. */
  readonly words?: { readonly folder: string; readonly plain?: true };
  readonly fields: readonly EntryField[];
  /** The field that names an entry; where it is one of the words, a new entry is begun with it in each language. */
  readonly title: string;
  /** The id of a new entry: `prefix` and the next number, or `prefix` and its English title as a slug. */
  readonly ids: { readonly prefix: string; readonly from: 'number' | 'title' };
  /** The facts of a new entry, but for its id. */
  readonly fresh: (id: string) => Json;
  /** What an edit of an entry entails in other files, given the files with the edit. */
  readonly entails?: (documents: Documents) => Operation[];
};

/** The id of the only entry of its kind. */
export const WHOLE = 'whole';

const inFacts =
  (path: Path) =>
  (field: Field): EntryField => ({ ...field, where: 'facts', path });
const inWords = (field: Field): EntryField => ({ ...field, where: 'words', path: [] });
/** Fields of the facts, all in the object to which `path` leads from the entry. */
export const facts = (path: Path, ...fields: readonly Field[]): EntryField[] => fields.map(inFacts(path));
/** Fields of the words, each once a language. */
export const words = (...fields: readonly Field[]): EntryField[] => fields.map(inWords);

export function wordsFile({ name, words: place }: EntryKind, locale: string): string {
  if (!place) throw new Error(`${name} has no words`);
  return `src/content/${place.folder}/${locale}.json`;
}

/** The path to an entry in the file of its facts. */
export function pathIn({ name, facts: place }: EntryKind, id: string): Path {
  if (!place) throw new Error(`${name} has no facts`);
  if (place.keyed === 'whole') return place.path;
  return [...place.path, place.keyed === 'table' ? id : entryStep(id)];
}

/** Where a field of an entry lies: the file and the path from its root. */
export function placeOf(
  kind: EntryKind,
  field: EntryField,
  id: string,
  locale: string,
): { readonly file: string; readonly path: Path } {
  if (field.where === 'words')
    return { file: wordsFile(kind, locale), path: kind.words?.plain ? [id] : [id, field.name] };
  return {
    file: kind.facts?.file ?? '',
    path: [...pathIn(kind, id), ...field.path, ...(field.name === '' ? [] : [field.name])],
  };
}

/** The value of a field; undefined if it has none. The language only matters for words. */
export function valueIn(
  documents: Documents,
  kind: EntryKind,
  field: EntryField,
  id: string,
  locale: string,
): Json | undefined {
  const { file, path } = placeOf(kind, field, id, locale);
  return valueAt(documentIn(documents, file), path);
}

/** The ids of all entries, in the order of their file. */
export function idsOf(documents: Documents, kind: EntryKind, locale: string): string[] {
  if (kind.facts?.keyed === 'whole') return [WHOLE];
  const { file, path } = kind.facts ?? { file: wordsFile(kind, locale), path: [] };
  return stepsOf(valueAt(documentIn(documents, file), path)).map((step) => entryId(step) ?? step);
}

export function fieldNamed(kind: EntryKind, name: string): EntryField {
  const field = kind.fields.find((one) => one.name === name);
  if (!field) throw new Error(`${kind.name} has no field ${name}`);
  return field;
}

/** What an entry is called in a language; empty while nobody has named it. */
export function titleIn(documents: Documents, kind: EntryKind, id: string, locale: string): string {
  const title = valueIn(documents, kind, fieldNamed(kind, kind.title), id, locale);
  return typeof title === 'string' ? title : '';
}

/** Whether an entry is in the files of its facts or, where it has none, among the words of any of the languages. */
export const isThere = (documents: Documents, kind: EntryKind, id: string, locales: readonly string[]): boolean =>
  locales.some((locale) => idsOf(documents, kind, locale).includes(id));

/** The words of an entry in a language as they are kept. */
export const wordsOf = (documents: Documents, kind: EntryKind, id: string, locale: string): Json | undefined =>
  kind.words && valueAt(documentIn(documents, wordsFile(kind, locale)), [id]);

/** The facts of an entry as they are kept; undefined where they are no object. */
export const factsOf = (documents: Documents, kind: EntryKind, id: string): Json | undefined => {
  const value = kind.facts && valueAt(documentIn(documents, kind.facts.file), pathIn(kind, id));
  return isObject(value) ? value : undefined;
};
