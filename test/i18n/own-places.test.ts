// Proves the account of a file in sentences, in the plurals of both languages, and that every fault has a sentence without a gap.
// It must not know how an account is made.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Account, Correction, Reason } from '../../src/core/own-places/account.ts';
import { UnreadableFile, type FileFaultKind } from '../../src/core/own-places/sheet.ts';
import { LOCALES } from '../../src/core/values/locale.ts';
import { accountSentences, faultSentence, type OwnPlacesWords } from '../../src/i18n/own-places.ts';

const wordsOf = (locale: string): OwnPlacesWords =>
  JSON.parse(readFileSync(new URL(`../../src/i18n/own-places/${locale}.json`, import.meta.url), 'utf8')) as OwnPlacesWords; // prettier-ignore
const rows = (count: number): number[] => Array.from({ length: count }, (_, row) => row + 1);
const account = (shown: number, leftOut: [Reason, number][], corrected: [Correction, number][] = [], more: Partial<Account> = {}): Account => ({
  rows: shown + leftOut.reduce((sum, [, count]) => sum + count, 0),
  shown,
  leftOut: new Map(leftOut.map(([reason, count]) => [reason, rows(count)])),
  corrected: new Map(corrected.map(([correction, count]) => [correction, rows(count)])),
  system: 'EPSG:4326',
  dates: undefined,
  ...more,
}); // prettier-ignore
const said = (locale: string, one: Account): string[] =>
  accountSentences(wordsOf(locale), locale, one).map((text) => text.replaceAll('\u00a0', ' '));

describe('an account', () => {
  test('counts rows with their reasons', () => {
    const one = account(1743, [['recent', 30], ['noCoordinates', 17]]); // prettier-ignore
    expect(said('en', one)).toEqual(['1,743 of 1,790 rows shown; 47 left out: 30 dated within the last 14 days, 17 without coordinates.', 'No column has dates.']); // prettier-ignore
    expect(said('uk', one)[0]).toBe('Показано 1 743 з 1 790 рядків; пропущено 47: 30 з датою за останні 14 днів, 17 без координат.'); // prettier-ignore
    expect(said('uk', account(21, []))[0]).toBe('Показано 21 з 21 рядка; жодного не пропущено.');
  });
  test('tells corrections and dates', () => {
    const dates = { column: 0, count: 2, first: '2025-01-01', last: '2025-12-28' };
    const one = account(5, [], [['swapped', 1], ['transformed', 3], ['wrapped', 1]], { system: 'EPSG:3857', dates }); // prettier-ignore
    expect(said('en', one).slice(1)).toEqual([
      'In 1 row, latitude and longitude had changed places; they were put back.',
      '3 rows were converted from Web Mercator to longitude and latitude.',
      'In 1 row, the longitude went beyond 180°; it was counted from the other side.',
      '2 rows have dates: 1 January – 28 December 2025.',
    ]);
    expect(said('uk', one).slice(1, 3)).toEqual(['У 1 рядку широту й довготу було переплутано; це виправлено.', 'Координати 3 рядків перераховано з вебпроєкції Меркатора у широту й довготу.']); // prettier-ignore
  });
  test('names a system by what its definition calls it', () => {
    const system = 'PROJCS["Local_Grid",GEOGCS["x"]]';
    expect(said('en', account(0, [['otherSystem', 2]], [], { system }))[0]).toContain('not known here (Local_Grid)'); // prettier-ignore
  });
});

test.each(LOCALES)('every fault has a sentence in %s', (locale) => {
  const words = wordsOf(locale);
  const kinds = Object.keys(words).flatMap((key) => (key.startsWith('fault.') ? [key.slice(6) as FileFaultKind] : []));
  expect(kinds.length).toBeGreaterThan(10);
  for (const kind of kinds) {
    const sentence = faultSentence(words, locale, new UnreadableFile(kind, 250 * 2 ** 20));
    expect([kind, /^\p{Lu}.*(\.|\d)$/u.test(sentence), sentence.includes('{')]).toEqual([kind, true, false]);
  }
});
