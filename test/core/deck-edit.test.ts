// Proves the writing of a deck: every change keeps it whole, is taken back exactly, and every fault of a file is named.
// It must not know where decks are kept.
import fc from 'fast-check';
import { describe as room, expect, it } from 'vitest';
import { MOST_CHAPTERS, parseDeck, parseDraft, turnToSlide, type Deck } from '../../src/core/deck/deck.ts';
import { applyEdit, setDeckFields, duplicate, insert, move, newChapter, newDeck, paragraphsOf, redo, remove, setChapterFields, fieldTextOf, startHistory, undo, type History } from '../../src/core/deck/deck-edit.ts'; // prettier-ignore
import { checkDeck } from '../../src/core/deck/deck-names.ts';
import { INITIAL } from '../../src/core/view/view.ts';
import { describeFaults } from './faults.ts';
import { deckArbitrary, editArbitrary, titleArbitrary as title } from './decks.ts';
import { viewArbitrary } from './views.ts';

const there = { has: (field: string, id: string) => (field === 'figure' ? id === 'width-of-the-line' : ['freeze-on-the-line', INITIAL.scenario].includes(id)) }; // prettier-ignore
const everything = { has: () => true };

room('faults of a deck', () => describeFaults('deck', (input) => checkDeck(input, 'deck', there)));

const ids = ({ chapters }: Deck): string[] => chapters.map((one) => one.id);

room('a change', () => {
  it('leaves a deck that can be shown, exported and read again, with chapters of different ids', () => {
    fc.assert(
      fc.property(deckArbitrary, fc.array(editArbitrary, { maxLength: 12 }), (deck, edits) => {
        const after = edits.reduce((made, edit) => edit(made), deck);
        const read: unknown = JSON.parse(JSON.stringify(after));
        expect(parseDeck(read, 'deck')).toEqual({ ok: true, value: after });
        expect(parseDraft(read, 'deck')).toEqual({ ok: true, value: after });
        expect(checkDeck(read, 'deck', everything).ok).toBe(true);
        expect(new Set(ids(after)).size).toBe(after.chapters.length);
      }),
    );
  });

  it('moves one chapter and keeps the order of the others', () => {
    fc.assert(
      fc.property(deckArbitrary, fc.nat(), fc.integer({ min: -9, max: 9 }), (deck, which, by) => {
        const at = which % deck.chapters.length;
        const name = deck.chapters[at]!.id;
        const after = ids(move(name, by)(deck));
        expect(after.indexOf(name)).toBe(Math.min(deck.chapters.length - 1, Math.max(0, at + by)));
        expect(after.filter((one) => one !== name)).toEqual(ids(deck).filter((one) => one !== name));
      }),
    );
  });

  it('puts a copy right behind its chapter, never takes the last chapter, and stops at the most there may be', () => {
    const one = newDeck('own-x', 'T', newChapter('c-0', INITIAL, 'T'));
    const two = duplicate('c-0', 'c-1')(insert(newChapter('c-2', INITIAL, 'U'))(one));
    expect(ids(two)).toEqual(['c-0', 'c-1', 'c-2']);
    expect(two.chapters[1]).toEqual({ ...two.chapters[0], id: 'c-1' });
    expect(remove('c-0')(one)).toBe(one);
    const many = Array.from({ length: 80 }, (_, n) => insert(newChapter(`c-${n}`, INITIAL, 'T')));
    expect(many.reduce((deck, edit) => edit(deck), one).chapters).toHaveLength(MOST_CHAPTERS);
  });

  it('keeps the view of the map and nothing of the reader’s own', () => {
    fc.assert(
      fc.property(viewArbitrary, (view) => {
        const deck = newDeck('own-x', 'T', newChapter('c-0', view, 'T'));
        const { locale, theme, handout, embed } = INITIAL;
        const ofDeck = { deck: 'own-x', slide: 1, pupil: false, task: null };
        const shown = { ...view, locale, theme, page: 'map', handout, embed, ...ofDeck };
        expect(turnToSlide(deck, 1)({ ...INITIAL, page: 'decks' })).toEqual(shown);
      }),
    );
  });
});

room('F9: a chapter that was not written here', () => {
  it('sets only what the map shows, however its query names the rest', () => {
    const forms = ['page=presenter', 'PAGE=about', '&amp;page=print', 'embed', 'embed=locked', 'deck=x.3', 'lang=uk', 'theme=dark', '%26theme%3Ddark', 'handout=answers']; // prettier-ignore
    const audience = fc.constantFrom('en', 'uk').chain((locale) => fc.constant({ ...INITIAL, locale } as const));
    fc.assert(
      fc.property(viewArbitrary, fc.subarray(forms), audience, (view, set, reader) => {
        const safe = newDeck('own-x', 'T', newChapter('c-0', view, 'T'));
        const [{ view: query } = { view: '' }] = safe.chapters;
        const deck = setChapterFields('c-0', { view: [query, ...set].join('&') })(safe);
        expect(turnToSlide(deck, 1)(reader)).toEqual(turnToSlide(safe, 1)(reader));
        const refused = set.filter((form) => !form.startsWith('handout'));
        expect(parseDeck(deck, 'deck').ok).toBe(refused.length === 0);
      }),
    );
  });
});

room('what is typed', () => {
  it('becomes paragraphs and comes back', () => {
    expect(paragraphsOf('One.\n\n \nTwo\nlines.\n\n')).toEqual(['One.', 'Two\nlines.']);
    fc.assert(
      fc.property(fc.array(title), (text) => {
        expect(paragraphsOf(fieldTextOf(text))).toEqual(text);
      }),
    );
  });
});

room('the history', () => {
  it('goes back to every deck there was, and forth again', () => {
    fc.assert(
      fc.property(deckArbitrary, fc.array(editArbitrary, { maxLength: 12 }), (deck, edits) => {
        const states: History[] = [startHistory(deck)];
        for (const edit of edits) states.push(applyEdit(states.at(-1)!, edit));
        const kinds = states.filter(({ deck: made }, index) => made !== states[index - 1]?.deck);
        let now = states.at(-1)!;
        for (const { deck: made } of [...kinds].reverse().slice(1)) expect((now = undo(now)).deck).toBe(made);
        expect(undo(now)).toEqual(now);
        for (const { deck: made } of kinds.slice(1)) expect((now = redo(now)).deck).toBe(made);
        expect(redo(now)).toEqual(now);
      }),
    );
  });

  it('takes typing into one field as one change, and another field as the next', () => {
    const start = startHistory(newDeck('own-x', 'T', newChapter('c-0', INITIAL, 'T')));
    const typed = ['a', 'ab', 'abc'].reduce((now, lede) => applyEdit(now, setDeckFields({ lede }), 'lede'), start);
    const renamed = applyEdit(typed, setDeckFields({ title: 'U' }), 'title');
    expect(undo(renamed).deck.lede).toBe('abc');
    expect(undo(undo(renamed)).deck).toEqual(start.deck);
    expect(applyEdit(undo(renamed), setDeckFields({ lede: 'abcd' }), 'lede').past).toHaveLength(2);
    expect(applyEdit(undo(renamed), setDeckFields({ lede: 'x' })).future).toEqual([]);
  });
});
