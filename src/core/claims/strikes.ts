// Strike reports: sorted by date and filtered by the reader's choices, for both the list and the map.
// It must not know words, marks or the map, and must not add anything to what was reported.
import type { StrikeProperties } from '../../../geo/schema.ts';
import type { GeoFeature, World } from '../land/catalogue.ts';
import { isPartial } from '../time/steps.ts';
import { memoize } from '../values/memoize.ts';
import { daysOf, inSpan, type Period } from '../values/period.ts';
import type { FilterKey, LayerId, Step, View } from '../view/view.ts';

export type Strike = { readonly id: string; readonly period: Period; readonly mapped: boolean } & StrikeProperties;

/** The filters of strike reports, in the order in which they are shown. */
export const STRIKE_FILTERS = ['city', 'target', 'weapon', 'grade', 'origin'] as const satisfies readonly FilterKey[];
export type StrikeFilter = (typeof STRIKE_FILTERS)[number];
export type StrikeQuery = Pick<View, 'filters' | 'time'>;

const PARTS_OF_DAY: readonly StrikeProperties['partOfDay'][] = ['night', 'night-to-day', 'night-and-day', 'morning', 'afternoon', 'evening', undefined]; // prettier-ignore

const strikeOf = ({ id, properties }: GeoFeature): Strike[] => {
  if (properties.kind !== 'strike' || !properties.period) return [];
  const report = properties as unknown as StrikeProperties;
  return [{ ...report, id, period: properties.period, mapped: properties['mapped'] !== false }];
};

const byTime = (a: Strike, b: Strike): number => {
  const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.period), daysOf(b.period)];
  return (
    aFrom - bFrom ||
    aTo - bTo ||
    PARTS_OF_DAY.indexOf(a.partOfDay) - PARTS_OF_DAY.indexOf(b.partOfDay) ||
    a.id.localeCompare(b.id)
  );
};

/** From the first day of the first report to the last day of the last; undefined where there is none. `strikes` are in their order. */
export function periodOf(strikes: readonly Strike[]): Period | undefined {
  const [first, last] = [strikes[0], strikes.at(-1)];
  return first && last && { from: first.period.from, to: last.period.to ?? last.period.from };
}

const strikeCache = new WeakMap<World, readonly Strike[]>();

/** All strike reports, earliest first; computed once per world. */
export const strikesOf = (world: World): readonly Strike[] =>
  memoize(strikeCache, world, () => [...world.features.values()].flatMap(strikeOf).sort(byTime));

/** The values that a report has for each filter; of weapons nobody names, `not-given`; its origin is `articles` if any claim of the articles reports it. */
export const FILTER_VALUES: Readonly<Record<StrikeFilter, (strike: Strike) => readonly string[]>> = {
  city: ({ city }) => [city],
  target: ({ hit }) => hit,
  weapon: ({ weapons }) => (weapons.length > 0 ? weapons.map(({ kind }) => kind) : ['not-given']),
  grade: ({ certainty }) => [certainty],
  origin: ({ claims }) => [claims.length > 0 ? 'articles' : 'elsewhere'],
};

/** Whether a report matches a query, optionally ignoring one of its filters. */
export const matches = (strike: Strike, { filters, time }: StrikeQuery, ignored?: StrikeFilter): boolean =>
  inSpan(strike.period, time) &&
  STRIKE_FILTERS.every((key) => {
    const value = filters[key];
    return key === ignored || value === undefined || FILTER_VALUES[key](strike).includes(value);
  });

/** The reports that match a query, in their order. */
export const filterStrikes = (strikes: readonly Strike[], query: StrikeQuery): Strike[] =>
  strikes.filter((strike) => matches(strike, query));

/** The filters that have a value, including the timeline where it is set to less than all days. */
export const activeFilters = ({ filters, time }: StrikeQuery): readonly (StrikeFilter | 'time')[] => [
  ...STRIKE_FILTERS.filter((key) => filters[key] !== undefined),
  ...(isPartial(time) ? (['time'] as const) : []),
];

/** The layer of a report: that of its city, or that of all other places. */
const layerOf = ({ city }: Strike): LayerId => `strikes-${city}` as LayerId;

/** The mapped reports that a view does not draw: filtered out, outside the selected time, or on a hidden layer. */
export const hiddenStrikes = (strikes: readonly Strike[], view: Pick<View, 'filters' | 'time' | 'hidden'>): Strike[] =>
  strikes.filter((strike) => strike.mapped && (!matches(strike, view) || view.hidden.includes(layerOf(strike))));

/** The step that shows every report again: clears the strike filters and the time, and shows the strike layers. */
export const showAll: Step = (view) => ({
  ...view,
  filters: Object.fromEntries(
    Object.entries(view.filters).filter(([key]) => !(STRIKE_FILTERS as readonly string[]).includes(key)),
  ),
  time: null,
  hidden: view.hidden.filter((layer) => !layer.startsWith('strikes-')),
});
