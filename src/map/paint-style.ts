// Paints the picture for MapLibre: each layer of the description as a layer of a style.
// It must not know what any layer shows, nor where its geometry comes from.
import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { iconImage, patternImage } from './images.ts';
import { REGULAR, SEMIBOLD } from './letters.ts';
import type { ThemeName } from './palette.ts';
import { isCases, type Anchor, type Choice, type CircleLayer, type Condition, type FillLayer, type Icon, type LineLayer, type PictureLayer, type Size, type SymbolLayer, type Text } from './picture/layer.ts'; // prettier-ignore
import { radiusInPixels } from './scale.ts';
import { LAND_PARTS } from './sources.ts';

type Part = Readonly<Record<string, unknown>>;
/** Without undefined entries, which the library would take for values. */
const defined = (part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));

const get = (property: string): unknown => ['get', property];
const any = (tests: readonly unknown[]): unknown => (tests.length === 1 ? tests[0] : ['any', false, ...tests]);

const sizeOf = (size: Size | undefined): unknown =>
  typeof size === 'object' ? ['interpolate', ['linear'], ['zoom'], ...size] : size;

function choiceOf<T extends string | number>(
  choice: Choice<T> | undefined,
  as: (value: T) => unknown = (value) => value,
): unknown {
  if (!isCases<T>(choice)) return choice === undefined ? undefined : as(choice);
  const cases = [...choice.cases].flatMap(([value, result]) => [value, as(result)]);
  return ['match', ['to-string', get(choice.by)], ...cases, as(choice.otherwise)];
}

function conditionOf([test, subject, values]: Condition): unknown {
  if (test === 'has') return values ? ['has', subject] : ['!', ['has', subject]];
  if (test === 'zoom') return [values === 'from' ? '>=' : '<', ['zoom'], get(subject)];
  if (test === 'geometry') return any(values.map((kind) => ['in', kind, ['geometry-type']]));
  if (test === 'contains') return any(values.map((text) => ['in', text, get(subject)]));
  const [first] = values;
  const is = values.length === 1 ? ['==', get(subject), first] : ['in', get(subject), ['literal', values]];
  return test === 'is' ? is : ['!', is];
}

/** The parts of the land are one source of the map, and a property names the part. */
function filterOf({ data, where = [] }: PictureLayer): unknown {
  const part = LAND_PARTS.some((name) => name === data) ? [['==', get('part'), data]] : [];
  const all = [...part, ...where.map(conditionOf)];
  return all.length > 1 ? ['all', ...all] : all[0];
}

type Painted = { readonly type: LayerSpecification['type']; readonly layout: Part; readonly paint: Part };

const fill = ({ colour, pattern, outline, opacity }: FillLayer, theme: ThemeName): Painted => ({
  type: 'fill',
  layout: {},
  paint: {
    'fill-color': choiceOf(colour),
    'fill-pattern': choiceOf(pattern, (name) => name && patternImage(name, theme)),
    'fill-outline-color': outline,
    'fill-opacity': opacity,
    // Shapes that lie side by side would show a hairline between them.
    'fill-antialias': pattern !== undefined || isCases(colour) ? false : undefined,
  },
});

const line = ({ colour, width, dash, inset, blur, opacity, round }: LineLayer): Painted => ({
  type: 'line',
  layout: round ? { 'line-join': 'round', 'line-cap': 'round' } : {},
  paint: {
    'line-color': choiceOf(colour),
    'line-width': sizeOf(width),
    'line-offset': sizeOf(inset),
    'line-blur': sizeOf(blur),
    'line-opacity': opacity,
    'line-dasharray': dash,
  },
});

const circle = ({ colour, opacity, radius, edge, fades, shift }: CircleLayer): Painted => ({
  type: 'circle',
  layout: {},
  paint: {
    'circle-color': colour,
    'circle-opacity': choiceOf(opacity),
    'circle-radius':
      typeof radius === 'object' && 'km' in radius ? radiusInPixels(radius.km, radius.least) : choiceOf(radius),
    'circle-blur': fades ? 0.95 : undefined,
    'circle-stroke-color': edge?.colour,
    'circle-stroke-width': edge?.width,
    'circle-translate': shift,
  },
});

const iconOf = ({ family, name, scale, overlaps }: Icon, always: boolean, over: boolean, theme: ThemeName): Part => ({
  'icon-image':
    typeof name === 'object' && 'property' in name
      ? ['concat', `${family}-`, get(name.property), `@${theme}`]
      : choiceOf(name, (one) => iconImage(family, one, theme)),
  'icon-size': scale,
  'icon-padding': 1,
  'icon-allow-overlap': always || overlaps,
  'icon-ignore-placement': over,
});

/** How far a text is moved, right and down, so that it stands clear of the point that its side `anchor` lies at. */
const offsetOf = (anchor: Anchor, gap: number): readonly [number, number] => {
  if (anchor === 'left' || anchor === 'right') return [anchor === 'left' ? gap : -gap, 0];
  return [0, anchor === 'bottom' ? -gap : gap];
};

/** One place beside the point, or several that are tried in turn. */
function placesOf({ anchors = ['center'], gap, head }: Text): Part {
  if (anchors.length > 1)
    return { 'text-variable-anchor': anchors, 'text-radial-offset': choiceOf(gap), 'text-justify': 'auto' };
  const [anchor = 'center'] = anchors;
  return {
    'text-anchor': anchor,
    'text-offset': typeof gap === 'number' ? offsetOf(anchor, gap) : undefined,
    'text-justify': head ? 'auto' : undefined,
  };
}

/** The text, or its head and the text below it. */
const fieldOf = ({ property, head }: Text): unknown =>
  head === undefined
    ? get(property)
    : [
        'format',
        get(head.property),
        { 'text-font': ['literal', SEMIBOLD], 'font-scale': head.scale },
        get(property),
        {},
      ];

const textOf = (text: Text, always: boolean, over: boolean): Part => ({
  'text-field': fieldOf(text),
  'text-font': text.bold ? SEMIBOLD : REGULAR,
  'text-size': sizeOf(text.size),
  'text-letter-spacing': text.spacing,
  'text-max-width': text.maxWidth,
  'text-line-height': text.lineHeight,
  'text-transform': text.uppercase ? 'uppercase' : undefined,
  'text-padding': text.padding,
  'text-allow-overlap': always,
  'text-ignore-placement': over,
  ...placesOf(text),
});

function symbol({ icon, text, placement = 'free', order }: SymbolLayer, theme: ThemeName): Painted {
  const [always, over] = [placement !== 'free', placement === 'over'];
  return {
    type: 'symbol',
    layout: {
      ...(icon && iconOf(icon, always, over, theme)),
      ...(text && textOf(text, always, over)),
      'symbol-sort-key': order && get(order),
    },
    paint: {
      'icon-opacity': icon?.opacity,
      'text-color': text?.colour,
      'text-halo-color': text?.halo?.colour,
      'text-halo-width': text?.halo?.width,
      'text-halo-blur': text?.halo?.blur,
      'text-translate': text?.shift,
    },
  };
}

function paint(layer: PictureLayer, theme: ThemeName): Painted {
  if (layer.kind === 'fill') return fill(layer, theme);
  if (layer.kind === 'line') return line(layer);
  if (layer.kind === 'circle') return circle(layer);
  return symbol(layer, theme);
}

/** A layer of the style; the library's types do not follow expressions that are put together, tests validate them. */
export function styleLayer(layer: PictureLayer, visible: boolean, theme: ThemeName): LayerSpecification {
  const { type, layout, paint: look } = paint(layer, theme);
  return defined({
    id: layer.id,
    type,
    source: LAND_PARTS.some((part) => part === layer.data) ? 'land' : layer.data,
    filter: filterOf(layer),
    minzoom: layer.from,
    maxzoom: layer.below,
    layout: defined({ ...layout, visibility: visible ? 'visible' : 'none' }),
    paint: defined(look),
  }) as LayerSpecification;
}
