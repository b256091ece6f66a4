// What a file or a citation says of itself: the version of the data, the day of access, what is being looked at.
// It must not know styles or formats.
import edition from 'virtual:edition';
import { comparedView } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';

/** `0.1.0+1a2b3c4d`: the package, and a hash of facts and words. */
export const VERSION = `${edition.version}+${edition.data}`;

/** The title of the change that this copy has and the project has not; null in a copy of the project as it is. */
export const CHANGE = edition.change;

/** Where to report an error, as an address of the web or of mail; null where this copy names none. */
export const CONTACT = edition.contact;

/** What the built site is made of, each with its version. */
export const LIBRARIES: readonly string[] = Object.entries(edition.libraries).map(([name, one]) => `${name} ${one}`);

/** The reader's own day, `2026-11-23`. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
}

/** The article that is being read, else the proposal, with the one that it is compared with. */
export function titleOfView({ knowledge, choice }: Store): string {
  const { panel, article, compare } = choice.view;
  const headline = panel === 'articles' && article ? knowledge.lexicon?.texts.articles[article]?.headline : undefined;
  const both = [choice.view, ...(compare ? [comparedView(choice.view, compare)] : [])].map((view) =>
    knowledge.settingTitle(view),
  );
  return headline ?? both.join(' / ');
}
