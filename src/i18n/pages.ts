// The words of the pages that are written when the site is built: a catalogue of its own, which no browser fetches.
// It must not know who asks.
import { say, type Messages, type Message, type Params } from './messages.ts';
import type english from './pages/en.json';

export type PagesKey = keyof typeof english;
export type PagesWords = Readonly<Record<PagesKey, Message>>;

/** The message in a language; `params.n` chooses the plural form where there are several. */
export const sayOfPages = (words: PagesWords, locale: string, key: PagesKey, params: Params = {}): string =>
  say(words as unknown as Messages, locale, key as never, params);
