// Holds the table of terms for writers against the rules of the check: each accepted word, and each word not to use.
// It must not know which terms there are.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProject } from '../../src/cli/project.ts';
import { wholeWord } from '../../src/core/check/patterns.ts';

const TABLES = readFileSync(new URL('../../src/content/README.md', import.meta.url), 'utf8');
const { styles } = readProject().input;

type Row = { readonly accepted: string; readonly refused: readonly string[] };

/** The rows of all tables for one language: English has the first two columns, Ukrainian the last two. */
function rowsOf(first: number): Row[] {
  const lines = TABLES.split('\n').filter((line) => /^\| (?!-|English)/.test(line)); // prettier-ignore
  return lines.map((line) => {
    const cells = line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore
    const refused = cells[first + 1] ?? '';
    return { accepted: cells[first] ?? '', refused: refused === '—' ? [] : refused.split(', ') };
  });
}

const COLUMNS: Readonly<Record<string, number>> = { en: 0, uk: 2 };

test.each(Object.entries(COLUMNS))('the terms in “%s” are those that the check holds', (locale, first) => {
  const terms = styles.get(locale)?.terms ?? [];
  expect(terms).not.toEqual([]);
  const rows = rowsOf(first);
  const refusing = (word: string) => terms.filter(({ words }) => wholeWord(words, 'iu').test(word));
  const notRefused = rows.flatMap(({ refused }) => refused.filter((word) => refusing(word).length === 0));
  expect(notRefused, 'words not to use that no rule refuses').toEqual([]);
  const listed = new Set(rows.flatMap(({ refused }) => refused.flatMap(refusing)));
  expect(terms.filter((term) => !listed.has(term)), 'rules without a row').toEqual([]); // prettier-ignore
  const misnamed = rows.flatMap(({ accepted, refused }) =>
    refused.flatMap(refusing).filter(({ say }) => !accepted.includes(say)),
  );
  expect(misnamed, 'rules that say another word than the row').toEqual([]);
  expect(rows.filter(({ accepted }) => refusing(accepted).length > 0), 'accepted words that a rule refuses').toEqual([]); // prettier-ignore
});
