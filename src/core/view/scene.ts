// What is to be seen now, in no library's words: the statuses over the unchanged base, the layers, the emphasis.
// It must not know MapLibre, SVG, colours or languages' words; the map and the static picture both read it.
import type { MultiPolygon } from 'geojson';
import type { ScenarioMark } from '../../../geo/schema-scenario.ts';
import type { Annotation } from '../text/annotation.ts';
import type { GeoFeature, World } from '../land/catalogue.ts';
import { kindOf } from '../values/id.ts';
import { countsIn } from '../claims/claim.ts';
import { memoize, RecentCache } from '../values/memoize.ts';
import type { Counted } from '../scenario/countable.ts';
import { assign, depthFor, type Depth, type Scenario, type Status } from '../scenario/scenario.ts';
import { PLAN, resolvedName, variantNamed } from '../scenario/variant.ts';
import { outlineWith, type Mosaic } from '../land/mosaic.ts';
import { activeFilters, filterStrikes, strikesOf } from '../claims/strikes.ts';
import { pinnedIn, type PinnedLand } from './pinned-land.ts';
import { notesOf, type Note, type NoteSource } from './notes.ts';
import type { PlanSign } from './plan-signs.ts';
import { comparedView, LAYERS, type LayerId, type Locale, type View } from './view.ts';

/** The statuses that a scenario adds to the picture; the others are the base itself. */
export const DRAWN_STATUSES = [
  'demilitarised-ukrainian-side',
  'demilitarised-russian-side',
  'buffer',
  'buffer-counted-russian',
  'left-by-ukraine',
  'vacated-by-russia',
] as const satisfies readonly Status[];
export type DrawnStatus = (typeof DRAWN_STATUSES)[number];

/** A variant of a scenario, by its name, at a depth. */
export type Setting = { readonly variant: string; readonly scenario: Scenario; readonly depth: Depth };

/** The land that a setting gives one of the drawn statuses. */
export type Overlay = {
  readonly setting: Setting;
  readonly status: DrawnStatus;
  readonly shape: MultiPolygon | undefined;
  /** Demanded, not still on the table. */
  readonly firm: boolean;
};

/** Which groups of proposals count for the land in question, and the depth of their zones, km. */
export type Question = { readonly counted: Counted; readonly depth: Depth };

export type Difference = { readonly before: Setting; readonly after: Setting };

export type Emphasis = {
  readonly picked: string | null;
  readonly mentioned: readonly string[];
  readonly hovered: readonly string[];
};

export type Scene = {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly scenario: Scenario;
  /** The scenario with its depth and its name as a variant. */
  readonly setting: Setting;
  readonly overlays: readonly Overlay[];
  /** Symbols where a scenario speaks of a place and gives no outline, or a plan of a place that needs none. */
  readonly marks: readonly (ScenarioMark | PlanSign)[];
  /** Words on the map with a leader to what they are about. */
  readonly notes: readonly Note[];
  /** Two settings, where the land that they treat differently is drawn in place of the overlays. */
  readonly difference: Difference | null;
  /** Proposals drawn as outlines over whatever else there is, and how strong they are, 0 to 1. */
  readonly pins: readonly PinnedLand[];
  readonly pinOpacity: number;
  readonly shown: ReadonlySet<LayerId>;
  /** Ids of the strike reports that are let through; null for all of them. */
  readonly strikes: readonly string[] | null;
  /** Nothing has called them up: they are small, without halos, and under what proposals draw. */
  readonly strikesQuiet: boolean;
  /** The land in question is drawn: which proposals count, and with which depth of their zones. */
  readonly question: Question | null;
  readonly emphasis: Emphasis;
  /** How many claims of the article that is read speak of each place. */
  readonly counts: readonly (readonly [id: string, count: number])[];
  /** Control recedes where a scenario speaks of the law alone. */
  readonly controlFaint: boolean;
  /** The scenario holds for another day's line than the one drawn: its line is dashed. */
  readonly lineDraft: boolean;
  /** The line of an earlier edition, drawn beside the present one. */
  readonly earlier: GeoFeature | undefined;
  /** All towns have one sign: who holds them is what is asked. */
  readonly townsAlike: boolean;
};

/** `mutual-pull-back@10`, `mutual-pull-back@10-5`: equal for equal settings. For comparing only, never read back. */
export const settingKey = ({ variant, depth }: Setting): string =>
  `${variant}@${typeof depth === 'number' ? depth : depth.join('-')}`;

/** The setting of a view, its depth within what the scenario allows; undefined where its scenario is unknown. */
function settingOf(view: View, world: World): Setting | undefined {
  const variant = resolvedName(world, view);
  const scenario = variantNamed(world, variant);
  return scenario && { variant, scenario, depth: depthFor(scenario, view.depth) };
}

/** Settings whose land is remembered: every proposal, and the steps of a depth slider. */
const MOST_SETTINGS = 60;
const overlaysByMosaic = new WeakMap<Mosaic, RecentCache<string, readonly Overlay[]>>();

/** The land that a setting adds, one overlay for each drawn status; memoized, since the reader goes back and forth. */
function overlaysOf({ mosaic }: World, setting: Setting): readonly Overlay[] {
  const overlays = memoize(overlaysByMosaic, mosaic, () => new RecentCache<string, readonly Overlay[]>(MOST_SETTINGS));
  return memoize(overlays, settingKey(setting), () => {
    const { scenario, depth } = setting;
    const statuses = assign(scenario, mosaic.cells, depth);
    return DRAWN_STATUSES.filter((status) => statuses.includes(status)).map((status) => ({
      setting,
      status,
      shape: outlineWith(mosaic, statuses, status),
      firm: scenario.kind === 'demand',
    }));
  });
}

/** The zones of the proposal that a view shows, as land with its status; none where the proposal is unknown. */
export function zonesOf(world: World, view: View): readonly Overlay[] {
  const setting = settingOf(view, world);
  return setting ? overlaysOf(world, setting) : [];
}

/** The two settings whose difference a view shows; null if it shows none. */
function differenceOf(view: View, world: World, after: Setting): Difference | null {
  if (view.compare?.mode !== 'difference') return null;
  const before = settingOf(comparedView(view, view.compare), world);
  return before ? { before, after } : null;
}

/** The strike reports that filters and the timeline let through; null where nothing is asked. */
const strikesShown = (view: View, world: World): readonly string[] | null =>
  activeFilters(view).length > 0 ? filterStrikes(strikesOf(world), view).map(({ id }) => id) : null;

/** Whether nothing calls the strike reports up: neither their panel, a filter or the timeline, nor what attention rests on. */
function areStrikesQuiet(view: View, { picked, mentioned, hovered }: Emphasis): boolean {
  const noted = [...hovered, ...mentioned, picked ?? ''].some((id) => kindOf(id) === 'strike');
  return view.panel !== 'strikes' && view.time === null && !noted && activeFilters(view).length === 0;
}

export type Attention = {
  readonly hovered: readonly string[];
  readonly annotation: Annotation | undefined;
  readonly dark: boolean;
  /** Where the notes on the map come from; without it there are none. */
  readonly notes?: NoteSource;
  /** A question is open that who holds a town would answer. */
  readonly veiled?: boolean;
};

/** The scene of a view; `attention` is what the pointer or the reading rests on, which no link keeps. */
export function sceneOf(view: View, world: World, attention: Attention): Scene {
  const setting = settingOf(view, world);
  if (!setting) throw new Error(`no scenario ${view.scenario}`);
  const { scenario } = setting;
  const shown = new Set(LAYERS.filter((layer) => !view.hidden.includes(layer)));
  const difference = differenceOf(view, world, setting);
  const zone = shown.has('zone') && difference === null;
  const emphasis: Emphasis = {
    picked: view.pick,
    mentioned: attention.annotation?.features ?? [],
    hovered: attention.hovered,
  };
  return {
    locale: view.locale,
    dark: attention.dark,
    scenario,
    setting,
    overlays: zone ? overlaysOf(world, setting) : [],
    marks: zone
      ? [...(scenario.marks ?? []), ...((scenario.id === PLAN && world.plans?.signsOf(view.plan)) || [])]
      : [],
    notes: zone && attention.notes && !attention.veiled ? notesOf(world, view, attention.notes) : [],
    difference: shown.has('zone') ? difference : null,
    pins: pinnedIn(view, world),
    pinOpacity: view.pinOpacity / 100,
    shown,
    strikes: strikesShown(view, world),
    strikesQuiet: areStrikesQuiet(view, emphasis),
    question: zone && view.question ? { counted: view.question, depth: view.depth } : null,
    emphasis,
    counts: view.panel === 'articles' && view.article !== null ? countsIn(world.claims.values(), view.article) : [],
    controlFaint: difference !== null || (zone && view.question !== null) || scenario.kind === 'baseline',
    lineDraft: scenario.kind === 'draft' || scenario.kind === 'superseded-draft',
    earlier: world.features.get(`earlier.${view.earlier}`),
    townsAlike: attention.veiled ?? false,
  };
}
