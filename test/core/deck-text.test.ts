// Proves that goals, words and ages survive their input fields, however they are typed.
// It must not know fields.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDeck, newChapter } from '../../src/core/deck/deck-edit.ts';
import { agesOf, agesText, goalsOf, goalsText, vocabularyOf, vocabularyText } from '../../src/core/deck/deck-text.ts';
import { INITIAL } from '../../src/core/view/view.ts';

const deck = newDeck('own-x', 'T', newChapter('c-1', INITIAL, 'C'));
const word = fc.stringMatching(/^[a-zа-яіїєґ]{1,8}( [a-zа-яіїєґ]{1,8}){0,2}$/u);

test('goals and words come back as they were', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.array(fc.record({ term: word, meaning: word }), { minLength: 1 }), (goals, vocabulary) => {
      expect(goalsOf(goalsText({ ...deck, goals }))).toEqual(goals);
      expect(vocabularyOf(vocabularyText({ ...deck, vocabulary }))).toEqual(vocabulary);
    }),
  ); // prettier-ignore
});

test('words are split at a dash, a spaced hyphen or a colon, and a hyphen inside a word is left alone', () => {
  expect(vocabularyOf('pull-back — troops move\n\nerror: how far off\nrange - least and greatest\nshare')).toEqual([
    { term: 'pull-back', meaning: 'troops move' },
    { term: 'error', meaning: 'how far off' },
    { term: 'range', meaning: 'least and greatest' },
    { term: 'share', meaning: '' },
  ]);
  expect([goalsOf(' \n '), vocabularyOf('')]).toEqual([undefined, undefined]);
});

test('ages are read from the younger to the older', () => {
  expect([agesOf('14–18'), agesOf('18 to 14'), agesOf('16')]).toEqual([[14, 18], [14, 18], [16, 16]]); // prettier-ignore
  expect([agesOf(''), agesOf('all'), agesOf('1')]).toEqual([undefined, undefined, undefined]);
  expect([agesText({ ...deck, ages: [14, 18] }), agesText({ ...deck, ages: [16, 16] }), agesText(deck)]).toEqual(['14–18', '16', '']); // prettier-ignore
});
