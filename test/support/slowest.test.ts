// Tests the list of slowest tests: slowest first, and at most as many as requested.
// It must not know how vitest reports.
import { expect, test } from 'vitest';
import { slowestLines } from './slowest.ts';

test('lists the slowest tests first, in seconds, and at most as many as requested', () => {
  const tests = [
    { name: 'short', ms: 40 },
    { name: 'long', ms: 12_340 },
    { name: 'middling', ms: 900 },
  ];
  expect(slowestLines(tests, 2)).toEqual(['   12.3 s  long', '    0.9 s  middling']);
  expect(slowestLines([])).toEqual([]);
});
