// The change file of the open draft: its name, its sentences for reviewers, and the numbers that were ticked as read.
// It must not know where the browser puts a file.
import { changeFileOf, changeFileText, type ChangeFile } from '../../core/draft/change-file.ts';
import { applyAll } from '../../core/draft/operation.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';
import { save } from '../share/save.ts';
import { editWords } from './wording/edit-words.ts';
import type { Naming } from './wording/naming.ts';

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'draft';

type Asked = Pick<Naming, 'words'> & { readonly knowledge: Pick<Knowledge, 'nameOf' | 'lexicon'> };

/** The change file, its name and its text. Throws where no draft is open. */
export function handedOver(
  workshop: Workshop,
  naming: Asked,
): { readonly name: string; readonly text: string; readonly file: ChangeFile } {
  const { documents, judgement } = workshop;
  if (!workshop.draft) throw new Error('no draft is open');
  // An earlier state that is looked at is saved as it is seen, with the edits that led there.
  const draft = { ...workshop.draft, cursor: workshop.looking ?? workshop.draft.cursor };
  const { say } = naming.words;
  const labelOf = (figure: string): string => naming.knowledge.lexicon?.texts.figures[figure] ?? figure;
  const summary = [
    ...Array.from({ length: draft.cursor }, (_, index) => editWords(draft, workshop.project.document, index, naming)),
    ...(judgement?.moved ?? []).map(({ figure }) => say('review.summaryFigure', { figure: labelOf(figure) })),
  ];
  const complete = applyAll(documents, workshop.reading.acknowledgements);
  const made = new Date().toISOString();
  const file = changeFileOf(draft, complete, { summary: [...new Set(summary)].slice(0, 500), made });
  return { name: `redlines-${slugOf(draft.name)}.json`, text: changeFileText(file), file };
}

/** Gives the change file of the open draft to the browser to be saved; the name under which it does. */
export function saveChangeFile(workshop: Workshop, naming: Asked): string {
  const { name, text } = handedOver(workshop, naming);
  save(name, text, 'application/json');
  return name;
}
