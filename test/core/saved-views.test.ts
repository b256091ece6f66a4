// Proves that saved views are a deck like any other, whatever is saved and deleted.
// It must not know where it is stored.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_CHAPTERS, parseDeck, type Deck } from '../../src/core/deck/deck.ts';
import { newChapter } from '../../src/core/deck/deck-edit.ts';
import { SAVED_VIEWS, withoutView, withView } from '../../src/core/deck/saved-views.ts';
import { INITIAL, type View } from '../../src/core/view/view.ts';
import { viewArbitrary } from './views.ts';

const save = (deck: Deck | undefined, view: View, index: number, name: string): Deck =>
  withView(deck, newChapter(`c-${index}`, view, name), 'Saved views');
const names = (deck: Deck | undefined): string[] => deck?.chapters.map(({ title }) => title) ?? [];

test('whatever is saved, every view stands there once, under its last name, in a deck that can be shown', () => {
  fc.assert(
    fc.property(fc.array(viewArbitrary, { minLength: 1, maxLength: 12 }), (views) => {
      const deck = views.reduce<Deck | undefined>((made, view, index) => save(made, view, index, `n${index}`), undefined)!; // prettier-ignore
      expect(parseDeck(JSON.parse(JSON.stringify(deck)), 'deck')).toEqual({ ok: true, value: deck });
      expect(deck.id).toBe(SAVED_VIEWS);
      const queries = deck.chapters.map(({ view }) => view);
      expect(new Set(queries).size).toBe(queries.length);
      const last = new Map(views.map((view, index) => [newChapter('c', view, 'n').view, `n${index}`]));
      expect(new Map(deck.chapters.map(({ view, title }) => [view, title]))).toEqual(last);
    }),
  );
});

test('a deleted view is gone, the others stay in their order; with the last one goes the deck', () => {
  const one = save(undefined, INITIAL, 0, 'one');
  const two = save(one, { ...INITIAL, scenario: 'four-oblasts' }, 1, 'two');
  expect([names(one), names(two)]).toEqual([['one'], ['one', 'two']]);
  expect(names(withoutView(two, 'c-0'))).toEqual(['two']);
  expect(withoutView(one, 'c-0')).toBe(undefined);
});

test('a full list takes no more, but a view in it can still be renamed', () => {
  const depths = Array.from({ length: MOST_CHAPTERS }, (_, index) => index);
  const at = (index: number): View => ({ ...INITIAL, panel: 'path', step: index });
  const full = depths.reduce<Deck | undefined>((made, index) => save(made, at(index), index, `n${index}`), undefined)!;
  expect(full.chapters.length).toBe(MOST_CHAPTERS);
  expect(save(full, at(MOST_CHAPTERS), MOST_CHAPTERS, 'more')).toBe(full);
  expect(names(save(full, at(3), 99, 'another name'))[3]).toBe('another name');
});
