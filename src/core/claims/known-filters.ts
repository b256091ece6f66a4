// Whether the value of a filter occurs among claims and strike reports, so that a link cannot ask for an empty list.
// It must not know where the value comes from or how a list is shown.
import type { World } from '../land/catalogue.ts';
import type { FilterKey } from '../view/view.ts';
import { ACTORS, CERTAINTIES, CLAIM_TOPICS, PHASES } from './claims-matrix.ts';
import { FILTER_VALUES, STRIKE_FILTERS, strikesOf } from './strikes.ts';

const isOneOf = (values: readonly string[], value: string): boolean => values.includes(value);

/** Whether any claim or strike report can match this filter; `all` is the list of contradictions as a whole. */
export function isKnownFilter(world: World, key: FilterKey, value: string): boolean {
  const strikeFilter = STRIKE_FILTERS.find((filter) => filter === key);
  if (strikeFilter) return strikesOf(world).some((strike) => FILTER_VALUES[strikeFilter](strike).includes(value));
  if (key === 'article') return world.articles.has(value);
  if (key === 'contradiction') return value === 'all' || /^X\d+$/.test(value);
  if (key === 'actor') return isOneOf(ACTORS, value);
  if (key === 'topic') return isOneOf(CLAIM_TOPICS, value);
  return key === 'certainty' ? isOneOf(CERTAINTIES, value) : isOneOf(PHASES, value);
}
