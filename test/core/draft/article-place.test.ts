// A problem of an article leads to the place at which it can be solved, and a place is what its subject names.
// It must not know components.
import { expect, test } from 'vitest';
import { ARTICLE_PARTS, articlePlace, articleSubject } from '../../../src/core/draft/article-place.ts';
import { placeOfProblem } from '../../../src/state/workshop/place.ts';
import { start } from './drafted-article.ts';

test('a subject names the place that it was made of', () => {
  for (const part of ARTICLE_PARTS)
    for (const id of ['', 'pull-back-offer']) {
      const place = { slug: 'before-sunday', part, id };
      expect(articlePlace(start, articleSubject(place))).toEqual(place);
    }
  expect(articlePlace(start, 'C05')).toEqual({ slug: 'before-sunday', part: 'claims', id: 'C05' });
  for (const none of ['', 'Z99']) expect(articlePlace(start, none)).toBeUndefined();
});

test('a problem leads to its part, its passage or its claim', () => {
  const folder = 'src/content/articles/before-sunday';
  const cases = [
    ['geo/claims.json', 'C05.certainty', 'C05'],
    ['geo/claims.json', '12.period', ''],
    ['geo/articles.json', 'before-sunday.letter', 'before-sunday/entry'],
    ['geo/articles.json', '#3', ''],
    [`${folder}/annotations.json`, 'pull-back-offer.view.box', 'before-sunday/passages/pull-back-offer'],
    [`${folder}/annotations.json`, '', 'before-sunday/passages'],
    [`${folder}/annotations.json`, '2.features', 'before-sunday/passages'],
    [`${folder}/uk.md`, 'paragraph 3', 'before-sunday/text'],
    [`${folder}/uk.md`, 'C05', 'C05'],
    [`${folder}/uk.md`, '', 'before-sunday/text'],
  ] as const;
  for (const [file, path, subject] of cases)
    expect(placeOfProblem({ file, path, message: '' })).toEqual({ tab: 'articles', subject });
  expect(placeOfProblem({ file: 'src/content/decks/x/en.json', path: '', message: '' })).toBeUndefined();
});
