// Proves that each term is marked at its first use, as its longest form, between whole words, and that no text is lost.
// It must not know which terms the glossary has.
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../src/cli/files.ts';
import { parseInlines, wordsOf, type Paragraph } from '../../src/core/text/prose.ts';
import { markTerms, termFinder, termsIn, type MarkedInline, type MarkedParagraph } from '../../src/core/text/terms.ts';
import { LOCALES } from '../../src/core/values/locale.ts';
import { table } from '../../src/core/values/table.ts';

const entry = (...forms: string[]) => ({ term: forms[0]!, forms, means: '.' });
const find = termFinder(
  table({
    line: entry('line', 'line of contact'),
    donbas: entry('Donbas', 'Донбас', 'Донбасу'),
    e3: entry('E3'),
    defacto: entry('de facto', 'де-факто'),
  }),
);

const plain = (inline: MarkedInline): string => {
  if (inline.kind === 'term') return `<${inline.text}>`;
  if (inline.kind === 'emphasis') return `*${inline.children.map(plain).join('')}*`;
  return wordsOf([inline], () => '1');
};
const shown = (paragraphs: readonly MarkedParagraph[]): string =>
  paragraphs.map((paragraph) => paragraph.map(plain).join('')).join(' / ');
const mark = (...texts: string[]): string => shown(markTerms(texts.map(parseInlines), find));

describe('a text', () => {
  it('has the first use of a term marked, and no other, across its paragraphs', () => {
    expect(mark('The Donbas and the Donbas.', 'All of the Donbas, E3.')).toBe(
      'The <Donbas> and the Donbas. / All of the Donbas, <E3>.',
    );
  });

  it('has the longest form marked', () => {
    expect(mark('The line of contact.')).toBe('The <line of contact>.');
    expect(mark('A line of troops.')).toBe('A <line> of troops.');
  });

  it('has whole words marked, in both alphabets, also beside an apostrophe or a hyphen', () => {
    expect(mark('online, lines, E30, Donbas’s, pre-line, line-up')).toBe(
      'online, lines, E30, Donbas’s, pre-line, line-up',
    );
    expect(mark('Донбасом, наʼДонбас, Донбасу-2, Донбас')).toBe('Донбасом, наʼДонбас, Донбасу-2, <Донбас>');
    expect(mark('«Донбасу», (E3)')).toBe('«<Донбасу>», (<E3>)');
  });

  it('has a term marked in any case and across a no-break space', () => {
    expect(mark('Line\u00a0of contact; DE\u00a0FACTO')).toBe('<Line\u00a0of contact>; <DE\u00a0FACTO>');
    expect(mark('Де-факто')).toBe('<Де-факто>');
  });

  it('has no term marked in a passage or a slot; the next use stands in for it', () => {
    expect(mark('[all of the Donbas](#a) and [](=line) the Donbas')).toBe('all of the Donbas and 1 the <Donbas>');
  });

  it('has a term marked in emphasis', () => {
    expect(mark('*The line.* The line.')).toBe('*The <line>.* The line.');
  });

  it('stays as it is without terms, and is whole with them', () => {
    const texts = ['No such word.', 'x [](=a), *b* [c](#d) the line, E3.'];
    const without = termFinder(table({}));
    expect(shown(markTerms(texts.map(parseInlines), without))).toBe(
      texts
        .map(parseInlines)
        .map((one) => shown([one as MarkedParagraph]))
        .join(' / '),
    );
    expect(mark(...texts).replace(/[<>]/g, '')).toBe(
      texts
        .map(parseInlines)
        .map((one: Paragraph) => shown([one as MarkedParagraph]))
        .join(' / '),
    );
  });
});

it('finds the terms of a text in their order, each once', () => {
  expect(termsIn('E3, the line, E3', find)).toEqual(['e3', 'line']);
});

it('compiles a glossary once', () => {
  const glossary = table({ a: entry('a') });
  expect(termFinder(glossary)).toBe(termFinder(glossary));
});

it.each(LOCALES)('cuts the digests in “%s” so that, joined, they are the digests again', (locale) => {
  const { articles, glossary } = readTexts(locale);
  const every = termFinder(glossary);
  for (const { paragraphs } of Object.values(articles))
    for (const text of paragraphs.map((paragraph) => wordsOf(paragraph)))
      expect(
        every(text)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text);
});
