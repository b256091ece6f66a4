// What a presentation keeps from its beginning to its end: where the reader stood before, and the step back there.
// It must not know slides.
import type { Step, View } from '../../core/view/view.ts';

let before: View | undefined;

/** Remembers where the reader stands, once; a slide of the presentation itself is no such place. */
export function remember(view: View): void {
  if (view.deck === null) before = view;
}

/** Back to where the reader stood, in the language and appearance of now; without a memory the map stays as it is. */
export const leave: Step = (view) => {
  const { locale, theme } = view;
  return { ...(before ?? view), page: 'map', locale, theme, deck: null, slide: 0 };
};
