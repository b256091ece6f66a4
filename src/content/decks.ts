// The ready decks: which there are, and how one is fetched in a language when it is asked for.
// It must not know how a deck is shown.
import { own } from '../core/values/table.ts';
import type { Parsed } from '../../geo/schema.ts';
import { assembleDeck, parseFrame, parseWords, type Deck } from '../core/deck/deck.ts';
import { OFFERED } from './offered.ts';

/** The folders of the decks that this build has. */
export const DECKS = OFFERED.decks;

const FILES = import.meta.glob<unknown>('./decks/*/*.json', { import: 'default' });

/** Reads a ready deck in a language; rejects where a file cannot be fetched. */
export async function fetchDeck(slug: string, locale: string): Promise<Parsed<Deck>> {
  const [frameFile, wordsFile] = [`./decks/${slug}/deck.json`, `./decks/${slug}/${locale}.json`];
  const [rawFrame, rawWords] = await Promise.all([own(FILES, frameFile)?.(), own(FILES, wordsFile)?.()]);
  const frame = parseFrame(rawFrame, `src/content/${frameFile.slice(2)}`);
  if (!frame.ok) return frame;
  const words = parseWords(rawWords, `src/content/${wordsFile.slice(2)}`);
  return words.ok ? assembleDeck(frame.value, words.value, `src/content/${wordsFile.slice(2)}`) : words;
}
