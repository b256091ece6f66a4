// The lessons as the search knows them: fetched in every language when the search is first opened.
// It must not know how an entry is matched or shown.
import type { Deck } from '../../core/deck/deck.ts';
import type { Offered } from '../../core/scenario/offered.ts';
import { loadDeck } from '../../state/decks.ts';

/** A lesson in each language in which it has loaded. */
export type Lesson = { readonly id: string; readonly byLocale: ReadonlyMap<string, Deck> };

const fetched = new Map<string, Promise<readonly Lesson[]>>();

async function fetchLesson(id: string, locales: readonly string[]): Promise<Lesson> {
  const decks = await Promise.all(locales.map((locale) => loadDeck(id, locale).catch(() => undefined)));
  const pairs = locales.flatMap((locale, index): [string, Deck][] => {
    const deck = decks[index];
    return deck ? [[locale, deck]] : [];
  });
  return { id, byLocale: new Map(pairs) };
}

/** The lessons on offer, the same list each time; one that does not load is left out, and the search works without it. */
export function lessonsOf({ decks }: Pick<Offered, 'decks'>, locales: readonly string[]): Promise<readonly Lesson[]> {
  const key = decks.join();
  const all =
    fetched.get(key) ??
    Promise.all(decks.map((id) => fetchLesson(id, locales))).then((list) => {
      const loaded = list.filter(({ byLocale }) => byLocale.size > 0);
      if (loaded.length < list.length) fetched.delete(key);
      return loaded;
    });
  fetched.set(key, all);
  return all;
}
