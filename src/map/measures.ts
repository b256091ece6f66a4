// Measures and choices that the live map and the still picture share, so that one looks like the other.
// It must not know either of them.
import { kindOf } from '../core/id.ts';
import type { Emphasis } from '../core/scene.ts';

/** The least and the greatest zoom of the live map. */
export const ZOOMS = { least: 3.4, most: 10 } as const;

/** The soft band is laid on in so many steps, from the line to the edge of its stated error. */
export const BAND_STEPS = 5;

/** How strong a step of the band is, as a share of the band's own strength: it fades to nothing at its edge. */
export const bandStrength = (step: number): number => 1 - (step + 0.5) / BAND_STEPS;

/** Short strokes across a line: `width` long and `on` wide, every `on + off` CSS pixels. */
export const RUNGS = { width: 9, on: 1.3, off: 2.6 } as const;

/** From this reach on, km, a halo lies over whole oblasts: it is laid on thinly. */
export const WIDE = 60;

/** The strike reports that attention rests on. */
export const restedOn = ({ picked, spoken, hovered }: Emphasis): string[] =>
  [...new Set([...hovered, ...spoken, ...(picked === null ? [] : [picked])])]
    .filter((id) => kindOf(id) === 'strike')
    .sort();
