// The words of the workshop: a catalogue of its own, so that readers of the map do not fetch it.
// It must not know who asks.
import { say, type Messages, type Message, type Params } from './messages.ts';
import type english from './workshop/en.json';

export type { Params } from './messages.ts';
export type WorkshopKey = keyof typeof english;
export type WorkshopWords = Readonly<Record<WorkshopKey, Message>>;

/** The message in a language; `params.n` chooses the plural form where there are several. */
export const sayIn = (words: WorkshopWords, locale: string, key: WorkshopKey, params: Params = {}): string =>
  say(words as unknown as Messages, locale, key as never, params);
