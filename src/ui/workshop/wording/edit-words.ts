// What an edit of the history is called: what was done, to which subject, in which part and language.
// It must not know components.
import { dotPath } from '../../../core/draft/describe.ts';
import { documentsAt, type Draft, type Edit } from '../../../core/draft/draft.ts';
import type { Documents, Operation } from '../../../core/draft/operation.ts';
import type { WorkshopKey } from '../../../i18n/workshop.ts';
import type { Naming } from './naming.ts';
import { subjectName } from '../subject-name.ts';
import { inOneLine, placeWords } from './place-words.ts';

/** Edits whose subject is a name already: a vertex, a file, the number of an edit. */
const NAMED: ReadonlySet<string> = new Set(['move-vertex', 'add-vertex', 'remove-vertex', 'open-line', 'import', 'restore']); // prettier-ignore

/** The part of a digest that was typed into; the id of the claim whose words were. */
function pathInText({ what, subject, field = '' }: Edit): string {
  if (what === 'claim-words') return subject;
  const part = field.split(' ')[2] ?? '';
  return part === 'body' ? '' : part;
}
/** The operation that an edit is about; the others only follow from it. */
const mainOf = ({ operations }: Edit): Operation | undefined =>
  operations.find(({ kind }) => kind === 'text') ?? operations[0];

/** Edits that say what kind of thing it is, so that its name is enough: `Town added: Kramatorsk`. */
const OF_ONE_KIND = /^(?:add|remove)-(?:town|area|pocket|article)$/;

function placeOf(edit: Edit, naming: Naming): string {
  if (OF_ONE_KIND.test(edit.what)) return subjectName(naming, naming.knowledge, naming.words.locale, edit.subject);
  const main = mainOf(edit);
  if (!main || NAMED.has(edit.what)) return edit.subject;
  const path = 'path' in main ? dotPath(main.path) : main.kind === 'text' ? pathInText(edit) : '';
  return inOneLine(naming.words, placeWords(naming, { file: main.file, path }));
}

/** `Changed: Proposal: Four oblasts · Title (Ukrainian)`, for the edit with this index. */
export function editWords(
  draft: Draft,
  base: Documents['base'],
  index: number,
  { knowledge, words }: Omit<Naming, 'documents'>,
): string {
  const edit = draft.edits[index];
  if (!edit) return '';
  // What an edit removes is called as it was before.
  const documents = documentsAt(draft, base, edit.what.startsWith('remove-') ? index : index + 1);
  const subject = placeOf(edit, { documents, knowledge, words });
  return words.say('lastEdit', { what: words.say(`what.${edit.what}` as WorkshopKey), subject });
}
