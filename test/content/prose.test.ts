// Proves what our texts promise: their length, no typed measurements, no words that speak for one side.
// It must not know the facts the texts tell.
import { describe, expect, it } from 'vitest';
import { AVOIDED } from './avoided.ts';
import { digestsOf, everythingIn, lengthOf, proseOf, type Written } from './written.ts';

const LOCALES = ['en', 'uk'];
const UNITS =
  'km|kilomet\\p{L}*|miles?|%|per ?cent\\p{L}*|square|sq\\.?|km²|км|кілометр\\p{L}*|кв\\.|квадратн\\p{L}*|відсот\\p{L}*|процент\\p{L}*|га|hectares?';
const MEASURED = new RegExp(`\\d[\\d.,]*[\\s\\u00a0-]*(?:${UNITS})(?!\\p{L})`, 'u');

/** Other people's words: between quotation marks of either language. */
const unquoted = (text: string): string => text.replace(/“[^”]*”|«[^»]*»|„[^“]*“/g, '“”');

/** What of a list stands in the texts, as `place: word → what to say`. */
function found(texts: readonly Written[], locale: string): string[] {
  return (AVOIDED[locale] ?? []).flatMap(({ words, say }) => {
    const pattern = new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu');
    const proper = /^\p{Lu}{2}/u.test(words) ? new RegExp(pattern.source, 'gu') : pattern;
    return texts.flatMap(({ at, text }) =>
      [...unquoted(text).matchAll(proper)].map(([word]) => `${at}: ${word} → ${say}`),
    );
  });
}

describe.each(LOCALES)('our texts in %s', (locale) => {
  it.each(Object.entries(digestsOf(locale)))('tell %s in 300 to 560 words', (_, prose) => {
    expect(lengthOf(prose)).toBeGreaterThanOrEqual(300);
    expect(lengthOf(prose)).toBeLessThanOrEqual(560);
    expect(prose.headline).not.toBe('');
  });

  it('type no measurement outside a slot', () =>
    expect(proseOf(locale).filter(({ text }) => MEASURED.test(text))).toEqual([]));

  it('use no word that speaks for one side', () => expect(found(everythingIn(locale), locale)).toEqual([]));

  it('hold no slot where none is filled', () =>
    expect(everythingIn(locale).filter(({ text }) => /\]\(/.test(text))).toEqual([]));
});

describe('the rules themselves', () => {
  it.each(['10 km', '1,920 km²', '90%', '90 per cent', '10 км', '1 920\u00a0км²', '20 відсотків', '5-кілометрова'])(
    'see %s',
    (text) => expect(MEASURED.test(`about ${text} wide`)).toBe(true),
  );

  it.each(['28 December 2025', '20-point draft', '40 drones', '20 пунктів', '24 лютого 2022 року'])(
    'let %s pass',
    (text) => expect(MEASURED.test(text)).toBe(false),
  );

  it('see a word to avoid, and pass it in quotation marks', () => {
    expect(found([{ at: 'x', text: 'Troops liberated the town' }], 'en')).toEqual(['x: liberated → taken by … forces']);
    expect(found([{ at: 'x', text: 'Троє окупантів' }], 'uk')).toHaveLength(1);
    expect(found([{ at: 'x', text: 'which he called “liberated”' }], 'en')).toEqual([]);
  });
});
