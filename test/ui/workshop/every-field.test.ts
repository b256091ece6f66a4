// Every field of every kind of entry broken in turn: whatever the check says of it is a sentence in the reader's language.
// It must not know the sentences.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../../geo/schema.ts';
import { documentsOf, type Operation } from '../../../src/core/draft/operation.ts';
import { setField } from '../../../src/core/entries/edit.ts';
import { idsOf, type EntryKind } from '../../../src/core/entries/kind.ts';
import { KINDS, SECTORS } from '../../../src/core/entries/kinds.ts';
import type { Pool } from '../../../src/core/entries/shape.ts';
import { LOCALES, type Locale } from '../../../src/core/values/locale.ts';
import { optionsOf } from '../../../src/ui/workshop/entries/names.ts';
import { saidOf } from '../../../src/ui/workshop/wording/check-words.ts';
import { placeWords } from '../../../src/ui/workshop/wording/place-words.ts';
import { base, problemsWith, siteIn, wordsIn, wordsOfWorkshop } from './drafted.ts';
import { wrongValues } from './wrong-values.ts';

const documents = documentsOf(base);
const knowledge = { lexicon: undefined, nameOf: (id: string) => id, say: (key: string) => key };
/** The first, a middle and the last id of a pool. */
const someOf = (pools: readonly Pool[]): string[] => {
  const ids = optionsOf({ documents, locale: 'en', knowledge }, pools).map(({ id }) => id);
  return [0, ids.length >> 1, ids.length - 1].flatMap((index) => ids[index] ?? []);
};

/** What breaks a kind of entry, turn by turn: in each turn every entry has another broken field. */
function turnsOf(kind: EntryKind): Operation[][] {
  const ids = idsOf(documents, kind, 'en');
  const broken = kind.fields.flatMap((field) => wrongValues(field, someOf).map((value) => ({ field, value })));
  const turns: Operation[][] = [];
  broken.forEach(({ field, value }, index) => {
    const locale = LOCALES[index % LOCALES.length] ?? 'en';
    const operations = setField(documents, kind, { field, id: ids[index % ids.length] ?? '', locale }, value);
    (turns[Math.floor(index / ids.length)] ??= []).push(...operations);
  });
  return turns;
}

const problems = new Map<string, Problem>();
beforeAll(() => {
  const kinds = [...Object.values(KINDS), SECTORS].map(turnsOf);
  const most = Math.max(...kinds.map((turns) => turns.length));
  for (let turn = 0; turn < most; turn++)
    for (const problem of problemsWith(kinds.flatMap((turns) => turns[turn] ?? [])))
      problems.set(`${problem.file} ${problem.message}`, problem);
}, 120_000);

/** What a sentence says of itself: without what it quotes, addresses, hosts and the example of an id. */
const bare = (text: string): string => text.replace(/«[^»]*»|https:\/\/|city-centre|\b[\w-]+(?:\.[\w-]+)+\b/g, '');
const isSentence = (text: string): boolean => /^[\p{Lu}“«]/u.test(text) && /[.…?»”]$/.test(text);

describe.each(LOCALES)('in %s', (locale: Locale) => {
  const words = wordsIn(locale);
  const asked = { say: words.say, knowledge: siteIn(locale), nameOf: () => 'Ї' };

  test('a broken field is never answered by a key, in English for all, or by half a sentence', () => {
    expect(problems.size).toBeGreaterThan(100);
    const bad = [...problems.values()].filter((problem) => {
      const { text, lang } = saidOf(problem, asked);
      const isForeign = locale === 'uk' && /[A-Za-z]{2,}/.test(bare(text));
      return lang !== undefined || text.includes('`') || text.includes('{') || isForeign || !isSentence(text);
    });
    expect(bad.map((problem) => `${problem.message} | ${saidOf(problem, asked).text}`)).toEqual([]);
  });

  test('the place of a broken field is called in words, too', () => {
    const naming = { documents, knowledge: { nameOf: (id: string) => id }, words };
    const places = [...problems.values()].map((problem) => placeWords(naming, problem));
    expect(places.filter(({ subject, part }) => /`|\.(?:json|md|ts)\b|\bsrc\//.test(subject + part))).toEqual([]);
  });

  test('all words for problems are sentences', () => {
    const all = Object.entries(wordsOfWorkshop(locale)).filter(([key]) => /^(?:said|clash)\./.test(key));
    expect(
      all.filter(
        ([, text]) =>
          !isSentence(
            JSON.stringify(text)
              .slice(1, -1)
              .replace(/\{value\}$/, '…'),
          ),
      ),
    ).toEqual([]);
  });
});
