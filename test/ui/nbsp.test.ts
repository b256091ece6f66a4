// Proves that a full stop never parts from the number before it, and that nothing of a sentence is lost.
// It must not know how a number looks.
import { expect, it } from 'vitest';
import { parseInlines, wordsOf } from '../../src/core/text/prose.ts';
import { withPunctuation } from '../../src/ui/article/nbsp.ts';

const number = (): string => '1';
const read = (text: string): string =>
  withPunctuation(parseInlines(text))
    .map(({ inline, tail }) => wordsOf([inline], number) + tail)
    .join('|');

it('keeps punctuation with the number, and only punctuation', () => {
  expect(read('Area: [](=a). Next [](=b), then [](=c) more.')).toBe('Area: |1.| Next |1,| then |1| more.');
});

it('loses no word', () => {
  const text = 'x [](=a)… (so [](=b)): y [](=c)';
  expect(read(text).replaceAll('|', '')).toBe(wordsOf(parseInlines(text), number));
});
