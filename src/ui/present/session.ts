// Remembers the view from before a presentation, and the step back to it.
// It must not know slides.
import type { Step, View } from '../../core/view/view.ts';

let before: View | undefined;

/** Remembers the current view, unless it is already a slide. */
export function remember(view: View): void {
  if (view.deck === null) before = view;
}

/** Returns to the remembered view, in the current locale and theme; without one, the map stays as it is. */
export const leave: Step = (view) => {
  const { locale, theme } = view;
  return { ...(before ?? view), page: 'map', locale, theme, deck: null, slide: 0, pupil: false };
};
