// What the subject of an edit or a problem is called, in the words of the draft.
// It must not know components.
import { articleIn } from '../../core/draft/article-files.ts';
import { titleIn } from '../../core/entries/kind.ts';
import { KINDS } from '../../core/entries/kinds.ts';
import type { Locale } from '../../core/values/locale.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';
import { headlineIn } from './articles/desk.ts';

/** The title of an entry, the headline of an article, or the name of a feature; the id itself where it has neither. */
export function subjectName(
  { documents }: Workshop,
  knowledge: Pick<Knowledge, 'nameOf'>,
  locale: Locale,
  id: string,
): string {
  const name = knowledge.nameOf(id);
  if (name !== id) return name;
  if (articleIn(documents, id)) return headlineIn(documents, id, locale);
  return Object.values(KINDS).flatMap((kind) => titleIn(documents, kind, id, locale) || [])[0] ?? id;
}
