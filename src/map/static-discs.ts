// Round things of the still picture: circles, and the symbols of towns, marks and strike reports.
// It must not know the page; what a symbol looks like up close stands in the files of patterns.
import type { Feature } from 'geojson';
import type { Control } from '../../geo/schema.ts';
import type { Palette } from './palette.ts';
import { RINGS, RING_DASH, TOWN_RADIUS, TOWN_RING } from './patterns.ts';
import { arcsOf, DISC, DOT, EDGE, RING, toneOf, type Arc } from './patterns-strikes.ts';
import { propertyOf, valueFor } from './picture/evaluate.ts';
import type { CircleLayer, Icon } from './picture/layer.ts';
import { pixelsPerKm } from './scale.ts';
import type { PlacedFeature, Sheet } from './static-sheet.ts';

type Look = {
  /** CSS pixels to the middle of its edge. */
  readonly r: number;
  readonly fill?: string | undefined;
  readonly fillOpacity?: number | undefined;
  /** How strong all of it is, 0 to 1. */
  readonly opacity?: number | undefined;
  /** Fades from its middle to nothing at its edge, by HALO_STOPS. */
  readonly fades?: boolean | undefined;
  /** Fills its right half. */
  readonly half?: string;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly dash?: readonly number[];
  /** Parts of a ring within it, as strokes. */
  readonly arcs?: readonly { readonly d: string; readonly colour: string; readonly width: number }[];
};
/** A round thing at `x`, `y`, CSS pixels. */
export type Disc = Look & PlacedFeature['spot'];

/** How strong a halo is at shares of its radius, as the map's library fades it. */
export const HALO_STOPS = [[0.05, 1], [0.29, 0.84], [0.525, 0.5], [0.76, 0.16], [1, 0]] as const; // prettier-ignore

const onSheet = ({ x, y, r }: Disc, { size }: Sheet): boolean =>
  x > -r && y > -r && x < size.width + r && y < size.height + r;

export function discsOf(layer: CircleLayer, sheet: Sheet): Disc[] {
  const { colour, opacity = 1, radius, edge, fades, shift = [0, 0] } = layer;
  const pixels = (feature: Feature): number =>
    typeof radius === 'object' && 'km' in radius
      ? Math.max(radius.least, Number(propertyOf(feature, radius.km)) * pixelsPerKm(sheet.frame.zoom))
      : valueFor(radius, feature);
  const discs = sheet.pointsOf(layer).map(({ feature, spot }): Disc => {
    const [x, y] = [spot.x + shift[0], spot.y + shift[1]];
    const r = pixels(feature) + (edge?.width ?? 0) / 2;
    const fillOpacity = valueFor(opacity, feature);
    return { ...spot, x, y, r, fill: colour, fillOpacity, fades, stroke: edge?.colour, width: edge?.width };
  });
  return discs.filter((disc) => onSheet(disc, sheet));
}

/** A part of a mark's ring as a line along its middle, a little short of its neighbours. */
function arcPath({ from, to }: Arc, { x, y }: PlacedFeature['spot'], scale: number): string {
  const middle = (DISC - RING / 2) * scale;
  const at = (turn: number): string => {
    const angle = turn * 2 * Math.PI;
    return `${(x + middle * Math.sin(angle)).toFixed(2)} ${(y - middle * Math.cos(angle)).toFixed(2)}`;
  };
  const gap = 0.012;
  return `M${at(from + gap)}A${middle} ${middle} 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to - gap)}`;
}

function strikeLook(mark: string, spot: PlacedFeature['spot'], scale: number, palette: Palette): Look {
  const { dot, ring } = palette.strike;
  const arcs = arcsOf(mark);
  const [first] = arcs;
  if (first && arcs.length === 1)
    return { r: (DOT - EDGE / 2) * scale, fill: toneOf(first.grade, palette), stroke: dot, width: EDGE * scale };
  const width = (RING - 1) * scale;
  const parts = arcs.map((arc) => ({ d: arcPath(arc, spot, scale), colour: toneOf(arc.grade, palette), width }));
  return { r: (DISC - 0.5) * scale, fill: ring, stroke: dot, width: scale, arcs: parts };
}

function ringLook(kind: keyof typeof RINGS, palette: Palette): Look {
  const { radius: r, weight: width, dashes } = RINGS[kind];
  if (dashes === 0) return { r, fill: palette.ukraine, stroke: palette.mark, width };
  const dash = [RING_DASH, 1 - RING_DASH].map((share) => (share * 2 * Math.PI * r) / dashes);
  return { r, stroke: palette.mark, width, dash };
}

/** The symbol of a feature. */
export function iconDisc(
  { family, name, scale = 1, opacity }: Icon,
  { feature, spot }: PlacedFeature,
  palette: Palette,
): Disc {
  // prettier-ignore
  const value =
    typeof name === 'object' && 'property' in name ? String(propertyOf(feature, name.property)) : valueFor(name, feature);
  if (family === 'strike') return { ...spot, opacity, ...strikeLook(value, spot, scale, palette) };
  if (family === 'mark') return { ...spot, ...ringLook(value as keyof typeof RINGS, palette) };
  return { ...spot, r: TOWN_RADIUS * scale, width: TOWN_RING * scale, ...palette.town[value as Control] };
}
