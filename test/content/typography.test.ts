// Proves the typography of the Ukrainian and English texts: apostrophes, quotation marks, alphabets, spaces.
// It must not know what the texts say.
import { describe, expect, it } from 'vitest';
import { everythingIn, type Written } from './written.ts';

/** A slot of a message, `{name}`, is code; a number stands for it. */
const bare = ({ text }: Written): string => text.replace(/\{\w+\}/g, '0');
const where = (texts: readonly Written[], pattern: RegExp): string[] =>
  texts.flatMap((written) => {
    const hit = pattern.exec(bare(written));
    return hit ? [`${written.at}: ${bare(written).slice(Math.max(0, hit.index - 15), hit.index + 20)}`] : [];
  });

const MIXED = /\p{Script=Cyrillic}[ʼ-]?\p{Script=Latin}|\p{Script=Latin}[ʼ-]?\p{Script=Cyrillic}/u;
const LETTER_BEFORE_MARK = /\p{L}['’‘`´′]\p{L}/u;

describe('in Ukrainian', () => {
  const texts = everythingIn('uk');

  it('the apostrophe is U+02BC', () => expect(where(texts, LETTER_BEFORE_MARK)).toEqual([]));
  it('no Latin letter hides in a Cyrillic word', () => expect(where(texts, MIXED)).toEqual([]));
  it('quotation marks are « »', () => expect(where(texts, /["“”„‟]/)).toEqual([]));
  it('no letter is of another Cyrillic alphabet', () => expect(where(texts, /[ыэъё]/i)).toEqual([]));
  it('sources are told in Cyrillic letters, but for names', () => {
    const told = texts.filter(({ at }) => /^ sources \S+ (title|method|caveat)$/.test(at));
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(({ text }) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
  });
  it('no full stop follows a date, which ends with one', () =>
    expect(texts.filter(({ text }) => /\{(date|period|day)\}\./.test(text))).toEqual([]));
  it('a dash between words is no hyphen', () => expect(where(texts, / - /)).toEqual([]));
  it('quotation marks come in pairs', () =>
    expect(texts.filter(({ text }) => text.split('«').length !== text.split('»').length)).toEqual([]));
});

describe('in English', () => {
  const texts = everythingIn('en');

  it('apostrophes and quotation marks are curly', () => expect(where(texts, /["']/)).toEqual([]));
  it('no Cyrillic letter hides in a word', () =>
    expect(
      where(
        texts.filter(({ at }) => at !== 'messages language.name'),
        /\p{Script=Cyrillic}/u,
      ),
    ).toEqual([]));
  it('quotation marks come in pairs', () =>
    expect(texts.filter(({ text }) => text.split('“').length !== text.split('”').length)).toEqual([]));
});

describe.each(['en', 'uk'])('in %s', (locale) => {
  const texts = everythingIn(locale);

  it('no space is doubled or stands before a stop', () => expect(where(texts, / {2}| [,.;:!?](?!\S)/)).toEqual([]));
  it('no text starts or ends with a space', () =>
    expect(texts.filter(({ at, text }) => !at.startsWith('articles') && text !== text.trim())).toEqual([]));
});

describe('the rules themselves', () => {
  const one = (text: string): Written[] => [{ at: 'x', text }];
  it.each(["п'ять", 'п’ять'])('see the apostrophe of %s', (text) =>
    expect(where(one(text), LETTER_BEFORE_MARK)).toHaveLength(1),
  );
  it('see a Latin i in a Cyrillic word', () => expect(where(one('Киiв'), MIXED)).toHaveLength(1));
  it('pass a name in Latin letters', () => expect(where(one('за France 24, у «Reuters»'), MIXED)).toEqual([]));
});
