// Builds the search index of the site from the files on the disk.
// It must not know any query.
import { readFileSync } from 'node:fs';
import { readAnnotations, readMessages, readTexts, readTimeline, readWorld } from '../../src/cli/files.ts';
import { LOCALES } from '../../src/core/view/view.ts';
import { OFFERED } from '../../src/content/offered.ts';
import { say } from '../../src/i18n/messages.ts';
import { russianNames } from '../../src/content/russian-names.ts';
import { assembleDeck, parseFrame, parseWords } from '../../src/core/deck/deck.ts';
import { entriesOf, type Entry } from '../../src/ui/search/entries.ts';
import { finderOf, type Finder } from '../../src/ui/search/finder.ts';
import type { Lesson } from '../../src/ui/search/lessons.ts';
import { topicNames } from '../../src/ui/search/topics.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../src/content/decks/${path}`, import.meta.url), 'utf8')); // prettier-ignore
function lessonOf(id: string): Lesson {
  const byLocale = LOCALES.map((locale) => {
    const [frame, words] = [parseFrame(json(`${id}/deck.json`), id), parseWords(json(`${id}/${locale}.json`), id)];
    const deck = frame.ok && words.ok ? assembleDeck(frame.value, words.value, id) : undefined;
    if (!deck?.ok) throw new Error(id);
    return [locale, deck.value] as const;
  });
  return { id, byLocale: new Map(byLocale) };
}

export function readFinder(): { readonly find: Finder; readonly entries: readonly Entry[] } {
  const entries = entriesOf({
    world: readWorld(),
    annotations: readAnnotations(),
    moments: readTimeline(),
    offered: OFFERED,
    russianNames,
    texts: LOCALES.map(readTexts),
    lessons: OFFERED.decks.map(lessonOf),
    lessonWords: LOCALES.map((locale) => say(readMessages(locale), locale, 'search.lessons')),
    topics: topicNames(LOCALES.map((locale) => ({ locale, messages: readMessages(locale) }))),
  });
  return { find: finderOf(entries), entries };
}
