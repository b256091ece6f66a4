// Measures and choices that the live map and the still picture share, so that one looks like the other.
// It must not know either of them.
import { kindOf } from '../core/id.ts';
import type { Emphasis } from '../core/scene.ts';

/**
 * The soft band is several strokes, from the full width of the stated error to its core. Each is drawn opaque and then
 * laid on thinly: one translucent, blurred stroke shows creases at every bend.
 */
export const BAND_SHARES = [1, 0.66, 0.33] as const;

/** Short strokes across a line: `width` long and `on` wide, every `on + off` CSS pixels. */
export const RUNGS = { width: 9, on: 1.3, off: 2.6 } as const;

/** From this reach on, km, a halo lies over whole oblasts: it is laid on thinly. */
export const WIDE = 60;

/** The strike reports that attention rests on. */
export const restedOn = ({ picked, spoken, hovered }: Emphasis): string[] =>
  [...new Set([...hovered, ...spoken, ...(picked === null ? [] : [picked])])]
    .filter((id) => kindOf(id) === 'strike')
    .sort();
