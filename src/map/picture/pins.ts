// Pinned proposals as outlines inside the land that they change, each with a hue and a stroke of its own, and their names.
// It must not know which proposals are pinned: a line is drawn by its place in the order.
import { line, symbol, type Condition, type Layers, type Size } from './layer.ts';

/** How far the course of a line may be from that of its edge before it is moved inside, CSS pixels. */
export const INSET_TOLERANCE = 4;

const ZOOMS = [4, 6.5, 10] as const;
const WIDTHS = [1.4, 1.8, 2.6] as const;
const CASING = 1.4;
/** From the edge of the land, where borders lie, to the first line. */
const MARGIN = 1.2;

const byZoom = (size: (width: number) => number): Size =>
  ZOOMS.flatMap((zoom, index) => [zoom, size(WIDTHS[index] ?? 0)]);
/** Lines of the same land lie side by side, the first outermost. */
const insetOf = (place: number): Size => byZoom((width) => MARGIN + width / 2 + place * (width + CASING));
const at = (place: number): Condition => ['is', 'place', [place]];

export const pins: Layers = ({ scene: { pinOpacity }, palette }) => [
  ...palette.pins.map((_, place) =>
    line(`pin-casing-${place}`, 'pins', {
      where: [at(place)],
      colour: palette.ukraine,
      width: byZoom((width) => width + CASING),
      inset: insetOf(place),
      opacity: pinOpacity * 0.9,
    }),
  ),
  ...palette.pins.map(({ colour, dash }, place) =>
    line(`pin-${place}`, 'pins', {
      where: [at(place)],
      colour,
      width: byZoom((width) => width),
      inset: insetOf(place),
      opacity: pinOpacity,
      ...(dash && { dash }),
    }),
  ),
];

export const pinNames: Layers = ({ palette: { pins: looks, label } }) =>
  looks.map(({ colour }, place) =>
    symbol(`pin-name-${place}`, 'pin-names', {
      where: [at(place), ['zoom', 'from', 'from']],
      text: {
        property: 'name',
        size: 12,
        bold: true,
        colour,
        halo: { colour: label.landHalo, width: 2 },
        anchors: ['right', 'top-right', 'bottom-right', 'left', 'top', 'bottom'],
        gap: 0.5,
        maxWidth: 9,
        padding: 2,
      },
    }),
  );
