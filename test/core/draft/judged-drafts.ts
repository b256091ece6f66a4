// Drafts over the real files of the project, and what the check says of them.
// It must not know what is edited.
import { DISK } from '../../../src/cli/disk.ts';
import { documentsAt, newDraft, perform, type Draft } from '../../../src/core/draft/draft.ts';
import { isText } from '../../../src/core/draft/editable.ts';
import type { Json } from '../../../src/core/draft/json.ts';
import type { Document, Documents, Operation } from '../../../src/core/draft/operation.ts';
import { cachedDisk, overlaidDisk } from '../../../src/corpus/disk.ts';
import { judge, type Judgement } from '../../../src/corpus/judgement.ts';
import { changedTexts } from '../../../src/state/workshop/changed-texts.ts';

const disk = cachedDisk(DISK);
const files = new Map<string, Document | undefined>();
/** A file of the project, as a value or a text. */
export function base(file: string): Document | undefined {
  const text = disk.read(file);
  if (!files.has(file)) files.set(file, text === undefined || isText(file) ? text : (JSON.parse(text) as Json));
  return files.get(file);
}
export const start = newDraft('own-1', 'A draft', '1');
/** The files of a draft. */
export const at = (draft: Draft): Documents => documentsAt(draft, base);
/** A draft with one more edit. */
export const step = (draft: Draft, make: (documents: Documents) => readonly Operation[]): Draft =>
  perform(draft, { what: 'x', subject: '', why: '', when: '2026-01-01T00:00:00Z', operations: make(at(draft)) });
export const judged = (draft: Draft): Judgement =>
  judge(cachedDisk(overlaidDisk(disk, changedTexts(at(draft), undefined))));
