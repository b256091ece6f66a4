// The tools of a presentation, alike in the audience's and the presenter's window: what their keys do, how windows share them.
// It must not know which key asks for it.
import type { Choice } from '../../state/choice.svelte.ts';
import type { Ink } from '../../state/ink.svelte.ts';
import {
  joinPresentation,
  type PresentationChannel,
  type PresentationHandlers,
} from '../../state/presentation-sync.ts';
import type { Presenting } from '../../state/presenting.svelte.ts';
import { TOOL_COMMANDS, type Command, type ToolCommand } from './keys.ts';

export const isToolCommand = (kind: Command['kind']): kind is ToolCommand =>
  TOOL_COMMANDS.some((tool) => tool === kind);

/** Carries out a command of the tools. */
export function useTool(kind: ToolCommand, ink: Ink, presenting: Presenting): void {
  if (kind === 'pen' || kind === 'eraser') ink.toggle(kind);
  else if (kind === 'undo') ink.undo();
  else if (kind === 'clear') ink.clear();
  else presenting.set({ [kind]: !presenting[kind] });
}

type Own = Pick<PresentationHandlers, 'blank' | 'reveal' | 'asking'> & { readonly greet?: () => void };

/** Connects this window to the others of the presentation: what is drawn and how it looks is the same in all of them. */
export function joinWindows(choice: Choice, ink: Ink, presenting: Presenting, own: Own): PresentationChannel {
  const channel = joinPresentation(choice, {
    ...own,
    ink: (drawing) => ink.receive(drawing),
    look: (look) => presenting.receive(look),
    greet: () => {
      channel.ink(ink.drawing);
      channel.look(presenting.look);
      own.greet?.();
    },
  });
  [ink.onChange, presenting.onChange] = [channel.ink, channel.look];
  return channel;
}
