// Proves that a text in a picture is broken into lines that fit and lose nothing.
// It must not need a page.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/ui/image/lines.ts';

const measure = (text: string): number => text.length;

test('breaks between words, as late as they fit', () =>
  expect(linesOf('one two three four', 9, measure)).toEqual(['one two', 'three', 'four']));

test('breaks a word that is longer than a line', () =>
  expect(linesOf('see https://example.org/a', 10, measure)).toEqual(['see', 'https://ex', 'ample.org/', 'a']));

test('every line fits, and no letter is lost', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zа-яє ]{0,60}$/), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = linesOf(text, width, measure);
      expect(Math.max(0, ...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(lines.every((line) => line.trim() === line && line !== '')).toBe(true);
    }),
  ));
