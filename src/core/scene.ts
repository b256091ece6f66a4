// What is to be seen now, in no library's words: the statuses over the unchanged base, the layers, the emphasis.
// It must not know MapLibre, SVG, colours or languages' words; the map and the static picture both read it.
import type { MultiPolygon } from 'geojson';
import type { ScenarioMark } from '../../geo/schema-scenario.ts';
import type { Annotation } from './annotation.ts';
import type { World } from './catalogue.ts';
import { assign, depthFor, depthOf, type Depth, type Scenario, type Status } from './scenario.ts';
import { settledName, variantNamed } from './variant.ts';
import { outline, type Mosaic } from './mosaic.ts';
import { LAYERS, type LayerId, type Locale, type View } from './view.ts';

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
  readonly shown: ReadonlySet<LayerId>;
  readonly emphasis: Emphasis;
  /** Control recedes where a scenario speaks of the law alone. */
  readonly controlFaint: boolean;
  /** The scenario holds for another day's line than the one drawn: its line is dashed. */
  readonly lineDraft: boolean;
};

const kept = new WeakMap<Mosaic, Map<string, readonly Overlay[]>>();

/** `mutual-pull-back@10`, `mutual-pull-back@10-5`: a variant at a depth, by name. */
const settingName = (variant: string, depth: Depth): string =>
  `${variant}@${typeof depth === 'number' ? depth : depth.join('-')}`;

/**
 * The outlines that a variant of a scenario adds, one for each drawn status it gives; kept, since the reader
 * goes back and forth. Throws on a name that stands for no scenario.
 */
export function overlaysOf(world: World, variant: string, chosenDepth: Depth): readonly Overlay[] {
  const scenario = variantNamed(world, variant);
  if (!scenario) throw new Error(`no scenario ${variant}`);
  const depth = depthFor(scenario, chosenDepth);
  const made = kept.get(world.mosaic) ?? new Map<string, readonly Overlay[]>();
  kept.set(world.mosaic, made);
  const key = settingName(variant, depth);
  const found = made.get(key);
  if (found) return found;
  const statuses = assign(scenario, world.mosaic.cells, depth);
  const overlays = DRAWN_STATUSES.filter((status) => statuses.includes(status)).map((status) => ({
    status,
    key: `${key}:${status}`,
    shape: outline(world.mosaic, (cell) => statuses[cell.index] === status),
  }));
  made.set(key, overlays);
  return overlays;
}

/** The overlay of a key that `overlaysOf` gave; undefined for any other text. */
export function overlayOf(world: World, key: string): Overlay | undefined {
  const [, variant, ukraine, russia = ukraine] = /^([a-z0-9.-]+)@(\d+)(?:-(\d+))?:/.exec(key) ?? [];
  if (variant === undefined || !variantNamed(world, variant)) return undefined;
  return overlaysOf(world, variant, depthOf([Number(ukraine), Number(russia)])).find((one) => one.key === key);
}

export type Attention = {
  readonly hovered: readonly string[];
  readonly annotation: Annotation | undefined;
  readonly dark: boolean;
};

/** The scene of a view; `attention` is what the pointer or the reading rests on, which no link keeps. */
export function sceneOf(view: View, world: World, attention: Attention): Scene {
  const variant = settledName(world, view);
  const scenario = variantNamed(world, variant);
  if (!scenario) throw new Error(`no scenario ${view.scenario}`);
  const shown = new Set(LAYERS.filter((layer) => !view.hidden.includes(layer)));
  return {
    locale: view.locale,
    dark: attention.dark,
    scenario,
    overlays: shown.has('zone') ? overlaysOf(world, variant, view.depth) : [],
    marks: (shown.has('zone') && scenario.marks) || [],
    shown,
    emphasis: {
      picked: view.pick,
      spoken: attention.annotation?.features ?? [],
      hovered: attention.hovered,
    },
    controlFaint: scenario.kind === 'baseline',
    lineDraft: scenario.kind === 'draft' || scenario.kind === 'superseded-draft',
  };
}
