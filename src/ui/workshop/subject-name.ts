// What the subject of an edit or a problem is called, in the words of the draft.
// It must not know components.
import { articleIn } from '../../core/draft/article-files.ts';
import { valueAt } from '../../core/draft/json.ts';
import { documentIn } from '../../core/draft/operation.ts';
import { titleIn } from '../../core/entries/kind.ts';
import { KINDS } from '../../core/entries/kinds.ts';
import type { Locale } from '../../core/values/locale.ts';
import { own } from '../../core/values/table.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Workshop } from '../../state/workshop/workshop.svelte.ts';
import { headlineIn } from './articles/desk.ts';

/**
 * The title of an entry, the headline of an article, or the name of a feature; the id itself where it has neither. With
 * `tab` the id is looked up among the entries of that kind: other kinds may have the same.
 */
export function subjectName(
  { documents }: Pick<Workshop, 'documents'>,
  knowledge: Pick<Knowledge, 'nameOf'>,
  locale: Locale,
  id: string,
  tab = '',
): string {
  const kind = own(KINDS, tab);
  if (kind) return titleIn(documents, kind, id, locale) || id;
  const drafted = valueAt(documentIn(documents, `geo/names/${locale}.json`), [id, 'name']);
  if (typeof drafted === 'string') return drafted;
  const name = id === '' ? '' : knowledge.nameOf(id);
  if (name !== id) return name;
  if (articleIn(documents, id)) return headlineIn(documents, id, locale);
  return Object.values(KINDS).flatMap((one) => titleIn(documents, one, id, locale) || [])[0] ?? id;
}
