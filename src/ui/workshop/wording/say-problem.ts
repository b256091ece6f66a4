// Says problems in the reader's language, with things that are gone called as they were before the draft.
// It must not know components, or where a problem stands.
import type { Problem } from '../../../../geo/schema.ts';
import { documentsOf } from '../../../core/draft/operation.ts';
import type { Knowledge } from '../../../state/knowledge.svelte.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';
import type { Words } from '../open.svelte.ts';
import { subjectName } from '../subject-name.ts';
import { saidOf, type Said } from './check-words.ts';

export function sayProblem(workshop: Workshop, knowledge: Knowledge, { say, locale }: Words, problem: Problem): Said {
  const nameOf = (id: string): string => {
    const name = subjectName(workshop, knowledge, locale, id);
    if (name !== id) return name;
    return subjectName({ documents: documentsOf(workshop.project.document) }, knowledge, locale, id);
  };
  return saidOf(problem, { say, knowledge, nameOf });
}
