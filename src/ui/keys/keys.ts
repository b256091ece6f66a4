// The keyboard shortcuts that work everywhere on the page, and what each does.
// It must not know how the map or a panel is drawn.
import { own } from '../../core/values/table.ts';
import { offeredScenarios } from '../../core/scenario/offered.ts';
import { openPassage } from '../../core/text/annotation.ts';
import { annotationsIn } from '../../core/text/prose.ts';
import { chooseScenario, during, pick, turnTo, WHOLE } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import { isCharacter, meantKey, plainKey } from './meant.ts';

/** Chooses the proposal so many places on in the order of the picker, which goes round. */
export function stepScenario({ knowledge, choice }: Store, by: number): void {
  const ids = offeredScenarios(knowledge.offered);
  const next = ids[(ids.indexOf(choice.view.scenario) + by + ids.length) % ids.length];
  if (next !== undefined) choice.apply(chooseScenario(next));
}

function stepPassage({ knowledge, choice }: Store, by: number): void {
  const prose = choice.view.article ? knowledge.lexicon?.texts.articles[choice.view.article] : undefined;
  const order = prose?.paragraphs.flatMap(annotationsIn) ?? [];
  const id = order[order.indexOf(choice.view.passage ?? '') + by];
  const annotation = knowledge.annotations.find((annotation) => annotation.id === id);
  if (annotation) choice.apply(openPassage(annotation));
}

/** Focuses an element as soon as its panel has loaded, unless the reader goes on with a key or the pointer first. */
function focusWhenPresent(id: string): void {
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  for (const type of ['keydown', 'pointerdown'] as const)
    window.addEventListener(type, stop, { signal: waiting.signal, capture: true });
  const look = (): void => {
    if (waiting.signal.aborted) return;
    const element = document.getElementById(id);
    if (!element) requestAnimationFrame(look);
    else {
      stop();
      element.focus();
    }
  };
  requestAnimationFrame(look);
}

/** A dialog over texts and facts opens at once or, while these load, not at all: it would come when nobody waits for it. */
const canOpen = ({ knowledge }: Store): boolean => knowledge.world !== undefined && knowledge.lexicon !== undefined;

/** Opens or closes the timeline; on opening, focuses a handle: on a phone the one beside December. */
export function toggleTimeline({ choice, room }: Store): void {
  choice.apply(during(choice.view.time ? null : WHOLE));
  if (choice.view.time) focusWhenPresent(room.narrow ? 'time-to' : 'time-from');
}

function dismiss({ choice, room }: Store): void {
  if (room.openFigure !== undefined) room.openFigure = undefined;
  else if (choice.view.pick) choice.apply(pick(null));
}

const ACTIONS: Readonly<Record<string, (store: Store) => void>> = {
  '[': (store) => stepScenario(store, -1),
  ']': (store) => stepScenario(store, 1),
  ',': (store) => stepPassage(store, -1),
  '.': (store) => stepPassage(store, 1),
  '/': (store) => {
    if (canOpen(store)) store.room.searchOpen = true;
  },
  t: toggleTimeline,
  a: (store) => {
    if (canOpen(store)) store.room.addRequest += 1;
  },
  m: () => document.querySelector<HTMLElement>('#map canvas')?.focus(),
  Escape: dismiss,
  '?': (store) => {
    store.room.helpOpen = true;
  },
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select');

/** Ctrl+P or ⌘P, without Shift or Alt, whose combinations are the browser's. */
const asksToPrint = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && meantKey(event) === 'p';

/** What a key press asks for; undefined for the keys of others, and for characters where the reader has turned them off. */
function actionOf(event: KeyboardEvent, { room }: Store): ((store: Store) => void) | undefined {
  if (asksToPrint(event)) return ({ choice }) => choice.apply(turnTo('print'));
  const key = isTyping(event.target) ? undefined : plainKey(event);
  if (key === undefined || (isCharacter(key) && !room.characterKeys.on)) return undefined;
  return own(ACTIONS, key);
}

/** Handles a key press, except in text fields and open dialogs, which handle their own keys. */
export function handleKey(event: KeyboardEvent, store: Store): void {
  const action = document.querySelector('dialog[open]') ? undefined : actionOf(event, store);
  if (!action) return;
  event.preventDefault();
  action(store);
}
