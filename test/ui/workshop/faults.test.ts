// What is wrong within an entry is shown at its field, in whatever kind of entry it is.
// It must not know how a field looks.
import { expect, test } from 'vitest';
import { documentsOf } from '../../../src/core/draft/operation.ts';
import { setField } from '../../../src/core/entries/edit.ts';
import { fieldNamed, idsOf, placeOf, wordsFile, type EntryField, type EntryKind } from '../../../src/core/entries/kind.ts'; // prettier-ignore
import { KINDS, SECTORS } from '../../../src/core/entries/kinds.ts';
import { faultsOfField, faultsOfItem, ownFaults, stepsFrom } from '../../../src/ui/workshop/entries/faults.ts';
import { base, problemsWith } from './drafted.ts';

const documents = documentsOf(base);
const KINDS_OF_ENTRY: readonly EntryKind[] = [...Object.values(KINDS), SECTORS];
/** The path of a field as a problem has it: an entry is named by its id. */
const pathOf = (kind: EntryKind, field: EntryField, id: string): string =>
  placeOf(kind, field, id, 'en').path.map((step) => step.replace(/^@/, '')).join('.'); // prettier-ignore

test('a problem of a field is shown at that field and at no other', () => {
  for (const kind of KINDS_OF_ENTRY) {
    const id = idsOf(documents, kind, 'en').at(-1) ?? '';
    for (const field of kind.fields) {
      const file = field.where === 'words' ? wordsFile(kind, 'en') : (kind.facts?.file ?? '');
      const path = pathOf(kind, field, id);
      const owners = kind.fields.filter((one) => stepsFrom(kind, one, id, 'en', { file, path }) !== undefined);
      expect([kind.name, path, owners.map(({ name }) => name)]).toEqual([kind.name, path, [field.name]]);
      if (field.where === 'words') expect(stepsFrom(kind, field, id, 'uk', { file, path })).toBeUndefined();
    }
  }
});

test('a fault leads to the item and the field within, or stays with the whole', () => {
  const fault = { steps: ['#2', 'count'], text: 'Too many.' };
  const second = faultsOfItem([fault], { kind: 'drone' }, 1);
  expect(faultsOfItem([fault], { kind: 'drone' }, 0)).toEqual([]);
  expect(faultsOfField(second, 'count')).toEqual([{ steps: [], text: 'Too many.' }]);
  expect(faultsOfItem([{ ...fault, steps: ['note-2', 'at'] }], { id: 'note-2' }, 4)).toHaveLength(1);
  const list = { is: 'list', fields: [], fresh: null } as const;
  expect(ownFaults([fault], list, [{}, {}])).toEqual([]);
  expect(ownFaults([fault], list, [{}])).toEqual([fault]);
});

test('an address that is still empty is one fault, and a wrong one says how addresses begin', () => {
  const field = fieldNamed(KINDS.sources, 'address');
  const saidOf = (address: string) =>
    problemsWith(setField(documents, KINDS.sources, { field, id: 's05', locale: 'en' }, [address])).filter(({ file }) => file === 'geo/sources.json'); // prettier-ignore
  expect(saidOf('').map(({ message }) => message)).toEqual(['must not be empty']);
  const [wrong, ...more] = saidOf('example.org/x');
  expect([wrong?.message, more]).toEqual(['must be an address that begins with https://', []]);
  expect(stepsFrom(KINDS.sources, field, 's05', 'en', wrong ?? { file: '', path: '' })).toEqual(['#1']);
});
