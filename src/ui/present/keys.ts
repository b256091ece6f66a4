// The keys of a presentation, as remotes and keyboards send them, and what each asks for.
// It must not know slides; it names wishes.
import { own } from '../../core/values/table.ts';
import { isCharacter, plainKey, type Press } from '../keys/meant.ts';

/** What one does with the tools of a presentation: draw over the map, change how it looks. */
export const TOOL_COMMANDS = ['pen', 'eraser', 'undo', 'clear', 'legend', 'large'] as const;
export type ToolCommand = (typeof TOOL_COMMANDS)[number];
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
        | 'reveal'
        | ToolCommand;
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
  w: 'pen',
  e: 'eraser',
  z: 'undo',
  c: 'clear',
  l: 'legend',
  f: 'large',
};
/**
 * What a key asks for; `typed` is the number typed so far, which Enter goes to. Undefined for keys of others; `characters`
 * says whether the reader wants shortcuts of a single character.
 */
export function commandOf(press: Press, typed: string, characters = true): Command | undefined {
  const key = plainKey(press);
  if (key === undefined || (isCharacter(key) && !characters)) return undefined;
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  if (key === 'Enter' && typed !== '') return { kind: 'slide', slide: Number(typed) };
  const kind = own(KEYS, key);
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
