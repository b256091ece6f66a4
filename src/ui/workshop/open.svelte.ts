// Opens the workshop of this page once, for all components that show or use it, with its own words in the reader's language.
// It must not know what any of them does.
import { getContext, setContext } from 'svelte';
import { own } from '../../core/values/table.ts';
import { LOCALES, type Locale } from '../../core/values/locale.ts';
import { sayIn, type Params, type WorkshopKey, type WorkshopWords } from '../../i18n/workshop.ts';
import type { Store } from '../../state/store.svelte.ts';
import { keepToWhatIsThere } from '../../state/workshop/lost-choice.ts';
import { loadProject } from '../../state/workshop/project.ts';
import type { Naming } from '../../state/workshop/naming.ts';
import { Workshop } from '../../state/workshop/workshop.svelte.ts';

export type Words = { readonly say: (key: WorkshopKey, params?: Params) => string; readonly locale: Locale };

const CATALOGUES = import.meta.glob<WorkshopWords>('../../i18n/workshop/*.json', {
  import: 'default',
});

/** The words of the workshop in a language; those of English where there are none. */
export async function wordsIn(locale: Locale): Promise<Words> {
  const load = own(CATALOGUES, `../../i18n/workshop/${locale}.json`) ?? CATALOGUES['../../i18n/workshop/en.json'];
  if (!load) throw new Error('the workshop has no words');
  const words = await load();
  return { locale, say: (key, params) => sayIn(words, locale, key, params) };
}

/** What drafts are called, in every language at once: a draft may be named before its language has been shown. */
async function naming(): Promise<Naming> {
  const known = new Map(await Promise.all(LOCALES.map(async (locale) => [locale, await wordsIn(locale)] as const)));
  const named = (key: 'besideOther' | 'mark' | 'mark.link') => (locale: Locale, name: string) => known.get(locale)?.say(key, { name }) ?? name; // prettier-ignore
  return { beside: named('besideOther'), mark: named('mark'), link: named('mark.link') };
}

/** The workshop of the page; opened by the first who asks, once the facts are there. */
export async function openWorkshop(store: Store): Promise<Workshop> {
  const { knowledge, choice, map } = store;
  if (map.workshop) return map.workshop;
  const [project, names] = await Promise.all([loadProject(), naming()]);
  const workshop = (map.workshop ??= new Workshop(knowledge, project, names, keepToWhatIsThere(choice, knowledge)));
  await workshop.drafts.load();
  if (!workshop.draft) workshop.resume();
  return workshop;
}

const KEY = Symbol('words of the workshop');
export const provideWords = (words: () => Words): void => void setContext(KEY, words);
/** The words of the workshop; throws outside of it. */
export function useWords(): () => Words {
  const words = getContext<(() => Words) | undefined>(KEY);
  if (!words) throw new Error('the words of the workshop are provided by its panel');
  return words;
}

/** The name of a language in another: `Ukrainian` for `languageIn('en', 'uk')`. */
export const languageIn = (locale: string, language: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language;
