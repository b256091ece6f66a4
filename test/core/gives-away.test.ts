// Proves which numbers an open question leaves out of the text: those that would answer it, and no others.
// It must not know how a gap looks.
import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/content/figures.ts';
import { givesAway } from '../../src/core/deck/gives-away.ts';

const leavesOut = (asked: string, other: string): boolean =>
  givesAway(FIGURES.get(other)!.formula, FIGURES.get(asked)!.formula);

describe('asked for the government’s share of Donetsk oblast', () => {
  const asked = 'donetsk-government-held-share';
  test.each([asked, 'donetsk-government-held', 'donetsk-russian-held-share', 'donetsk-share-in-press'])(
    'the text leaves out %s',
    (other) => expect(leavesOut(asked, other)).toBe(true),
  );
  test.each(['russian-held-total', 'russian-held-share', 'russian-held-since-2022', 'line-length', 'line-error'])(
    'bug: numbers that nobody asks about were blanked: %s stays',
    (other) => expect(leavesOut(asked, other)).toBe(false),
  );
});

test('asked how far a town is from the line, the text leaves out that distance and quoted distances', () => {
  expect(leavesOut('kramatorsk-distance', 'kramatorsk-distance')).toBe(true);
  expect(leavesOut('kramatorsk-distance', 'line-error')).toBe(true);
  expect(leavesOut('kramatorsk-distance', 'russian-held-total')).toBe(false);
});
