// The stops of the bottom sheet, its size at each, and how much of the map it covers there.
// It must not know the page, nor what the sheet contains.
import type { Size } from '../map/static-frame.ts';

export const STOPS = ['peek', 'half', 'full'] as const;
export type Stop = (typeof STOPS)[number];

/** Height of the lowered sheet: its handle and one row of two lines, CSS pixels. */
const PEEK = 88;
/** Up to this height of the window the text comes first: the half-raised sheet covers most of the map, CSS pixels. */
const SHORT = 420;
/** From this width on a short window has room for text and map beside each other, CSS pixels. */
const LANDSCAPE = 560;

/** Whether the half-raised sheet stands beside the map, as on a phone held sideways. */
export const isDocked = (stop: Stop, { width, height }: Size): boolean =>
  stop === 'half' && height <= SHORT && width >= LANDSCAPE;

/** Width and height of the sheet at a stop, CSS pixels. */
export function sheetSize(stop: Stop, window: Size): Size {
  const { width, height } = window;
  if (stop === 'peek') return { width, height: PEEK };
  if (isDocked(stop, window)) return { width: Math.round(width / 2), height };
  const isShort = height <= SHORT;
  if (stop === 'half') return { width, height: Math.round(height * (isShort ? 0.85 : 0.52)) };
  return { width, height: isShort ? height : height - 48 };
}

/**
 * What the sheet covers at the left and at the bottom of the map, CSS pixels. Fully raised it leaves no map to look at,
 * and the picture stays where it was at half height.
 */
export function sheetInset(stop: Stop, window: Size): { readonly left: number; readonly bottom: number } {
  const reached = stop === 'full' ? 'half' : stop;
  const { width, height } = sheetSize(reached, window);
  return isDocked(reached, window) ? { left: width, bottom: 0 } : { left: 0, bottom: height };
}
