// How long a presentation is, in words: its chapters, and its minutes where they are given.
// It must not know how a presentation is shown.
import type { Deck } from '../../core/deck/deck.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';

/** `10 chapters · 45 minutes` */
export const lengthWords = ({ chapters, minutes }: Deck, knowledge: Pick<Knowledge, 'say'>): string =>
  [
    knowledge.say('present.chapters', { n: chapters.length }),
    ...(minutes > 0 ? [knowledge.say('present.minutes', { n: minutes })] : []),
  ].join(' · ');
