// Titles of proposals: nothing in them is glued together so long that a narrow column would break it within a word.
// It must not know how wide a column is, only what fits into the narrowest at the size of a title.
import { expect, test } from 'vitest';
import { readTexts } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/view/view.ts';

/** Characters of a title that fit on one line of the narrowest column. */
const MOST = 18;

test.each([...LOCALES])('a title in %s has no run without a place to break that is longer than a line', (locale) => {
  const titles = Object.values(readTexts(locale).scenarios).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(10);
  const runs = titles.flatMap((title) => title.split(/[ \-–—]/));
  expect(runs.filter((run) => run.length > MOST)).toEqual([]);
});
