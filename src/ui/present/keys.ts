// The keys of a presentation, as remotes and keyboards send them, and what each asks for.
// It must not know slides; it names wishes.
import { own } from '../../core/values/table.ts';

export type Command =
  | {
      readonly kind:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'leave'
        | 'blank'
        | 'spotlight'
        | 'theme'
        | 'presenter'
        | 'code'
        | 'reveal';
    }
  | { readonly kind: 'slide'; readonly slide: number }
  | { readonly kind: 'digit'; readonly digit: string };

const KEYS: Readonly<Record<string, Exclude<Command['kind'], 'slide' | 'digit'>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  b: 'blank',
  s: 'spotlight',
  d: 'theme',
  p: 'presenter',
  q: 'code',
  r: 'reveal',
};
/** Letters where a Cyrillic layout has others: there the place of the key counts. */
const BY_PLACE: Readonly<Record<string, string>> = { KeyB: 'b', KeyS: 's', KeyD: 'd', KeyP: 'p', KeyQ: 'q', KeyR: 'r' };

/** What a key asks for; `typed` is the number typed so far, which Enter goes to. Undefined for keys of others. */
export function commandOf(event: Pick<KeyboardEvent, 'key' | 'code'>, typed: string): Command | undefined {
  if (/^\d$/.test(event.key)) return { kind: 'digit', digit: event.key };
  if (event.key === 'Enter' && typed !== '') return { kind: 'slide', slide: Number(typed) };
  const key = /\p{Script=Cyrillic}/u.test(event.key) ? (own(BY_PLACE, event.code) ?? event.key) : event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const kind = own(KEYS, name);
  return kind && { kind };
}

/** Buttons, fields and sliders keep the keys that they live on; letters and page keys are ours everywhere but in fields. */
export function belongsToTarget(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('input:not([type=range]), textarea, select')) return true;
  if (target.matches('[data-own-keys]')) return /^(Arrow|Enter| |Backspace)/.test(key);
  if (target.matches('input[type=range], [role=slider], canvas')) return /^(Arrow|Page|Home|End)/.test(key);
  return target.matches('button, a, summary') && (key === ' ' || key === 'Enter');
}
