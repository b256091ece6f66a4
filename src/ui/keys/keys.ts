// The keys that work everywhere on the page and what each does.
// It must not know how the map or a panel is drawn.
import { OFFERED } from '../../content/layers.ts';
import { enter } from '../../core/text/annotation.ts';
import { annotationsIn } from '../../core/text/prose.ts';
import { chooseScenario, during, pick, turnTo, WHOLE } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';

function stepScenario(store: Store, by: number): void {
  const at = OFFERED.indexOf(store.view.scenario);
  const next = OFFERED[(at + by + OFFERED.length) % OFFERED.length];
  if (next !== undefined) store.do(chooseScenario(next));
}

function stepPassage(store: Store, by: number): void {
  const prose = store.view.article ? store.lexicon?.texts.articles[store.view.article] : undefined;
  const order = prose?.paragraphs.flatMap(annotationsIn) ?? [];
  const wanted = order[order.indexOf(store.view.passage ?? '') + by];
  const annotation = store.annotations.find((one) => one.id === wanted);
  if (annotation) store.do(enter(annotation));
}

/** Focuses what a panel holds as soon as it is on the page: the panel itself may still have to be fetched. */
function focusSoon(id: string, frames = 900): void {
  const element = document.getElementById(id);
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSoon(id, frames - 1));
}

/** Opens the timeline and goes to a handle, on a phone to the one beside December; or closes it. */
export function turnTime(store: Store): void {
  store.do(during(store.view.time ? null : WHOLE));
  if (store.view.time) focusSoon(store.narrow ? 'time-to' : 'time-from');
}

function goBack(store: Store): void {
  if (store.openFigure !== undefined) store.openFigure = undefined;
  else if (store.view.pick) store.do(pick(null));
}

const ACTIONS: Readonly<Record<string, (store: Store) => void>> = {
  '[': (store) => stepScenario(store, -1),
  ']': (store) => stepScenario(store, 1),
  ',': (store) => stepPassage(store, -1),
  '.': (store) => stepPassage(store, 1),
  '/': (store) => {
    store.searching = true;
  },
  t: turnTime,
  a: (store) => {
    store.adding += 1;
  },
  m: () => document.querySelector<HTMLElement>('#map canvas')?.focus(),
  Escape: goBack,
  '?': (store) => {
    store.help = true;
  },
};

/** Where a Cyrillic layout has letters on the bracket keys, the place of the key counts. */
const BY_PLACE: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  KeyM: 'm',
  KeyT: 't',
  KeyA: 'a',
};
const keyOf = (event: KeyboardEvent): string =>
  /\p{Script=Cyrillic}/u.test(event.key) ? (BY_PLACE[event.code] ?? event.key) : event.key;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=range]), textarea, select');

/** Acts on a key pressed anywhere but in a text field or an open dialog, where the key belongs to that. */
export function handleKey(event: KeyboardEvent, store: Store): void {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyP' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    store.do(turnTo('print'));
  }
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event.target) ||
    document.querySelector('dialog[open]')
  )
    return;
  const action = ACTIONS[keyOf(event)];
  if (!action) return;
  event.preventDefault();
  action(store);
}
