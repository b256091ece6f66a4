// Fetches the words of plans in the reader's language once, for all components of the panel.
// It must not know what any of them shows.
import { getContext, setContext } from 'svelte';
import { own } from '../../core/values/table.ts';
import type { Locale } from '../../core/values/locale.ts';
import { sayOfPlan, type PlanKey, type PlanWords } from '../../i18n/plan.ts';
import type { Params } from '../../i18n/messages.ts';

export type Words = { readonly say: (key: PlanKey, params?: Params) => string; readonly locale: Locale };

const CATALOGUES = import.meta.glob<PlanWords>('../../i18n/plan/*.json', { import: 'default' });

const fetched = new Map<Locale, Words>();
/** The words of plans in a language that have been fetched already; paper cannot wait for others. */
export const fetchedWords = (locale: Locale): Words | undefined => fetched.get(locale);

/** The words of plans in a language; those of English where there are none. */
export async function wordsIn(locale: Locale): Promise<Words> {
  const load = own(CATALOGUES, `../../i18n/plan/${locale}.json`) ?? CATALOGUES['../../i18n/plan/en.json'];
  if (!load) throw new Error('plans have no words');
  const catalogue = await load();
  const words: Words = { locale, say: (key, params) => sayOfPlan(catalogue, locale, key, params) };
  fetched.set(locale, words);
  return words;
}

const KEY = Symbol('words of plans');
export const provideWords = (words: () => Words): void => void setContext(KEY, words);
/** The words of plans; throws outside of their panel. */
export function useWords(): () => Words {
  const words = getContext<(() => Words) | undefined>(KEY);
  if (!words) throw new Error('the words of plans are provided by their panel');
  return words;
}
