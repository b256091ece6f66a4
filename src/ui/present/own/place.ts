// Where in a deck a fault is, in the reader's language: the chapter by its number, and the field.
// It must not know what is wrong there.
import { own } from '../../../core/values/table.ts';
import type { MessageKey, Params } from '../../../i18n/messages.ts';

const FIELDS: Readonly<Record<string, MessageKey>> = {
  title: 'deck.title',
  lede: 'deck.lede',
  minutes: 'deck.minutes',
  text: 'deck.text',
  notes: 'deck.notes',
  question: 'deck.question',
  view: 'deck.view',
  ask: 'deck.ask',
};

/** `chapters.2.text.1` is “Chapter 3, Text”; what has no name on the screen is left to the path. */
export function placeOf(path: string, say: (key: MessageKey, params?: Params) => string): string {
  const [, chapter, rest = ''] = /^chapters\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const field = own(FIELDS, (chapter === undefined ? path : rest).split('.')[0] ?? '');
  const where = chapter === undefined ? [] : [say('deck.chapter', { n: Number(chapter) + 1 })];
  return [...where, ...(field ? [say(field)] : [])].join(', ');
}
