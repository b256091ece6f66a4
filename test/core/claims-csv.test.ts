// The claims as a file for spreadsheets: each line says its date, its sources and its licence, and nothing is lost.
// It must not know how a file is saved.
import { expect, test } from 'vitest';
import { readTexts, readWorld } from '../../src/cli/files.ts';
import { claimLines } from '../../src/core/export/claims-csv.ts';

const world = readWorld();
const texts = readTexts('uk');
const [head, ...lines] = claimLines([...world.claims.values()], {
  date: '2025-12-28',
  licence: 'CC BY 4.0',
  words: ({ id }) => texts.claims[id]!,
  speaker: ({ speaker }) => texts.people[speaker]!,
  article: ({ article }) => texts.articles[article]!.headline,
  source: (id) => texts.sources[id]!.title,
});
const field = (line: readonly unknown[], column: string): unknown => line[head!.indexOf(column)];
const lineOf = (id: string): readonly unknown[] => lines.find((line) => field(line, 'id') === id)!;

test('has a line for every claim, each as long as the line of names', () => {
  expect(lines).toHaveLength(readWorld().claims.size);
  for (const line of lines) expect(line).toHaveLength(head!.length);
});

test('says in every line the date, a source and the licence, and what is claimed', () => {
  for (const line of lines) {
    expect(field(line, 'date')).toBe('2025-12-28');
    expect(field(line, 'licence')).toBe('CC BY 4.0');
    for (const column of ['sources', 'claim', 'speaker', 'article', 'topics', 'from', 'to'])
      expect(field(line, column), String(field(line, 'id'))).not.toBe('');
  }
});

test('is no more exact than the source, and says where a date is inferred', () => {
  expect([field(lineOf('C04'), 'from'), field(lineOf('C04'), 'to')]).toEqual(['2025-12', '2025-12']);
  expect(field(lineOf('A05'), 'date_inferred')).toBe('yes');
  expect(field(lineOf('E01'), 'date_inferred')).toBe('no');
  expect(field(lineOf('A01'), 'actor')).toBe('others');
  expect(String(field(lineOf('C01'), 'sources')).split('; ').length).toBeGreaterThan(2);
});
