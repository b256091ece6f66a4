// The words of the reader's own plan: a catalogue of its own, fetched with its panel.
// It must not know who asks.
import { say, type Messages, type Message, type Params } from './messages.ts';
import type english from './plan/en.json';

export type PlanKey = keyof typeof english;
export type PlanWords = Readonly<Record<PlanKey, Message>>;

/** The message in a language; `params.n` chooses the plural form where there are several. */
export const sayOfPlan = (words: PlanWords, locale: string, key: PlanKey, params: Params = {}): string =>
  say(words as unknown as Messages, locale, key as never, params);
