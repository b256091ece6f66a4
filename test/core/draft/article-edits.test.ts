// Edits of articles: a whole one leaves the check content, each is undone by its opposite, and the annotations follow the text.
// It must not know components or the map.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netChange } from '../../../src/core/draft/difference.ts';
import { planChange } from '../../../src/corpus/change-plan.ts';
import type { ChangeFile } from '../../../src/core/draft/change-file.ts';
import { DISK } from '../../../src/cli/disk.ts';
import { partOf } from '../../../src/core/draft/article-digest.ts';
import { addArticle, ARTICLE_KEYS, articleIdOf, articleRefusals, freshLetter, removeArticle, setArticle } from '../../../src/core/draft/article-new.ts'; // prettier-ignore
import { freshPassageId, removePassage, renamePassage, setTie, tieWords } from '../../../src/core/draft/article-annotations.ts'; // prettier-ignore
import { annotationsIn, articleIn, articlesIn, claimIn, claimsOf, proposalsOf, textIn } from '../../../src/core/draft/article-files.ts'; // prettier-ignore
import { passagesIn } from '../../../src/core/draft/article-passages.ts';
import { inOrderOf, setPart, textChange } from '../../../src/core/draft/article-text.ts';
import { addClaim, CLAIM_KEYS, freshClaimId, removeClaim, setClaim, setClaimWords, setProposals } from '../../../src/core/draft/claim-edits.ts'; // prettier-ignore
import { claimWords } from '../../../src/core/draft/claim-lines.ts';
import { valueAt } from '../../../src/core/draft/json.ts';
import { applyAll, documentIn, type Documents } from '../../../src/core/draft/operation.ts';
import { after, ARTICLE, CLAIM, claimOf, LOCALES, PASSAGES, problemsOf, SLUG, start, STEPS, tie, TIE } from './drafted-article.ts'; // prettier-ignore

const whole = after(start, ...STEPS);
const begun = after(start, ...STEPS.slice(0, 3));
const idsIn = (documents: Documents): string[] => annotationsIn(documents, SLUG).map(({ id }) => id);
const tiedIn = (documents: Documents, locale: string): string[] =>
  passagesIn(partOf(textIn(documents, SLUG, locale), 'body')).map(({ id }) => id);

describe('an article of six passages in two languages', () => {
  test('is complete: the check has nothing to say', () => expect(problemsOf(whole)).toEqual([]));
  test('is a change that applies to the files', () => {
    const changes = netChange(whole);
    const file = { format: 'redlines-change', version: 1, title: '', summary: [], base: '', made: '', log: [], changes } as unknown as ChangeFile; // prettier-ignore
    const plan = planChange(file, DISK);
    expect([...plan.texts.keys()].sort()).toEqual(['geo/articles.json', 'geo/claims.json', ...['annotations.json', 'en.md', 'uk.md'].map((name) => `src/content/articles/${SLUG}/${name}`)]); // prettier-ignore
  });
  test('has the claims and passages in their order, with the paragraphs of the claims', () => {
    expect(claimsOf(whole, SLUG).map(({ id }) => id)).toEqual(PASSAGES.map((_, index) => claimOf(index + 1)));
    expect(idsIn(whole)).toEqual(PASSAGES);
    for (const locale of LOCALES) expect(tiedIn(whole, locale)).toEqual(PASSAGES);
    expect(annotationsIn(whole, SLUG).map(({ paragraphs }) => paragraphs)).toEqual([[1], [3], [5], [7], [9], [11]]);
  });
  test('removed again leaves no trace', () => {
    expect(netChange(after(whole, (now) => removeArticle(now, SLUG, LOCALES)))).toEqual([]);
  });
  test('ties its passages in any order and language, to the same file', () => {
    const places = PASSAGES.flatMap((_, number) => LOCALES.map((locale) => [locale, number] as const));
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        const documents = after(begun, ...order.map(([locale, number]) => tie(locale, number)));
        expect(idsIn(documents)).toEqual(PASSAGES);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an article that is begun', () => {
  test('is named by the check only for what an editor has still to write', () => {
    const problems = problemsOf(after(start, (now) => addArticle(now, ARTICLE, LOCALES)));
    expect(problems.map((one) => one.replace(/\d+ words/, 'words')).sort()).toEqual(
      LOCALES.map((locale) => `src/content/articles/${SLUG}/${locale}.md  has words; a digest has 300 to 620`),
    );
  });
  test('is refused for each reason', () => {
    const none = { headline: ' ', note: '', body: '' };
    const wrong = { ...ARTICLE, id: 'before-sunday', paragraphs: 1.5, written: { from: '' }, texts: { en: none } }; // prettier-ignore
    expect(articleRefusals(start, wrong, LOCALES)).toEqual(['noHeadline', 'taken', 'noDate', 'noParagraphs']); // prettier-ignore
    expect(articleRefusals(start, { ...ARTICLE, id: 'Не так' }, LOCALES)).toEqual(['noId']);
    expect(() => addArticle(start, wrong, LOCALES)).toThrow('taken');
    expect(articleIdOf('Kyiv’s answer: nothing yet, he says')).toBe('kyivs-answer-nothing-yet');
  });
  test('gets a letter of its own, never that of contradictions', () => {
    expect(articlesIn(start).map(({ letter }) => letter)).not.toContain(freshLetter(start));
    const rows = 'ABCDEFGHIJKLMNOPQRSTUVWYZ'.split('').map((letter) => ({ id: letter.toLowerCase(), letter }));
    expect(freshLetter({ base: () => rows, changed: new Map() })).toBeUndefined();
  });
  test('has the fields of its entry in the order of the others', () => {
    const rows = documentIn(whole, 'geo/articles.json') as unknown as object[];
    for (const row of rows) expect(Object.keys(row)).toEqual(ARTICLE_KEYS.filter((key) => Object.hasOwn(row, key)));
    const set = after(whole, (now) => setArticle(now, SLUG, { undated: undefined, title: 'T' }), (now) => setArticle(now, SLUG, { undated: true, title: null })); // prettier-ignore
    expect(Object.keys(articleIn(set, SLUG) ?? {})).toEqual(ARTICLE_KEYS);
    expect(netChange({ base: (file) => documentIn(whole, file), changed: set.changed })).toEqual([]);
  });
});

describe('a passage', () => {
  const locales = [...LOCALES];
  test('removed leaves its words, in every language', () => {
    const documents = after(whole, (now) => removePassage(now, SLUG, locales, 'third-tested-place'));
    expect(idsIn(documents)).not.toContain('third-tested-place');
    for (const locale of LOCALES) expect(tiedIn(documents, locale)).not.toContain('third-tested-place');
    expect(textIn(documents, SLUG, 'en')).toContain('on to a third place and');
  });
  test('renamed is renamed in every text, and keeps its place; never to a name that another has', () => {
    const documents = after(whole, (now) => renamePassage(now, SLUG, locales, ['third-tested-place', 'elsewhere']));
    const expected = PASSAGES.map((id) => (id === 'third-tested-place' ? 'elsewhere' : id));
    expect(idsIn(documents)).toEqual(expected);
    for (const locale of LOCALES) expect(tiedIn(documents, locale)).toEqual(expected);
    for (const to of ['fourth-tested-place', 'pull-back-offer', 'Not a slug'])
      expect(renamePassage(whole, SLUG, locales, ['third-tested-place', to])).toEqual([]);
  });
  test('moved with its paragraph takes its annotation along', () => {
    const body = partOf(textIn(whole, SLUG, 'en'), 'body').split('\n\n');
    const moved = [body[1], body[0], body[2]].join('\n\n');
    const documents = after(whole, (now) => setPart(now, { slug: SLUG, locale: 'en' }, 'body', moved));
    expect(idsIn(documents)).toEqual(tiedIn(documents, 'en'));
    expect(problemsOf(documents).some((one) => one.includes('uk.md paragraph 1 has “'))).toBe(true);
  });
  test('needs a place, and an id that no other has', () => {
    const at = { slug: SLUG, locale: 'en', from: 4, to: 11 };
    expect(tieWords(begun, at, 'new', { ...TIE, features: [] })).toBeUndefined();
    expect(tieWords(begun, at, 'pull-back-offer', TIE)).toBeUndefined();
    expect(tieWords(begun, at, 'new')).toBeUndefined();
    expect(setTie(whole, SLUG, 'first-tested-place', { features: [] })).toEqual([]);
    expect(freshPassageId(whole, SLUG, 'The First place')).toBe('the-first-place');
    expect(freshPassageId(whole, SLUG, 'First [](=x) tested place')).toBe('first-tested-place-2');
    expect(freshPassageId(whole, SLUG, 'Перше місце')).toBe(`${SLUG}-passage`);
  });
});

describe('a claim', () => {
  test('comes behind those of its article, with the keys in their order', () => {
    for (const row of documentIn(whole, 'geo/claims.json') as unknown as object[])
      expect(Object.keys(row)).toEqual(CLAIM_KEYS.filter((key) => Object.hasOwn(row, key)));
    const { id, operations } = addClaim(start, 'before-sunday', CLAIM);
    const last = claimsOf(start, 'before-sunday').at(-1)?.id ?? '';
    expect(Number(id.slice(1))).toBe(Number(last.slice(1)) + 1);
    const ids = (documentIn(applyAll(start, operations), 'geo/claims.json') as unknown as { id: string }[]).map((row) => row.id); // prettier-ignore
    expect(ids[ids.indexOf(id) - 1]).toBe(last);
    expect(freshClaimId(whole, SLUG)).toBe(claimOf(7));
  });
  test('of another paragraph moves the paragraphs of its passages', () => {
    const documents = after(whole, (now) => setClaim(now, claimOf(2), { paragraph: 4, kind: 'demand' }));
    expect(annotationsIn(documents, SLUG)[1]?.paragraphs).toEqual([4]);
    expect(claimIn(documents, claimOf(2))?.kind).toBe('demand');
    expect(problemsOf(documents)).toEqual([]);
  });
  test('that a proposal names is undone with it', () => {
    const named = after(whole, (now) => setProposals(now, claimOf(2), ['mutual-pull-back', 'all-of-the-donbas']));
    expect(proposalsOf(named, claimOf(2)).sort()).toEqual(['all-of-the-donbas', 'mutual-pull-back']);
    expect(problemsOf(after(named, (now) => setTie(now, SLUG, 'second-tested-place', { view: { scenario: 'mutual-pull-back', box: [36, 46, 40, 50] } })))).toEqual([]); // prettier-ignore
    const gone = after(named, (now) => removeClaim(now, claimOf(2), LOCALES));
    expect(proposalsOf(gone, claimOf(2))).toEqual([]);
    expect(claimWords(textIn(gone, SLUG, 'uk'), claimOf(2))).toBe('');
    expect(annotationsIn(gone, SLUG)[1]).toMatchObject({ claims: [], paragraphs: [] });
    expect(valueAt(documentIn(gone, 'geo/claims.json'), [`@${claimOf(2)}`])).toBeUndefined();
  });
  test('has its words in each language, and none if they are blank', () => {
    const place = { slug: SLUG, locale: 'uk' };
    const documents = after(whole, (now) => setClaimWords(now, place, claimOf(1), ' Інакше\nсказано. '));
    expect(claimWords(textIn(documents, SLUG, 'uk'), claimOf(1))).toBe('Інакше сказано.');
    const back = after(documents, (now) => setClaimWords(now, place, claimOf(1), ''), (now) => setClaimWords(now, place, claimOf(1), claimWords(textIn(whole, SLUG, 'uk'), claimOf(1)))); // prettier-ignore
    expect(textIn(back, SLUG, 'uk')).toBe(textIn(whole, SLUG, 'uk'));
  });
});

test('a change of a text is one short piece, and tears no character', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ї', '😀', '😁', ' ') });
  fc.assert(
    fc.property(text, text, (before, next) => {
      const [change] = textChange('x.md', before, next);
      if (change?.kind !== 'text') return before === next;
      expect(before.slice(0, change.at) + change.after + before.slice(change.at + change.before.length)).toBe(next);
      expect(`${change.before} ${change.after}`).not.toMatch(/\p{Cs}/u);
      const isShort =
        change.before === '' || change.after === '' || change.before.codePointAt(0) !== change.after.codePointAt(0);
      return isShort;
    }),
  );
});

test('ids that a text does not have stay behind the one that they follow', () => {
  expect(inOrderOf(['a', 'b', 'c', 'd'], ['c', 'a', 'x'])).toEqual(['c', 'd', 'a', 'b']);
  expect(inOrderOf(['new', 'a'], ['a'])).toEqual(['new', 'a']);
  const letter = fc.constantFrom<string>('a', 'b', 'c', 'd', 'e');
  const ids = fc.uniqueArray(letter);
  fc.assert(
    fc.property(ids, fc.array(letter), (known, inText) => {
      const order = inOrderOf(known, inText);
      expect([...order].sort()).toEqual([...known].sort());
      const first = [...new Set(inText)].filter((id) => known.includes(id));
      expect(order.filter((id) => inText.includes(id))).toEqual(first);
    }),
  );
});

test('writing in a language that the article does not have changes nothing', () => {
  expect(setPart(start, { slug: 'nowhere', locale: 'en' }, 'body', 'x')).toEqual([]);
  expect(setPart(begun, { slug: SLUG, locale: 'pl' }, 'headline', 'x')).toEqual([]);
});
