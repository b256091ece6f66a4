// Strokes on a map: lengthened, written as a path, and a cross that keys move over them.
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

/** All strokes as one path of an SVG over the picture. */
export const pathOver = (strokes: Strokes, { pixelOf }: Plane): string =>
  strokes
    .map((stroke) => {
      const points = stroke.map((place) =>
        pixelOf(place)
          .map((one) => one.toFixed(1))
          .join(' '),
      );
      return `M${points.join('L')}`;
    })
    .join('');

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
