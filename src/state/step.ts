// Keeps the windows of one presentation in step: what one shows, the others show, over the browser's own channel.
// It must not know slides, notes or how anything looks; a window that is opened later asks where the others are.
import { fromQuery, toQuery } from '../core/view/share.ts';
import { INITIAL, type Step, type View } from '../core/view/view.ts';
import type { Store } from './store.svelte.ts';

const NAME = 'redlines-presentation';

type Word =
  | { readonly kind: 'hello' }
  | { readonly kind: 'view'; readonly query: string }
  | { readonly kind: 'blank'; readonly deck: string; readonly on: boolean }
  | { readonly kind: 'reveal'; readonly deck: string; readonly slide: number };

export type Company = {
  /** Blanks or shows the audience's screen. */
  readonly blank: (on: boolean) => void;
  /** Asks the audience's window to answer the question that is open there. */
  readonly reveal: () => void;
  readonly leave: () => void;
};

/** What windows share of a view: all but language, appearance, and which kind of window it is. */
const shared = (view: View): string =>
  toQuery({ ...view, page: INITIAL.page, locale: INITIAL.locale, theme: INITIAL.theme });

/** The step to what another window shows. */
const adopt =
  (query: string): Step =>
  ({ locale, theme, page }) => ({ ...fromQuery(query).view, locale, theme, page });

/** Only our own words are heard; whether they are about the presentation that is on here, each says. */
function understood(data: unknown): Word | undefined {
  const word = data as Partial<Record<string, unknown>> | null;
  const { kind, deck, slide, on, query } = word ?? {};
  if (kind === 'hello') return { kind };
  if (kind === 'view' && typeof query === 'string') return { kind, query };
  if (typeof deck !== 'string') return undefined;
  if (kind === 'blank' && typeof on === 'boolean') return { kind, deck, on };
  if (kind === 'reveal' && typeof slide === 'number') return { kind, deck, slide };
  return undefined;
}

/** What a window does when another asks: darkens its screen or shows it again, answers its open question. */
export type Asked = { readonly blank: (on: boolean) => void; readonly reveal?: () => void };

/** Joins the windows that present the deck of the store's view. */
export function keepInStep(store: Store, asked: Asked): Company {
  const channel = new BroadcastChannel(NAME);
  const { deck } = store.view;
  let last = shared(store.view);
  const say = (word: Word): void => channel.postMessage(word);
  const tell = (view: View): void => {
    if (view.deck !== deck || shared(view) === last) return;
    last = shared(view);
    say({ kind: 'view', query: last });
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const word = understood(data);
    if (word?.kind === 'hello') say({ kind: 'view', query: last });
    else if (word?.kind === 'blank') {
      if (word.deck === deck) asked.blank(word.on);
    } else if (word?.kind === 'reveal') {
      if (word.deck === deck && word.slide === store.view.slide) asked.reveal?.();
    } else if (word && fromQuery(word.query).view.deck === deck && word.query !== last) {
      last = word.query;
      store.do(adopt(word.query), 'replace');
    }
  };
  store.told = tell;
  say({ kind: 'hello' });
  return {
    blank: (on) => say({ kind: 'blank', deck: deck ?? '', on }),
    reveal: () => say({ kind: 'reveal', deck: deck ?? '', slide: store.view.slide }),
    leave: () => {
      channel.close();
      if (store.told === tell) store.told = undefined;
    },
  };
}
