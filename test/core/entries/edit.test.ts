// Edits of entries in forms: what is set can be read, keys keep their order, and complete new entries leave the check content.
// It must not know components.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { isObject, sameJson, valueAt, type Json } from '../../../src/core/draft/json.ts';
import { applyAll, documentIn, documentsOf, type Documents } from '../../../src/core/draft/operation.ts';
import { addEntry, isChanged, newId, removeEntry, setField } from '../../../src/core/entries/edit.ts';
import {
  factsOf,
  fieldNamed,
  idsOf,
  titleIn,
  valueIn,
  wordsOf,
  type EntryKind,
} from '../../../src/core/entries/kind.ts';
import { relatedOf, relatedValue, setRelated } from '../../../src/core/entries/related.ts';
import { KINDS } from '../../../src/core/entries/kinds.ts';
import { readCheckInput } from '../../../src/corpus/check-input.ts';
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { placedNotes } from '../../../src/state/notes/places.ts';
import { noteProblems } from '../../../src/state/notes/problems.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';

const LOCALES = ['en', 'uk'];
const disk = cachedDisk(DISK);
const base = (file: string): Json | undefined => {
  const text = disk.read(file);
  return text === undefined || file.endsWith('.md') ? text : (JSON.parse(text) as Json);
};
const start = documentsOf(base);
const diskOf = (documents: Documents) => cachedDisk(overlaidDisk(disk, changedTexts(documents, undefined)));
const inputOf = (documents: Documents) => readCheckInput(diskOf(documents), () => '').input;
const problemsOf = (documents: Documents): string[] =>
  judge(diskOf(documents), undefined, (input) => noteProblems(input)).problems.map(({ file, path, message }) => `${file} ${path} ${message}`); // prettier-ignore

type Set = readonly [field: string, value: Json | undefined, locale?: string, where?: 'facts' | 'words'];
const fieldIn = (kind: EntryKind, name: string, where?: 'facts' | 'words') =>
  kind.fields.find((field) => field.name === name && (where === undefined || field.where === where)) ??
  fieldNamed(kind, name);

/** The files with fields of an entry set one after the other, and with what each edit entails. */
const filled = (documents: Documents, kind: EntryKind, id: string, sets: readonly Set[]): Documents =>
  sets.reduce((now, [name, value, locale = 'en', where]) => {
    const edited = applyAll(now, setField(now, kind, { field: fieldIn(kind, name, where), id, locale }, value));
    return applyAll(edited, kind.entails?.(edited) ?? []);
  }, documents);
function begun(documents: Documents, kind: EntryKind, en: string, uk: string): readonly [Documents, string] {
  const id = newId(documents, kind, en, LOCALES);
  const added = applyAll(documents, addEntry(documents, kind, id, new Map([['en', en], ['uk', uk]]))); // prettier-ignore
  return [applyAll(added, kind.entails?.(added) ?? []), id];
}

const ALL = Object.values(KINDS);
describe.each(ALL.map((kind) => [kind.name, kind] as const))('%s', (_name, kind: EntryKind) => {
  const ids = idsOf(start, kind, 'en');

  test('has entries, each with a title', () => {
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) expect(titleIn(start, kind, id, 'en')).not.toBe('');
  });

  test('knows every key of its entries, so that no edit puts one out of order', () => {
    const unknown = ids.flatMap((id) =>
      kind.fields
        .map(({ path }) => path)
        .filter((path, index, all) => all.findIndex((other) => sameJson(other, path)) === index)
        .flatMap((path) => {
          const object = valueAt(factsOf(start, kind, id), path);
          const known = kind.fields.filter((field) => field.where === 'facts' && sameJson(field.path, path)).map(({ name }) => name); // prettier-ignore
          const present = isObject(object) && !known.includes('') ? Object.keys(object).filter((key) => known.includes(key)) : []; // prettier-ignore
          return sameJson(present, known.filter((name) => present.includes(name))) ? [] : [`${id}: ${present.join()}`]; // prettier-ignore
        }),
    );
    expect(unknown).toEqual([]);
  });

  test('a new entry removed again leaves no trace', () => {
    const [documents, id] = begun(start, kind, 'A new one', 'Новий');
    expect(idsOf(documents, kind, 'en')).toContain(id);
    expect(isChanged(documents, kind, id, LOCALES)).toBe(true);
    const removed = applyAll(documents, removeEntry(documents, kind, id, LOCALES));
    expect(netChange(applyAll(removed, kind.entails?.(removed) ?? []))).toEqual([]);
    expect(newId(documents, kind, 'A new one', LOCALES)).not.toBe(id);
  });

  test('a field that is set is read, and set back is the base', () => {
    const values = fc.constantFrom<Json>('text', ['s01'], { from: '2025-12-28' }, 3, true);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom(...kind.fields),
        values,
        fc.constantFrom(...LOCALES),
        (id, field, value, locale) => {
          // prettier-ignore
          const before = valueIn(start, kind, field, id, locale);
          const documents = applyAll(start, setField(start, kind, { field, id, locale }, value));
          expect(valueIn(documents, kind, field, id, locale)).toEqual(value);
          const back = applyAll(documents, setField(documents, kind, { field, id, locale }, before));
          expect(sameJson(factsOf(back, kind, id), factsOf(start, kind, id))).toBe(true);
          expect(netChange(back)).toEqual([]);
        },
      ),
    );
  });
});

test('an empty field that may be missing is removed, and null where that stands for none', () => {
  const cleared = filled(start, KINDS.sources, 's02', [['published', ''], ['caveats', []]]); // prettier-ignore
  expect(factsOf(cleared, KINDS.sources, 's02')).not.toHaveProperty('published');
  expect(factsOf(cleared, KINDS.sources, 's02')).not.toHaveProperty('caveats');
  const unspoken = filled(start, KINDS.proposals, 'mutual-pull-back', [['speaker', '']]);
  expect(factsOf(unspoken, KINDS.proposals, 'mutual-pull-back')).toMatchObject({ speaker: null });
});

test('a language without words of an entry gets them by the first that are written', () => {
  const bare = applyAll(start, [{ kind: 'value', file: 'src/content/strikes/uk.json', path: ['strike.st01'], before: wordsOf(start, KINDS.strikes, 'strike.st01', 'uk'), gap: { follows: null, precedes: 'strike.st02' } }]); // prettier-ignore
  const worded = filled(bare, KINDS.strikes, 'strike.st01', [['report', 'Удар.', 'uk']]);
  expect(wordsOf(worded, KINDS.strikes, 'strike.st01', 'uk')).toEqual({ report: 'Удар.' });
});

test('a source, somebody who speaks, a strike report, a date, a figure and a proposal made in forms leave the check content', () => {
  const [one, source] = begun(
    start,
    KINDS.sources,
    'Morning bulletin, 28\u00a0December',
    'Ранкове зведення, 28\u00a0грудня',
  );
  const two = filled(one, KINDS.sources, source, [['address', ['https://example.org/bulletin']], ['accessed', '2025-12'], ['producer', 'Example'], ['producer', 'Example', 'uk']]); // prettier-ignore
  const [three, person] = begun(two, KINDS.people, 'Jane Example', 'Джейн Екзампл');
  const [four, strike] = begun(three, KINDS.strikes, 'Kharkiv, a district', 'Харків, район');
  const five = filled(four, KINDS.strikes, strike, [
    ['report', 'Officials report that a house was damaged.'],
    ['report', 'Посадовці повідомляють, що пошкоджено будинок.', 'uk'],
    ['coordinates', [36.23, 49.99]],
    ['city', 'kharkiv'],
    ['hit', ['housing']],
    ['precision', { kind: 'district' }],
    ['period', { from: '2025-12-28' }],
    ['launchedBy', 'russia'],
    ['sources', [source]],
    ['certainty', 'B'],
    ['claims', ['A05']],
    ['attributedBy', person],
  ]);
  const [six, date] = begun(five, KINDS.dates, 'A call', 'Розмова');
  const seven = filled(six, KINDS.dates, date, [['told', 'A call is reported.'], ['told', 'Повідомлено про розмову.', 'uk'], ['places', ['place.moscow']], ['sources', [source]], ['kind', 'statement'], ['period', { from: '2025-12-28' }]]); // prettier-ignore
  const [eight, proposal] = begun(seven, KINDS.proposals, 'Kharkiv oblast without Russian forces', 'Харківська область без російських військ'); // prettier-ignore
  const nine = filled(eight, KINDS.proposals, proposal, [
    ...(['en', 'uk'] as const).flatMap((locale): Set[] => {
      const isEnglish = locale === 'en';
      return [
        ['label', isEnglish ? 'Kharkiv oblast' : 'Харківщина', locale],
        ['kicker', isEnglish ? 'An example' : 'Приклад', locale],
        ['summary', isEnglish ? 'Russian forces would leave the oblast.' : 'Російські війська вийшли б\u00a0з\u00a0області.', locale], // prettier-ignore
        ['backs', isEnglish ? 'Nobody has backed it.' : 'Ніхто не підтримав.', locale, 'words'],
        ['rejects', isEnglish ? 'Nobody has rejected it.' : 'Ніхто не відкинув.', locale, 'words'],
        ['unknown', [isEnglish ? 'Everything else.' : 'Усе інше.'], locale],
        ['clauses', [isEnglish ? 'Russian forces leave.' : 'Російські війська йдуть.'], locale],
      ];
    }),
    ['speaker', person],
    ['period', { from: '2025-12-28' }],
    ['focus', ['UA-63']],
    ['rules', [{ where: { oblasts: ['UA-63'], held: 'russia' }, status: 'vacated-by-russia' }, { where: { held: 'russia', since2014: true }, status: 'russian-held-since-2014' }, { where: { held: 'russia' }, status: 'russian-held' }, { status: 'government-held' }]], // prettier-ignore
    ['sources', [source]],
    ['notes', [{ id: 'oblast', subject: [31, 48.5], at: [31, 48], anchor: 'top', small: false }]],
  ]);
  const [ten, figure] = begun(nine, KINDS.figures, 'Land that Russian forces would leave', 'Територія, з\u00a0якої вийшли б російські війська'); // prettier-ignore
  const eleven = filled(ten, KINDS.figures, figure, [['', { op: 'area', scenario: proposal, statuses: ['vacated-by-russia'] }]]); // prettier-ignore
  const [note] = relatedOf(eleven, KINDS.proposals, proposal);
  const worded = LOCALES.reduce((now, locale) => applyAll(now, setRelated(now, note!, 'lines', locale, [`[](=${figure})`, locale === 'en' ? 'Russian forces would leave' : 'російські війська вийшли б'])), eleven); // prettier-ignore
  const places = placedNotes(inputOf(worded), proposal);
  expect(places?.map(({ id, small }) => [id, small === false])).toEqual([['oblast', false]]);
  const documents = filled(worded, KINDS.proposals, proposal, [['notes', places as unknown as Json]]);
  const groups = valueAt(documentIn(documents, 'src/content/offered.json'), ['scenarioGroups', '@proposals', 'scenarios']); // prettier-ignore
  expect(groups).toContain(proposal);
  expect(problemsOf(documents)).toEqual([]);
});

test('words under ids of their own come with their parents, and go with the last of them', () => {
  const documents = filled(start, KINDS.proposals, 'ceasefire-first', [['notes', [{ id: 'new', subject: [31, 48], at: [32, 48], anchor: 'left', small: false }]]]); // prettier-ignore
  const related = relatedOf(documents, KINDS.proposals, 'ceasefire-first');
  expect(related.map(({ of, id }) => [of, id])).toEqual([['note', 'new'], ['strip', 'strip']]); // prettier-ignore
  const [note] = related;
  if (!note) throw new Error('no note');
  const worded = applyAll(documents, setRelated(documents, note, 'lines', 'uk', ['Рядок']));
  expect(relatedValue(worded, note, 'lines', 'uk')).toEqual(['Рядок']);
  expect(documentIn(worded, 'src/content/notes/uk.json')).toHaveProperty(['ceasefire-first.new'], { lines: ['Рядок'] });
  const emptied = applyAll(worded, setRelated(worded, note, 'lines', 'uk', []));
  expect(documentIn(emptied, 'src/content/notes/uk.json')).toEqual(base('src/content/notes/uk.json'));
});

test('a proposal that becomes a demand is offered among the demands, in the order of the file', () => {
  const documents = filled(start, KINDS.proposals, 'ceasefire-first', [['kind', 'demand']]);
  const offered = valueAt(documentIn(documents, 'src/content/offered.json'), ['scenarioGroups']) as readonly { readonly scenarios: readonly string[] }[]; // prettier-ignore
  expect(offered.flatMap(({ scenarios }) => scenarios)).toEqual(idsOf(documents, KINDS.proposals, 'en'));
  expect(valueAt(documentIn(documents, 'src/content/offered.json'), ['scenarioGroups', '@demands', 'scenarios'])).toContain('ceasefire-first'); // prettier-ignore
});
