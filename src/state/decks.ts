// Finds a deck by its id: a ready one from the files, in the reader's language, or one of the reader's own.
// It must not know slides or how they are shown.
import type { Parsed } from '../../geo/schema.ts';
import { DECKS, fetchDeck } from '../content/decks.ts';
import type { Deck } from '../core/deck/deck.ts';
import { checkDeck, type Names } from '../core/deck/deck-names.ts';
import { LoadError } from './load.ts';
import { findOwn, isOwn } from './own-decks.ts';

const ANY: Names = { has: () => true };

/** Whether a deck comes with the map, so that everybody who opens the page has it. */
export const isReady = (id: string): boolean => DECKS.some((slug) => slug === id);

async function readOwn(id: string, names: Names): Promise<Parsed<Deck> | undefined> {
  const kept = await findOwn(id).catch(() => undefined);
  return kept === undefined ? undefined : checkDeck(kept, `decks/${id}`, names);
}

/**
 * The deck of an id; undefined where there is none. Throws a LoadError where its files fail, or where one of the
 * reader's own cannot be shown: it is unfinished, or names what is not among `names`.
 */
export async function loadDeck(id: string, locale: string, names: Names = ANY): Promise<Deck | undefined> {
  const own = isOwn(id);
  if (!own && !isReady(id)) return undefined;
  const parsed = own ? await readOwn(id, names) : await fetchDeck(id, locale).catch(() => undefined);
  if (!parsed && own) return undefined;
  if (!parsed) throw new LoadError([{ file: `decks/${id}`, kind: 'missing', problems: [] }]);
  if (!parsed.ok) throw new LoadError([{ file: `decks/${id}`, kind: 'malformed', problems: parsed.problems }]);
  return parsed.value;
}
