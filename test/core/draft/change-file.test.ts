// Faulty change files: each is refused with the place of its fault.
// It must not know how a change is applied.
import { describe, expect, test } from 'vitest';
import { parseChangeFile, readChangeFile } from '../../../src/core/draft/change-file.ts';

type Raw = Record<string, unknown>;

const gap = { follows: '@v01', precedes: null };
const OPERATIONS: readonly Raw[] = [
  {
    kind: 'value',
    file: 'geo/recipes/line.json',
    path: ['vertices', '@v01', 'at'],
    before: [37, 48],
    after: [37.1, 48],
  },
  { kind: 'value', file: 'geo/recipes/line.json', path: ['vertices', '@v02'], after: { id: 'v02', at: [1, 2] }, gap },
  { kind: 'value', file: 'geo/names/uk.json', path: ['town.lyman'], before: { name: 'Лиман' }, gap },
  { kind: 'order', file: 'geo/scenarios.json', path: [], before: ['a', 'b'], after: ['b', 'a'] },
  { kind: 'text', file: 'src/content/articles/one/en.md', at: 0, before: 'a', after: 'b' },
  { kind: 'file', file: 'src/content/articles/two/annotations.json', before: null, after: [] },
  { kind: 'file', file: 'src/content/articles/two/uk.md', before: null, after: '# Два' },
  { kind: 'file', file: 'src/content/articles/two/en.md', before: '# Two', after: null },
];
const FILE: Raw = {
  format: 'redlines-change',
  version: 1,
  title: 'A change',
  summary: ['Moves a vertex.'],
  base: '0.1.0+abcdef12',
  made: '2026-01-01T00:00:00.000Z',
  log: [{ what: 'move-vertex', subject: 'v01', why: '', when: '2026-01-01T00:00:00.000Z' }],
  changes: OPERATIONS,
};

/** A deeply nested value. */
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** Faults of the file itself: a key and what it wrongly holds; undefined leaves it out. */
const HEAD_FAULTS: readonly (readonly [key: string, value: unknown])[] = [
  ...['format', 'version', 'title', 'summary', 'base', 'made', 'log', 'changes'].flatMap((key) =>
    [undefined, null, 7.5, { a: 1 }, true, [[]]].map((value) => [key, value] as const),
  ),
  ['format', 'redlines-deck'],
  ['version', 2],
  ['title', 'x'.repeat(200)],
  ['made', 'yesterday'],
  ['summary', Array(501).fill('x')],
  ['log', [{ what: 'x' }]],
  ['log', [{ what: 'x', subject: 'y', why: 'z', when: 'never' }]],
  ['changes', Array(20_001).fill(OPERATIONS[0])],
  ['unknown', 1],
];

const PATHS: readonly unknown[] = ['vertices', [1], [''], ['__proto__'], ['a', '@constructor'], ['a', 'toString'], Array(31).fill('a'), null, undefined]; // prettier-ignore
const NAMES: readonly unknown[] = [
  undefined,
  null,
  3,
  '',
  'package.json',
  '../geo/scenarios.json',
  'geo/../package.json',
  '/etc/passwd',
  'geo/scenarios.json/../../x',
  'geo\\scenarios.json',
  'geo/mosaic.topo.json',
  'geo/features/border.geojson',
  'geo/features/oblasts.geojson',
  'geo/features/countries.geojson',
  'src/core/check/check.ts',
  'src/main.ts',
  'src/i18n/messages/en.json',
  'index.html',
  'public/_headers',
  '.ci/run',
  'node_modules/x/package.json',
  'src/content/articles/../../main/en.md',
  'src/content/articles/One/en.md',
  'src/content/articles/one/en.md\n',
  'geo/names/english.json',
  'C:\\x.json',
];

/** Faults of an operation: a key and what it wrongly holds. */
function faultsOf(operation: Raw): (readonly [key: string, value: unknown])[] {
  const { kind } = operation;
  const common: (readonly [string, unknown])[] = [
    ...NAMES.map((name) => ['file', name] as const),
    ['kind', 'script'],
    ['kind', undefined],
    ['kind', null],
    ['run', 'alert(1)'],
  ];
  if (kind === 'value' || kind === 'order') common.push(...PATHS.map((path) => ['path', path] as const));
  if (kind === 'value')
    common.push(['gap', 3], ['gap', { follows: 'a' }], ['gap', { follows: '__proto__', precedes: null }], ['before', nested(40)], ['after', Number.NaN], ['after', { constructor: 1 }]); // prettier-ignore
  if (kind === 'order') common.push(['before', ['a', 'a']], ['after', ['a']], ['after', ['a', 'c']], ['before', 'ab'], ['after', null]); // prettier-ignore
  if (kind === 'text') common.push(['at', 3], ['at', -1], ['before', 1], ['after', null], ['after', 'x'.repeat(400_001)], ['file', 'geo/claims.json']); // prettier-ignore
  if (kind === 'file') common.push(['before', undefined], ['after', undefined], ['after', nested(40)], ['file', 'geo/mosaic.topo.json']); // prettier-ignore
  return common;
}

const withKey = (value: Raw, key: string, fault: unknown): Raw => {
  const others = Object.entries(value).filter(([name]) => name !== key);
  return Object.fromEntries(fault === undefined ? others : [...others, [key, fault]]);
};
const operationFaults = OPERATIONS.flatMap((operation, index) =>
  faultsOf(operation).map(([key, fault]) => ({ index, key, fault, operation })),
);

test('the file without a fault is read', () =>
  expect(parseChangeFile(FILE, 'a.json')).toEqual({ ok: true, value: FILE }));

test('there are at least 300 faulty files', () => {
  expect(HEAD_FAULTS.length + operationFaults.length).toBeGreaterThanOrEqual(300);
});

describe('a faulty file is refused with the place of its fault', () => {
  test.each(HEAD_FAULTS)('%s: %j', (key, fault) => {
    const parsed = parseChangeFile(withKey(FILE, key, fault), 'a.json');
    if (parsed.ok) throw new Error('was read');
    expect(parsed.problems.every(({ path }) => path === key || path.startsWith(`${key}.`))).toBe(true);
  });

  test.each(operationFaults)('$index $operation.kind $key: $fault', ({ index, key, fault, operation }) => {
    const changes = OPERATIONS.with(index, withKey(operation, key, fault));
    const parsed = parseChangeFile({ ...FILE, changes }, 'a.json');
    if (parsed.ok) throw new Error('was read');
    expect(parsed.problems.map(({ path }) => path).filter((path) => !path.startsWith(`changes.${index}`))).toEqual([]);
  });

  test.each([
    ['one side of a value', { kind: 'value', file: 'geo/claims.json', path: ['@A01'] }],
    ['a whole file as a value', { kind: 'value', file: 'geo/claims.json', path: [], after: [] }],
    ['a text as JSON', { kind: 'value', file: 'src/content/about/en.md', path: ['a'], after: 1 }],
    ['JSON as a text', { kind: 'file', file: 'geo/names/pl.json', before: null, after: '{}' }],
    ['a text that is a list', { kind: 'file', file: 'src/content/about/pl.md', before: null, after: [] }],
    ['a file on neither side', { kind: 'file', file: 'geo/names/pl.json', before: null, after: null }],
    ['a file on both sides', { kind: 'file', file: 'geo/names/pl.json', before: {}, after: {} }],
  ])('%s', (_, operation) => {
    const parsed = parseChangeFile({ ...FILE, changes: [operation] }, 'a.json');
    if (parsed.ok) throw new Error('was read');
    expect(parsed.problems[0]?.path).toMatch(/^changes\.0/);
  });

  test.each(['', '{', 'null', '[]', '"x"', '{"a":1}', '﻿{}', '{"format":"redlines-change"'])('the text %j', (source) =>
    expect(readChangeFile(source, 'a.json').ok).toBe(false),
  );

  test('a key that would reach every object', () => {
    const source = JSON.stringify(FILE).replace('"id":"v02"', '"__proto__":{"polluted":1},"id":"v02"');
    expect(readChangeFile(source, 'a.json').ok).toBe(false);
    expect(({} as Raw)['polluted']).toBeUndefined();
  });
});
