// Everything the reader has chosen, as one immutable value, and the pure steps from one choice to the next.
// It must not know URLs, history or the map: those read it.
import type { Box } from './bounds.ts';

export const LOCALES = ['en', 'uk'] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const PANELS = ['scenario', 'articles', 'places', 'layers'] as const;
export type Panel = (typeof PANELS)[number];
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

/** Where the map looks: a box that must be in sight, or a point `[lon, lat]` and a zoom that the reader went to. */
export type Camera = { readonly box: Box } | { readonly lon: number; readonly lat: number; readonly zoom: number };

export type View = {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly panel: Panel;
  readonly scenario: string;
  /** km, kept for scenarios that have a depth. */
  readonly depth: number;
  readonly article: string | null;
  readonly passage: string | null;
  readonly pick: string | null;
  readonly hidden: readonly LayerId[];
  readonly camera: Camera;
};

export const HOME: Box = [22, 44.2, 40.4, 52.5];
/** The east and south-east: the land that the proposals speak of. */
export const OPENING: Box = [29.6, 44.3, 40.4, 51.1];

export const INITIAL: View = {
  locale: 'en',
  theme: 'auto',
  panel: 'scenario',
  scenario: 'status-quo',
  depth: 10,
  article: null,
  passage: null,
  pick: null,
  hidden: [],
  camera: { box: OPENING },
};

export type Step = (view: View) => View;

/** Depths in km that a view, and so a link, can hold. */
export const SHALLOWEST = 1;
export const DEEPEST = 40;

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
/** Minus zero becomes zero, since no link tells them apart. */
const round = (value: number, digits: number): number => Number(value.toFixed(digits)) + 0;

/** A camera as it is kept: boxes and points to four decimals (about 10 m), zoom to two. */
export function tidy(camera: Camera): Camera {
  if ('zoom' in camera) {
    const { lon, lat, zoom } = camera;
    return { lon: round(within(lon, 180), 4), lat: round(within(lat, 85), 4), zoom: round(Math.max(0, zoom), 2) };
  }
  const [west, south, east, north] = camera.box;
  return { box: [round(west, 4), round(south, 4), round(east, 4), round(north, 4)] };
}

export const speak =
  (locale: Locale): Step =>
  (view) => ({ ...view, locale });

export const wear =
  (theme: Theme): Step =>
  (view) => ({ ...view, theme });

export const openPanel =
  (panel: Panel): Step =>
  (view) => ({ ...view, panel });

export const chooseScenario =
  (scenario: string): Step =>
  (view) => ({ ...view, scenario, passage: null });

export const setDepth =
  (depth: number): Step =>
  (view) => ({ ...view, depth: Math.min(DEEPEST, Math.max(SHALLOWEST, Math.round(depth))) });

export const toggle =
  (layer: LayerId): Step =>
  (view) => ({
    ...view,
    hidden: LAYERS.filter((id) => (id === layer ? !view.hidden.includes(id) : view.hidden.includes(id))),
  });

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
export const inTurn =
  (...steps: readonly Step[]): Step =>
  (view) =>
    steps.reduce((made, step) => step(made), view);
