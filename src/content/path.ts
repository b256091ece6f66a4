// The steps of the path through the proposals, which open with the site: taken on trust, in the chunk of the texts.
// It must not know how a step is shown. The same steps are a ready deck, whose reader checks them.
import { own } from '../core/values/table.ts';
import type { Chapter } from '../core/deck/deck.ts';

type Frame = { readonly chapters: readonly Pick<Chapter, 'id' | 'view'>[] };
type Words = { readonly chapters: Readonly<Record<string, Pick<Chapter, 'title' | 'text'>>> };
export type PathStep = Pick<Chapter, 'id' | 'view' | 'title' | 'text'>;

/** The deck that the path is. */
export const PATH_DECK = 'step-by-step';
const FILES = import.meta.glob<unknown>('./decks/step-by-step/*.json', { import: 'default' });
const fetched = async <T>(name: string): Promise<T> => {
  const load = own(FILES, `./decks/${PATH_DECK}/${name}.json`);
  if (!load) throw new Error(`the path has no file ${name}.json`);
  return (await load()) as T;
};

/** The steps in a language, in their order; rejects where a file cannot be fetched or has no text for a step. */
export async function fetchPath(locale: string): Promise<readonly PathStep[]> {
  const [frame, words] = await Promise.all([fetched<Frame>('deck'), fetched<Words>(locale)]);
  return frame.chapters.map(({ id, view }) => {
    const chapter = own(words.chapters, id);
    if (!chapter) throw new Error(`the path has no text for the step ${id}`);
    return { id, view, title: chapter.title, text: chapter.text };
  });
}
