// The figures by what they are called in the reader's language, in its alphabetical order, for those who choose one.
// It must not know what is chosen.
import { byAlphabet } from '../../../i18n/alphabetical.ts';
import type { Store } from '../../../state/store.svelte.ts';

export type Titled = { readonly id: string; readonly title: string };

/** Every figure of the map; called by its id where nobody has named it. */
export function titledFigures({ knowledge, choice }: Store): readonly Titled[] {
  const compare = byAlphabet(choice.view.locale);
  return [...knowledge.figures.keys()]
    .map((id) => ({ id, title: knowledge.lexicon?.texts.figures[id] ?? id }))
    .sort((a, b) => compare(a.title, b.title));
}
