// How many points look: discs, larger ones with their number where several lie together, coloured by class if they have any.
// It must not know what points and classes stand for, nor the map that draws them.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { REST } from '../../core/own-places/classes.ts';
import { SEMIBOLD } from '../letters.ts';
import { PALETTES, themeOf } from '../palette.ts';
import { LETTERS, ownLook, rangeColour } from '../palette-own.ts';
import { POINT_LAYER } from './point-tile.ts';

/** Classes of the points, from 0 up: `values` have letters, `ranges` are steps of one hue. */
export type ClassLook = { readonly kind: 'values' | 'ranges'; readonly count: number };
export type PointLook = { readonly dark: boolean; readonly locale: string; readonly classes: ClassLook | null };

/** The source of the points, and the layer of their discs. */
export const POINTS = 'reader-points';
const NUMBERS = `${POINTS}-numbers`;
/** The layers from the lowest up. */
export const POINT_LAYERS = [POINTS, NUMBERS] as const;
/** Radii in CSS pixels: of one point, and of clusters of so many. With classes, there is a letter beside the number. */
const RADII = [1, 4.5, 2, 10, 1000, 18, 1_000_000, 26] as const;
const RADII_OF_CLASSES = { values: [1, 8, 2, 14, 1000, 22, 1_000_000, 30], ranges: [1, 6.5, 2, 10, 1000, 18, 1_000_000, 26] } as const; // prettier-ignore

type Colours = { readonly fill: ExpressionSpecification | string; readonly edge: ExpressionSpecification | string; readonly text: ExpressionSpecification | string }; // prettier-ignore

/** One text for each class, one for those without a class, and one for clusters of several. */
function byClass(each: readonly string[], rest: string, mixed: string): ExpressionSpecification {
  const pairs = [...each, rest].flatMap((one, at) => [at === each.length ? REST : at, one]);
  return ['match', ['coalesce', ['get', 'class'], -1], ...pairs, mixed] as unknown as ExpressionSpecification;
}

function coloursOf({ dark, classes }: PointLook): Colours {
  const { glow, line } = PALETTES[themeOf(dark)].emphasis;
  if (!classes) return { fill: line, edge: glow, text: glow };
  const { values, rest, ground } = ownLook(dark);
  const all = Array.from({ length: classes.count }, (_, at) =>
    classes.kind === 'values' ? { fill: values[at] ?? rest, on: ground } : rangeColour(dark, at, classes.count),
  );
  const edge = classes.kind === 'values' ? ground : rest;
  return {
    fill: byClass(all.map(({ fill }) => fill), ground, rest), // prettier-ignore
    edge: byClass(all.map(() => edge), rest, ground), // prettier-ignore
    text: byClass(all.map(({ on }) => on), rest, ground), // prettier-ignore
  };
}

function textOf({ locale, classes }: PointLook): ExpressionSpecification {
  const number: ExpressionSpecification = ['number-format', ['get', 'count'], { locale }];
  const isOne: ExpressionSpecification = ['==', ['get', 'count'], 1];
  if (classes?.kind !== 'values') return ['case', isOne, '', number];
  const letters = LETTERS.slice(0, classes.count);
  return ['case', isOne, byClass(letters, '', ''), ['concat', byClass(letters.map((letter) => `${letter}\u00a0`), '', ''), number]]; // prettier-ignore
}

/** The layers that draw the points, from the lowest up. */
export function layersFor(look: PointLook): LayerSpecification[] {
  const { fill, edge, text } = coloursOf(look);
  const common = { source: POINTS, 'source-layer': POINT_LAYER };
  const radii = look.classes ? RADII_OF_CLASSES[look.classes.kind] : RADII;
  const disc: LayerSpecification = {
    ...common,
    id: POINTS,
    type: 'circle',
    paint: {
      'circle-color': fill,
      'circle-stroke-color': edge,
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['get', 'count'], ...radii],
    },
  };
  const number: LayerSpecification = {
    ...common,
    id: NUMBERS,
    type: 'symbol',
    layout: {
      'text-field': textOf(look),
      'text-font': SEMIBOLD,
      'text-size': 11,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': text },
  };
  return [disc, number];
}
