// Proves that punctuation never parts from the number that it touches, and that nothing of a sentence is lost.
// It must not know how a number looks.
import { expect, it } from 'vitest';
import { parseInlines, wordsOf, type Inline } from '../../src/core/text/prose.ts';
import { markTerms, termFinder } from '../../src/core/text/terms.ts';
import { table } from '../../src/core/values/table.ts';
import { withPunctuation } from '../../src/ui/article/nbsp.ts';

const number = (): string => '1';
const read = (text: string): string =>
  withPunctuation(parseInlines(text))
    .map(({ lead, inline, tail }) => lead + wordsOf([inline as Inline], number) + tail)
    .join('|');

it('keeps punctuation with the number, and only punctuation', () => {
  expect(read('Area: [](=a). Next [](=b), then [](=c) more.')).toBe('Area: |1.| Next |1,| then |1| more.');
});

it('keeps an opening bracket or quotation mark on the line of the number after it', () => {
  expect(read('і Словʼянськ ([](=a)).')).toBe('і Словʼянськ |(1).|');
  expect(read('«[](=a)» ([](=b))([](=c)')).toBe('|«1»| |(1)||(1');
  expect(read('(so [](=a)) and ( [](=b)')).toBe('(so |1)| and ( |1');
});

it('loses no word', () => {
  const text = 'x [](=a)… (so [](=b)): y ([](=c)) ([](=d)';
  expect(read(text).replaceAll('|', '')).toBe(wordsOf(parseInlines(text), number));
});

it('keeps punctuation with a term, as with a number', () => {
  const find = termFinder(table({ line: { term: 'Line', forms: ['line'], means: '.' } }));
  const [paragraph = []] = markTerms([parseInlines('All (the line), and [](=a).')], find);
  const parts = withPunctuation(paragraph).map(({ lead, inline, tail }) => `${lead}<${inline.kind}>${tail}`);
  expect(parts).toEqual(['<text>', '<term>),', '<text>', '<slot>.', '<text>']);
});
