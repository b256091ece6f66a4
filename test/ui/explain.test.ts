// Proves where the explanation of a term goes, and which of several texts has the term marked.
// It must not know how either looks.
import { describe, expect, it } from 'vitest';
import { markTerms, termFinder } from '../../src/core/text/terms.ts';
import { table } from '../../src/core/values/table.ts';
import { besideOf } from '../../src/ui/article/beside.ts';
import { explained, explanations, type Readiness } from '../../src/ui/article/explain.svelte.ts';

describe('an explanation', () => {
  const at = { word: { left: 100, top: 40, height: 20 }, note: { width: 200, height: 60 }, width: 400, above: 300, below: 300 }; // prettier-ignore

  it('stands under its word', () => {
    expect(besideOf(at)).toEqual({ left: 100, top: 64 });
  });

  it('ends with its paragraph, and begins with it where it is as wide', () => {
    expect(besideOf({ ...at, word: { ...at.word, left: 350 } }).left).toBe(200);
    expect(besideOf({ ...at, note: { width: 400, height: 60 } }).left).toBe(0);
  });

  it('stands over its word where what scrolls ends below, unless there is no more room above', () => {
    expect(besideOf({ ...at, below: 50 }).top).toBe(-24);
    expect(besideOf({ ...at, below: 50, above: 40 }).top).toBe(64);
  });
});

describe('the texts of a panel', () => {
  const glossary = table({ line: { term: 'Line', forms: ['line'], means: '.' } });
  const ready = { lexicon: { texts: { glossary } }, settled: true };
  const texts = ['No term.', 'The line.', 'A line.'];
  const marks = (readiness: Readiness): boolean[] =>
    texts.map((text) => explained(texts, readiness)(text).some(({ kind }) => kind === 'term'));

  it('are as they are until the map is drawn and what explains terms has come; then each term is marked once', () => {
    expect(marks({ ...ready, settled: false })).toEqual([false, false, false]);
    explanations.parts = { markTerms, termFinder, Term: undefined as never };
    expect(marks(ready)).toEqual([false, true, false]);
    expect(marks({ ...ready, lexicon: undefined })).toEqual([false, false, false]);
  });

  it('are read where one was not among them', () => {
    expect(explained([], ready)('The line.')).toEqual([{ kind: 'text', text: 'The line.' }]);
  });
});
