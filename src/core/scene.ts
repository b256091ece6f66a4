// What is to be seen now, in no library's words: the statuses over the unchanged base, the layers, the emphasis.
// It must not know MapLibre, SVG, colours or languages' words; the map and the static picture both read it.
import type { MultiPolygon } from 'geojson';
import type { ScenarioMark } from '../../geo/schema-scenario.ts';
import type { Annotation } from './annotation.ts';
import type { World } from './catalogue.ts';
import { countsIn } from './claim.ts';
import { keep } from './keep.ts';
import { assign, depthFor, depthOf, type Depth, type Scenario, type Status } from './scenario.ts';
import { settledName, variantNamed } from './variant.ts';
import { outlineWith, type Mosaic } from './mosaic.ts';
import { setFilters, strikesAsked, strikesOf } from './strikes.ts';
import { besides, LAYERS, type LayerId, type Locale, type View } from './view.ts';

/** The statuses that a scenario adds to the picture; the others are the base itself. */
export const DRAWN_STATUSES = [
  'demilitarised-ukrainian-side',
  'demilitarised-russian-side',
  'buffer',
  'left-by-ukraine',
  'vacated-by-russia',
] as const satisfies readonly Status[];
export type DrawnStatus = (typeof DRAWN_STATUSES)[number];

export type Overlay = {
  readonly status: DrawnStatus;
  /** Names the shape: two overlays with one key are the same shape. */
  readonly key: string;
  readonly shape: MultiPolygon | undefined;
  /** Demanded, not still on the table. */
  readonly firm: boolean;
};

export type Emphasis = {
  readonly picked: string | null;
  readonly spoken: readonly string[];
  readonly hovered: readonly string[];
};

export type Scene = {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly scenario: Scenario;
  readonly overlays: readonly Overlay[];
  /** Symbols where a scenario speaks of a place and gives no outline. */
  readonly marks: readonly ScenarioMark[];
  /** Names the land that a scenario laid beside this one treats differently, drawn in place of the overlays. */
  readonly difference: string | null;
  readonly shown: ReadonlySet<LayerId>;
  /** Ids of the strike reports that are let through; null for all of them. */
  readonly strikes: readonly string[] | null;
  readonly emphasis: Emphasis;
  /** How many claims of the article that is read speak of each place. */
  readonly counts: readonly (readonly [id: string, count: number])[];
  /** Control recedes where a scenario speaks of the law alone. */
  readonly controlFaint: boolean;
  /** The scenario holds for another day's line than the one drawn: its line is dashed. */
  readonly lineDraft: boolean;
  /** All towns have one sign: who holds them is what is asked. */
  readonly townsAlike: boolean;
};

const kept = new WeakMap<Mosaic, Map<string, readonly Overlay[]>>();

/** `mutual-pull-back@10`, `mutual-pull-back@10-5`: a variant at a depth, by name. */
const settingName = (variant: string, depth: Depth): string =>
  `${variant}@${typeof depth === 'number' ? depth : depth.join('-')}`;

/**
 * The outlines that a variant of a scenario adds, one for each drawn status it gives; kept, since the reader
 * goes back and forth. Throws on a name that stands for no scenario.
 */
function overlaysOf(world: World, variant: string, chosenDepth: Depth): readonly Overlay[] {
  const scenario = variantNamed(world, variant);
  if (!scenario) throw new Error(`no scenario ${variant}`);
  const depth = depthFor(scenario, chosenDepth);
  const key = settingName(variant, depth);
  return keep(
    keep(kept, world.mosaic, () => new Map<string, readonly Overlay[]>()),
    key,
    () => {
      const statuses = assign(scenario, world.mosaic.cells, depth);
      return DRAWN_STATUSES.filter((status) => statuses.includes(status)).map((status) => ({
        status,
        key: `${key}:${status}`,
        shape: outlineWith(world.mosaic, statuses, status),
        firm: scenario.kind === 'demand',
      }));
    },
  );
}

/** The overlay of a key that `overlaysOf` gave; undefined for any other text. */
export function overlayOf(world: World, key: string): Overlay | undefined {
  const [setting = ''] = key.split(':');
  const named = settingNamed(world, setting);
  return named && overlaysOf(world, setting.split('@')[0] ?? '', named.depth).find((one) => one.key === key);
}

/** A scenario and a depth by the name of a setting, `mutual-pull-back@10-5`; undefined for a name of none. */
export function settingNamed(world: World, name: string): { scenario: Scenario; depth: Depth } | undefined {
  const [, variant, ukraine, russia = ukraine] = /^([a-z0-9.-]+)@(\d+)(?:-(\d+))?$/.exec(name) ?? [];
  const scenario = variant === undefined ? undefined : variantNamed(world, variant);
  return scenario && { scenario, depth: depthOf([Number(ukraine), Number(russia)]) };
}

/** `status-quo@0|mutual-pull-back@10`: the two settings whose difference a view shows; null if it shows none. */
function differenceName(view: View, world: World): string | null {
  const { compare, depth } = view;
  if (compare?.mode !== 'difference') return null;
  const setting = (one: View): string => {
    const variant = settledName(world, one);
    const scenario = variantNamed(world, variant);
    return scenario ? settingName(variant, depthFor(scenario, depth)) : '';
  };
  return `${setting(besides(view, compare))}|${setting(view)}`;
}

/** The strike reports that filters and the time axis let through; null where nothing is asked. */
const strikesShown = (view: View, world: World): readonly string[] | null =>
  setFilters(view).length > 0 ? strikesAsked(strikesOf(world), view).map(({ id }) => id) : null;

export type Attention = {
  readonly hovered: readonly string[];
  readonly annotation: Annotation | undefined;
  readonly dark: boolean;
  /** A question is open that who holds a town would answer. */
  readonly veiled?: boolean;
};

/** The scene of a view; `attention` is what the pointer or the reading rests on, which no link keeps. */
export function sceneOf(view: View, world: World, attention: Attention): Scene {
  const variant = settledName(world, view);
  const scenario = variantNamed(world, variant);
  if (!scenario) throw new Error(`no scenario ${view.scenario}`);
  const shown = new Set(LAYERS.filter((layer) => !view.hidden.includes(layer)));
  const difference = differenceName(view, world);
  const zone = shown.has('zone') && difference === null;
  return {
    locale: view.locale,
    dark: attention.dark,
    scenario,
    overlays: zone ? overlaysOf(world, variant, view.depth) : [],
    marks: (zone && scenario.marks) || [],
    difference: shown.has('zone') ? difference : null,
    shown,
    strikes: strikesShown(view, world),
    emphasis: {
      picked: view.pick,
      spoken: attention.annotation?.features ?? [],
      hovered: attention.hovered,
    },
    counts: view.panel === 'articles' && view.article !== null ? countsIn(world.claims.values(), view.article) : [],
    controlFaint: difference !== null || scenario.kind === 'baseline',
    lineDraft: scenario.kind === 'draft' || scenario.kind === 'superseded-draft',
    townsAlike: attention.veiled ?? false,
  };
}
