// Imports a deck from a file: accepts it only if it is complete and every id in it exists.
// It must not know where decks are stored or how a fault is shown.
import type { Problem } from '../../../../geo/schema.ts';
import { copyOf } from '../../../core/deck/deck-edit.ts';
import { sameDeck } from '../../../core/deck/deck-fields.ts';
import { withoutPlaces, type BroughtPlaces } from '../../../core/deck/deck-places.ts';
import { checkDeck, type KnownIds } from '../../../core/deck/deck-names.ts';
import type { Deck } from '../../../core/deck/deck.ts';
import { freshId, isOwn } from '../../../state/own-decks.ts';
import { save } from '../../share/save.ts';

/** More than the largest deck with the most places that are saved with one. */
export const MOST_BYTES = 8_000_000;
/** `both`: another deck with this id exists and stays; `same`: an identical deck exists already. */
export type ImportResult =
  | { readonly kind: 'new' | 'both' | 'same'; readonly deck: Deck; readonly brought?: BroughtPlaces }
  | { readonly kind: 'json' | 'big' | 'faulty'; readonly problems: readonly Problem[] };

const rejected = (kind: 'json' | 'big', file: string, message: string): ImportResult => ({
  kind,
  problems: [{ file, path: '', message }],
});

/** Reads a file and compares it with the existing decks; changes nothing. */
export async function importDeck(file: File, here: readonly Deck[], names: KnownIds): Promise<ImportResult> {
  if (file.size > MOST_BYTES) return rejected('big', file.name, `has ${file.size} bytes, more than ${MOST_BYTES}`);
  let input: unknown;
  try {
    input = JSON.parse(await file.text());
  } catch (error) {
    return rejected('json', file.name, (error as Error).message);
  }
  const { deck: given, ...places } = withoutPlaces(input);
  const parsed = checkDeck(given, file.name, names);
  if (!parsed.ok) return { kind: 'faulty', problems: parsed.problems };
  const deck = parsed.value;
  const existing = here.find(({ id }) => id === deck.id);
  if (!existing && isOwn(deck.id)) return { kind: 'new', deck, ...places };
  if (existing && sameDeck(existing, deck)) return { kind: 'same', deck, ...places };
  return { kind: existing ? 'both' : 'new', deck: copyOf(deck, freshId('own'), deck.title), ...places };
}

/** Downloads a deck, or the raw content of an unreadable one, as a JSON file. */
export const saveAsFile = (value: unknown, id: string): void => saveText(`${JSON.stringify(value, null, 2)}\n`, id);

/** Downloads a deck that is already text. */
export const saveText = (text: string, id: string): void => save(`redlines-${id}.json`, text, 'application/json');
