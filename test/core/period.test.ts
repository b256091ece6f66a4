// Proves periods: partial dates mean every day they can mean.
// It must not know what happened on a day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, firstDay, inSpan, lastDay, overlaps } from '../../src/core/values/period.ts';

/** Any real day of these years, cut to a year, a month or left whole. */
const date = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 0, max: 365 }), fc.constantFrom(4, 7, 10))
  .map(([year, day, length]) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, length));
const period = fc.tuple(date, fc.option(date, { nil: undefined })).map(([a, b]) => {
  if (b === undefined) return { from: a };
  return firstDay(a) <= firstDay(b) ? { from: a, to: b } : { from: b, to: a };
});
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('a period', () => {
  it('means every day that its partial dates can mean', () => {
    expect(daysOf({ from: '2025' })).toEqual([day('2025-01-01'), day('2025-12-31')]);
    expect(daysOf({ from: '2024-02' })).toEqual([day('2024-02-01'), day('2024-02-29')]);
    expect(daysOf({ from: '2025-12-23', to: '2025-12-24' })).toEqual([day('2025-12-23'), day('2025-12-24')]);
    fc.assert(
      fc.property(date, (text) => {
        for (const end of [firstDay(text), lastDay(text)])
          expect(new Date(end * 86_400_000).toISOString().startsWith(text)).toBe(true);
        for (const out of [firstDay(text) - 1, lastDay(text) + 1])
          expect(new Date(out * 86_400_000).toISOString().startsWith(text)).toBe(false);
      }),
    );
  });

  it('overlaps as its days do, and the same way round', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(daysOf(a)[0] <= daysOf(a)[1]);
        const [[from, to], [start, end]] = [daysOf(a), daysOf(b)];
        const shared = Math.min(to, end) - Math.max(from, start);
        expect(overlaps(a, b)).toBe(shared >= 0);
      }),
    );
  });

  it('lies in a span if one of its days may, and anything does where nothing is asked for', () => {
    expect(inSpan({ from: '2025-12' }, ['2025-12-27', '2025-12-28'])).toBe(true);
    expect(inSpan({ from: '2025-12-28', to: '2026-01' }, ['2026-01-31', '2026-02-03'])).toBe(true);
    expect(inSpan({ from: '2025-11' }, ['2025-12-01', '2025-12-28'])).toBe(false);
    expect(inSpan(undefined, ['2025-12-01', '2025-12-28'])).toBe(false);
    expect(inSpan(undefined, null)).toBe(true);
    fc.assert(
      fc.property(period, fc.integer({ min: 7000, max: 33_000 }), fc.nat(900), (one, first, length) => {
        const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
        const within = Array.from({ length: length + 1 }, (_, index) => first + index).some(
          (number) => daysOf(one)[0] <= number && number <= daysOf(one)[1],
        );
        expect(inSpan(one, [iso(first), iso(first + length)])).toBe(within);
      }),
    );
  });
});
