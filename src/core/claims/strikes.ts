// Strike reports: listed by date, and narrowed down by what the reader asks for; list and map both follow.
// It must not know words, marks or the map; it adds nothing to what was reported.
import type { StrikeProperties } from '../../../geo/schema.ts';
import type { GeoFeature, World } from '../land/catalogue.ts';
import { memoize } from '../values/memoize.ts';
import { daysOf, inSpan, type Period } from '../values/period.ts';
import type { FilterKey, LayerId, Step, View } from '../view/view.ts';

export type Strike = { readonly id: string; readonly period: Period; readonly mapped: boolean } & StrikeProperties;

/** What reports are narrowed down by, in the order in which it is asked. */
export const STRIKE_FILTERS = ['city', 'target', 'weapon', 'grade', 'origin'] as const satisfies readonly FilterKey[];
export type StrikeFilter = (typeof STRIKE_FILTERS)[number];
export type Asked = Pick<View, 'filters' | 'time'>;

const PARTS: readonly StrikeProperties['partOfDay'][] = ['night', 'night-to-day', 'night-and-day', 'morning', 'afternoon', 'evening', undefined]; // prettier-ignore

const strikeOf = ({ id, properties }: GeoFeature): Strike[] => {
  if (properties.kind !== 'strike' || !properties.period) return [];
  const told = properties as unknown as StrikeProperties;
  return [{ ...told, id, period: properties.period, mapped: properties['mapped'] !== false }];
};

const byTime = (a: Strike, b: Strike): number => {
  const [[aFrom, aTo], [bFrom, bTo]] = [daysOf(a.period), daysOf(b.period)];
  return (
    aFrom - bFrom || aTo - bTo || PARTS.indexOf(a.partOfDay) - PARTS.indexOf(b.partOfDay) || a.id.localeCompare(b.id)
  );
};

const kept = new WeakMap<World, readonly Strike[]>();

/** Every report, earliest first. */
export const strikesOf = (world: World): readonly Strike[] =>
  memoize(kept, world, () => [...world.features.values()].flatMap(strikeOf).sort(byTime));

/** What a report offers to each filter; `articles` where a claim of the articles speaks of it. */
export const VALUES: Readonly<Record<StrikeFilter, (strike: Strike) => readonly string[]>> = {
  city: ({ city }) => [city],
  target: ({ hit }) => hit,
  weapon: ({ weapons }) => weapons.map(({ kind }) => kind),
  grade: ({ certainty }) => [certainty],
  origin: ({ claims }) => [claims.length > 0 ? 'articles' : 'elsewhere'],
};

/** Whether a report fits what is asked, one filter left out of account. */
export const passes = (strike: Strike, { filters, time }: Asked, but?: StrikeFilter): boolean =>
  inSpan(strike.period, time) &&
  STRIKE_FILTERS.every((key) => {
    const value = filters[key];
    return key === but || value === undefined || VALUES[key](strike).includes(value);
  });

/** The reports that the reader asks for by these filters, and by the time axis where it is open; in their order. */
export const strikesAsked = (strikes: readonly Strike[], asked: Asked): Strike[] =>
  strikes.filter((strike) => passes(strike, asked));

/** The filters that are set, the time axis among them. */
export const setFilters = ({ filters, time }: Asked): readonly (StrikeFilter | 'time')[] => [
  ...STRIKE_FILTERS.filter((key) => filters[key] !== undefined),
  ...(time ? (['time'] as const) : []),
];

/** The layer that draws a report: that of its city, or of all that lie elsewhere. */
const layerOf = ({ city }: Strike): LayerId => `strikes-${city}` as LayerId;

/** Of some reports, those whose mark the view leaves off the map: filtered out, outside the time, or on a hidden layer. */
export const leftOut = (strikes: readonly Strike[], view: Pick<View, 'filters' | 'time' | 'hidden'>): Strike[] =>
  strikes.filter((strike) => strike.mapped && (!passes(strike, view) || view.hidden.includes(layerOf(strike))));

/** Shows every report again: no filter of theirs, no span of days, no hidden layer of reports. */
export const showAll: Step = (view) => ({
  ...view,
  filters: Object.fromEntries(
    Object.entries(view.filters).filter(([key]) => !(STRIKE_FILTERS as readonly string[]).includes(key)),
  ),
  time: null,
  hidden: view.hidden.filter((layer) => !layer.startsWith('strikes-')),
});
