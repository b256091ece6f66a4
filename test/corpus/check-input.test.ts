// Proves that the corpus needs neither Node nor a disk: with all files of the project in memory, the check finds no problem.
// It must not know which files the check reads.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../geo/schema.ts';
import { check } from '../../src/core/check/check.ts';
import { readCheckInput } from '../../src/corpus/check-input.ts';
import { cachedDisk, overlaidDisk, type Disk } from '../../src/corpus/disk.ts';
import { withPlace } from '../../src/corpus/problem-places.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
const files = ['package.json', ...['geo', 'src'].flatMap(filesUnder)];
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

const EMPTY: Disk = { read: () => undefined, list: () => [] };
const memory = cachedDisk(overlaidDisk(EMPTY, texts));
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function judge(disk: Disk, makeHash = hash): Problem[] {
  const { input, problems } = readCheckInput(disk, makeHash);
  return [...problems, ...check(input)].map((problem) => withPlace(problem, disk));
}

describe('the project in memory', () => {
  test('has no problem', () => expect(judge(memory)).toEqual([]));

  test('has the problem of a draft that changes it, with its line', () => {
    const file = 'src/content/offered.json';
    const draft = overlaidDisk(memory, { [file]: (texts[file] ?? '').replace('"X4"', '"X99"') });
    const [problem, ...others] = judge(draft);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file, path: 'foremostContradictions.#1', recipe: 'A scenario' });
    expect(texts[file]?.split('\n')[(problem?.line ?? 0) - 1]).toContain('"X4"');
  });

  test('is held against the hash that the caller makes', () =>
    expect(judge(memory, () => 'another').map(({ file, path }) => [file, path])).toEqual([['geo/mosaic.topo.json', 'input']])); // prettier-ignore
});

test('a computer without files lacks them, one problem each, and no rule fails', () => {
  const problems = judge(EMPTY);
  expect(problems.length).toBeGreaterThan(20);
  expect(problems.filter(({ message }) => message !== 'is missing')).toEqual([]);
});
