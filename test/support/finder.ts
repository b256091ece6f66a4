// Builds the search index of the site from the files on the disk.
// It must not know any query.
import { readAnnotations, readMessages, readTexts, readTimeline, readWorld } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { russianNames } from '../../src/content/russian-names.ts';
import { entriesOf, type Entry } from '../../src/ui/search/entries.ts';
import { finderOf, type Finder } from '../../src/ui/search/finder.ts';
import { topicNames } from '../../src/ui/search/topics.ts';

export function readFinder(): { readonly find: Finder; readonly entries: readonly Entry[] } {
  const entries = entriesOf({
    world: readWorld(),
    annotations: readAnnotations(),
    moments: readTimeline(),
    offered: OFFERED,
    russianNames,
    texts: LOCALES.map(readTexts),
    topics: topicNames(LOCALES.map((locale) => ({ locale, messages: readMessages(locale) }))),
  });
  return { find: finderOf(entries), entries };
}
