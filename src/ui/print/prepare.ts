// A deck with all that its sheets need: what reads plans, where a chapter shows one, and the words of the limits of a task.
// It must not know what stands on a sheet.
import { chapterView, type Deck } from '../../core/deck/deck.ts';
import type { Locale } from '../../core/values/locale.ts';
import { showsPlan } from '../../core/view/view.ts';
import { loadDeck } from '../../state/decks.ts';
import type { Store } from '../../state/store.svelte.ts';
import { wordsIn } from '../plan/words.svelte.ts';

/** Waits for the facts; what reads plans is given to them, and they come with the page itself. */
async function fetchPlans({ knowledge, choice }: Store, { chapters }: Deck): Promise<void> {
  const shown = chapters.some((chapter) => showsPlan(chapterView(chapter, choice.view)));
  if (shown && !knowledge.world?.plans) await knowledge.readPlans();
}

/** The deck with this id, to be printed; undefined if there is none. Rejects where a part of it does not load. */
export async function prepared(store: Store, id: string, locale: Locale): Promise<Deck | undefined> {
  const deck = await loadDeck(id, locale);
  if (!deck) return undefined;
  const sets = deck.chapters.some(({ ask }) => ask?.kind === 'plan');
  await Promise.all([fetchPlans(store, deck), sets ? wordsIn(locale) : undefined]);
  return deck;
}
