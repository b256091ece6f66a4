// Proves the reader of our prose: what is written is read back, nothing is lost, nothing hangs.
// It must not know what the digests say.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { annotationsIn, figuresIn, flatten, parseInlines, parseProse, wordsOf, type Inline, type Paragraph } from '../../src/core/text/prose.ts'; // prettier-ignore
import { LOCALES } from '../../src/core/view/view.ts';

vi.setConfig({ testTimeout: 30_000 });

const write = (inlines: readonly Inline[]): string => inlines.map(writeOne).join('');
function writeOne(inline: Inline): string {
  if (inline.kind === 'text') return inline.text;
  if (inline.kind === 'slot') return `[](=${inline.figure}${inline.format === 'range' ? ' range' : ''})`;
  const children = write(inline.children);
  return inline.kind === 'emphasis' ? `*${children}*` : `[${children}](#${inline.annotation})`;
}

/** Neighbouring texts are one text to a reader, so a written paragraph has no two in a row. */
const joined = (inlines: readonly Inline[]): Inline[] =>
  inlines.reduce<Inline[]>((done, inline) => {
    const last = done.at(-1);
    if (last?.kind === 'text' && inline.kind === 'text')
      return [...done.slice(0, -1), { kind: 'text', text: `${last.text} ${inline.text}` }];
    return [...done, inline];
  }, []);

const text = fc
  .stringMatching(/^[\p{L}\d ,.;:()#=’«»ʼ!-]{1,20}$/u)
  .map((words) => ({ kind: 'text', text: `“${words}”` }) satisfies Inline);
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const slot = fc.record({ kind: fc.constant('slot'), figure: slug, format: fc.constantFrom('value', 'range') });
const several = (one: fc.Arbitrary<Inline>): fc.Arbitrary<Inline[]> =>
  fc.array(one, { minLength: 1, maxLength: 5 }).map(joined);
const emphasis = several(fc.oneof(text, slot as fc.Arbitrary<Inline>)).map((children): Inline => ({ kind: 'emphasis', children })); // prettier-ignore
const passage = fc
  .tuple(slug, several(fc.oneof(text, slot as fc.Arbitrary<Inline>, emphasis)))
  .map(([annotation, children]): Inline => ({ kind: 'passage', annotation, children }));
const paragraph = several(fc.oneof(text, slot as fc.Arbitrary<Inline>, emphasis, passage));

describe('a paragraph', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(paragraph, (written) => {
        expect(parseInlines(write(written))).toEqual(written);
      }),
    );
  });

  it('gives each slot and each passage once, in order, as a plain search does', () => {
    fc.assert(
      fc.property(paragraph, (written) => {
        const source = write(written);
        const read = parseInlines(source);
        expect(figuresIn(read)).toEqual([...source.matchAll(/\[\]\(=([a-z0-9-]+)(?: range)?\)/g)].map((hit) => hit[1])); // prettier-ignore
        expect(annotationsIn(read)).toEqual([...source.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map((hit) => hit[1]));
        expect(flatten(read).filter((one) => one.kind === 'slot')).toHaveLength(figuresIn(read).length);
      }),
    );
  });

  it('keeps its words, with an ellipsis for a number', () => {
    fc.assert(
      fc.property(paragraph, (written) => {
        const words = flatten(written).map((one) => (one.kind === 'text' ? one.text : one.kind === 'slot' ? '…' : ''));
        expect(wordsOf(parseInlines(write(written)))).toBe(words.join(''));
      }),
    );
  });

  it('reads a slot within a passage, alone or among words, and a line break as a space', () => {
    expect(parseInlines('[[](=share range)](#north)')).toEqual([
      { kind: 'passage', annotation: 'north', children: [{ kind: 'slot', figure: 'share', format: 'range' }] },
    ]);
    expect(annotationsIn(parseInlines('At [[](=a) on *each* side](#one), then [two](#two).'))).toEqual(['one', 'two']);
    expect(wordsOf(parseInlines('  one\n   two  '))).toBe('one two');
  });

  it('throws with the words where a passage is left open', () => {
    for (const open of ['a [passage left open', 'x [a](b)', '[a](#B)', '[', '[](= bad)', '[[](=a)', '*[open*'])
      expect(() => parseInlines(open), open).toThrow('passage is not closed');
    expect(() => parseInlines('here [is the place')).toThrow('[is the place');
  });

  it('never hangs and never fails otherwise, whatever is typed', () => {
    const token = fc.constantFrom('[', ']', '(', ')', '#', '=', '*', 'a', ' ', '\n', '](#a)', '[](=a)', '[](=a range)');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 300 }), (tokens) => {
        const source = tokens.join('');
        let read: Paragraph | undefined;
        try {
          read = parseInlines(source);
        } catch (error) {
          expect(String(error)).toContain('passage is not closed');
        }
        if (read) expect(wordsOf(read).length).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['[', '*', '* ', '[](=', '](#', '[a](#a)', '[](=a)', '*a', ' \n', '\n'])('reads 20,000 of %j at once', (piece) => {
    const start = performance.now();
    expect(() => {
      try {
        parseInlines(`x${piece.repeat(20_000)}`);
      } catch (error) {
        if (!String(error).includes('passage is not closed')) throw error;
      }
    }).not.toThrow();
    expect(performance.now() - start).toBeLessThan(2000);
  }); // prettier-ignore
});

const ARTICLES = new URL('../../src/content/articles/', import.meta.url);
const digests = readdirSync(ARTICLES).flatMap((slug) =>
  LOCALES.map((locale) => [`${slug}/${locale}.md`, new URL(`${slug}/${locale}.md`, ARTICLES)] as const),
);

describe('a digest', () => {
  it('has a headline, a note and paragraphs', () => {
    const prose = parseProse('# The head\n\n> A note\n> in two lines\n\nOne *word*.\n\nTwo.\n');
    expect(prose.headline).toBe('The head');
    expect(wordsOf(prose.note)).toBe('A note in two lines');
    expect(prose.paragraphs.map((one) => wordsOf(one))).toEqual(['One word.', 'Two.']);
  });

  it.each(digests)('%s is read whole: every slot and passage once, no markup left over', (_, url) => {
    const source = readFileSync(url, 'utf8');
    const prose = parseProse(source);
    const all = [prose.note, ...prose.paragraphs];
    expect(prose.headline).not.toBe('');
    expect(all.flatMap(figuresIn)).toEqual([...source.matchAll(/\(=([a-z0-9-]+)/g)].map((hit) => hit[1]));
    expect(all.flatMap(annotationsIn)).toEqual([...source.matchAll(/\(#([a-z0-9-]+)\)/g)].map((hit) => hit[1]));
    expect(all.map((one) => wordsOf(one)).join('')).not.toMatch(/[[\]*]|\(#|\(=/);
  });
});
