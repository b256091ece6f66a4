// Proves the classes of a column: every place has one or is left to the rest, and ranges follow one another.
// It must not know colours or words.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classCount, classesOf, classFinder, DIVISIONS, MOST_RANGES, MOST_VALUES, REST, type Classes } from '../../../src/core/own-places/classes.ts'; // prettier-ignore
import type { Kind } from '../../../src/core/own-places/columns.ts';
import { cellText, FacetScan, type Facet } from '../../../src/core/own-places/facet.ts';
import type { Value } from '../../../src/core/own-places/sheet.ts';

function facetOf(kind: Kind, values: readonly Value[]): Facet {
  const scan = new FacetScan({ name: '', kind, values });
  scan.scan(0, values.length);
  return scan.facet();
}
const ranges = (values: readonly Value[], division: (typeof DIVISIONS)[number]): number[] => {
  const classes = classesOf(facetOf('number', values), division);
  if (classes?.kind !== 'ranges') throw new Error('numbers have ranges');
  return [...classes.edges];
};
const number = fc.oneof(
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1e-3, noNaN: true }),
);

describe('classes of numbers', () => {
  test('hold every number once, between edges that rise, and are no more than five', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 80 }), fc.constantFrom(...DIVISIONS), (values, division) => {
        const classes = classesOf(facetOf('number', values), division)!;
        if (classes.kind !== 'ranges') throw new Error('numbers have ranges');
        const { edges } = classes;
        expect(classCount(classes)).toBeLessThanOrEqual(MOST_RANGES);
        if (new Set(values).size > 1) expect(edges.every((edge, at) => at === 0 || edge > edges[at - 1]!)).toBe(true);
        const find = classFinder(classes);
        for (const value of values) {
          const at = find(value);
          expect(at).not.toBe(REST);
          expect(value >= edges[at]! && (value < edges[at + 1]! || at === edges.length - 2)).toBe(true);
        }
      }),
    ); // prettier-ignore
  });

  test('have as many places in each by quantiles, where no number is repeated', () => {
    const values = Array.from({ length: 500 }, (_, at) => ((at * 7919) % 500) ** 2);
    const find = classFinder(classesOf(facetOf('number', values), 'quantiles')!);
    const counts = [0, 1, 2, 3, 4].map((one) => values.filter((value) => find(value) === one).length);
    expect(counts).toEqual([100, 100, 100, 100, 100]);
  });

  test('go by round numbers in equal steps', () => {
    expect(ranges([3, 47], 'steps')).toEqual([0, 10, 20, 30, 40, 50]);
    expect(ranges([0, 1], 'steps')).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ranges([-12, 380], 'steps')).toEqual([-100, 0, 100, 200, 300, 400]);
    expect(ranges([0.1, 0.3], 'steps')).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
  });

  test('are one where there is one number, and leave cells without a number to the rest', () => {
    const values = [7, 7, 'n/a', null];
    const classes = classesOf(facetOf('number', values), 'steps')!;
    expect(classes).toEqual({ kind: 'ranges', edges: [7, 7], others: true });
    expect(values.map(classFinder(classes))).toEqual([0, 0, REST, REST]);
  });
});

describe('classes of values', () => {
  test('are the most frequent ones, six at most, and every other place is of the rest', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '', '__proto__', 'toString', null, true);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (values) => {
        const classes = classesOf(facetOf('text', values), 'quantiles') as Extract<Classes, { kind: 'values' }>;
        expect(classes.values.length).toBeLessThanOrEqual(MOST_VALUES);
        const found = values.map(classFinder(classes));
        found.forEach((at, row) => expect(at === REST ? '' : classes.values[at]).toBe(at === REST ? '' : cellText(values[row]!))); // prettier-ignore
        expect(found.includes(REST)).toBe(classes.others);
        const count = (text: string): number => values.filter((value) => cellText(value) === text).length;
        const least = Math.min(...classes.values.map(count));
        for (const [row, at] of found.entries()) if (at === REST && cellText(values[row]!) !== '') expect(count(cellText(values[row]!))).toBeLessThanOrEqual(least); // prettier-ignore
      }),
    );
  });

  test('are none where almost every value is another', () => {
    expect(classesOf({ kind: 'text' }, 'steps')).toBe(undefined);
  });
});
