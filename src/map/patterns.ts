// Patterns and town symbols drawn from their data: bytes for the map by pure arithmetic, plain shapes for SVG.
// It must not know the page, the map library or which status a pattern stands for.
import { memoize } from '../core/values/memoize.ts';
import type { Marks, Pattern, TownLook } from './palette.ts';

/** Straight (not premultiplied) RGBA, row by row from the top left; width and height in image pixels. */
export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };
/** A shape of an SVG pattern tile; `d` is to be stroked with `width`, a dot to be filled. */
export type TileShape =
  | { readonly kind: 'path'; readonly d: string; readonly width: number; readonly dash?: readonly [number, number] }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly r: number };
/** What an SVG `<pattern patternUnits="userSpaceOnUse">` needs; `size` in CSS pixels. */
export type Tile = { readonly size: number; readonly shapes: readonly TileShape[] } & Pick<Pattern, 'wash' | 'colour'>;

export const PIXEL_RATIO = 2;
/** How much of a pixel is covered whose middle lies `depth` CSS pixels within an edge, 0 to 1. */
export const cover = (depth: number, ratio: number = PIXEL_RATIO): number =>
  Math.min(1, Math.max(0, depth * ratio + 0.5));
const toNearestWhole = (value: number): number => Math.abs(value - Math.round(value));
const isDiagonal = (marks: Marks): boolean =>
  marks.kind === 'cross' || (marks.kind === 'lines' && (marks.direction === '/' || marks.direction === '\\'));
/** From stroke to stroke, across them, in a tile of a size. */
const periodOf = (marks: Marks, size: number): number => (isDiagonal(marks) ? size / Math.SQRT2 : size);

/** Side of the seamless tile in CSS pixels: a whole number of image pixels at the pixel ratio. */
export function tileSize(marks: Marks): number {
  const exact = isDiagonal(marks) || marks.kind === 'dots' ? marks.spacing * Math.SQRT2 : marks.spacing;
  return Math.round(exact * PIXEL_RATIO) / PIXEL_RATIO;
}

type Rgb = readonly [number, number, number];
const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
const parsed = new Map<string, Rgb>();
/** Memoized, since an image asks for its two or three colours at every pixel. */
const rgb = (hex: string): Rgb => memoize(parsed, hex, () => [channel(hex, 1), channel(hex, 3), channel(hex, 5)]);

/** A pixel: `inked` is the share of `stroke` over `ground`, `alpha` the opacity of both. */
type Pixel = { readonly ground: string; readonly stroke: string; readonly inked: number; readonly alpha: number };

/** A square image; `look` gives the pixel whose middle is at `x`, `y` image pixels, or undefined for a transparent one. */
function squarePicture(side: number, look: (x: number, y: number) => Pixel | undefined): Picture {
  const data = new Uint8Array(side * side * 4);
  for (let index = 0; index < side * side; index++) {
    const pixel = look((index % side) + 0.5, Math.floor(index / side) + 0.5);
    if (!pixel) continue;
    const [under, over] = [rgb(pixel.ground), rgb(pixel.stroke)];
    for (const part of [0, 1, 2] as const)
      data[index * 4 + part] = Math.round(under[part] * (1 - pixel.inked) + over[part] * pixel.inked);
    data[index * 4 + 3] = Math.round(pixel.alpha * 255);
  }
  return { width: side, height: side, data };
}

/** How much of the pixel at `x`, `y` (shares of the tile) is inked, 0 to 1. */
function ink(marks: Marks, size: number, x: number, y: number): number {
  if (marks.kind === 'dots') {
    const from = (cx: number, cy: number): number =>
      Math.hypot(toNearestWhole(x - cx) * size, toNearestWhole(y - cy) * size);
    return cover(marks.radius - Math.min(from(0.25, 0.25), from(0.75, 0.75)));
  }
  const period = periodOf(marks, size);
  const stroke = (phase: number, width: number): number => cover(width / 2 - toNearestWhole(phase) * period);
  if (marks.kind === 'cross') return Math.max(stroke(x + y, marks.weight), stroke(x - y, marks.weight));
  const axes = { '-': [y + 0.5, x], '|': [x + 0.5, y], '/': [x + y, x - y], '\\': [x - y, x + y] } as const;
  const [across, along] = axes[marks.direction];
  const line = stroke(across, marks.weight);
  return marks.dash === undefined ? line : line * stroke(along, marks.dash * period);
}

/** A pattern as bytes of one seamless tile, at twice the CSS pixels. */
export function pictureOfPattern({ marks, wash, colour }: Pattern): Picture {
  const size = tileSize(marks);
  const side = size * PIXEL_RATIO;
  return squarePicture(side, (x, y) => {
    const share = ink(marks, size, x / side, y / side);
    const alpha = share + wash.opacity * (1 - share);
    return { ground: wash.colour, stroke: colour, inked: share / (alpha || 1), alpha };
  });
}

/** The same pattern for SVG. */
export function tileOf({ marks, wash, colour }: Pattern): Tile {
  return { size: tileSize(marks), wash, colour, shapes: tileShapes(marks, tileSize(marks)) };
}

function tileShapes(marks: Marks, s: number): TileShape[] {
  if (marks.kind === 'dots') return [0.25, 0.75].map((at) => ({ kind: 'dot', x: at * s, y: at * s, r: marks.radius }));
  const rising = `M${-s / 2},${s / 2}L${s / 2},${-s / 2}M0,${s}L${s},0M${s / 2},${1.5 * s}L${1.5 * s},${s / 2}`;
  const falling = `M${-s / 2},${s / 2}L${s / 2},${1.5 * s}M0,0L${s},${s}M${s / 2},${-s / 2}L${1.5 * s},${s / 2}`;
  const path = (d: string, dash?: number): TileShape => {
    const period = periodOf(marks, s);
    const dashes = dash === undefined ? {} : { dash: [dash * period, (1 - dash) * period] as const };
    return { kind: 'path', d, width: marks.weight, ...dashes };
  };
  if (marks.kind === 'cross') return [path(rising), path(falling)];
  const strokes = { '/': rising, '\\': falling, '-': `M0,${s / 2}L${s},${s / 2}`, '|': `M${s / 2},0L${s / 2},${s}` };
  return [path(strokes[marks.direction], marks.dash)];
}

/** A round symbol as bytes; `look` gives the pixel at `x`, `y` from its middle and `away` from it. All in CSS pixels. */
export function pictureOfDisc(
  radius: number,
  ratio: number,
  look: (x: number, y: number, away: number) => Pixel,
): Picture {
  const side = Math.ceil(radius * 2 + 1) * ratio;
  return squarePicture(side, (left, top) => {
    const [x, y] = [(left - side / 2) / ratio, (top - side / 2) / ratio];
    const away = Math.hypot(x, y);
    // The corners of the square are outside of every round symbol.
    return away > radius + 0.5 ? undefined : look(x, y, away);
  });
}

/** Radius of a town's symbol and width of its ring, CSS pixels. */
export const TOWN_RADIUS = 3.4;
export const TOWN_RING = 1.5;
export const TOWN_PIXEL_RATIO = PIXEL_RATIO * 2;

/** A town's round symbol as bytes: left half `fill`, right half `half`, a ring around. */
export const pictureOfTown = ({ fill, half, stroke }: TownLook): Picture =>
  pictureOfDisc(TOWN_RADIUS + TOWN_RING, TOWN_PIXEL_RATIO, (x, _, away) => ({
    ground: x < 0 ? fill : half,
    stroke,
    inked: cover(away - TOWN_RADIUS + TOWN_RING / 2, TOWN_PIXEL_RATIO),
    alpha: cover(TOWN_RADIUS + TOWN_RING / 2 - away, TOWN_PIXEL_RATIO),
  }));

/** Rings of one size at every scale, CSS pixels: `dashes` strokes around and open, or whole and filled. */
export const RINGS = {
  discussed: { radius: 13, weight: 2, dashes: 10 },
  'unnamed-exchange': { radius: 9, weight: 1.6, dashes: 0 },
} as const;

/** How much of each dash is inked. */
export const RING_DASH = 0.56;

/** A scenario's ring as bytes, at twice the CSS pixels. */
export const pictureOfRing = (look: (typeof RINGS)[keyof typeof RINGS], stroke: string, ground: string): Picture => {
  const { radius, weight, dashes } = look;
  return pictureOfDisc(radius + weight, PIXEL_RATIO, (x, y, away) => {
    const isDash = Math.cos(Math.atan2(y, x) * dashes) >= Math.cos(Math.PI * RING_DASH);
    const inked = isDash ? cover(weight / 2 - Math.abs(away - radius)) : 0;
    return { ground, stroke, inked, alpha: dashes > 0 ? inked : Math.max(inked, cover(radius - away)) };
  });
};
