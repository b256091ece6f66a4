// The keys as a reader is told of them, with the sentence for each.
// It must not know what they do; keys.ts does.
import type { MessageKey } from '../i18n/messages.ts';

export const KEYS: readonly { readonly keys: readonly string[]; readonly message: MessageKey }[] = [
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
