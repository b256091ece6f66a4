// Runs beside the page: judges the files of a draft and finds places for notes, so that typing never waits for either.
// It must not know who asked, nor why.
import type { NotePlace } from '../../../geo/schema-scenario.ts';
import { readCheckInput } from '../../corpus/check-input.ts';
import { figuresOf, judge, type Judgement } from '../../corpus/judgement.ts';
import { cachedDisk, overlaidDisk, type Disk } from '../../corpus/disk.ts';
import { placedNotes } from '../notes/places.ts';
import { noteProblems } from '../notes/problems.ts';
import { diskOf } from './disk.ts';

type Changed = Readonly<Record<string, string | null>>;
/** The files of the build come once, then what differs from them. */
export type Order =
  | { readonly kind: 'files'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'judge'; readonly id: number; readonly changed: Changed }
  | { readonly kind: 'place'; readonly id: number; readonly changed: Changed; readonly scenario: string };
/** A judgement, with the figures of the build before the draft; the notes of a scenario at good places, undefined if there are none; or why there is no answer. */
export type Answer =
  | { readonly kind: 'judge'; readonly id: number; readonly judgement?: DraftJudgement; readonly fault?: string }
  | { readonly kind: 'place'; readonly id: number; readonly notes?: readonly NotePlace[] | undefined; readonly fault?: string }; // prettier-ignore

export type DraftJudgement = Judgement & { readonly former: Judgement['values'] };

let base: Disk | undefined;
let former: Judgement['values'] | undefined;

function answer(order: Exclude<Order, { kind: 'files' }>): Answer {
  const { kind, id } = order;
  if (!base) return { kind, id, fault: 'the files of the build have not come' };
  const disk = cachedDisk(overlaidDisk(base, order.changed));
  try {
    if (order.kind === 'judge') {
      former ??= figuresOf(cachedDisk(base));
      return { kind: 'judge', id, judgement: { ...judge(disk, undefined, (input) => noteProblems(input)), former } };
    }
    return { kind: 'place', id, notes: placedNotes(readCheckInput(disk, () => '').input, order.scenario) };
  } catch (error) {
    return { kind, id, fault: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'files') base = diskOf(data.texts);
  else postMessage(answer(data));
});
