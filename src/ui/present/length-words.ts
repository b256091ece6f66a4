// How long a presentation is and for whom, in words: its chapters, and its minutes and ages where they are given.
// It must not know how a presentation is shown.
import type { Deck } from '../../core/deck/deck.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';

/** `10 chapters · 45 minutes · ages 15–18` */
export const lengthWords = ({ chapters, minutes, ages }: Deck, knowledge: Pick<Knowledge, 'say'>): string =>
  [
    knowledge.say('present.chapters', { n: chapters.length }),
    ...(minutes > 0 ? [knowledge.say('present.minutes', { n: minutes })] : []),
    ...(ages ? [knowledge.say('present.ages', { from: ages[0], to: ages[1] })] : []),
  ].join(' · ');
