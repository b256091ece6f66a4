// The words of the screen in one language, as the browser fetches them.
// It must not know the words themselves.
import type { Messages } from './messages.ts';

const MESSAGES = import.meta.glob<Messages>('./messages/*.json', {
  import: 'default',
});

/** The messages of a language; rejects when there is no file for it. */
export function fetchMessages(locale: string): Promise<Messages> {
  const load = MESSAGES[`./messages/${locale}.json`];
  return load ? load() : Promise.reject(new Error(`no messages for ${locale}`));
}
