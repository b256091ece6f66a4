// Synchronises the windows of one presentation over a BroadcastChannel: when one changes its view, the others follow.
// It must not know slides, notes or how anything looks; a window opened later asks the others for their view.
import { fromQuery, toQuery } from '../core/view/share.ts';
import { INITIAL, type Step, type View } from '../core/view/view.ts';
import type { Choice } from './choice.svelte.ts';

const NAME = 'redlines-presentation';

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'view'; readonly query: string }
  | { readonly kind: 'blank'; readonly deck: string; readonly on: boolean }
  | { readonly kind: 'reveal'; readonly deck: string; readonly slide: number };

export type PresentationChannel = {
  /** Blanks or shows the audience's screen. */
  readonly blank: (on: boolean) => void;
  /** Reveals the answer to the question that is open in the audience's window. */
  readonly reveal: () => void;
  readonly close: () => void;
};

/** The part of a view that windows share: all but locale, theme and the page, which tells what kind of window it is. */
const sharedQuery = (view: View): string =>
  toQuery({ ...view, page: INITIAL.page, locale: INITIAL.locale, theme: INITIAL.theme });

/** A step to the view that another window shows. */
const followQuery =
  (query: string): Step =>
  ({ locale, theme, page }) => ({ ...fromQuery(query).view, locale, theme, page });

/** Validates a message; undefined if it is none of ours. The caller checks which deck it is about. */
function parseMessage(data: unknown): Message | undefined {
  const { kind, deck, slide, on, query } = (data as Partial<Record<string, unknown>> | null) ?? {};
  if (kind === 'hello') return { kind };
  if (kind === 'view' && typeof query === 'string') return { kind, query };
  if (typeof deck !== 'string') return undefined;
  if (kind === 'blank' && typeof on === 'boolean') return { kind, deck, on };
  if (kind === 'reveal' && typeof slide === 'number') return { kind, deck, slide };
  return undefined;
}

/** What a window does at another window's request: blanks or shows its screen, reveals the answer to its question. */
export type PresentationHandlers = { readonly blank: (on: boolean) => void; readonly reveal?: () => void };

/** Connects this window to the others that present the same deck. */
export function joinPresentation(choice: Choice, handlers: PresentationHandlers): PresentationChannel {
  const channel = new BroadcastChannel(NAME);
  const { deck } = choice.view;
  let last = sharedQuery(choice.view);
  const send = (message: Message): void => channel.postMessage(message);
  const onViewChange = (view: View): void => {
    if (view.deck !== deck || sharedQuery(view) === last) return;
    last = sharedQuery(view);
    send({ kind: 'view', query: last });
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data);
    if (message?.kind === 'hello') send({ kind: 'view', query: last });
    else if (message?.kind === 'blank') {
      if (message.deck === deck) handlers.blank(message.on);
    } else if (message?.kind === 'reveal') {
      if (message.deck === deck && message.slide === choice.view.slide) handlers.reveal?.();
    } else if (message && fromQuery(message.query).view.deck === deck && message.query !== last) {
      last = message.query;
      choice.apply(followQuery(message.query), 'replace');
    }
  };
  choice.onViewChange = onViewChange;
  send({ kind: 'hello' });
  return {
    blank: (on) => send({ kind: 'blank', deck: deck ?? '', on }),
    reveal: () => send({ kind: 'reveal', deck: deck ?? '', slide: choice.view.slide }),
    close: () => {
      channel.close();
      if (choice.onViewChange === onViewChange) choice.onViewChange = undefined;
    },
  };
}
