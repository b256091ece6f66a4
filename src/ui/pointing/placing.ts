// Where a tooltip stands: beside what is pointed at, never under the pointer, never outside the window.
// It must not know what the tooltip says.

/** CSS pixels. */
export type Size = { readonly width: number; readonly height: number };
type Pixel = readonly [x: number, y: number];

/** How far a tooltip stays from the pointer, whose arrow reaches to its lower right, and from the window's edge. */
const GAP = 16;
const MARGIN = 8;

const clamp = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most - MARGIN));

/** Where something of a length begins along one axis, after the point or else before it; undefined where neither fits. */
const beside = (point: number, length: number, most: number): number | undefined =>
  [point + GAP, point - GAP - length].find((from) => from >= MARGIN && from + length <= most - MARGIN);

/**
 * The top left of a tooltip: below or above the point and, as far as the window allows, to its right; in a window with
 * no room above and below, to its right or left. Undefined where no place keeps clear of the point.
 */
export function placeBeside([x, y]: Pixel, { width, height }: Size, window: Size): Pixel | undefined {
  const [left, top] = [beside(x, width, window.width), beside(y, height, window.height)];
  if (top !== undefined && width + 2 * MARGIN <= window.width)
    return [left ?? clamp(x - width / 2, window.width - width), top];
  if (left !== undefined && height + 2 * MARGIN <= window.height)
    return [left, clamp(y - height / 2, window.height - height)];
  return undefined;
}
