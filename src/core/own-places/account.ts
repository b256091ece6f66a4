// The account of a reader's file: every row is shown or left out for one reason, and every correction is told.
// It must not know words; whoever shows the account has them.
import type { Field } from '../export/csv.ts';
import type { Sheet } from './sheet.ts';

/** Why a row is left out. A row is counted once, under the first reason of this list that it has. */
export const REASONS = ['unreadable', 'recent', 'noCoordinates', 'emptyGeometry', 'otherSystem', 'outOfRange'] as const;
export type Reason = (typeof REASONS)[number];

/** What was changed in rows that are shown. */
export const CORRECTIONS = ['swapped', 'transformed', 'wrapped'] as const;
export type Correction = (typeof CORRECTIONS)[number];

export type Account = {
  /** Rows of the file without its header and its empty lines. */
  readonly rows: number;
  readonly shown: number;
  /** By reason the numbers of the rows that are left out, as a spreadsheet counts; no reason without a row. */
  readonly leftOut: ReadonlyMap<Reason, readonly number[]>;
  /** By correction the numbers of the rows that are shown with it; no correction without a row. */
  readonly corrected: ReadonlyMap<Correction, readonly number[]>;
  /** The system that the positions were taken to be in, in short; that of a file without a name is guessed. */
  readonly system: string;
  /** The rows shown that have a date, and the first and the last of these dates; undefined where no column has dates. */
  readonly dates: { readonly column: number; readonly count: number; readonly first: string; readonly last: string } | undefined; // prettier-ignore
};

/** Gathers the numbers of rows by reason or correction, in the order of a list. */
export class Tally<Kind extends string> {
  readonly #byKind = new Map<Kind, number[]>();
  add(kind: Kind, row: number): void {
    const rows = this.#byKind.get(kind);
    if (rows) rows.push(row);
    else this.#byKind.set(kind, [row]);
  }
  /** Only the kinds that have rows, with their numbers in order. */
  inOrder(kinds: readonly Kind[]): ReadonlyMap<Kind, readonly number[]> {
    return new Map(
      kinds.flatMap((kind) =>
        this.#byKind.has(kind) ? [[kind, (this.#byKind.get(kind) ?? []).toSorted((a, b) => a - b)]] : [],
      ),
    );
  }
}

/** The rows that are left out, in the order of the file, for a file of their own: number, reason and all cells. */
export function leftOutLines(sheet: Sheet, account: Account): Field[][] {
  const at = new Map(sheet.numbers.map((number, row) => [number, row]));
  const rows = [...account.leftOut].flatMap(([reason, numbers]) => numbers.map((number) => ({ number, reason })));
  const cells = (number: number): Field[] => {
    const row = at.get(number);
    return row === undefined ? [] : sheet.columns.map((column) => String(column[row] ?? ''));
  };
  return [
    ['row', 'reason', ...sheet.names],
    ...rows.sort((a, b) => a.number - b.number).map(({ number, reason }) => [number, reason, ...cells(number)]),
  ];
}
