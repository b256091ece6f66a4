// The options of the strike filters with their counts, and the filters to remove when no report matches.
// It must not know words, marks or the map. The first view does not load it.
import {
  activeFilters,
  FILTER_VALUES,
  filterStrikes,
  matches,
  type Strike,
  type StrikeFilter,
  type StrikeQuery,
} from './strikes.ts';
import type { Filters } from '../view/view.ts';

export type FilterOption = { readonly value: string; readonly count: number };
/**
 * Every value of a filter with the number of reports that match it and all other filters. Sorted by the number of reports
 * without any filters, largest first; grades by name.
 */
export function optionsOf(strikes: readonly Strike[], query: StrikeQuery, key: StrikeFilter): FilterOption[] {
  const values = [...new Set(strikes.flatMap(FILTER_VALUES[key]))];
  const countOf = (reports: readonly Strike[], value: string): number =>
    reports.filter((strike) => FILTER_VALUES[key](strike).includes(value)).length;
  const total = (value: string): number => countOf(strikes, value);
  const matching = strikes.filter((strike) => matches(strike, query, key));
  return values
    .sort((a, b) => (key === 'grade' ? a.localeCompare(b) : total(b) - total(a) || a.localeCompare(b)))
    .map((value) => ({ value, count: countOf(matching, value) }));
}

/** A filter, and the number of reports that match once it is removed. */
export type FilterRemoval = { readonly key: StrikeFilter | 'time'; readonly count: number };
/** The active filters whose removal on its own leaves any reports, the one that leaves most first. */
export const removalsOf = (strikes: readonly Strike[], query: StrikeQuery): FilterRemoval[] =>
  activeFilters(query)
    .map((key) => {
      const filters: Filters = Object.fromEntries(Object.entries(query.filters).filter(([other]) => other !== key));
      return { key, count: filterStrikes(strikes, { filters, time: key === 'time' ? null : query.time }).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
