// The words of the screen: a message by its key, with its slots filled and its plural chosen.
// It must not know who asks; a key that is not there is a type error in code and a red test in a language.
import { own } from '../core/values/table.ts';
import type english from './messages/en.json';

export type MessageKey = keyof typeof english;
/** A sentence, or one form for each plural category of the language. */
export type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Messages = Readonly<Record<MessageKey, Message>>;
export type Params = Readonly<Record<string, string | number>>;

const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(own(params, name) ?? slot));

/**
 * The message in a language; `params.n` chooses the plural form where there are several. Empty for a key that there is
 * not: keys made from data, such as the status of a rule, may be of an unfinished draft.
 */
export function say(messages: Messages, locale: string, key: MessageKey, params: Params = {}): string {
  const message = own<Message>(messages, key);
  if (message === undefined) return '';
  if (typeof message === 'string') return fill(message, params);
  const rule = new Intl.PluralRules(locale).select(Number(params['n'] ?? 0));
  return fill(message[rule] ?? message.other ?? '', params);
}
