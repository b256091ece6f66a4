// Strokes on a map: lengthened, erased, and a cross that keys move over them.
// It must not know components or what is drawn.
import { own } from '../../../core/values/table.ts';
import type { Position } from 'geojson';
import type { Strokes } from '../../../core/deck/guess.ts';
import type { Pixel, Plane } from '../../../map/view.ts';

/** About 10 m: finer than any hand. */
const tidy = (place: Position): Position => place.map((degrees) => Number(degrees.toFixed(4)));

/** The drawing with its last stroke led on to a place; the first stroke begins there. */
export const extended = (strokes: Strokes, to: Position): Strokes => [
  ...strokes.slice(0, -1),
  [...(strokes.at(-1) ?? []), tidy(to)],
];

/** The drawing with a new stroke that begins at a place. */
export const begun = (strokes: Strokes, at: Position): Strokes => [...strokes, [tidy(at)]];

/** The distance of a pixel from the straight line between two others. */
function distanceFrom([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx === 0 && dy === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** What is left of one stroke: its pieces between the segments that an eraser touches. */
function pieces(stroke: Strokes[number], touches: (from: Position, to: Position) => boolean): Strokes {
  const [first] = stroke;
  if (stroke.length === 1 && first) return touches(first, first) ? [] : [stroke];
  let piece: Position[] = [];
  const left = [piece];
  stroke.slice(1).forEach((to, index) => {
    const from = stroke[index] ?? to;
    if (touches(from, to)) left.push((piece = []));
    else piece.push(...(piece.length === 0 ? [from, to] : [to]));
  });
  return left.filter(({ length }) => length > 0);
}

/**
 * The drawing without what lies within `radius` pixels of a place of the eraser; a stroke that is cut there goes on in
 * two. The same drawing where nothing lies there.
 */
export function erased(strokes: Strokes, { pixelOf }: Pick<Plane, 'pixelOf'>, at: Pixel, radius: number): Strokes {
  const touches = (from: Position, to: Position): boolean => distanceFrom(at, pixelOf(from), pixelOf(to)) <= radius;
  const isTouched = (stroke: Strokes[number]): boolean =>
    stroke.some((to, index) => touches(stroke[Math.max(0, index - 1)] ?? to, to));
  return strokes.some(isTouched) ? strokes.flatMap((stroke) => pieces(stroke, touches)) : strokes;
}

const DIRECTIONS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const [COARSE, FINE] = [20, 4];

/** Where a key takes the cross, within the picture; undefined for a key that moves nothing. */
export function moved(
  [x, y]: Pixel,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  [width, height]: Pixel,
): Pixel | undefined {
  const direction = own(DIRECTIONS, key);
  if (!direction) return undefined;
  const step = shiftKey ? FINE : COARSE;
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return [within(x + step * direction[0], width), within(y + step * direction[1], height)];
}
