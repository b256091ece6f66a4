// Arbitrary decks, and arbitrary edits of them.
// It must not know what is tested with them.
import fc from 'fast-check';
import { duplicate, insert, move, newChapter, newDeck, remove, setChapterFields, setDeckFields, type Edit } from '../../src/core/deck/deck-edit.ts'; // prettier-ignore
import type { Ask, Chapter, Deck } from '../../src/core/deck/deck.ts';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { viewArbitrary } from './views.ts';

const words = fc.stringMatching(/^[a-zA-Zа-яіїєґ,.?“” ]{0,30}$/);
const id = fc.integer({ min: 0, max: 9 }).map((n) => `c-${n}`);
const askArbitrary: fc.Arbitrary<Ask | undefined> = fc.constantFrom(
  undefined,
  { kind: 'line' } as const,
  { kind: 'number', figure: 'width-of-the-line' } as const,
  { kind: 'plan', limits: { depth: 10 } } as const,
);

type Decks = { readonly deck: fc.Arbitrary<Deck>; readonly edit: fc.Arbitrary<Edit> };

/** Decks of up to eight chapters with these views, and every kind of edit; ids are few, so that edits meet. */
function decksWith(view: fc.Arbitrary<View>, text: fc.Arbitrary<string>): Decks {
  const named = text.map((typed) => `T${typed}`);
  const chapter: fc.Arbitrary<Chapter> = fc
    .record({
      id,
      view,
      title: named,
      text: fc.array(named, { maxLength: 3 }),
      notes: text,
      question: text,
      answer: fc.option(named, { nil: undefined }),
    })
    .map(({ id: name, view: shown, ...rest }) => ({ ...newChapter(name, shown, ''), ...rest }));
  return {
    deck: fc
      .uniqueArray(chapter, { minLength: 1, maxLength: 8, selector: (one) => one.id })
      .map(([first, ...rest]) => rest.reduce((deck, one) => insert(one)(deck), newDeck('own-x', 'T', first!))),
    edit: fc.oneof(
      chapter.map((one) => insert(one)),
      fc.tuple(chapter, id).map(([one, behind]) => insert(one, behind)),
      fc.record({ title: named, lede: text, minutes: fc.nat(600) }, { requiredKeys: [] }).map(setDeckFields),
      fc.tuple(id, named, text).map(([name, typed, notes]) => setChapterFields(name, { title: typed, notes })),
      fc.tuple(id, askArbitrary).map(([name, ask]) => setChapterFields(name, { ask })),
      fc.tuple(id, fc.integer({ min: -9, max: 9 })).map(([name, by]) => move(name, by)),
      id.map(remove),
      fc.tuple(id, id).map(([name, fresh]) => duplicate(name, fresh)),
    ),
  };
}

export const titleArbitrary = words.map((text) => `T${text}`);
export const { deck: deckArbitrary, edit: editArbitrary } = decksWith(viewArbitrary, words);

/** Decks of few values, quickly made: two edits of one field often make it the same. */
const views: readonly View[] = [INITIAL, { ...INITIAL, scenario: 'four-oblasts' }];
export const { deck: smallDeck, edit: smallEdit } = decksWith(fc.constantFrom(...views), fc.constantFrom('', 'a', 'b'));
