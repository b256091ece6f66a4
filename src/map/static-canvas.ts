// The still picture on a 2D canvas: what stands in for the map until it is drawn, painted many times quicker than as SVG.
// It must not know how the picture is projected, nor where it stands.
import { FONT, lettersFor } from './letters.ts';
import { withAlpha } from './palette.ts';
import type { Tile } from './patterns.ts';
import { HALO_STOPS, type Disc } from './static-discs.ts';
import type { Label } from './static-labels.ts';
import type { Line } from './static-lines.ts';
import type { Path, StaticPicture } from './static.ts';

type Context = CanvasRenderingContext2D;
type Patterns = ReadonlyMap<string, CanvasPattern | null>;
const TURN = 2 * Math.PI;

/** Drawn by the processor: what is looked at for a second is not worth the way to the graphics card and its compilers. */
export const SETTINGS: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true };

function drawTile(ink: OffscreenCanvasRenderingContext2D, { size, shapes, wash, colour }: Tile): void {
  ink.globalAlpha = wash.opacity;
  ink.fillStyle = wash.colour;
  ink.fillRect(0, 0, size, size);
  ink.globalAlpha = 1;
  ink.fillStyle = ink.strokeStyle = colour;
  for (const shape of shapes) {
    if (shape.kind === 'dot') {
      ink.beginPath();
      ink.arc(shape.x, shape.y, shape.r, 0, TURN);
      ink.fill();
    } else {
      ink.lineWidth = shape.width;
      ink.setLineDash([...(shape.dash ?? [])]);
      ink.stroke(new Path2D(shape.d));
    }
  }
}

/** A tile as a fill, in whole pixels of the screen. */
function patternOf(context: Context, tile: StaticPicture['patterns'][number], ratio: number): CanvasPattern | null {
  const wide = tile.size * tile.scale;
  const side = Math.max(1, Math.round(wide * ratio));
  const canvas = new OffscreenCanvas(side, side);
  const ink = canvas.getContext('2d', { willReadFrequently: true });
  if (!ink) return null;
  ink.scale(side / tile.size, side / tile.size);
  drawTile(ink, tile);
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(wide / side));
  return pattern;
}

function pathOf(lines: readonly Line[]): Path2D {
  const path = new Path2D();
  for (const { points, closed } of lines) {
    path.moveTo(points[0] ?? 0, points[1] ?? 0);
    for (let at = 2; at < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    if (closed) path.closePath();
  }
  return path;
}

function fill(context: Context, path: Path2D, paint: string | CanvasPattern | CanvasGradient | null | undefined): void {
  if (!paint) return;
  context.fillStyle = paint;
  context.fill(path);
}

type Stroke = Pick<Path, 'stroke' | 'width' | 'dash'>;
function stroke(context: Context, path: Path2D, { stroke: colour, width, dash = [] }: Stroke): void {
  if (!colour || !width) return;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(path);
}

function drawPath(context: Context, path: Path, patterns: Patterns): void {
  const shape = pathOf(path.lines);
  context.globalAlpha = path.opacity;
  fill(context, shape, path.pattern === undefined ? path.fill : patterns.get(path.pattern));
  stroke(context, shape, path);
}

function haloOf(context: Context, { x, y, r }: Disc, colour: string): CanvasGradient {
  const halo = context.createRadialGradient(x, y, 0, x, y, r);
  for (const [at, strength] of HALO_STOPS) halo.addColorStop(at, withAlpha(colour, strength));
  return halo;
}

function drawDisc(context: Context, disc: Disc): void {
  const arc = (from: number, to: number): Path2D => {
    const path = new Path2D();
    path.arc(disc.x, disc.y, disc.r, from, to);
    return path;
  };
  const { opacity = 1, fillOpacity = 1 } = disc;
  context.globalAlpha = opacity * fillOpacity;
  fill(context, arc(0, TURN), disc.fades && disc.fill ? haloOf(context, disc, disc.fill) : disc.fill);
  context.globalAlpha = opacity;
  if (disc.half !== disc.fill) fill(context, arc(-TURN / 4, TURN / 4), disc.half);
  stroke(context, arc(0, TURN), disc);
  for (const { d, colour, width } of disc.arcs ?? []) stroke(context, new Path2D(d), { stroke: colour, width });
  context.globalAlpha = 1;
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
function drawLabel(context: Context, { x, y, text, anchor, size, bold, spacing, colour, halo }: Label): void {
  context.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
  // Not every browser has it yet; there, wide names stand a little closer.
  context.letterSpacing = `${spacing}px`;
  context.textAlign = ALIGN[anchor];
  if (halo) {
    context.lineWidth = 2 * halo.width;
    context.strokeStyle = halo.colour;
    context.strokeText(text, x, y);
  }
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Draws the whole picture; `ratio` is how many pixels of the canvas a CSS pixel has. */
export function drawPicture(context: Context, picture: StaticPicture, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineJoin = 'round';
  context.globalAlpha = 1;
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, picture.height);
  const patterns = new Map(picture.patterns.map((tile) => [tile.id, patternOf(context, tile, ratio)]));
  for (const path of picture.paths) drawPath(context, path, patterns);
  context.globalAlpha = 1;
  for (const disc of picture.discs) drawDisc(context, disc);
  context.setLineDash([]);
  for (const label of picture.labels) drawLabel(context, label);
}

/** Nothing where the page has the letters of all names, else the wait until it has. */
export const lettersOf = ({ labels }: StaticPicture): Promise<unknown> | undefined =>
  lettersFor(labels.map(({ text }) => text).join(''));
