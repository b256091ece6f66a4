// Words that a digest shares with another text are found and marked, and no others.
// It must not know where either text is kept.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_SHARED, sharedWith } from '../../../src/core/draft/article-overlap.ts';
import { allOf, proseOf, readable, sharedRuns } from '../../../src/core/draft/article-read.ts';

const shared = (own: string, other: string): string[] =>
  sharedWith(other)(own).map(({ at, end }) => own.slice(at, end));

test('case, apostrophes and punctuation do not hide a shared run', () => {
  const other = 'He said: “We DON’T know, yet, what the line is.” Then he left.';
  expect(shared("They know. We don't know yet — what the line is; he went.", other)).toEqual(["We don't know yet — what the line is"]); // prettier-ignore
  expect(shared('Вони не знають, де Словʼянськ стоїть', 'не знають де слов’янськ стоїть')).toEqual(['не знають, де Словʼянськ стоїть']); // prettier-ignore
  expect(shared('know yet what the', other)).toEqual([]);
  expect(shared('anything', '')).toEqual([]);
});

test('every run has enough words, and every run of enough words is found', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (own, other) => {
      const runs = sharedWith(other.join(' '))(own.join(', '));
      const inRun = (index: number): boolean => runs.some(({ at, end }) => at <= index * 3 && index * 3 < end);
      const has = (index: number): boolean => {
        const run = own.slice(index, index + LEAST_SHARED);
        return (
          run.length === LEAST_SHARED && other.some((_, at) => run.every((word, step) => other[at + step] === word))
        );
      };
      own.forEach((_, index) => {
        const isIn = Array.from({ length: LEAST_SHARED }, (_, step) => index - step).some((start) => start >= 0 && has(start)); // prettier-ignore
        expect(inRun(index)).toBe(isIn);
      });
    }),
  );
});

test('a run is marked across passages and emphasis, and all words stay', () => {
  const body = 'One [two three](#a) four *five* six, [](=x range) seven.';
  const [pieces = []] = readable(proseOf(body)?.paragraphs ?? [], sharedWith('zero two three four five six nine'));
  expect(pieces.map(({ text }) => text).join('')).toBe('One two three four five six, … seven.');
  expect(pieces.filter((piece) => piece.shared).map(({ text }) => text).join('')).toBe('two three four five six'); // prettier-ignore
  expect(pieces.find(({ passage }) => passage === 'a')?.text).toBe('two three');
  expect(pieces.find(({ emphasis }) => emphasis)?.text).toBe('five');
  expect(pieces.find(({ figure }) => figure === 'x')?.format).toBe('range');
});

test('headline, note and claims are compared, too', () => {
  const prose = proseOf('# One two three four five\n\n> Six\n\nSeven.\n\n- A01: one two three, four five\n')!;
  const paragraphs = readable(allOf(prose), sharedWith('one two three four five'));
  expect(paragraphs.map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(['One two three four five', 'Six', 'Seven.', 'one two three, four five']); // prettier-ignore
  expect(sharedRuns(paragraphs)).toBe(2);
});

test('a digest with a passage that is not closed is not read', () => expect(proseOf('One [two')).toBeUndefined());
