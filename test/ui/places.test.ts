// Proves that names are found however they are typed, in both languages and by what they were called before.
// It must not know how the list looks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/ui/column/places.ts';
import { STOPS } from '../../src/state/sheet.ts';
import { stopAt } from '../../src/ui/column/sheet.ts';

describe('folding a name', () => {
  it.each([
    ['Слов’янськ', 'Словʼянськ'],
    ["Слов'янськ", 'словʼянськ'],
    ['Словянськ', 'Словʼянськ'],
    ['КУПʼЯНСЬК ВУЗЛОВИЙ', 'Купʼянськ-Вузловий'],
    ['Chasiv-yar', 'Chasiv Yar'],
    ['Keric', 'Keriç'],
  ])('%s is %s', (typed, name) => {
    expect(fold(typed)).toBe(fold(name));
  });

  it('keeps letters that a language tells apart', () => {
    expect(fold('Київ')).not.toBe(fold('Киив'));
    expect(fold('Йосипівка')).not.toBe(fold('Иосипівка'));
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('letting go of the sheet', () => {
  it('stops at the nearest of three heights, higher the higher the finger', () => {
    expect([0.1, 0.5, 0.9].map(stopAt)).toEqual(['full', 'half', 'peek']);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [high, low] = a < b ? [a, b] : [b, a];
        return STOPS.indexOf(stopAt(high)) >= STOPS.indexOf(stopAt(low));
      }),
    );
  });
});
