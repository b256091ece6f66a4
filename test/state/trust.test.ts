// Proves that building upon the shipped files unchecked gives what checking them gives, and that a fault is still named.
// It must not know how files are fetched.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  parseArticles,
  parseClaims,
  parseFeatures,
  parseScenarios,
  parseSources,
  type Parsed,
  type WrittenClaim,
} from '../../geo/schema.ts';
import { problemsIn } from '../../src/state/verify.ts';

const root = new URL('../../', import.meta.url);
const json = (file: string): unknown => JSON.parse(readFileSync(new URL(file, root), 'utf8')) as unknown;
const features = readdirSync(new URL('geo/features/', root)).map((name) => `geo/features/${name}`);

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

type Case = readonly [file: string, parse: (input: unknown, file: string) => Parsed<unknown>];
const CASES: readonly Case[] = [
  ['geo/scenarios.json', parseScenarios],
  ['geo/articles.json', parseArticles],
  ['geo/sources.json', parseSources],
  ...features.map((file): Case => [file, parseFeatures]),
];

test.each(CASES)('%s is read as it is written: its reader fills in nothing that trust would miss', (file, parse) => {
  const input = json(file);
  expect(valueOf(parse(input, file))).toEqual(input);
});

test('a claim gets nothing but its missing certainty, which is unreviewed', () => {
  const written = json('geo/claims.json') as readonly WrittenClaim[];
  const bare = written.map((one) => ({ ...one, certainty: undefined }));
  expect(valueOf(parseClaims(written, ''))).toEqual(
    written.map((one) => ({ ...one, certainty: one.certainty ?? 'unreviewed' })),
  );
  expect(valueOf(parseClaims(bare, ''))).toEqual(bare.map((one) => ({ ...one, certainty: 'unreviewed' })));
});

const FACTS = ['mosaic.topo', 'scenarios', 'articles', 'claims', 'sources'].map((name) => `geo/${name}.json`);

test.each([...FACTS, ...features])('%s is sound, and another in its place is not', (file) => {
  expect(problemsIn(file, json(file))).toEqual([]);
  for (const wrong of [null, {}, [{}], { type: 'FeatureCollection', features: [{}] }, '<!doctype html>']) {
    expect(problemsIn(file, wrong).map((one) => one.file)).toContain(file);
  }
});

test('words and annotations that are not there are named', () => {
  const texts = problemsIn('texts (en)', { rooms: {}, names: {}, articles: { one: '[open' } });
  expect(texts.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['src/content/scenarios/en.json', 'src/content/articles/one/en.md']),
  );
  expect(problemsIn('annotations of one', [{}])[0]?.file).toBe('src/content/articles/one/annotations.json');
  expect(() => problemsIn('nobody.txt', {})).toThrow('no parser for');
});
