// What is wrong in a deck and where, in the reader's language: the chapter by its number, the field, the fault.
// It must not know how a deck is checked.
import type { Problem } from '../../../../geo/schema.ts';
import { own } from '../../../core/values/table.ts';
import type { MessageKey, Params } from '../../../i18n/messages.ts';

const FIELDS: Readonly<Record<string, MessageKey>> = {
  title: 'deck.title',
  lede: 'deck.lede',
  minutes: 'deck.minutes',
  ages: 'deck.ages',
  goals: 'deck.goals',
  vocabulary: 'deck.vocabulary',
  text: 'deck.text',
  notes: 'deck.notes',
  question: 'deck.question',
  answer: 'deck.answer',
  view: 'deck.view',
  ask: 'deck.ask',
};

type Say = (key: MessageKey, params?: Params) => string;

/** `chapters.2.text.1` is “Chapter 3, Text”; what has no name on the screen is left to the path. */
export function placeOf(path: string, say: Say): string {
  const [, chapter, rest = ''] = /^chapters\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const field = own(FIELDS, (chapter === undefined ? path : rest).split('.')[0] ?? '');
  const where = chapter === undefined ? [] : [say('deck.chapter', { n: Number(chapter) + 1 })];
  return [...where, ...(field ? [say(field)] : [])].join(', ');
}

/** What is wrong; the message for the terminal, in English, where the problem has no reason. */
export const wordsOf = ({ reason, message }: Problem, say: Say): string =>
  reason ? say(`fault.${reason.kind}`, { value: reason.value ?? '' }) : message;
