// A digest taken apart and put together again is the same byte for byte; words are tied only where that changes no word.
// It must not know files or operations.
import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, digestOf, partOf, withPart, type Part } from '../../../src/core/draft/article-digest.ts';
import { passagesIn, renamed, tied, untied, withSlot } from '../../../src/core/draft/article-passages.ts';
import { claimWords, withClaim } from '../../../src/core/draft/claim-lines.ts';
import { annotationsIn, parseProse, wordsOf } from '../../../src/core/text/prose.ts';

const FOLDER = new URL('../../../src/content/articles/', import.meta.url);
const DIGESTS = readdirSync(FOLDER).flatMap((slug) =>
  ['en', 'uk'].map((locale) => readFileSync(new URL(`${slug}/${locale}.md`, FOLDER), 'utf8')),
);
const PARTS: readonly Part[] = ['headline', 'note', 'body'];

const word = fc.constantFrom('Kyiv', 'каже', 'про', '*так*', '[](=line-error)', '[](=line-error range)', '—', '2025');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const passage = fc.tuple(words, fc.constantFrom('a', 'b', 'c-1')).map(([text, id]) => `[${text}](#${id})`);
const paragraph = fc.array(fc.oneof(words, passage), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const body = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n\n'));
const claims = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 5 });
const digest = fc
  .tuple(fc.record({ headline: words, note: words, body }), claims)
  .map(([parts, ids]) => ids.reduce((text, id) => withClaim(text, `F${String(id).padStart(2, '0')}`, 'says so'), digestOf(parts))); // prettier-ignore
/** Anything that is made of the signs of the dialect. */
const mess = fc.array(fc.constantFrom('# ', '> ', '- A01: ', '\n', '\n\n', '\r\n', ' ', 'x', '[', '](#a)', '[](=b)', '*'), { maxLength: 20 }).map((parts) => parts.join('')); // prettier-ignore

const reparsed = (text: string): string[] => blocksOf(text).filter(({ kind }) => kind === 'paragraph').map(({ at, end }) => text.slice(at, end)); // prettier-ignore

describe('parts', () => {
  const isUnchanged = (text: string): void => {
    for (const part of PARTS) expect(withPart(text, part, partOf(text, part))).toBe(text);
  };
  test('of every digest of the site are the same byte for byte when written again', () => {
    expect(DIGESTS.length).toBeGreaterThan(0);
    for (const text of DIGESTS) {
      isUnchanged(text);
      const prose = parseProse(text);
      expect(partOf(text, 'headline')).toBe(prose.headline);
      expect(reparsed(text).map((one) => parseProse(one).paragraphs[0])).toEqual(prose.paragraphs);
      for (const [id, said] of Object.entries(prose.claims)) {
        expect(claimWords(text, id)).toBe(said);
        expect(withClaim(text, id, claimWords(text, id))).toBe(text);
        expect(withClaim(withClaim(text, id, ''), id, said)).toBe(text);
      }
    }
  });
  test('of random digests, too; and each is what was written', () => {
    fc.assert(fc.property(digest, isUnchanged));
    fc.assert(
      fc.property(digest, fc.constantFrom(...PARTS), words, (text, part, typed) => {
        const now = withPart(text, part, typed);
        expect(partOf(now, part)).toBe(typed);
        for (const other of PARTS) if (other !== part) expect(partOf(now, other)).toBe(partOf(text, other));
        expect(parseProse(now).claims).toEqual(parseProse(text).claims);
      }),
    );
  });
  test('blocks and what is between them are all of any text', () => {
    fc.assert(
      fc.property(mess, (text) => {
        let at = 0;
        for (const block of blocksOf(text)) {
          expect(text.slice(at, block.at).trim()).toBe('');
          expect(block.end).toBeGreaterThan(block.at);
          at = block.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
  test('taken out and put back stand where they stood', () => {
    fc.assert(
      fc.property(digest, fc.constantFrom(...PARTS), (text, part) => {
        const gone = withPart(text, part, ' ');
        expect(partOf(gone, part)).toBe('');
        expect(withPart(gone, part, partOf(text, part))).toBe(text);
      }),
    );
  });
  test('a body cannot become a headline, a note or a claim', () => {
    const text = withPart(DIGESTS[0] ?? '', 'body', '# One\n\n> Two\n\n- A01: three\n\n- four');
    expect(partOf(text, 'body')).toBe('One\n\nTwo\n\nA01: three\n\n- four');
  });
});

test('lines of claims stand in the order of their numbers, whichever came first', () => {
  fc.assert(
    fc.property(digest, claims, (text, ids) => {
      const now = ids.reduce((before, id) => withClaim(before, `F${String(id)}`, `claim ${String(id)}`), text);
      const lines = Object.keys(parseProse(now).claims);
      expect(lines).toEqual([...lines].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
      for (const id of ids) expect(claimWords(now, `F${String(id)}`)).toBe(`claim ${String(id)}`);
    }),
  );
});

const plain = (text: string): string => parseProse(text).paragraphs.map((one) => wordsOf(one, (figure) => `<${figure}>`)).join('\n'); // prettier-ignore
const ties = (text: string): string[] => parseProse(text).paragraphs.flatMap(annotationsIn);

describe('passages', () => {
  test('are those that the site finds', () => {
    const agree = (text: string): void => {
      expect(passagesIn(partOf(text, 'body')).map(({ id }) => id)).toEqual(ties(text));
    }; // prettier-ignore
    DIGESTS.forEach(agree);
    fc.assert(fc.property(digest, agree));
  });
  test('tied to any selection change no word, or are refused; untied, all is as it was', () => {
    fc.assert(
      fc.property(body, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const now = tied(text, from, to, 'new');
        if (now === undefined) return;
        expect(plain(now)).toBe(plain(text));
        expect(ties(now).filter((id) => id !== 'new')).toEqual(ties(text));
        // A selection that leaves out the first bracket of a number takes it along.
        const words = text.slice(from, to).trim();
        expect([words, `[${words}`]).toContain(passagesIn(now).find(({ id }) => id === 'new')?.words);
        expect(untied(now, 'new')).toBe(text);
        expect(ties(renamed(now, 'new', 'other'))).toEqual(ties(now).map((id) => (id === 'new' ? 'other' : id)));
        expect(tied(now, from, to, 'new')).toBeUndefined();
      }),
    );
  });
  test('a selection is trimmed, may have a number in it, and crosses nothing', () => {
    const text = 'A depth of [](=x) on [each side](#a) of *the line* now.\n\nMore.';
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
    expect(tied(text, ...at(' depth of [](=x) '), 'b')).toBe(text.replace('depth of [](=x)', '[depth of [](=x)](#b)'));
    for (const words of [' ', 'of [](', 'each', 'on [each', 'side](#a) of', 'of *the', 'line* now', 'now.\n\nMore'])
      expect(tied(text, ...at(words), 'b'), words).toBeUndefined();
    expect(tied(text, 0, 7, 'a')).toBeUndefined();
  });
  test('a number goes anywhere but into another mark', () => {
    const text = 'A [passage](#a) and [](=x).';
    expect(withSlot(text, 2, 'y', 'range')).toBe('A [](=y range)[passage](#a) and [](=x).');
    expect(withSlot(text, 6, 'y', 'value')).toBe('A [pas[](=y)sage](#a) and [](=x).');
    for (const at of [11, 13, 21, 24]) expect(withSlot(text, at, 'y', 'value'), String(at)).toBeUndefined();
  });
});
