// Tests the verdict of the soak: a steady page passes, each kind of leak is named.
// It must not open a browser.
import { expect, test } from 'vitest';
import { MEASURES, type Sample } from './sample.ts';
import { leaks } from './verdict.ts';

const STEADY: Sample = { changes: 0, heap: 20e6, nodes: 900, listeners: 200, documents: 1, contexts: 1, workers: 2 };
const series = (at: (index: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 21 }, (_, index) => ({ ...STEADY, changes: index * 500, ...at(index) }));

test('a steady page does not leak, nor one that only grows in the first half', () => {
  expect(leaks(series(() => ({})))).toEqual([]);
  expect(leaks(series((index) => ({ heap: 20e6 + Math.min(index, 8) * 1e6 })))).toEqual([]);
});

test('a single high sample, even the last, is not a leak', () =>
  expect(leaks(series((index) => (index === 20 ? { nodes: 2000, heap: 40e6 } : {})))).toEqual([]));

test.each(MEASURES)('growing %s are a leak', (measure) => {
  const found = leaks(series((index) => ({ [measure]: STEADY[measure] * (1 + index / 50) })));
  expect(found.map((leak) => leak.measure)).toEqual([measure]);
});

test('contexts that appear where there were none are a leak', () =>
  expect(leaks(series((index) => ({ contexts: index > 15 ? 1 : 0 })))).toMatchObject([{ measure: 'contexts' }]));

test('a heap that grows by 4 per cent in the second half passes, by 7 per cent it does not', () => {
  const growing = (share: number): Sample[] => series((index) => ({ heap: 20e6 * (1 + (share * index) / 10) }));
  expect([leaks(growing(0.045)), leaks(growing(0.1)).length]).toEqual([[], 1]);
});

test('too few samples are no verdict', () => expect(() => leaks([STEADY])).toThrow('too few'));
