// Everything the reader has chosen, as one immutable value, and the pure steps from one choice to the next.
// It must not know URLs, history or the map: those read it.
import type { Box } from '../values/bounds.ts';
import type { Locale } from '../values/locale.ts';
import { tidy, type Camera } from './camera.ts';
import { FILTERS, LAYERS, type Comparison, type Embed, type FilterKey, type Filters, type Handout, type LayerId, type Page, type Panel, type Theme } from './parts.ts'; // prettier-ignore
import type { Counted } from '../scenario/countable.ts';
import { OBSERVED, depthOf, sidesOf, type Depth } from '../scenario/scenario.ts';
import { PLAN } from '../scenario/variant.ts';
import type { Pin } from './pins.ts';

export { LOCALES, type Locale } from '../values/locale.ts';
export { tidy, type Camera } from './camera.ts';
export * from './parts.ts';

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
  /** The text of the reader's own plan; empty for one that changes nothing yet. */
  readonly plan: string;
  /** Which groups of proposals count for the land in question; null while it is not drawn. */
  readonly question: Counted | null;
  /** The step of the path, from 0; 0 in other panels. */
  readonly step: number;
  readonly compare: Comparison | null;
  /** Where the curtain of a swipe stands, per cent of the width from the left. */
  readonly split: number;
  /** Proposals drawn as outlines over any other, in their order; all of one opacity, per cent. */
  readonly pins: readonly Pin[];
  readonly pinOpacity: number;
  readonly article: string | null;
  readonly passage: string | null;
  readonly pick: string | null;
  readonly hidden: readonly LayerId[];
  /** The day of the earlier line that is drawn beside the present one; null for none. */
  readonly earlier: string | null;
  readonly filters: Filters;
  /** What the timeline is set to; null while it is closed and everything shows. */
  readonly time: Span | null;
  /** The deck that is being presented, and which of its slides: 0 is the opening one. */
  readonly deck: string | null;
  readonly slide: number;
  /** A student's link to a deck: without notes, answers and what reveals them. */
  readonly pupil: boolean;
  /** The task that the reader's plan is composed for, as the ids of a deck and its chapter, `deck.chapter`; null for none. */
  readonly task: string | null;
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
  plan: '',
  question: null,
  step: 0,
  compare: null,
  split: 50,
  pins: [],
  pinOpacity: 100,
  article: null,
  passage: null,
  pick: null,
  hidden: [],
  earlier: null,
  filters: {},
  time: null,
  deck: null,
  slide: 0,
  pupil: false,
  task: null,
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

/** Leaves the path, whose steps draw the land in question; the panel of layers, where that is a switch, keeps it. */
export const leavePath = (view: View, panel: Panel): View =>
  view.panel !== 'path' || panel === 'path'
    ? view
    : { ...view, step: 0, question: panel === 'layers' ? view.question : null };

export const openPanel =
  (panel: Panel): Step =>
  (view) => ({ ...leavePath(view, panel), panel });

/** Chooses a proposal; on the path its panel opens, which tells of it. */
export const chooseScenario =
  (scenario: string): Step =>
  (view) => {
    const panel = view.panel === 'path' ? 'scenario' : view.panel;
    return { ...leavePath(view, panel), panel, scenario, reading: null, passage: null };
  };

/** Draws the land in question, with the groups of proposals that count, or takes it off the map. */
export const askQuestion =
  (counted: Counted | null): Step =>
  (view) => ({ ...view, question: counted });

export const setDepth =
  (depth: Depth): Step =>
  (view) => ({ ...view, depth: tidyDepth(depth) });

export const read =
  (reading: string | null): Step =>
  (view) => ({ ...view, reading });

export const choose =
  (own: readonly string[]): Step =>
  (view) => ({ ...view, own: [...new Set(own)].sort() });

/** Shows the reader's own plan by its text. */
export const showPlan =
  (plan: string): Step =>
  (view) => ({ ...view, plan });

/** Leaves the reader's own plan, and the task that it was composed for. */
export const leavePlan: Step = (view) => ({ ...view, plan: '', task: null });

/** Whether a view shows the reader's own plan: alone, beside another proposal, or as an outline. */
export const showsPlan = ({ scenario, compare: beside, pins }: View): boolean =>
  [scenario, beside?.scenario, ...pins.map((pin) => pin.scenario)].includes(PLAN);

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
  (view) => ({ ...leavePath(view, 'articles'), panel: 'articles', article, passage: null });

export const look =
  (camera: Camera): Step =>
  (view) => ({ ...view, camera: tidy(camera) });

/** One step made of several. Not called `then`: a module with that export is taken for a promise that never settles. */
export const compose =
  (...steps: readonly Step[]): Step =>
  (view) =>
    steps.reduce((made, step) => step(made), view);
