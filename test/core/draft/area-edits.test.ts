// Edits of drawn areas: complete ones leave the check content, any sequence is undone to the base, redone and exported.
// It must not know components or the map.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DISK } from '../../../src/cli/disk.ts';
import { parseAreas, type AreaPolygons } from '../../../geo/schema-areas.ts';
import { AREA_SOURCE } from '../../../src/core/check/drawn-areas.ts';
import { areaRow, areaRows, halfwayAfter, setAreaFacts, setPolygons, verticesOf, withHole, withoutRing, withoutVertex, withPart, withVertexMoved, withVerticesAfter, type VertexPlace } from '../../../src/core/draft/area-edits.ts'; // prettier-ignore
import { changeFileOf, changeFileText, readChangeFile, type ChangeFile } from '../../../src/core/draft/change-file.ts';
import { netChange } from '../../../src/core/draft/difference.ts';
import { documentsAt, newDraft, perform, redo, undo, type Draft } from '../../../src/core/draft/draft.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import { addArea, areaIdOf, areaRefusals, removeArea, type NewArea } from '../../../src/core/draft/new-area.ts';
import {
  applyAll,
  documentIn,
  documentsOf,
  type Documents,
  type Operation,
} from '../../../src/core/draft/operation.ts';
import { rebase } from '../../../src/core/draft/rebase.ts';
import { namesOf, setAliases, setName } from '../../../src/core/draft/town-edits.ts';
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { handedFiles } from '../../../src/corpus/handed-files.ts';
import { judge } from '../../../src/corpus/judgement.ts';
import { withJson } from '../../../src/corpus/write-json.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';

const LOCALES = ['en', 'uk'];
const disk = cachedDisk(DISK);
const base = (file: string): Json | undefined => {
  const text = disk.read(file);
  return text === undefined || file.endsWith('.md') ? text : (JSON.parse(text) as Json);
};
const start = documentsOf(base);
type Edit = (documents: Documents) => readonly Operation[];
const after = (...steps: Edit[]): Documents =>
  steps.reduce((documents, step) => applyAll(documents, step(documents)), start);
const problemsOf = (documents: Documents): string[] =>
  judge(cachedDisk(overlaidDisk(disk, changedTexts(documents, undefined)))).problems.map(({ file, path, message }) => `${file} ${path} ${message}`); // prettier-ignore

type At = [number, number];
const SQUARE: At[] = [[36.6, 48], [37.3, 48], [37.3, 48.4], [36.6, 48.4]]; // prettier-ignore
const CORRIDOR: NewArea = {
  names: { en: 'Test corridor', uk: 'Тестовий коридор' },
  period: { from: '2025-12' },
  precision: { kind: 'generalised', km: 2 },
  sources: ['s04'],
  polygons: [[[...SQUARE, SQUARE[0]!]]],
};
const ID = 'area.test-corridor';
const add: Edit = (documents) => addArea(documents, CORRIDOR, LOCALES).operations;
/** A rule that names the area, as the form of a proposal writes it. */
const useIt: Edit = (documents) => {
  const scenarios = documentIn(documents, 'geo/scenarios.json') as unknown as { id: string; rules: Json[] }[];
  const rules = scenarios.find(({ id }) => id === 'mutual-pull-back')?.rules ?? [];
  const more = [{ where: { area: ID, held: 'ukraine' }, status: 'demilitarised-ukrainian-side' }, ...rules];
  return [{ kind: 'value', file: 'geo/scenarios.json', path: ['@mutual-pull-back', 'rules'], before: rules, after: more }]; // prettier-ignore
};

describe('a new area', () => {
  test('is complete but for its use and its cells, and is given aliases in every language', () => {
    expect(addArea(start, CORRIDOR, LOCALES).id).toBe(ID);
    const documents = after(add);
    expect(namesOf(documents, 'uk', ID)).toEqual({ name: 'Тестовий коридор', aliases: ['Test corridor'] });
    expect(problemsOf(documents)).toEqual([
      `${AREA_SOURCE} ${ID}.polygons has no land of Ukraine`,
      `${AREA_SOURCE} ${ID} is named by no rule, figure or text`,
    ]);
  });
  test('is refused for each reason', () => {
    const wrong = { ...CORRIDOR, names: { en: 'Crimea', uk: '' }, sources: [], polygons: [] };
    expect(areaRefusals(start, wrong, LOCALES)).toEqual(['noName', 'taken', 'noShape', 'noSource']);
    expect(areaRefusals(start, { ...CORRIDOR, names: { en: 'Коридор', uk: 'Коридор' } }, LOCALES)).toEqual(['noId']);
    expect(() => addArea(start, wrong, LOCALES)).toThrow('taken');
    expect(areaRefusals(after(add), CORRIDOR, LOCALES)).toEqual(['taken']);
  });
  test('removed again leaves no trace, and can be added again', () => {
    const documents = after(add, (now) => removeArea(now, ID, LOCALES));
    expect(netChange(documents)).toEqual([]);
    expect(areaRefusals(documents, CORRIDOR, LOCALES)).toEqual([]);
  });
  test('of which a rule speaks is missed by the check once it is removed', () => {
    const problems = problemsOf(after(add, useIt, (now) => removeArea(now, ID, LOCALES)));
    expect(problems.some((problem) => problem.includes(`names the drawn area “${ID}”`))).toBe(true);
  });
  test('has an id of the grammar, or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(areaIdOf(name)).toMatch(/^area\.([a-z0-9]+(-[a-z0-9]+)*)?$/);
      }),
    );
  });
  test('is handed over with the feature that npm run geo makes of it', () => {
    const changes = netChange(after(add)) as ChangeFile['changes'];
    const change = { format: 'redlines-change' as const, version: 1 as const, title: '', summary: [], base: '', made: '', log: [], changes } satisfies ChangeFile; // prettier-ignore
    const { texts, needsGenerating, problems, conflicts } = handedFiles(change, disk);
    expect([needsGenerating, problems, conflicts]).toEqual([true, [], []]);
    expect([...texts.keys()].sort()).toEqual(['geo/features/areas.geojson', 'geo/names/en.json', 'geo/names/uk.json', AREA_SOURCE]); // prettier-ignore
    expect(texts.get('geo/features/areas.geojson')).toContain(`"id":"${ID}","properties":{"kind":"area","drawn":true`);
    expect(texts.get('geo/features/areas.geojson')).toContain(disk.read('geo/features/areas.geojson')?.slice(0, -4));
    expect(texts.get(AREA_SOURCE)).toBe(withJson(disk.read(AREA_SOURCE), [...(base(AREA_SOURCE) as Json[]), areaRow(after(add), ID) as unknown as Json])); // prettier-ignore
  });
});

/** One choice of what to do to the area, made concrete when its polygons are known. */
type Deed = { readonly kind: 'move' | 'add' | 'remove' | 'ring' | 'part' | 'hole' | 'facts' | 'name' | 'aliases' | 'area'; readonly which: number; readonly east: number; readonly north: number; readonly word: string }; // prettier-ignore
const deed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('move', 'move', 'add', 'add', 'remove', 'ring', 'part', 'hole', 'facts', 'name', 'aliases', 'area'), // prettier-ignore
  which: fc.nat(1000),
  east: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  north: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  word: fc.string({ maxLength: 12 }),
});
function placeIn(polygons: AreaPolygons, which: number): VertexPlace {
  const all = verticesOf(polygons).flatMap((rings, polygon) =>
    rings.flatMap((vertices, ring) => vertices.map((_, index) => ({ polygon, ring, index }))),
  );
  return all[which % all.length]!;
}
function shaped(polygons: AreaPolygons, { kind, which, east, north }: Deed): AreaPolygons {
  const place = placeIn(polygons, which);
  const [x, y] = verticesOf(polygons)[place.polygon]![place.ring]![place.index]!;
  const triangle: At[] = [[x + east, y + north], [x + east + 0.1, y + north], [x + east, y + north + 0.1]]; // prettier-ignore
  if (kind === 'move') return withVertexMoved(polygons, place, [x + east, y + north]);
  if (kind === 'add') return withVerticesAfter(polygons, place, [halfwayAfter(polygons, place) ?? [x + east, y]]);
  if (kind === 'remove') return withoutVertex(polygons, place);
  if (kind === 'ring') return withoutRing(polygons, place);
  if (kind === 'part') return withPart(polygons, triangle);
  return withHole(polygons, place.polygon, triangle);
}
function operationsOf(documents: Documents, chosen: Deed): readonly Operation[] {
  const row = areaRow(documents, ID);
  if (!row) return chosen.kind === 'area' ? add(documents) : [];
  const { kind, which, word } = chosen;
  if (kind === 'area') return which % 4 === 0 ? removeArea(documents, ID, LOCALES) : [];
  if (kind === 'name') return setName(documents, 'uk', ID, word);
  if (kind === 'aliases') return setAliases(documents, 'en', ID, word.split(' '));
  if (kind === 'facts')
    return setAreaFacts(documents, ID, {
      period: { from: `2025-1${which % 3}` },
      precision: { kind: 'generalised', km: 1 + (which % 9) },
      sources: which % 2 === 0 ? ['s04'] : ['s04', 'own-line'],
    });
  return setPolygons(documents, ID, shaped(row.polygons, chosen));
}
const contents = (documents: Documents): (Json | undefined)[] =>
  [AREA_SOURCE, 'geo/names/en.json', 'geo/names/uk.json'].map((file) => documentIn(documents, file));

describe('any sequence of edits', () => {
  const begun = perform(newDraft('d', 'Draft', '0'), { what: 'add-area', subject: ID, why: '', when: '2026-01-01T00:00:00Z', operations: add(start) }); // prettier-ignore
  const drafted = (deeds: readonly Deed[]): Draft =>
    deeds.reduce((draft, chosen, index) => {
      const when = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
      const operations = operationsOf(documentsAt(draft, base), chosen);
      return perform(draft, { what: chosen.kind, subject: ID, why: '', when, operations });
    }, begun);
  const deeds = fc.array(deed, { maxLength: 20 });

  test('is undone to the base, redone to the same, and the same after export and import', () => {
    fc.assert(
      fc.property(deeds, (chosen) => {
        const draft = drafted(chosen);
        const documents = documentsAt(draft, base);
        const undone = draft.edits.reduce(undo, draft);
        expect(contents(documentsAt(undone, base))).toEqual(contents(start));
        expect(contents(documentsAt(draft.edits.reduce(redo, undone), base))).toEqual(contents(documents));
        const text = changeFileText(changeFileOf(draft, documents, { summary: [], made: '2026-01-01T00:00:00Z' }));
        const read = readChangeFile(text, 'a.json');
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const once = rebase(start, read.value.changes);
        expect([once.conflicts, contents(once.documents)]).toEqual([[], contents(documents)]);
        expect(rebase(once.documents, read.value.changes).applied).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves a file that the reader accepts, on the grid, with every ring closed', () => {
    fc.assert(
      fc.property(deeds, (chosen) => {
        const document = documentIn(documentsAt(drafted(chosen), base), AREA_SOURCE);
        const parsed = parseAreas(document, AREA_SOURCE);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        for (const degrees of parsed.value.flatMap(({ polygons }) => polygons.flat(3)))
          expect(Number(degrees.toFixed(2))).toBe(degrees);
      }),
      { numRuns: 200 },
    );
  });
});

test('two drafts of two areas merge; two of one area conflict, and nothing is dropped', () => {
  const moved =
    (by: number): Edit =>
    (now) =>
      setPolygons(
        now,
        ID,
        withVertexMoved(areaRow(now, ID)!.polygons, { polygon: 0, ring: 0, index: 0 }, [36.6 - by, 48]),
      );
  const there = after(add, moved(0.1));
  const mine = netChange({ base: (file) => documentIn(after(add), file), changed: after(add, moved(0.2)).changed });
  const { conflicts, documents } = rebase(there, mine);
  expect(conflicts).toMatchObject([{ clash: 'changed', operation: { path: [`@${ID}`, 'polygons'] } }]);
  expect(areaRow(documents, ID)?.polygons[0]?.[0]?.[0]).toEqual([36.5, 48]);
  const other = netChange(after((now) => addArea(now, { ...CORRIDOR, names: { en: 'Other', uk: 'Інша' } }, LOCALES).operations)); // prettier-ignore
  const both = rebase(there, other);
  expect(both.conflicts).toEqual([]);
  expect(areaRows(both.documents).map(({ id }) => id).slice(-2).sort()).toEqual(['area.other', ID]); // prettier-ignore
});

test('the last part and the last source stay, and a ring never has fewer than three vertices', () => {
  const { polygons } = CORRIDOR;
  expect(withoutRing(polygons, { polygon: 0, ring: 0 })).toBe(polygons);
  let smaller = polygons;
  for (let times = 0; times < 5; times++) smaller = withoutVertex(smaller, { polygon: 0, ring: 0, index: 0 });
  expect(smaller[0]?.[0]).toHaveLength(4);
  const documents = after(add);
  expect(setPolygons(documents, ID, withVertexMoved(smaller, { polygon: 0, ring: 0, index: 0 }, [...smaller[0]![0]![1]!]))).toEqual([]); // prettier-ignore
  expect(setAreaFacts(documents, ID, { sources: [] })).toEqual([]);
  expect(setPolygons(documents, 'area.nowhere', polygons)).toEqual([]);
});
