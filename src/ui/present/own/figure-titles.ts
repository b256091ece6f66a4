// The figures by what they are called in the reader's language, in its alphabetical order, for those who choose one.
// It must not know what is chosen.
import { byAlphabet } from '../../../i18n/alphabetical.ts';
import type { Store } from '../../../state/store.svelte.ts';
import type { SlotNames } from './slot-names.ts';

export type Titled = { readonly id: string; readonly title: string };

/** Every figure of the map; called by its id where nobody has named it. */
export function titledFigures({ knowledge, choice }: Store): readonly Titled[] {
  const compare = byAlphabet(choice.view.locale);
  return [...knowledge.figures.keys()]
    .map((id) => ({ id, title: knowledge.lexicon?.texts.figures[id] ?? id }))
    .sort((a, b) => compare(a.title, b.title));
}

/** The names by which fields show slots for figures. */
export function slotNames(store: Store): SlotNames {
  const all = titledFigures(store);
  const [titles, ids] = [new Map(all.map(({ id, title }) => [id, title])), new Map(all.map(({ id, title }) => [title, id]))]; // prettier-ignore
  return {
    titleOf: (figure) => titles.get(figure),
    figureOf: (title) => ids.get(title),
    range: store.knowledge.say('deck.slotRange'),
  };
}
