// The still picture on a 2D canvas: what stands in for the map until it moves, painted many times quicker than as SVG.
// It must not know how the picture is projected, nor where it stands.
import { lettersFor } from './letters.ts';
import type { Tile } from './patterns.ts';
import type { Label } from './static-labels.ts';
import type { Line } from './static-lines.ts';
import type { Mark } from './static-marks.ts';
import type { Path, StaticPicture } from './static.ts';

type Context = CanvasRenderingContext2D;
type Patterns = ReadonlyMap<string, CanvasPattern | null>;
const FONT = "'Noto Sans Variable', 'Noto Sans', sans-serif";
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

function trace(context: Context, { points, closed }: Line): void {
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    if (at === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  if (closed) context.closePath();
}

function drawPath(
  context: Context,
  { lines, fill, pattern, stroke, width, dash, opacity }: Path,
  patterns: Patterns,
): void {
  context.beginPath();
  for (const line of lines) trace(context, line);
  const paint = pattern === undefined ? fill : patterns.get(pattern);
  context.globalAlpha = opacity ?? 1;
  if (paint) {
    context.fillStyle = paint;
    context.fill();
  }
  if (stroke && width) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.setLineDash([...(dash ?? [])]);
    context.stroke();
  }
}

function drawHalo(context: Context, { x, y, halo, fill, faint }: Mark): void {
  const shade = context.createRadialGradient(x, y, halo * 0.1, x, y, halo);
  shade.addColorStop(0, `${fill}80`);
  shade.addColorStop(1, `${fill}00`);
  context.globalAlpha = faint ? 0.4 : 1;
  context.fillStyle = shade;
  context.fillRect(x - halo, y - halo, halo * 2, halo * 2);
  context.globalAlpha = 1;
}

function drawDisc(context: Context, { x, y, r, kind, fill, half, stroke, dash }: Mark): void {
  const arc = (from: number, to: number): void => {
    context.beginPath();
    context.arc(x, y, r, from, to);
  };
  arc(0, TURN);
  if (kind !== 'ring' && fill !== 'none') {
    context.fillStyle = fill;
    context.fill();
  }
  context.strokeStyle = stroke;
  context.lineWidth = dash ? 2 : 1.4;
  context.setLineDash([...(dash ?? [])]);
  context.stroke();
  context.setLineDash([]);
  if (kind !== 'town' || half === fill) return;
  arc(-TURN / 4, TURN / 4);
  context.fillStyle = half;
  context.fill();
}

function drawMark(context: Context, mark: Mark): void {
  if (mark.halo > 0) drawHalo(context, mark);
  if (mark.r <= 0) return;
  drawDisc(context, mark);
  context.lineWidth = 3;
  for (const { d, colour } of mark.arcs ?? []) {
    context.strokeStyle = colour;
    context.stroke(new Path2D(d));
  }
  if (!mark.count) return;
  context.font = `600 12px ${FONT}`;
  context.textAlign = 'center';
  context.fillStyle = mark.stroke;
  context.fillText(String(mark.count), mark.x, mark.y + 4);
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;
function drawLabel(context: Context, { x, y, text, anchor, size, bold, spacing, colour, halo }: Label): void {
  context.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
  // Not every browser has it yet; there, wide names stand a little closer.
  context.letterSpacing = `${spacing}px`;
  context.textAlign = ALIGN[anchor];
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
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
  for (const mark of picture.marks) drawMark(context, mark);
  context.setLineDash([]);
  for (const label of picture.labels) drawLabel(context, label);
}

/** Nothing where the page has the letters of all names, else the wait until it has. */
export const lettersOf = ({ labels }: StaticPicture): Promise<unknown> | undefined =>
  lettersFor(labels.map(({ text }) => text).join(''));
