// The keyboard shortcuts that work everywhere on the page, and what each does.
// It must not know how the map or a panel is drawn.
import { own } from '../../core/values/table.ts';
import { OFFERED } from '../../content/layers.ts';
import { openPassage } from '../../core/text/annotation.ts';
import { annotationsIn } from '../../core/text/prose.ts';
import { chooseScenario, during, pick, turnTo, WHOLE } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';

function stepScenario({ choice }: Store, by: number): void {
  const at = OFFERED.indexOf(choice.view.scenario);
  const next = OFFERED[(at + by + OFFERED.length) % OFFERED.length];
  if (next !== undefined) choice.apply(chooseScenario(next));
}

function stepPassage({ knowledge, choice }: Store, by: number): void {
  const prose = choice.view.article ? knowledge.lexicon?.texts.articles[choice.view.article] : undefined;
  const order = prose?.paragraphs.flatMap(annotationsIn) ?? [];
  const id = order[order.indexOf(choice.view.passage ?? '') + by];
  const annotation = knowledge.annotations.find((annotation) => annotation.id === id);
  if (annotation) choice.apply(openPassage(annotation));
}

/** Focuses an element as soon as it exists: its panel may still be loading. Gives up after `frames` frames. */
function focusWhenPresent(id: string, frames = 900): void {
  const element = document.getElementById(id);
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenPresent(id, frames - 1));
}

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
    store.room.searchOpen = true;
  },
  t: toggleTimeline,
  a: (store) => {
    store.room.addRequest += 1;
  },
  m: () => document.querySelector<HTMLElement>('#map canvas')?.focus(),
  Escape: dismiss,
  '?': (store) => {
    store.room.helpOpen = true;
  },
};

/** For Cyrillic layouts, shortcuts go by the physical key. */
const BY_CODE: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  KeyM: 'm',
  KeyT: 't',
  KeyA: 'a',
};
const keyOf = (event: KeyboardEvent): string =>
  /\p{Script=Cyrillic}/u.test(event.key) ? (own(BY_CODE, event.code) ?? event.key) : event.key;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select');

/** Handles a key press, except in text fields and open dialogs, which handle their own keys. */
export function handleKey(event: KeyboardEvent, store: Store): void {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyP' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    store.choice.apply(turnTo('print'));
  }
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event.target) ||
    document.querySelector('dialog[open]')
  )
    return;
  const action = own(ACTIONS, keyOf(event));
  if (!action) return;
  event.preventDefault();
  action(store);
}
