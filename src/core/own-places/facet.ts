// What a column offers to narrow places down by: its most frequent values, the span of its numbers or dates, or nothing but its text.
// It must not know places or words. It is fed a column in pieces, so that a long one never blocks the page.
import { isDate } from './dates.ts';
import type { Column } from './places.ts';
import type { Value } from './sheet.ts';

/** Values that are named; all others are `other` together. */
export const MOST_NAMED = 12;
/** A column with more different values than this is text. */
const MOST_DISTINCT = 5000;
/** The share of the rows that the named values must have, or else a column with others is text. */
const LEAST_NAMED = 0.5;
/** Numbers of a column from which its quantiles are taken: all of them, or as many, spread evenly over its rows. */
const SAMPLE = 100_000;

export type ValueCount = { readonly value: string; readonly count: number };
export type Facet =
  /** The most frequent first; an empty cell is ''. `other` is the number of rows with none of these values. */
  | { readonly kind: 'values'; readonly values: readonly ValueCount[]; readonly other: number }
  /** `sample` is sorted; `without` is the number of rows without a number. */
  | { readonly kind: 'numbers'; readonly least: number; readonly most: number; readonly sample: Float64Array; readonly without: number } // prettier-ignore
  /** The first and the last date, as precise as they are. */
  | { readonly kind: 'dates'; readonly first: string; readonly last: string }
  | { readonly kind: 'text' };

/** A cell as the text by which it is compared; an empty one is ''. */
export const cellText = (value: Value): string => (value === null ? '' : String(value).trim());

/** Looks at a column in pieces; `facet` is right once every row has been looked at. */
export class FacetScan {
  readonly #column: Column;
  readonly #counts = new Map<string, number>();
  readonly #sample: number[] = [];
  readonly #step: number;
  #numbers = 0;
  #dates: readonly [first: string, last: string] | undefined;
  #span: readonly [least: number, most: number] = [Infinity, -Infinity];

  constructor(column: Column) {
    this.#column = column;
    this.#step = Math.ceil(column.values.length / SAMPLE);
  }

  /** Looks at the rows from one up to another. */
  scan(from: number, to: number): void {
    for (let row = from; row < to; row += 1) {
      const value = this.#column.values[row] ?? null;
      if (this.#column.kind === 'number') this.#addNumber(value);
      else if (this.#column.kind === 'date') this.#addDate(value);
      else this.#addText(cellText(value));
    }
  }

  #addNumber(value: Value): void {
    if (typeof value !== 'number') return;
    const [least, most] = this.#span;
    if (value < least || value > most) this.#span = [Math.min(least, value), Math.max(most, value)];
    if (this.#numbers % this.#step === 0) this.#sample.push(value);
    this.#numbers += 1;
  }

  #addDate(value: Value): void {
    if (!isDate(value)) return;
    const [first, last] = this.#dates ?? [value, value];
    if (value <= first || value >= last) this.#dates = [value < first ? value : first, value > last ? value : last];
  }

  #addText(text: string): void {
    if (this.#counts.size <= MOST_DISTINCT) this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  facet(): Facet {
    const rows = this.#column.values.length;
    if (this.#column.kind === 'date') return this.#dates ? { kind: 'dates', first: this.#dates[0], last: this.#dates[1] } : { kind: 'text' }; // prettier-ignore
    if (this.#column.kind !== 'number') return this.#values(rows);
    if (this.#numbers === 0) return { kind: 'text' };
    const [least, most] = this.#span;
    return { kind: 'numbers', least, most, sample: Float64Array.from(this.#sample).sort(), without: rows - this.#numbers }; // prettier-ignore
  }

  #values(rows: number): Facet {
    if (this.#counts.size > MOST_DISTINCT) return { kind: 'text' };
    const all = [...this.#counts].map(([value, count]) => ({ value, count }));
    const sorted = all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    const values = sorted.slice(0, MOST_NAMED);
    const other = rows - values.reduce((sum, { count }) => sum + count, 0);
    return other > rows * (1 - LEAST_NAMED) ? { kind: 'text' } : { kind: 'values', values, other };
  }
}
