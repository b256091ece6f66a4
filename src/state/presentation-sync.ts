// Synchronises the windows of one presentation over a BroadcastChannel: when one changes its view, the others follow.
// It must not know slides, notes or how anything looks; a window opened later asks the others for their view.
import { fromQuery, toQuery } from '../core/view/share.ts';
import { INITIAL, type Step, type View } from '../core/view/view.ts';
import type { Strokes } from '../core/deck/guess.ts';
import type { Choice } from './choice.svelte.ts';
import type { Drawing } from './ink.svelte.ts';
import type { Look } from './presenting.svelte.ts';

const NAME = 'redlines-presentation';

type Message =
  | { readonly kind: 'hello' }
  | { readonly kind: 'view'; readonly query: string }
  | { readonly kind: 'blank'; readonly deck: string; readonly on: boolean }
  | { readonly kind: 'reveal'; readonly deck: string; readonly slide: number }
  | { readonly kind: 'asking'; readonly deck: string; readonly slide: number; readonly on: boolean }
  | ({ readonly kind: 'ink'; readonly deck: string } & Drawing)
  | ({ readonly kind: 'look'; readonly deck: string } & Look);

export type PresentationChannel = {
  /** Blanks or shows the audience's screen. */
  readonly blank: (on: boolean) => void;
  /** Reveals the answer to the question that is open in the audience's window. */
  readonly reveal: () => void;
  /** Tells the other windows whether the question of this slide is open here. */
  readonly asking: (slide: number, on: boolean) => void;
  /** Shows the other windows what has been drawn over the map here. */
  readonly ink: (drawing: Drawing) => void;
  /** Has the other windows look as this one does. */
  readonly look: (look: Look) => void;
  readonly close: () => void;
};

/** The part of a view that windows share: all but locale, theme, and the page and the kind of link, which tell what kind of window it is. */
const sharedQuery = (view: View): string =>
  toQuery({ ...view, page: INITIAL.page, locale: INITIAL.locale, theme: INITIAL.theme, pupil: INITIAL.pupil });

/** A step to the view that another window shows. */
const followQuery =
  (query: string): Step =>
  ({ locale, theme, page, pupil }) => ({ ...fromQuery(query).view, locale, theme, page, pupil });

/** The most strokes and points that a message may hold: far more than anybody draws in a lesson. */
const [MOST_STROKES, MOST_POINTS] = [2000, 20_000];
const isPlace = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((degrees) => Number.isFinite(degrees));
const isStrokes = (value: unknown): value is Strokes =>
  Array.isArray(value) &&
  value.length <= MOST_STROKES &&
  value.every((stroke) => Array.isArray(stroke) && stroke.length <= MOST_POINTS && stroke.every(isPlace));

/** Validates a message; undefined if it is none of ours. The caller checks which deck it is about. */
function parseMessage(data: unknown): Message | undefined {
  const { kind, deck, slide, on, query, strokes, lasting, legend, large } =
    (data as Partial<Record<string, unknown>> | null) ?? {};
  if (kind === 'hello') return { kind };
  if (kind === 'view' && typeof query === 'string') return { kind, query };
  if (typeof deck !== 'string') return undefined;
  if (kind === 'blank' && typeof on === 'boolean') return { kind, deck, on };
  if (kind === 'reveal' && typeof slide === 'number') return { kind, deck, slide };
  if (kind === 'asking' && typeof slide === 'number' && typeof on === 'boolean') return { kind, deck, slide, on };
  if (kind === 'ink' && typeof slide === 'number' && isStrokes(strokes) && typeof lasting === 'boolean')
    return { kind, deck, slide, strokes, lasting };
  if (kind === 'look' && typeof legend === 'boolean' && typeof large === 'boolean')
    return { kind, deck, legend, large };
  return undefined;
}

/**
 * What a window does at another window's request: blanks or shows its screen, reveals the answer to its question, learns
 * whether a question is open there, shows what was drawn there, and looks as that one does. `greet` answers a window that has just been opened.
 */
export type PresentationHandlers = {
  readonly blank: (on: boolean) => void;
  readonly reveal?: () => void;
  readonly asking?: (slide: number, on: boolean) => void;
  readonly ink: (drawing: Drawing) => void;
  readonly look: (look: Look) => void;
  readonly greet: () => void;
};

type About = Exclude<Message, { kind: 'hello' | 'view' }>;
/** Does what a message about the deck that is being presented asks for. */
function obey(message: About, view: View, handlers: PresentationHandlers): void {
  if (message.kind === 'blank') handlers.blank(message.on);
  else if (message.kind === 'ink') handlers.ink(message);
  else if (message.kind === 'look') handlers.look(message);
  else if (message.kind === 'asking') handlers.asking?.(message.slide, message.on);
  else if (message.slide === view.slide) handlers.reveal?.();
}

/** Connects this window to the others that present the same deck. */
export function joinPresentation(choice: Choice, handlers: PresentationHandlers): PresentationChannel {
  const channel = new BroadcastChannel(NAME);
  const { deck } = choice.view;
  const named = deck ?? '';
  let last = sharedQuery(choice.view);
  const send = (message: Message): void => channel.postMessage(message);
  const onViewChange = (view: View): void => {
    if (view.deck !== deck || sharedQuery(view) === last) return;
    last = sharedQuery(view);
    send({ kind: 'view', query: last });
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data);
    if (message?.kind === 'hello') {
      send({ kind: 'view', query: last });
      handlers.greet();
    } else if (message?.kind === 'view') {
      if (fromQuery(message.query).view.deck !== deck || message.query === last) return;
      last = message.query;
      choice.apply(followQuery(message.query), 'replace');
    } else if (message?.deck === deck) obey(message, choice.view, handlers);
  };
  choice.onViewChange = onViewChange;
  send({ kind: 'hello' });
  return {
    blank: (on) => send({ kind: 'blank', deck: named, on }),
    reveal: () => send({ kind: 'reveal', deck: named, slide: choice.view.slide }),
    asking: (slide, on) => send({ kind: 'asking', deck: named, slide, on }),
    ink: (drawing) => send({ kind: 'ink', deck: named, ...drawing }),
    look: (look) => send({ kind: 'look', deck: named, ...look }),
    close: () => {
      channel.close();
      if (choice.onViewChange === onViewChange) choice.onViewChange = undefined;
    },
  };
}
