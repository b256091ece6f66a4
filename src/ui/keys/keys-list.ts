// The keyboard shortcuts as listed for the reader, each with its message.
// It must not know what they do; keys.ts does.
import type { MessageKey } from '../../i18n/messages.ts';

type ShortcutGroup = readonly { readonly keys: readonly string[]; readonly message: MessageKey }[];

export const KEYS: ShortcutGroup = [
  { keys: ['[', ']'], message: 'keys.scenarios' },
  { keys: [',', '.'], message: 'keys.passages' },
  { keys: ['/'], message: 'keys.search' },
  { keys: ['t'], message: 'keys.time' },
  { keys: ['a'], message: 'keys.add' },
  { keys: ['m'], message: 'keys.map' },
  { keys: ['Ctrl', 'P'], message: 'keys.print' },
  { keys: ['Esc'], message: 'keys.close' },
  { keys: ['?'], message: 'keys.list' },
];

/** Shortcuts during a presentation. */
export const PRESENTING: ShortcutGroup = [
  { keys: ['←', '→'], message: 'keys.turn' },
  { keys: ['1', '2', 'Enter'], message: 'keys.slide' },
  { keys: ['r'], message: 'keys.reveal' },
  { keys: ['b'], message: 'keys.blank' },
  { keys: ['s'], message: 'keys.spotlight' },
  { keys: ['w', 'e'], message: 'keys.pen' },
  { keys: ['z', 'c'], message: 'keys.penBack' },
  { keys: ['l', 'f'], message: 'keys.look' },
  { keys: ['d'], message: 'keys.theme' },
  { keys: ['q'], message: 'keys.code' },
  { keys: ['p'], message: 'keys.presenter' },
  { keys: ['Esc'], message: 'keys.end' },
];
