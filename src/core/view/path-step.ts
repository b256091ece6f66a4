// The view of a step of the path, which a query describes, for one reader.
// It must not know the steps themselves or their texts.
import { fromQuery } from './share.ts';
import { INITIAL, type Step, type View } from './view.ts';

/** What a query makes the map show, in the language and appearance of `reader`; pages, frames and decks it cannot open. */
export function viewFor(query: string, { locale, theme }: View): View {
  const { page, handout, embed, deck, slide, pupil, task } = INITIAL;
  return { ...fromQuery(query).view, locale, theme, page, handout, embed, deck, slide, pupil, task };
}

/** Goes to a step of the path by its query; a number beyond the ends goes to the first or the last. */
export const goToStep =
  (queries: readonly string[], step: number): Step =>
  (view) => {
    const at = Math.min(queries.length - 1, Math.max(0, step));
    return { ...viewFor(queries[at] ?? '', view), panel: 'path', step: at };
  };

/** Goes to a step reached by scrolling: the camera stays if the reader has moved the map. */
export const skimStep =
  (queries: readonly string[], step: number): Step =>
  (view) => {
    const next = goToStep(queries, step)(view);
    return 'zoom' in view.camera ? { ...next, camera: view.camera } : next;
  };
