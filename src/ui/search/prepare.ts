// Builds the search index when the search is first opened: fetches the other languages and the dates.
// It must not know components or what is typed.
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { World } from '../../core/land/catalogue.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { LOCALES } from '../../core/view/view.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import { entriesOf } from './entries.ts';
import { say } from '../../i18n/messages.ts';
import { finderOf, type Finder, type Hit } from './finder.ts';
import { lessonsOf, type Lesson } from './lessons.ts';
import { suggestionsIn } from './suggestions.ts';
import { topicNames } from './topics.ts';

export type Ready = {
  readonly find: Finder;
  readonly moments: readonly Moment[];
  readonly lessons: readonly Lesson[];
  /** Suggestions shown before anything is typed. */
  readonly suggestions: readonly Hit[];
};

const index = new LastResult<Ready>();

/** The index of what is loaded, or drafted: made once, for all languages. Rejects if a language or the dates do not load. */
export async function prepare(world: World, knowledge: Knowledge): Promise<Ready> {
  const late = [import('../../state/late/moments.ts'), import('../../state/late/russian-names.ts')] as const;
  const languages = LOCALES.map((locale) => knowledge.lexiconIn(locale));
  const [{ momentsOf }, { russianNamesOf }, ...lexicons] = await Promise.all([...late, ...languages]);
  const { annotations, offered, drafted } = knowledge;
  const [moments, texts] = [momentsOf(knowledge), lexicons.map((one) => one.texts)];
  const lessons = await lessonsOf(offered, LOCALES);
  return index.of([world, annotations, offered, moments, lessons, drafted?.russianNames, ...texts], () => {
    const lessonWords = lexicons.map(({ messages, locale }) => say(messages, locale, 'search.lessons'));
    const words = { texts, topics: topicNames(lexicons), russianNames: russianNamesOf(knowledge) };
    const entries = entriesOf({ world, annotations, offered, moments, lessons, lessonWords, ...words });
    return { find: finderOf(entries), moments, lessons, suggestions: suggestionsIn(entries, offered) };
  });
}
