// Proves the list that ends a run: the slowest first, no more than were asked for.
// It must not know how vitest reports.
import { expect, test } from 'vitest';
import { slowestLines } from './slowest.ts';

test('the slowest tests come first, in seconds, and no more of them than asked for', () => {
  const tests = [
    { name: 'short', ms: 40 },
    { name: 'long', ms: 12_340 },
    { name: 'middling', ms: 900 },
  ];
  expect(slowestLines(tests, 2)).toEqual(['   12.3 s  long', '    0.9 s  middling']);
  expect(slowestLines([])).toEqual([]);
});
