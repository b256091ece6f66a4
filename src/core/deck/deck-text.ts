// Goals, words and ages of a presentation as text for an input field, and back.
// It must not know fields or where a deck is stored.
import type { Deck } from './deck.ts';

type Word = NonNullable<Deck['vocabulary']>[number];
const DASH = ' — ';

const lines = (typed: string): string[] => typed.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore

/** Goals, one a line; undefined for an empty text. */
export function goalsOf(typed: string): Deck['goals'] {
  const goals = lines(typed);
  return goals.length > 0 ? goals : undefined;
}

/** `term — meaning`, one a line; a colon or a spaced hyphen will do. A line without one is a term with an empty meaning. */
export function vocabularyOf(typed: string): Deck['vocabulary'] {
  const words = lines(typed).map((line): Word => {
    const [, term = line, meaning = ''] = /^(.+?)(?:\s+[—–-]\s+|:\s+)(.*)$/u.exec(line) ?? [];
    return { term: term.trim(), meaning: meaning.trim() };
  });
  return words.length > 0 ? words : undefined;
}

/** `14–18`, or one age; undefined for anything else. */
export function agesOf(typed: string): Deck['ages'] {
  const [, first, last = first] = /^\D*(\d{1,2})(?:\D+(\d{1,2}))?\D*$/u.exec(typed) ?? [];
  const [from, to] = [Number(first), Number(last)].toSorted((a, b) => a - b);
  return first === undefined || from === undefined || to === undefined || from < 3 ? undefined : [from, to];
}

/** The text of a field for goals, for words and for ages. */
export const goalsText = ({ goals = [] }: Deck): string => goals.join('\n');
export const vocabularyText = ({ vocabulary = [] }: Deck): string =>
  vocabulary.map(({ term, meaning }) => [term, meaning].filter(Boolean).join(DASH)).join('\n');
export const agesText = ({ ages }: Deck): string => (ages ? [...new Set(ages)].join('–') : '');
