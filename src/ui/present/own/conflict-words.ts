// A conflict between two versions of a deck in the reader's language: where it is, and what each version has there.
// It must not know how versions are compared or chosen.
import { chapterById } from '../../../core/deck/deck-fields.ts';
import { fieldTextOf } from '../../../core/deck/deck-edit.ts';
import type { DeckField } from '../../../core/deck/deck-fields.ts';
import { agesText, goalsText, vocabularyText } from '../../../core/deck/deck-text.ts';
import type { Conflict } from '../../../core/deck/deck-merge.ts';
import type { Ask, Chapter, Deck } from '../../../core/deck/deck.ts';
import { fromQuery } from '../../../core/view/share.ts';
import type { Store } from '../../../state/store.svelte.ts';
import { slotNames } from './figure-titles.ts';
import { placeOf } from './place.ts';
import { named } from './slot-names.ts';

/** The id of the element that offers the choice, and a key for it. */
export const conflictId = (conflict: Conflict): string =>
  ['conflict', 'chapter' in conflict ? conflict.chapter : 'deck', 'field' in conflict ? conflict.field : conflict.kind].join('-'); // prettier-ignore

/** The id of the choice for a field, if there is one to make. */
export const conflictOf = (all: readonly Conflict[], field: string, chapter?: string): string | undefined => {
  const conflict = all.find(
    (one) => 'field' in one && one.field === field && (one.kind === 'chapter' ? one.chapter : undefined) === chapter,
  );
  return conflict && conflictId(conflict);
};

/** For example “Chapter 3, Text”. */
export function conflictPlace(conflict: Conflict, { chapters }: Deck, { knowledge }: Store): string {
  const say: typeof knowledge.say = (key, params) => knowledge.say(key, params);
  if (conflict.kind === 'order') return say('deck.order');
  if (conflict.kind === 'deck') return placeOf(conflict.field, say);
  const index = chapters.findIndex(({ id }) => id === conflict.chapter);
  return placeOf(`chapters.${index}.${conflict.kind === 'chapter' ? conflict.field : ''}`, say);
}

const titleOf = ({ title }: Chapter, index: number, { knowledge }: Store): string =>
  title || knowledge.say('deck.chapter', { n: index + 1 });

function askWords(ask: Ask | undefined, { knowledge }: Store): string {
  if (!ask) return knowledge.say('deck.askNothing');
  if (ask.kind === 'line') return knowledge.say('deck.askLine');
  if (ask.kind === 'plan') return knowledge.say('deck.askPlan');
  const figure = new Map(Object.entries(knowledge.lexicon?.texts.figures ?? {})).get(ask.figure) ?? ask.figure;
  return `${knowledge.say('deck.askNumber')}: ${figure}`;
}

function fieldWords(deck: Deck, field: DeckField): string {
  if (field === 'ages') return agesText(deck);
  if (field === 'goals') return goalsText(deck);
  return field === 'vocabulary' ? vocabularyText(deck) : String(deck[field]);
}

/** What one version has at the place of a conflict; empty if it has nothing there. */
export function versionWords(conflict: Exclude<Conflict, { kind: 'removal' }>, deck: Deck, store: Store): string {
  if (conflict.kind === 'deck') return fieldWords(deck, conflict.field);
  if (conflict.kind === 'order')
    return deck.chapters.map((chapter, index) => `${index + 1}. ${titleOf(chapter, index, store)}`).join('\n');
  const chapter = chapterById(deck, conflict.chapter);
  if (!chapter) return '';
  if (conflict.field === 'text') return named(fieldTextOf(chapter.text), slotNames(store));
  if (conflict.field === 'answer') return named(chapter.answer ?? '', slotNames(store));
  if (conflict.field === 'ask') return askWords(chapter.ask, store);
  if (conflict.field === 'view') return store.knowledge.settingTitle(fromQuery(chapter.view).view);
  return String(chapter[conflict.field] ?? '');
}
