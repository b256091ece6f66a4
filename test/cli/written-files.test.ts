// What a change may write into a project, and what it leaves alone.
// It must not touch this project.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changedMeanwhile, isWritable, takeOver, writeInto } from '../../src/cli/written-files.ts';

const root = mkdtempSync(join(tmpdir(), 'written-'));
const outside = mkdtempSync(join(tmpdir(), 'outside-'));
afterAll(() => [root, outside].forEach((folder) => rmSync(folder, { recursive: true })));
const bytes = (text: string): Buffer => Buffer.from(text);

test('sources and generated files may be written, code and the rest may not', () => {
  const may = [
    'geo/names/uk.json',
    'geo/mosaic.topo.json',
    'geo/features/border.geojson',
    'src/content/acknowledged.json',
  ];
  const mayNot = ['geo/schema.ts', 'src/main.ts', 'package.json', '../geo/names/uk.json', 'geo/features/../names/uk.json', 'geo/recipes/line.ts']; // prettier-ignore
  expect([...may, ...mayNot].filter(isWritable)).toEqual(may);
});

test('a folder that is a link is not followed out of the project', () => {
  symlinkSync(outside, join(root, 'linked'), 'junction');
  expect(() => writeInto(root, 'linked/a.json', '{}')).toThrow('lies outside');
  expect(() => writeInto(root, '../a.json', '{}')).toThrow('lies outside');
  writeInto(root, 'geo/names/uk.json', '{}');
  expect(readFileSync(join(root, 'geo/names/uk.json'), 'utf8')).toBe('{}');
});

test('nothing is written if one file may not be', () => {
  const results = new Map([
    ['geo/names/en.json', { before: null, after: bytes('{}') }],
    ['src/main.ts', { before: null, after: bytes('') }],
  ]);
  expect(() => takeOver(root, results)).toThrow('must not write src/main.ts');
  expect(changedMeanwhile(root, new Map([['geo/names/en.json', { before: null, after: bytes('{}') }]]))).toEqual([]);
});

test('a file that somebody changed meanwhile is named', () => {
  mkdirSync(join(root, 'geo'), { recursive: true });
  writeFileSync(join(root, 'geo/claims.json'), 'theirs');
  const result = { before: bytes('before'), after: bytes('ours') };
  expect(changedMeanwhile(root, new Map([['geo/claims.json', result]]))).toEqual(['geo/claims.json']);
});
