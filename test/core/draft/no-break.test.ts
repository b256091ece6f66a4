// No-break spaces are put where the rules of the language ask for them, and nothing else changes.
// It must not know who types.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Style } from '../../../src/core/check/style.ts';
import { withNoBreaks } from '../../../src/core/draft/no-break.ts';

const rulesOf = (locale: string): Style =>
  JSON.parse(readFileSync(new URL(`../../../src/i18n/style/${locale}.json`, import.meta.url), 'utf8')) as Style;
const shown = (text: string): string => text.replaceAll('\u00a0', '_');

test('one letter, a dash, a number and its month', () => {
  const uk = rulesOf('uk');
  expect(shown(withNoBreaks('Бої в місті — і в селі, 28 грудня.', uk))).toBe('Бої в_місті_— і_в_селі, 28_грудня.');
  expect(shown(withNoBreaks('On 28 December, 5 km away.', rulesOf('en')))).toBe('On 28_December, 5_km away.');
});

test('an apostrophe within a word becomes that of the language; a quotation mark stays', () => {
  expect(withNoBreaks("пам'ять, п’ять, в`язень, 'так'", rulesOf('uk'))).toBe("памʼять, пʼять, вʼязень, 'так'");
  expect(withNoBreaks("Kyiv's answer isn`t 'yes'", rulesOf('en'))).toBe("Kyiv’s answer isn’t 'yes'");
});

test('only spaces change, and a second time nothing does', () => {
  const words = fc.array(fc.constantFrom('в', 'і', '—', '5', 'км', 'грудня', 'місто', 'km', 'May', '.'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.constantFrom('en', 'uk'), (parts, locale) => {
      const [text, rules] = [parts.join(' '), rulesOf(locale)];
      const mended = withNoBreaks(text, rules);
      expect(mended.replaceAll('\u00a0', ' ')).toBe(text);
      expect(withNoBreaks(mended, rules)).toBe(mended);
    }),
  );
});
