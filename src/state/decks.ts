// Finds a deck by its id: a ready one from the files, in the reader's language.
// It must not know slides or how they are shown.
import { DECKS, fetchDeck } from '../content/decks.ts';
import type { Deck } from '../core/deck.ts';
import { LoadError } from './load.ts';

/** The deck of an id; undefined where there is none. Throws a LoadError where its files fail. */
export async function loadDeck(id: string, locale: string): Promise<Deck | undefined> {
  if (!DECKS.some((slug) => slug === id)) return undefined;
  const parsed = await fetchDeck(id, locale).catch(() => undefined);
  if (!parsed) throw new LoadError([{ file: `decks/${id}`, kind: 'missing', problems: [] }]);
  if (!parsed.ok) throw new LoadError([{ file: `decks/${id}`, kind: 'malformed', problems: parsed.problems }]);
  return parsed.value;
}
