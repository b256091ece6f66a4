// What naming a place asks of the workshop.
// It must not know what anything is called.
import type { Documents } from '../../../core/draft/operation.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Words } from '../open.svelte.ts';

/** The files as they are to be read, the names of the map, and the words. */
export type Naming = {
  readonly documents: Documents;
  readonly knowledge: Pick<Knowledge, 'nameOf'>;
  readonly words: Words;
};
