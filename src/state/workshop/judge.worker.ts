// Runs beside the page: judges the files of a draft, so that typing never waits for the check.
// It must not know who asked, nor why.
import { judge, type Judgement } from '../../corpus/judgement.ts';
import { cachedDisk, overlaidDisk, type Disk } from '../../corpus/disk.ts';
import { diskOf } from './disk.ts';

/** The files of the build come once, then what differs from them. */
export type Order =
  | { readonly kind: 'files'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'judge'; readonly id: number; readonly changed: Readonly<Record<string, string | null>> };
export type Answer = { readonly id: number; readonly judgement?: Judgement; readonly fault?: string };

let base: Disk | undefined;

function answer({ id, changed }: Extract<Order, { kind: 'judge' }>): Answer {
  if (!base) return { id, fault: 'the files of the build have not come' };
  try {
    return { id, judgement: judge(cachedDisk(overlaidDisk(base, changed))) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'files') base = diskOf(data.texts);
  else postMessage(answer(data));
});
