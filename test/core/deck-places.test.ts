// Proves that the file of a presentation has the reader's places only on request, whole, and within limits.
// It must not know how a file is saved or opened.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST, placesText, showsPlaces, withoutPlaces, withPlaces } from '../../src/core/deck/deck-places.ts';
import { newChapter, newDeck, setChapterFields } from '../../src/core/deck/deck-edit.ts';
import { parseDeck, type Deck } from '../../src/core/deck/deck.ts';
import { pupilDeck } from '../../src/core/deck/pupil-deck.ts';
import { placesOf, type OwnPlaces } from '../../src/core/own-places/places.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { readFile } from '../../src/formats/read.ts';
import { importDeck, MOST_BYTES } from '../../src/ui/present/own/import.ts';
import { deckArbitrary } from './decks.ts';

const placesIn = async (text: string): Promise<OwnPlaces> => placesOf(await readFile(new TextEncoder().encode(text)), {}, { today: '2026-11-30' }); // prettier-ignore
const ticked = (deck: Deck): Deck => setChapterFields(deck.chapters[0]!.id, { places: true })(deck);

describe('the file of a presentation', () => {
  test('brings the places that were saved with it, and the deck is the same without them', async () => {
    const csv = 'name,__proto__,lat,lon\nA,1,48.5,37.2\nB,,50.4,30.5\n';
    const { text, bytes } = placesText(await placesIn(csv))!;
    fc.assert(
      fc.property(deckArbitrary, fc.string({ maxLength: 20 }), (one, name) => {
        const deck = ticked(one);
        const { deck: read, brought } = withoutPlaces(JSON.parse(withPlaces(deck, name, text)));
        expect(parseDeck(read, 'deck')).toEqual({ ok: true, value: deck });
        expect(brought).toEqual({ name, count: 2, text, bytes });
      }),
      { numRuns: 30 },
    );
    const again = await placesIn(text);
    expect([...again.positions]).toEqual([37.2, 48.5, 30.5, 50.4]);
    expect(again.columns.map(({ name, values }) => [name, values])).toContainEqual(['__proto__', [1, null]]);
  });

  test('has lines and areas as they were', async () => {
    const line = { type: 'LineString', coordinates: [[36, 50], [37, 49.5]] }; // prettier-ignore
    const { text } = placesText(
      await placesIn(JSON.stringify({ type: 'Feature', properties: { n: 1 }, geometry: line })),
    )!;
    expect((JSON.parse(text) as { features: { geometry: unknown }[] }).features[0]?.geometry).toEqual(line);
  });

  test('has no places that are too many', async () => {
    const rows = Array.from({ length: MOST.places + 1 }, (_, row) => `${row},48.5,37.2`);
    expect(placesText(await placesIn(`n,lat,lon\n${rows.join('\n')}`))).toBe(undefined);
    const wide = Array.from({ length: 45 }, (_, row) => `${'x'.repeat(100_000)}${row},48.5,37.2`);
    expect(placesText(await placesIn(`n,lat,lon\n${wide.join('\n')}`))).toBe(undefined);
  });

  test('can be opened again with as many corners as it takes: their coordinates are not indented', async () => {
    const coordinates = Array.from({ length: MOST.corners }, (_, at) => [36 + (at % 100) / 100, 50]);
    const { text } = placesText(await placesIn(JSON.stringify({ type: 'LineString', coordinates })))!;
    const deck = newDeck('own-abc', 'Mine', newChapter('c-one', INITIAL, 'One'));
    expect(await importDeck(new File([withPlaces(deck, '', text)], 'deck.json'), [], { has: () => true })).toMatchObject({ kind: 'new', deck, brought: { count: 1 } }); // prettier-ignore
    expect(JSON.stringify(JSON.parse(text), null, 2).length).toBeGreaterThan(MOST_BYTES);
  });

  test.each([null, [], 'text', { places: 1 }, { places: { name: 1, data: {} } }, { places: { name: '', data: { features: 2 } } }])('%j brings none, and stays as it is to be judged', (input) =>
    expect(withoutPlaces(input)).toEqual({ deck: input })); // prettier-ignore
});

test('students get no slide with the teacher’s places', () => {
  fc.assert(
    fc.property(deckArbitrary, (deck) => {
      expect(showsPlaces(ticked(deck))).toBe(true);
      expect(showsPlaces(pupilDeck(ticked(deck), () => undefined))).toBe(false);
    }),
    { numRuns: 20 },
  );
});
