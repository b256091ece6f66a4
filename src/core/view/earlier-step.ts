// The step that draws the line of an earlier edition, or takes it off the map; the first view of the site does without.
// It must not know which lines there are.
import type { Step } from './view.ts';

/** Draws the line of an earlier edition beside the present one, by its day; null takes it off the map. */
export const showEarlier =
  (earlier: string | null): Step =>
  (view) => ({ ...view, earlier });
