// Words of a proposal that lie under ids of their own: its notes on the map, the strip over the map, its readings.
// It must not know components.
import { entryId, stepsOf, valueAt, type Json, type Path } from '../draft/json.ts';
import { documentIn, type Documents, type Operation } from '../draft/operation.ts';
import { setNested, setValue } from '../draft/set-value.ts';
import { factsOf, type EntryKind } from './kind.ts';
import { fieldOf, type Field } from './shape.ts';

/** `path` leads to the object with the fields, in the file of a language in `folder`; `id` names it within its entry. */
export type Related = {
  readonly of: 'note' | 'strip' | 'reading';
  /** The field of the proposal beside which these words are written. */
  readonly beside: 'notes' | 'readings';
  readonly id: string;
  readonly folder: 'notes' | 'scenarios';
  readonly path: Path;
  readonly fields: readonly Field[];
};

const LINES: Field = { name: 'lines', shape: { is: 'texts' } };
const SHORT: Field = { name: 'short', shape: { is: 'texts' }, absent: 'missing' };
const READING: readonly Field[] = [
  { name: 'label', shape: { is: 'text' } },
  { name: 'note', shape: { is: 'text', lines: 3 } },
];

const idsIn = (list: Json | undefined): string[] => stepsOf(list).flatMap((step) => entryId(step) ?? []);

/** The words that a proposal has or should have besides its own, by its notes and readings; none of any other kind of entry. */
export function relatedOf(documents: Documents, kind: EntryKind, id: string): Related[] {
  if (kind.name !== 'proposals') return [];
  const entry = factsOf(documents, kind, id);
  const note = (of: 'note' | 'strip', name: string, fields: readonly Field[]): Related => ({
    of,
    beside: 'notes',
    id: name,
    folder: 'notes',
    path: [`${id}.${name}`],
    fields,
  });
  const readings = idsIn(fieldOf(entry, 'readings'));
  return [
    ...idsIn(fieldOf(entry, 'notes')).map((name) => note('note', name, [LINES, SHORT])),
    note('strip', 'strip', [LINES]),
    ...(readings.length > 0 ? ['first', ...readings] : []).map((name): Related => ({
      of: 'reading',
      beside: 'readings',
      id: name,
      folder: 'scenarios',
      path: [id, 'readings', name],
      fields: READING,
    })),
  ];
}

const fileOf = ({ folder }: Related, locale: string): string => `src/content/${folder}/${locale}.json`;

export const relatedValue = (documents: Documents, related: Related, name: string, locale: string): Json | undefined =>
  valueAt(documentIn(documents, fileOf(related, locale)), [...related.path, name]);

/** Sets a field of the words in a language; an empty text or list is none. */
export function setRelated(
  documents: Documents,
  related: Related,
  name: string,
  locale: string,
  typed: Json | undefined,
): Operation[] {
  const isEmpty = typed === '' || (Array.isArray(typed) && typed.length === 0);
  const keys = related.fields.map((field) => field.name);
  return setNested(
    documents,
    { file: fileOf(related, locale), path: [...related.path, name], keys },
    isEmpty ? undefined : typed,
  );
}

/** Removes the words under ids of their own; those within the words of the entry go with it. */
export const removeRelated = (
  documents: Documents,
  kind: EntryKind,
  id: string,
  locales: readonly string[],
): Operation[] =>
  relatedOf(documents, kind, id)
    .filter(({ folder }) => folder === 'notes')
    .flatMap((related) =>
      locales.flatMap((locale) =>
        setValue(documents, { file: fileOf(related, locale), path: related.path }, undefined),
      ),
    );
