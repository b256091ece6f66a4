// Proves the filter of places, and what columns offer to filter by, against a plain reading of the same cells.
// It must not know how a filter is chosen or how long a file is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepAt, stepCount, stepOf, DAY_STEPS } from '../../../src/core/own-places/day-steps.ts';
import { cellText, FacetScan, MOST_NAMED, type Facet } from '../../../src/core/own-places/facet.ts';
import { isEmpty, matcherOf, tidied, type CellTest, type Filter } from '../../../src/core/own-places/filter.ts';
import type { Kind } from '../../../src/core/own-places/columns.ts';
import type { Column } from '../../../src/core/own-places/places.ts';
import type { Value } from '../../../src/core/own-places/sheet.ts';
import { firstDay, isoDate } from '../../../src/core/values/period.ts';

const column = (kind: Kind, values: readonly Value[]): Column => ({ name: 'x', kind, values });
function facetOf(one: Column, piece = one.values.length): Facet {
  const scan = new FacetScan(one);
  for (let from = 0; from < one.values.length; from += Math.max(1, piece))
    scan.scan(from, Math.min(one.values.length, from + Math.max(1, piece)));
  return scan.facet();
}
/** The names of prototypes are values like any other. */
const word = fc.constantFrom('school', 'School', 'hospital', '__proto__', 'constructor', '', ' ', '<b>x</b>');
const cell: fc.Arbitrary<Value> = fc.oneof(word, fc.constant(null), fc.boolean(), fc.integer({ min: 0, max: 3 }));
const day = fc.integer({ min: firstDay('2024-11-01'), max: firstDay('2025-12-31') }).map(isoDate);
const date = fc.oneof(day, day.map((text) => text.slice(0, 7)), fc.constantFrom('', 'unknown', '2025-1', null)); // prettier-ignore

const shownBy = (columns: readonly Column[], filter: Filter): number[] => {
  const matches = matcherOf(columns, filter);
  return (columns[0]?.values ?? []).flatMap((_, place) => (matches(place) ? [place] : []));
};

describe('what a column offers', () => {
  test('is every row under one value, the most frequent first, whatever the pieces in which it is looked at', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 61 }), (values, piece) => {
        const facet = facetOf(column('text', values), piece);
        expect(facet).toEqual(facetOf(column('text', values)));
        if (facet.kind !== 'values') throw new Error('so few values are named');
        const counts = facet.values.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        expect(counts.reduce((sum, count) => sum + count, facet.other)).toBe(values.length);
        for (const { value, count } of facet.values)
          expect(count).toBe(values.filter((one) => cellText(one) === value).length);
      }),
    );
  });

  test('is its text alone where almost every value is another, and its most frequent values where few have most rows', () => {
    const names = Array.from({ length: 100 }, (_, row) => `School ${row}`);
    expect(facetOf(column('text', names))).toEqual({ kind: 'text' });
    const kinds = facetOf(column('text', [...names.slice(0, 40), ...names.map(() => 'school')]));
    expect(kinds).toMatchObject({ kind: 'values', values: expect.arrayContaining([{ value: 'school', count: 100 }]) as unknown, other: 40 - MOST_NAMED + 1 }); // prettier-ignore
  });

  test('is the span of its numbers, without the rows that have none', () => {
    const values = [5, 'n/a', -2.5, null, 40];
    expect(facetOf(column('number', values))).toEqual({ kind: 'numbers', least: -2.5, most: 40, sample: Float64Array.of(-2.5, 5, 40), without: 2 }); // prettier-ignore
    expect(facetOf(column('number', ['n/a', null]))).toEqual({ kind: 'text' });
  });

  test('is the span of its dates', () => {
    const values = ['2025-03-02', 'unknown', '2024-12', '2025-02-01', null];
    expect(facetOf(column('date', values))).toEqual({ kind: 'dates', first: '2024-12', last: '2025-03-02' });
    expect(facetOf(column('date', ['soon']))).toEqual({ kind: 'text' });
  });
});

describe('a filter', () => {
  test('by ticked values shows the rows that have one of them, and with the others all rows together', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), fc.array(word), (values, picked) => {
        const columns = [column('text', values)];
        const facet = facetOf(columns[0]!);
        if (facet.kind !== 'values') throw new Error('so few values are named');
        const named = new Set(facet.values.slice(0, 3).map(({ value }) => value));
        const ticked = new Set(picked.map(cellText).filter((value) => named.has(value)));
        const rest = new Set([...named].filter((value) => !ticked.has(value)));
        const test = (on: ReadonlySet<string>, other: boolean): CellTest => ({ kind: 'values', named, ticked: on, other }); // prettier-ignore
        const shown = shownBy(columns, { cells: { column: 0, test: test(ticked, false) } });
        if (ticked.size > 0) expect(shown).toEqual(values.flatMap((value, place) => (ticked.has(cellText(value)) ? [place] : []))); // prettier-ignore
        const others = shownBy(columns, { cells: { column: 0, test: test(rest, true) } });
        if (ticked.size > 0) expect([...shown, ...others].toSorted((a, b) => a - b)).toEqual(values.map((_, place) => place)); // prettier-ignore
      }),
    );
  });

  test('by numbers has both ends in it, and no row without a number', () => {
    const columns = [column('number', [1, 2, 3, '2', null, 4])];
    const by = (from?: number, to?: number): number[] =>
      shownBy(columns, { cells: { column: 0, test: { kind: 'numbers', ...(from !== undefined && { from }), ...(to !== undefined && { to }) } } }); // prettier-ignore
    expect([by(2, 3), by(2), by(undefined, 2), by()]).toEqual([[1, 2], [1, 2, 5], [0, 1], [0, 1, 2, 3, 4, 5]]); // prettier-ignore
  });

  test('by a text looks for it anywhere in a cell, in any case, and never as a pattern', () => {
    const columns = [column('text', ['Лікарня №1', 'ЛІКАРНЯ', 'Школа', 'a.c', 'abc'])];
    const by = (text: string): number[] => shownBy(columns, { cells: { column: 0, test: { kind: 'text', text } } });
    expect([by('лікарня'), by('a.c'), by(' ')]).toEqual([[0, 1], [3], [0, 1, 2, 3, 4]]);
  });

  test('by days shows a row if any day that its date can mean is one of them', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 40 }), day, day, (values, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const shown = shownBy([column('date', values)], { days: { column: 0, from, to } });
        const expected = values.flatMap((value, place) => {
          if (typeof value !== 'string' || !/^\d{4}-\d\d(-\d\d)?$/.test(value)) return [];
          const days = Array.from({ length: 32 }, (_, at) => isoDate(firstDay(value) + at)).filter((one) => one.startsWith(value)); // prettier-ignore
          return days.some((one) => one >= from && one <= to) ? [place] : [];
        });
        expect(shown).toEqual(expected);
      }),
    );
  });

  test('of two parts shows what both let through, and is empty where neither leaves anything out', () => {
    const columns = [column('number', [1, 2, 3]), column('date', ['2025-01-01', '2025-01-02', ''])];
    const cells = { column: 0, test: { kind: 'numbers', from: 2 } } as const;
    expect(shownBy(columns, { cells, days: { column: 1, to: '2025-01-02' } })).toEqual([1]);
    const open: Filter = { cells: { column: 0, test: { kind: 'text', text: '' } }, days: { column: 1 } };
    expect([isEmpty(open), tidied(open), isEmpty({ cells })]).toEqual([true, {}, false]);
  });
});

describe('the steps of a span', () => {
  test('follow one another day after day, the first day in the first and the last in the last', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom(...DAY_STEPS), (a, b, step) => {
        const span = a < b ? { first: a, last: b } : { first: b, last: a };
        const count = stepCount(span, step);
        const steps = Array.from({ length: count }, (_, index) => stepAt(span, step, index));
        expect(steps[0]![0] <= span.first && span.first <= steps[0]![1]).toBe(true);
        expect(steps.at(-1)![0] <= span.last && span.last <= steps.at(-1)![1]).toBe(true);
        for (const [index, [from]] of steps.slice(1).entries()) expect(firstDay(from)).toBe(firstDay(steps[index]![1]) + 1); // prettier-ignore
        for (const [index, [from, to]] of steps.entries())
          expect([stepOf(span, step, from), stepOf(span, step, to)]).toEqual([index, index]);
      }),
      { numRuns: 60 },
    );
  });

  test('are those of the calendar for months, also where dates have no day', () => {
    const span = { first: '2024-11', last: '2025-02-03' };
    expect([stepCount(span, 'month'), stepAt(span, 'month', 3), stepCount(span, 'year')]).toEqual([4, ['2025-02-01', '2025-02-28'], 2]); // prettier-ignore
    expect(stepAt(span, 'week', 0)).toEqual(['2024-11-01', '2024-11-07']);
  });
});
