// Tests the output of the check for people and tools: groups by file, lines to click, a total, exit codes.
// It must not know the rules.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readProject } from '../../src/cli/project.ts';
import { RECIPES } from '../../src/corpus/problem-places.ts';
import { movedNumbers } from '../../src/cli/moved-numbers.ts';
import { duplicateKeys, placeOfPath, syntaxError } from '../../src/corpus/json-places.ts';
import { movedNumbersText, acknowledgedText, problemsText } from '../../src/cli/print.ts';
import { salvage } from '../../src/corpus/salvage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (...options: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', ...options], { cwd: root, encoding: 'utf8' });

test('problems stand by file, in the order of their lines, with what to do and the recipe', () => {
  const problems = [
    { file: 'b.json', path: 'x', message: 'is late', line: 9, fix: 'hurry' },
    { file: 'b.json', path: '', message: 'is early', line: 2, recipe: 'A figure' },
    { file: 'a.json', path: 'y', message: 'is gone' },
  ];
  expect(problemsText(problems).split('\n')).toEqual([
    'a.json',
    '  a.json y: is gone',
    '',
    'b.json   (README: “A figure”)',
    '  b.json:2 is early',
    '  b.json:9 x: is late',
    '      → hurry',
    '',
    '3 problems in 2 files',
  ]);
  expect(problemsText([])).toBe('0 problems');
  expect(problemsText(problems.slice(0, 1))).toContain('1 problem in 1 file');
});

test('the advice to acknowledge stands once, after all sentences whose number moved', () => {
  const moved = ['[1 → 2] km.', '[3 → 4] km.'].map((message, line) => ({ file: 'a.md', path: 'note', message, line }));
  expect(movedNumbersText(moved).split('\n')).toEqual([
    'a.md',
    '  a.md:0 note: [1 → 2] km.',
    '  a.md:1 note: [3 → 4] km.',
    '',
    'Read all 2; if all are still true, run `npm run check -- --acknowledge`',
    '',
  ]);
  expect(movedNumbersText(moved.slice(0, 1))).toContain('Read it; if it is still true, run');
  expect(acknowledgedText(6)).toBe('Acknowledged 6 sentences in src/content/acknowledged.json');
});

test('every recipe that a problem names is a heading of the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  for (const [, heading] of RECIPES) expect(readme).toContain(`\n### ${heading}\n`);
});

test('an option that is not there ends with 2 and the usage, not with a stack trace', { timeout: 60_000 }, () => {
  const { status, stderr } = run('--nonsense');
  expect(status).toBe(2);
  expect(stderr).toContain('Exit code 0');
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('--json prints a list, and nothing wrong ends with 0', { timeout: 60_000 }, () => {
  const { status, stdout } = run('--json');
  expect(JSON.parse(stdout)).toEqual([]);
  expect(status).toBe(0);
});

test('a sentence with a number that moved shows all its numbers, the moved one as old and new', () => {
  const { input } = readProject();
  const before = { ...input.acknowledged, 'russian-held-share': { value: 1, unit: 'percent' as const } };
  const [first] = movedNumbers(input, before).filter(({ file }) => file === 'src/content/scenarios/en.json');
  expect(first?.message).toMatch(/\[1% → [\d.]+%\]/);
  expect(first?.message).toMatch(/\d\skm²/);
  expect(first?.message).not.toContain('{');
  expect(first?.fix).toBeUndefined();
  const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== 'line-length'));
  expect(movedNumbers(input, others).some(({ message }) => message.includes('[new: '))).toBe(true);
});

test('a place in JSON is found by keys, ids and numbers, a key that stands twice and a slip by their lines', () => {
  const text = '{\n  "a": [\n    { "id": "x.y", "b": [1,\n 2] },\n    { "id": "z" }\n  ],\n  "a": 3\n}';
  expect(placeOfPath(text.replace(',\n  "a": 3', ''), 'a.0.b.1')).toEqual({ line: 4, path: 'a.x.y.b.#2' });
  expect(placeOfPath(text.replace(',\n  "a": 3', ''), 'a.#1')).toEqual({ line: 5, path: 'a.#2' });
  expect(duplicateKeys(text)).toEqual([{ line: 7, path: 'a', message: 'has the key “a” a second time' }]);
  expect(syntaxError('{\n  "a": 1,,\n}')).toMatchObject({ line: 2 });
});

test('of a list with a faulty entry the others are read, and the id of the faulty one is known', () => {
  const parse = (input: unknown) => {
    const values = input as { id: string; n: unknown }[];
    const problems = values.flatMap(({ n }, index) =>
      typeof n === 'number' ? [] : [{ file: 'f', path: `${index}.n`, message: 'must be a number' }],
    );
    return problems.length > 0 ? { ok: false as const, problems } : { ok: true as const, value: values };
  };
  const read = salvage([{ id: 'a', n: 1 }, { id: 'b', n: 'x' }], parse, 'list'); // prettier-ignore
  expect(read).toMatchObject({ value: [{ id: 'a', n: 1 }], lost: ['b'], ids: ['a', 'b'] });
});

test('a reader of the output that stops early gets no stack trace', () => {
  const script = "import('./src/cli/closed-pipe.ts').then(({ exitOnClosedPipe }) => { exitOnClosedPipe(); for (let line = 0; line < 1e5; line++) console.log('line', line); })"; // prettier-ignore
  const { stdout, stderr } = spawnSync('/bin/sh', ['-c', '"$0" --import tsx -e "$1" | head -1', process.execPath, script], { cwd: root, encoding: 'utf8' }); // prettier-ignore
  expect([stdout, stderr]).toEqual(['line 0\n', '']);
});
