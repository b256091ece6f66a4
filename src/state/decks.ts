// Finds a deck by its id: a built-in deck in the reader's language, or one of the reader's own.
// It must not know slides or how they are shown.
import type { Parsed } from '../../geo/schema.ts';
import { DECKS, fetchDeck } from '../content/decks.ts';
import type { Deck } from '../core/deck/deck.ts';
import { checkDeck, type KnownIds } from '../core/deck/deck-names.ts';
import { LoadError } from './load.ts';
import { findOwn, isOwn, NoAnswer } from './own-decks.ts';

const ANY: KnownIds = { has: () => true };

/** Whether a deck ships with the site, so that every reader has it. */
export const isBuiltIn = (id: string): boolean => DECKS.some((slug) => slug === id);

async function readOwn(id: string, names: KnownIds): Promise<Parsed<Deck> | undefined> {
  const stored = await findOwn(id).catch((error: unknown) => {
    if (error instanceof NoAnswer) throw new LoadError([{ file: `decks/${id}`, kind: 'missing', problems: [] }]);
    return undefined;
  });
  return stored === undefined ? undefined : checkDeck(stored, `decks/${id}`, names);
}

/**
 * The deck with this id; undefined if there is none. Throws a LoadError if its file or the browser's storage does not
 * answer, or if one of the reader's own decks cannot be shown because it is unfinished or refers to something not in
 * `names`.
 */
export async function loadDeck(id: string, locale: string, names: KnownIds = ANY): Promise<Deck | undefined> {
  const own = isOwn(id);
  if (!own && !isBuiltIn(id)) return undefined;
  const parsed = own ? await readOwn(id, names) : await fetchDeck(id, locale).catch(() => undefined);
  if (!parsed && own) return undefined;
  if (!parsed) throw new LoadError([{ file: `decks/${id}`, kind: 'missing', problems: [] }]);
  if (!parsed.ok) throw new LoadError([{ file: `decks/${id}`, kind: 'malformed', problems: parsed.problems }]);
  return parsed.value;
}
