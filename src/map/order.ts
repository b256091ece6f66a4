// One table: which drawn layer lies over which, and which of the reader's layers it belongs to.
// It must not know how anything looks. A layer that is not listed here cannot be drawn.
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { DRAWN_STATUSES } from '../core/scene.ts';
import type { LayerId } from '../core/view.ts';

/** The reader's layers that draw strike reports, one for each city. */
export const STRIKE_LAYERS = ['strikes-elsewhere', 'strikes-kyiv', 'strikes-odesa', 'strikes-kharkiv'] as const;
/** Towns by rank, the least important first: what comes later is labelled first. */
export const TOWN_RANKS = [4, 3, 2, 1, 0] as const;
/** What attention rests on, the quietest first. */
export const EMPHASES = ['hovered', 'spoken', 'picked'] as const;
/** The pointer rests on what is named already; the other two may lie on towns too small for this scale. */
export const NAMED_EMPHASES = ['spoken', 'picked'] as const;
export type EmphasisRole = (typeof EMPHASES)[number];

type Row = readonly [layer: string, belongsTo: LayerId | null];

/** From the bottom to the top; `null` is the unchanged base and what attention adds, which nobody can hide. */
export const ORDER: readonly Row[] = [
  ['sea', null],
  ['countries', null],
  ['ukraine', null],
  ['country-borders', null],
  ['held', 'control'],
  ['held-since-2014', 'control'],
  ['waters', null],
  ['rivers', null],
  ['former-reservoir', null],
  ['former-reservoir-edge', null],
  ['overlay-soft', 'zone'],
  ...DRAWN_STATUSES.map((status): Row => [`overlay-${status}`, 'zone']),
  ['overlay-edge', 'zone'],
  ['overlay-edge-open', 'zone'],
  ['difference', 'zone'],
  ['difference-edge', 'zone'],
  ['oblasts', 'borders'],
  ['since-2014', 'control'],
  ['line-band', 'line'],
  ['line-centre', 'line'],
  ['line-draft', 'line'],
  ['donbas-casing', 'donbas'],
  ['donbas', 'donbas'],
  ['border-casing', null],
  ['border', null],
  ...STRIKE_LAYERS.map((layer): Row => [`${layer}-halo`, layer]),
  ...EMPHASES.flatMap((role): Row[] => [
    [`${role}-glow`, null],
    [`${role}-line`, null],
    [`${role}-ring`, null],
  ]),
  ['mark-spit', 'zone'],
  ['label-oblast', 'borders'],
  ['label-country', null],
  ['label-sea', null],
  ...TOWN_RANKS.map((rank): Row => [`towns-${rank}`, 'towns']),
  ['strikes-lit', null],
  ...STRIKE_LAYERS.map((layer): Row => [layer, layer]),
  ['marks', 'zone'],
  ['count-name', null],
  ['count-dot', null],
  ['count', null],
  ...NAMED_EMPHASES.map((role): Row => [`${role}-label`, null]),
];

const places = new Map(ORDER.map(([layer, belongsTo], index) => [layer, { index, belongsTo }]));

function placeOf(layer: string): { index: number; belongsTo: LayerId | null } {
  const place = places.get(layer);
  if (!place) throw new Error(`layer ${layer} has no place in the order of layers`);
  return place;
}

/** The reader's layer that a drawn layer belongs to, `null` if it cannot be hidden; throws for the unlisted. */
export const belongsTo = (layer: string): LayerId | null => placeOf(layer).belongsTo;

/** Puts layers in their order, from the bottom; throws for a layer that has no place. */
export const inOrder = (layers: readonly LayerSpecification[]): LayerSpecification[] =>
  [...layers].sort((a, b) => placeOf(a.id).index - placeOf(b.id).index);
