// Proves the reading of a deck's file: what comes in, what is refused, and that each fault's place is said in every language.
// It must not know where decks are kept.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, describe } from 'vitest';
import type { Problem } from '../../geo/schema.ts';
import { newChapter, newDeck } from '../../src/core/deck/deck-edit.ts';
import { checkDeck } from '../../src/core/deck/deck-names.ts';
import type { Deck } from '../../src/core/deck/deck.ts';
import { INITIAL, LOCALES } from '../../src/core/view/view.ts';
import { say, type Messages } from '../../src/i18n/messages.ts';
import { importDeck, MOST_BYTES } from '../../src/ui/present/own/import.ts';
import { mutateJson, Random } from '../support/mutate.ts';
import { placeOf, wordsOf } from '../../src/ui/present/own/place.ts';

const anything = { has: () => true };
const deck: Deck = newDeck('own-abc', 'Mine', newChapter('c-one', INITIAL, 'One'));
const fileOf = (text: string): File => new File([text], 'deck.json');
const written = (value: unknown): File => fileOf(JSON.stringify(value, null, 2));

describe('a file', () => {
  it('of a deck that is not here comes in as it is', async () => {
    expect(await importDeck(written(deck), [], anything)).toEqual({ kind: 'new', deck });
  });

  it('of a deck that is here is told apart by what it says, and both are kept', async () => {
    expect(await importDeck(written(deck), [deck], anything)).toEqual({ kind: 'same', deck });
    const other = { ...deck, title: 'Yours' };
    const brought = await importDeck(written(other), [deck], anything);
    expect(brought).toMatchObject({ kind: 'both', deck: { title: 'Yours', chapters: deck.chapters } });
    expect('deck' in brought && brought.deck.id).not.toBe(deck.id);
  });

  it('of a ready deck becomes an own one', async () => {
    const brought = await importDeck(written({ ...deck, id: 'what-is-on-the-table' }), [], anything);
    expect('deck' in brought && brought.deck.id).toMatch(/^own-/);
  });

  it('that is no deck is refused with its name and the reason', async () => {
    for (const [file, kind] of [
      [fileOf('{"format": '), 'json'],
      [fileOf(''), 'json'],
      [fileOf('x'.repeat(MOST_BYTES + 1)), 'big'],
      [written(null), 'faulty'],
      [written({ ...deck, chapters: [] }), 'faulty'],
    ] as const) {
      // prettier-ignore
      const brought = await importDeck(file, [deck], anything);
      expect(brought.kind).toBe(kind);
      const problems = 'problems' in brought ? brought.problems : [];
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect([problem.file, problem.message === '']).toEqual(['deck.json', false]);
    }
  });
});

describe('the place of a fault', () => {
  const ROOM = new URL('../fixtures/deck/', import.meta.url);
  const problems = readdirSync(ROOM)
    .filter((file) => file.endsWith('.out.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, ROOM), 'utf8')) as Problem[]);

  it.each(LOCALES)('names the chapter and the field in %s', (locale) => {
    const messages = JSON.parse(readFileSync(new URL(`../../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8')) as Messages; // prettier-ignore
    const tell = (path: string): string => placeOf(path, (key, params) => say(messages, locale, key, params));
    const inChapters = problems.filter(({ path }) => path.startsWith('chapters.'));
    expect(inChapters.length).toBeGreaterThan(4);
    for (const { path } of inChapters) expect(tell(path)).toContain(String(Number(path.split('.')[1]) + 1));
    expect(tell('chapters.1.title')).toBe(`${tell('chapters.1')}, ${tell('title')}`);
    expect(tell('chapters.0.colour')).toBe(tell('chapters.0'));
    expect(tell('format')).toBe('');
  });
});

describe('the words of a fault', () => {
  const ROOM = new URL('../fixtures/deck/', import.meta.url);
  const faulty = readdirSync(ROOM)
    .filter((file) => file.endsWith('.in.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, ROOM), 'utf8')) as unknown);
  const nothing = { has: () => false };

  /** Each kind of fault once, from the fixtures and from mutated decks, some of which name what does not exist. */
  function faultsOfEachKind(): Map<string, Problem> {
    const chapters = [{ ...deck.chapters[0], view: 'scenario=no-such&depth=99', ask: { kind: 'line' } }];
    const mutated = Array.from({ length: 1500 }, (_, seed) => mutateJson({ ...deck, chapters }, new Random(seed)));
    const found = new Map<string, Problem>();
    for (const input of [...faulty, ...mutated]) {
      const result = checkDeck(input, 'deck', nothing);
      for (const problem of result.ok ? [] : result.problems)
        found.set(problem.reason?.kind ?? `none: ${problem.message}`, problem);
    }
    return found;
  }

  it('are those of the reader in every language: no fault is told in English only', () => {
    const found = faultsOfEachKind();
    expect([...found.keys()].filter((kind) => kind.startsWith('none'))).toEqual([]);
    expect(found.size).toBeGreaterThan(15);
    for (const problem of found.values()) expect(wordsOf(problem, (key) => `<${key}>`)).toMatch(/^<\w+\.\w+>/);
    for (const locale of LOCALES) {
      const messages = JSON.parse(readFileSync(new URL(`../../src/i18n/messages/${locale}.json`, import.meta.url), 'utf8')) as Messages; // prettier-ignore
      for (const problem of found.values()) {
        const words = wordsOf(problem, (key, params) => say(messages, locale, key, params));
        expect(words).not.toContain('{');
        expect(words).toContain(problem.reason?.value ?? '');
      }
    }
  });
});
