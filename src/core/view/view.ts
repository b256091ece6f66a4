// Everything the reader has chosen, as one immutable value, and the pure steps from one choice to the next.
// It must not know URLs, history or the map: those read it.
import type { Box } from '../values/bounds.ts';
import type { Locale } from '../values/locale.ts';
import { tidy, type Camera } from './camera.ts';
import { OBSERVED, depthOf, sidesOf, type Depth } from '../scenario/scenario.ts';

export { LOCALES, type Locale } from '../values/locale.ts';
export { tidy, type Camera } from './camera.ts';
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const PANELS = ['scenario', 'articles', 'strikes', 'places', 'here', 'layers'] as const;
export type Panel = (typeof PANELS)[number];
/** The map with its text panel, or what lies over the whole page: all proposals, who says what, what this is. */
export const PAGES = ['map', 'overview', 'claims', 'decks', 'about', 'presenter', 'print'] as const;
export type Page = (typeof PAGES)[number];
/** What of a deck is printed: its chapters, a worksheet for the class, or the key to it. */
export const HANDOUTS = ['chapters', 'worksheet', 'answers'] as const;
export type Handout = (typeof HANDOUTS)[number];
/** A light frame in somebody's page: whether the reader may move its map. */
export const EMBEDS = ['free', 'locked'] as const;
export type Embed = (typeof EMBEDS)[number];
export const COMPARISONS = ['difference', 'swipe', 'side'] as const;
/** The scenario beside the chosen one, and how the two are laid against each other. */
export type Comparison = {
  readonly mode: (typeof COMPARISONS)[number];
  readonly scenario: string;
  /** One of that scenario's readings; null for the first. */
  readonly reading: string | null;
};
export const LAYERS = [
  'control',
  'line',
  'zone',
  'donbas',
  'borders',
  'towns',
  'strikes-kharkiv',
  'strikes-odesa',
  'strikes-kyiv',
  'strikes-elsewhere',
] as const;
export type LayerId = (typeof LAYERS)[number];

/** What lists can be narrowed down by: claims by the first six, strike reports by the others. */
export const FILTERS = [
  'actor',
  'topic',
  'article',
  'certainty',
  'phase',
  'contradiction',
  'city',
  'target',
  'weapon',
  'grade',
  'origin',
] as const;
export type FilterKey = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<FilterKey, string>>>;

/** Two days, `YYYY-MM-DD`, both included: what the timeline lets through. */
export type Span = readonly [first: string, last: string];
/** All that has a date: what the timeline is set to when it opens, and then leaves nothing out. */
export const WHOLE: Span = ['1991-01-01', '2026-01-31'];

export type View = {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly panel: Panel;
  readonly scenario: string;
  readonly page: Page;
  readonly handout: Handout;
  readonly embed: Embed | null;
  /** km, kept for scenarios that have a depth. */
  readonly depth: Depth;
  /** One of the scenario's readings where sources disagree; null for the first. */
  readonly reading: string | null;
  /** ISO 3166-2 codes of the oblasts of the reader's own zone, in their order. */
  readonly own: readonly string[];
  readonly compare: Comparison | null;
  /** Where the curtain of a swipe stands, per cent of the width from the left. */
  readonly split: number;
  readonly article: string | null;
  readonly passage: string | null;
  readonly pick: string | null;
  readonly hidden: readonly LayerId[];
  readonly filters: Filters;
  /** What the timeline is set to; null while it is closed and everything shows. */
  readonly time: Span | null;
  /** The deck that is being presented, and which of its slides: 0 is the opening one. */
  readonly deck: string | null;
  readonly slide: number;
  readonly camera: Camera;
};

export const HOME: Box = [22, 44.2, 40.4, 52.5];
/** The east and south-east: the land that the proposals speak of. */
export const OPENING: Box = [29.6, 44.3, 40.4, 51.1];

export const INITIAL: View = {
  locale: 'en',
  theme: 'auto',
  panel: 'scenario',
  scenario: OBSERVED,
  page: 'map',
  handout: 'chapters',
  embed: null,
  depth: 10,
  reading: null,
  own: ['UA-14'],
  compare: null,
  split: 50,
  article: null,
  passage: null,
  pick: null,
  hidden: [],
  filters: {},
  time: null,
  deck: null,
  slide: 0,
  camera: { box: OPENING },
};

export type Step = (view: View) => View;

/** Depths in km that a view, and so a link, can hold. */
export const SHALLOWEST = 1;
export const DEEPEST = 40;

/** A depth as it is kept: whole kilometres, one side may have none, one number where both sides reach as far. */
function tidyDepth(depth: Depth): Depth {
  const least = typeof depth === 'number' ? SHALLOWEST : 0;
  const fit = (km: number): number => Math.min(DEEPEST, Math.max(least, Math.round(km)));
  const [ukraine, russia] = sidesOf(depth);
  return fit(ukraine) + fit(russia) === 0 ? SHALLOWEST : depthOf([fit(ukraine), fit(russia)]);
}

export const setLocale =
  (locale: Locale): Step =>
  (view) => ({ ...view, locale });

export const setTheme =
  (theme: Theme): Step =>
  (view) => ({ ...view, theme });

export const openPanel =
  (panel: Panel): Step =>
  (view) => ({ ...view, panel });

export const chooseScenario =
  (scenario: string): Step =>
  (view) => ({ ...view, scenario, reading: null, passage: null });

export const setDepth =
  (depth: Depth): Step =>
  (view) => ({ ...view, depth: tidyDepth(depth) });

export const read =
  (reading: string | null): Step =>
  (view) => ({ ...view, reading });

export const choose =
  (own: readonly string[]): Step =>
  (view) => ({ ...view, own: [...new Set(own)].sort() });

export const turnTo =
  (page: Page): Step =>
  (view) => ({ ...view, page });

export const compare =
  (comparison: Comparison | null): Step =>
  (view) => ({ ...view, compare: comparison });

/** What a view is compared with until the reader says with what: the land as it is held. */
export const opposite = ({ scenario }: View): Comparison => ({
  mode: 'difference',
  scenario: scenario === INITIAL.scenario ? 'mutual-pull-back' : INITIAL.scenario,
  reading: null,
});

/** The view of the scenario that is laid beside the chosen one, at the same depth. */
export const comparedView = (view: View, { scenario, reading }: Comparison): View => ({
  ...view,
  scenario,
  reading,
  compare: null,
});

export const drawCurtain =
  (split: number): Step =>
  (view) => ({ ...view, split: Math.round(Math.min(100, Math.max(0, split))) });

export const toggle =
  (layer: LayerId): Step =>
  (view) => ({
    ...view,
    hidden: LAYERS.filter((id) => (id === layer ? !view.hidden.includes(id) : view.hidden.includes(id))),
  });

/** Narrows a list down, or with null takes that filter off. */
export const narrow =
  (key: FilterKey, value: string | null): Step =>
  (view) => ({
    ...view,
    filters: Object.fromEntries(
      FILTERS.flatMap((filterKey) => {
        const filter = filterKey === key ? value : view.filters[filterKey];
        return filter ? [[filterKey, filter]] : [];
      }),
    ),
  });

/** Sets the timeline, in the order of the calendar; null closes it. */
export const during =
  (time: Span | null): Step =>
  (view) => ({ ...view, time: time && (time[0] <= time[1] ? time : [time[1], time[0]]) });

export const pick =
  (id: string | null): Step =>
  (view) => ({ ...view, pick: id });

export const openArticle =
  (article: string | null): Step =>
  (view) => ({ ...view, panel: 'articles', article, passage: null });

export const look =
  (camera: Camera): Step =>
  (view) => ({ ...view, camera: tidy(camera) });

/** One step made of several. Not called `then`: a module with that export is taken for a promise that never settles. */
export const compose =
  (...steps: readonly Step[]): Step =>
  (view) =>
    steps.reduce((made, step) => step(made), view);
