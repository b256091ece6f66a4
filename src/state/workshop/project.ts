// The files of the project in the browser: as texts for the check, as values for drafts.
// It must not know drafts. It is fetched with the workshop only.
import { isText } from '../../core/draft/editable.ts';
import type { Json } from '../../core/draft/json.ts';
import type { Document } from '../../core/draft/operation.ts';
import { memoize } from '../../core/values/memoize.ts';
import { own } from '../../core/values/table.ts';

type Texts = Readonly<Record<string, string>>;
export type Project = {
  readonly texts: Texts;
  /** A file as a draft sees it; undefined if there is none. */
  readonly document: (file: string) => Document | undefined;
};

export function projectOf(texts: Texts): Project {
  const values = new Map<string, Json>();
  const document = (file: string): Document | undefined => {
    const text = own(texts, file);
    if (text === undefined || isText(file)) return text;
    return memoize(values, file, () => JSON.parse(text) as Json);
  };
  return { texts, document };
}

/** Fetches the files of this build; rejects where they do not arrive. */
export const loadProject = async (): Promise<Project> => projectOf((await import('virtual:project')).default);
