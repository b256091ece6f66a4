// Edits of the lines drawn by hand: whatever is done to them they stay lines of the grid, and every step is undone and redone.
// It must not know components or the map.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeatures } from '../../../geo/schema.ts';
import { DISK } from '../../../src/cli/disk.ts';
import { chainIds, chainOf, fewestOf, isPocket, LINES_FILE, setChain, SINCE_2014, withAdded, withMoved, withRemoved, type Chain } from '../../../src/core/draft/chain-edits.ts'; // prettier-ignore
import { documentsAt, newDraft, perform, redo, undo, type Draft } from '../../../src/core/draft/draft.ts';
import { sameJson, type Json } from '../../../src/core/draft/json.ts';
import { addPocket, pocketFacts, pocketRefusals, removePocket, setPocketFacts, type NewPocket } from '../../../src/core/draft/new-pocket.ts'; // prettier-ignore
import { applyAll, documentIn, documentsOf, type Documents } from '../../../src/core/draft/operation.ts';
import { namesOf, spellingsOf } from '../../../src/core/draft/town-edits.ts';

const LOCALES = ['en', 'uk'];
const texts = new Map<string, Json | undefined>();
const base = (file: string): Json | undefined => {
  if (!texts.has(file)) texts.set(file, JSON.parse(DISK.read(file) ?? 'null') as Json);
  return texts.get(file);
};
const start = documentsOf(base);
const IDS = chainIds(start);
const POCKET: NewPocket = {
  names: { en: 'Test pocket', uk: 'Окрема ділянка для тесту' },
  spellings: ['Тест'],
  error: 5,
  sources: ['own-line'],
  day: '2025-12-28',
  chain: [[35.48, 50.48], [35.54, 50.25], [35.66, 50.25], [35.72, 50.35]], // prettier-ignore
};

type Move = { readonly id: string; readonly kind: 'move' | 'add' | 'remove'; readonly which: number; readonly at: [number, number] }; // prettier-ignore
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    id: fc.constantFrom(...IDS),
    kind: fc.constantFrom('move', 'add', 'remove'),
    which: fc.nat(200),
    at: fc.tuple(fc.double({ min: 30, max: 40, noNaN: true }), fc.double({ min: 46, max: 52, noNaN: true })),
  }),
  { maxLength: 25 },
);
function changed(chain: Chain, { id, kind, which, at }: Move): Chain {
  const index = which % chain.length;
  if (kind === 'remove') return withRemoved(id, chain, index);
  return kind === 'add' ? withAdded(chain, index, at) : withMoved(chain, index, at);
}

test('the file has pockets and the line of 2014, each as it is written there', () => {
  expect(IDS.at(-1)).toBe(SINCE_2014);
  expect(IDS.slice(0, -1).every(isPocket)).toBe(true);
  for (const id of IDS) expect(setChain(start, id, chainOf(start, id))).toEqual([]);
  expect(chainOf(start, 'pocket.nowhere')).toEqual([]);
  expect(setChain(start, 'pocket.nowhere', POCKET.chain)).toEqual([]);
});

test('after any edits each line can be read, lies on the grid, and is undone and redone step by step', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let draft: Draft = newDraft('d', 'd', '1');
      for (const one of all) {
        const documents = documentsAt(draft, base);
        const operations = setChain(documents, one.id, changed(chainOf(documents, one.id), one));
        draft = perform(draft, { what: 'move-vertex', subject: one.id, why: '', when: '2026-01-01T00:00:00Z', operations }); // prettier-ignore
      }
      const end = documentsAt(draft, base);
      expect(parseFeatures(documentIn(end, LINES_FILE), LINES_FILE).ok).toBe(true);
      for (const id of IDS) {
        const chain = chainOf(end, id);
        expect(chain.length).toBeGreaterThanOrEqual(fewestOf(id));
        if (chain !== chainOf(start, id))
          expect(chain.flat().every((degrees) => Number(degrees.toFixed(2)) === degrees)).toBe(true);
      }
      let back = draft;
      while (back.cursor > 0) back = undo(back);
      expect(sameJson(documentIn(documentsAt(back, base), LINES_FILE), base(LINES_FILE))).toBe(true);
      while (back.cursor < draft.edits.length) back = redo(back);
      expect(sameJson(documentIn(documentsAt(back, base), LINES_FILE), documentIn(end, LINES_FILE))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a move changes one vertex; one that is added stands after its neighbour; the least number stays', () => {
  fc.assert(
    fc.property(fc.constantFrom(...IDS), fc.nat(50), (id, which) => {
      const chain = chainOf(start, id);
      const index = which % chain.length;
      expect(withMoved(chain, index, [36.123, 50.456]).toSpliced(index, 1)).toEqual(chain.toSpliced(index, 1));
      expect(withAdded(chain, index, [36.123, 50.456])[index + 1]).toEqual([36.12, 50.46]);
      expect(withRemoved(id, chain.slice(0, fewestOf(id)), 0)).toHaveLength(fewestOf(id));
    }),
  );
});

describe('a pocket', () => {
  const add = (): { id: string; after: Documents } => {
    const { id, operations } = addPocket(start, POCKET, LOCALES);
    return { id, after: applyAll(start, operations) };
  };

  test('is added before the line of 2014, named in every language, and removed without a trace', () => {
    const { id, after } = add();
    expect(id).toBe('pocket.test');
    expect(chainIds(after)).toEqual([...IDS.slice(0, -1), id, SINCE_2014]);
    expect(chainOf(after, id)).toEqual(POCKET.chain);
    for (const locale of LOCALES) expect(namesOf(after, locale, id).name).toBe(POCKET.names[locale]);
    expect(spellingsOf(after, id)).toEqual(['Тест']);
    expect(parseFeatures(documentIn(after, LINES_FILE), LINES_FILE).ok).toBe(true);
    const gone = applyAll(after, removePocket(after, id, LOCALES));
    for (const file of gone.changed.keys()) expect(sameJson(documentIn(gone, file), base(file))).toBe(true);
  });

  test('keeps its last source, and has the error that is chosen', () => {
    const { id, after } = add();
    expect(setPocketFacts(after, id, { sources: [] })).toEqual([]);
    const wide = applyAll(after, setPocketFacts(after, id, { error: 10, sources: ['own-line', 's17'] }));
    expect(pocketFacts(wide, id)).toEqual({ error: 10, sources: ['own-line', 's17'] });
  });

  test.each([
    ['noName', { names: { en: 'Test pocket' } }],
    ['noId', { names: { en: '…', uk: 'Ділянка' } }],
    ['taken', { names: { en: 'Lyptsi', uk: 'Липці' } }],
    ['noBorder', { chain: [] }],
    ['noSource', { sources: [] }],
    ['noSpelling', { spellings: [' '] }],
  ] as const)('is refused: %s', (refusal, part) => {
    expect(pocketRefusals(start, { ...POCKET, ...part }, LOCALES)).toEqual([refusal]);
    expect(() => addPocket(start, { ...POCKET, ...part }, LOCALES)).toThrow(refusal);
  });
});
