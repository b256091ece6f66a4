// Edits of towns: complete ones leave the whole check content, and each is undone by its opposite.
// It must not know components or the map.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import { addTown, refusalsOf, removeTown, townIdOf, type NewTown } from '../../../src/core/draft/new-town.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { applyAll, documentsOf, type Documents, type Operation } from '../../../src/core/draft/operation.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { CONTROLS, moveTown, namesOf, noteOf, ROW_KEYS, setAliases, setFacts, setName, setNote, setSpellings, townRows } from '../../../src/core/draft/town-edits.ts'; // prettier-ignore
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';

const LOCALES = ['en', 'uk'];
const disk = cachedDisk(DISK);
const base = (file: string): Json | undefined => {
  const text = disk.read(file);
  return text === undefined || file.endsWith('.md') ? text : (JSON.parse(text) as Json);
};
const start = documentsOf(base);
const rows = townRows(start);
const after = (...steps: ((documents: Documents) => readonly Operation[])[]): Documents =>
  steps.reduce((documents, step) => applyAll(documents, step(documents)), start);
const problemsOf = (documents: Documents): string[] =>
  judge(cachedDisk(overlaidDisk(disk, changedTexts(documents, undefined)))).problems.map(({ file, path, message }) => `${file} ${path} ${message}`); // prettier-ignore

const NOVE: NewTown = {
  at: [37.4449, 48.7],
  control: 'ukraine',
  confidence: 'medium',
  rank: 4,
  sources: ['s04'],
  names: { en: 'Nové-Selo ’25', uk: 'Нове Село' },
  spellings: ['Новое Село', ' '],
  ground: { oblast: 'UA-14' },
};
const add = (documents: Documents): Operation[] => addTown(documents, NOVE, LOCALES).operations;

test('the keys of every row stand in the order in which an edit puts them', () => {
  for (const row of rows) expect(Object.keys(row)).toEqual(ROW_KEYS.filter((key) => Object.hasOwn(row, key)));
});

describe('a new town', () => {
  test('is complete: the check has nothing to say', () => {
    expect(addTown(start, NOVE, LOCALES).id).toBe('town.nove-selo-25');
    const documents = after(add);
    expect(townRows(documents).at(-1)?.at).toEqual([37.445, 48.7]);
    expect(namesOf(documents, 'uk', 'town.nove-selo-25').aliases).toEqual(['Nové-Selo ’25']);
    expect(problemsOf(documents)).toEqual([]);
  });

  test('is refused for each reason', () => {
    const wrong = { ...NOVE, names: { en: 'Kramatorsk', uk: ' ' }, ground: undefined, sources: [], spellings: [''] };
    expect(refusalsOf(start, wrong, LOCALES)).toEqual(['noName', 'taken', 'outside', 'noSource', 'noSpelling']);
    expect(refusalsOf(start, { ...NOVE, names: { en: 'Нове', uk: 'Нове' } }, LOCALES)).toEqual(['noId']);
    expect(() => addTown(start, wrong, LOCALES)).toThrow('taken');
  });

  test('removed again leaves no trace', () => {
    const note = (documents: Documents): Operation[] =>
      setNote(documents, { locale: 'en', locales: LOCALES, id: 'town.nove-selo-25' }, 'A note.');
    const documents = after(add, note, (now) => removeTown(now, 'town.nove-selo-25', LOCALES));
    expect(netChange(documents)).toEqual([]);
  });

  test('has an id of the grammar, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(townIdOf(name)).toMatch(/^town\.([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
});

test('a removed town to which others refer is named by the check', () => {
  const problems = problemsOf(after((documents) => removeTown(documents, 'town.kharkiv', LOCALES)));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toContain('town.kharkiv');
});

describe('a note', () => {
  const id = 'town.kramatorsk';
  const write = (locale: string, text: string) => (documents: Documents) =>
    setNote(documents, { locale, locales: LOCALES, id }, text);
  test('in one language alone is a problem of the other', () => {
    const problems = problemsOf(after(write('en', 'Shelled every day.')));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('src/content/towns/uk.json');
  });
  test('in all languages is complete, and gone when all are blank', () => {
    const both = [write('en', 'Shelled every day.'), write('uk', 'Обстріли тривали.')];
    expect(problemsOf(after(...both))).toEqual([]);
    const documents = after(...both, write('en', ' '));
    expect([noteOf(documents, 'en', id), townRows(documents)[0]?.note]).toEqual(['', true]);
    expect(netChange(after(...both, write('en', ' '), write('uk', '')))).toEqual([]);
  });
});

test('a town held by the other side than its land is a problem with its place', () => {
  const [problem = ''] = problemsOf(
    after((documents) => setFacts(documents, 'town.kramatorsk', { control: 'russia' })),
  );
  expect(problem).toContain('geo/features/towns.geojson town.kramatorsk.control');
});

test('a position takes the facts of its land along, and gives them back', () => {
  const { id, at } = rows[0]!;
  const there = (documents: Documents): Operation[] =>
    moveTown(documents, id, [37.80512, 48.00799], { oblast: 'UA-14', since2014: true });
  expect(townRows(after(there))[0]).toMatchObject({ at: [37.805, 48.008], since2014: true });
  const back = (documents: Documents): Operation[] => moveTown(documents, id, [...at], { oblast: 'UA-14' });
  expect(netChange(after(there, back))).toEqual([]);
});

test('a blank name changes nothing, and nothing can be said of a town that is not there', () => {
  expect(setName(start, 'en', 'town.kramatorsk', '  ')).toEqual([]);
  expect(setAliases(start, 'en', 'town.nowhere', ['Nowhere'])).toEqual([]);
  expect(setSpellings(start, 'town.kramatorsk', [' '])).toEqual([]);
  expect(setFacts(start, 'town.nowhere', { rank: 1 })).toEqual([]);
});

test('any edits and their opposites leave the base', () => {
  const anyRow = fc.constantFrom(...rows);
  const anyFacts = fc.record({ control: fc.constantFrom(...CONTROLS), rank: fc.nat(4), sources: fc.constant(['s04']) });
  fc.assert(
    fc.property(
      anyRow,
      anyFacts,
      fc.string(),
      fc.array(fc.string()),
      ({ id, control, rank, sources }, facts, name, words) => {
        const names = namesOf(start, 'uk', id);
        const documents = after(
          (now) => setFacts(now, id, facts),
          (now) => setName(now, 'uk', id, name),
          (now) => setAliases(now, 'uk', id, words),
          (now) => setAliases(now, 'uk', id, names.aliases),
          (now) => setName(now, 'uk', id, names.name),
          (now) => setFacts(now, id, { control, rank, sources }),
        );
        expect(netChange(documents)).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});
