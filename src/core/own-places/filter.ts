// One filter of the reader's places: by the cells of a column, and by days.
// It must not know words or how long a file is; whoever applies it asks for place after place.
import { isDate } from './dates.ts';
import { cellText } from './facet.ts';
import type { Column } from './places.ts';
import type { Value } from './sheet.ts';

/** What a cell must be. Where an end of a span is left out, it has none. */
export type CellTest =
  /** One of the ticked values or, with `other`, none of those that could be ticked. */
  | { readonly kind: 'values'; readonly ticked: ReadonlySet<string>; readonly named: ReadonlySet<string>; readonly other: boolean } // prettier-ignore
  /** A number of the span, both ends included. */
  | { readonly kind: 'numbers'; readonly from?: number; readonly to?: number }
  /** A text that has this one in it, whatever the case of letters. */
  | { readonly kind: 'text'; readonly text: string };

/** Days, `YYYY-MM-DD`, both included; a month without a day counts if any of its days does. */
export type Days = { readonly from?: string; readonly to?: string };

/** Of both, `column` is the index of the column that is asked. */
export type Filter = {
  readonly cells?: { readonly column: number; readonly test: CellTest };
  readonly days?: { readonly column: number } & Days;
};

export const NO_FILTER: Filter = {};

/** Whether a test lets everything through: nothing ticked, no end, no text. */
function isOpen(test: CellTest): boolean {
  if (test.kind === 'values') return test.ticked.size === 0 && !test.other;
  return test.kind === 'text' ? test.text.trim() === '' : test.from === undefined && test.to === undefined;
}

/** The filter without whatever lets everything through. */
export function tidied({ cells, days }: Filter): Filter {
  const hasDays = days && (days.from !== undefined || days.to !== undefined);
  return { ...(cells && !isOpen(cells.test) ? { cells } : {}), ...(hasDays ? { days } : {}) };
}

/** Whether a filter leaves nothing out. */
export const isEmpty = (filter: Filter): boolean => Object.keys(tidied(filter)).length === 0;

function cellMatcher(test: CellTest): (value: Value) => boolean {
  if (test.kind === 'numbers') {
    const { from = -Infinity, to = Infinity } = test;
    return (value) => typeof value === 'number' && value >= from && value <= to;
  }
  if (test.kind === 'text') {
    const text = test.text.trim().toLowerCase();
    return (value) => cellText(value).toLowerCase().includes(text);
  }
  const { ticked, named, other } = test;
  return (value) => {
    const text = cellText(value);
    return ticked.has(text) || (other && !named.has(text));
  };
}

/** Different cells whose answer is remembered: rows of the same day have the same text. */
const REMEMBERED = 20_000;

function dayMatcher({ from = '', to = '\uffff' }: Days): (value: Value) => boolean {
  const known = new Map<string, boolean>();
  const lies = (date: string): boolean => isDate(date) && date >= from.slice(0, date.length) && date <= to.slice(0, date.length); // prettier-ignore
  return (value) => {
    if (typeof value !== 'string') return false;
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const answer = lies(value);
    if (known.size < REMEMBERED) known.set(value, answer);
    return answer;
  };
}

/** Whether a place is let through. A place without a date is not, while days are chosen. */
export function matcherOf(columns: readonly Column[], filter: Filter): (place: number) => boolean {
  const { cells, days } = tidied(filter);
  const tests = [
    ...(cells ? [{ values: columns[cells.column]?.values ?? [], test: cellMatcher(cells.test) }] : []),
    ...(days ? [{ values: columns[days.column]?.values ?? [], test: dayMatcher(days) }] : []),
  ];
  return (place) => tests.every(({ values, test }) => test(values[place] ?? null));
}
