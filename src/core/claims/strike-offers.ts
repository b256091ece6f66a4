// What the filters of strike reports still offer, and which of them to take off where nothing is left.
// It must not know words, marks or the map; the first view does without it.
import { passes, setFilters, strikesAsked, VALUES, type Asked, type Strike, type StrikeFilter } from './strikes.ts';
import type { Filters } from '../view/view.ts';

export type Offer = { readonly value: string; readonly count: number };
/** Every value that a filter can have, with how many reports are left by it beside the other filters; commonest first. */
export function offersOf(strikes: readonly Strike[], asked: Asked, key: StrikeFilter): Offer[] {
  const values = [...new Set(strikes.flatMap(VALUES[key]))];
  const total = (value: string): number => strikes.filter((one) => VALUES[key](one).includes(value)).length;
  const left = strikes.filter((strike) => passes(strike, asked, key));
  return values
    .sort((a, b) => (key === 'grade' ? a.localeCompare(b) : total(b) - total(a) || a.localeCompare(b)))
    .map((value) => ({ value, count: left.filter((one) => VALUES[key](one).includes(value)).length }));
}

export type Loosening = { readonly key: StrikeFilter | 'time'; readonly count: number };
/** What to take off where nothing is left: each filter that alone brings reports back, the most of them first. */
export const looseningsOf = (strikes: readonly Strike[], asked: Asked): Loosening[] =>
  setFilters(asked)
    .map((key) => {
      const filters: Filters = Object.fromEntries(Object.entries(asked.filters).filter(([one]) => one !== key));
      return { key, count: strikesAsked(strikes, { filters, time: key === 'time' ? null : asked.time }).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
