// What a new town, area or pocket begins with: an id from its English name, and its names in every language.
// It must not know in which file the feature itself stands.
import { isFeatureId } from '../values/id.ts';
import { own } from '../values/table.ts';
import { documentIn, type Documents, type Operation } from './operation.ts';
import { setValue, sortedGap } from './set-value.ts';
import { namesFile, namesOf, SPELLINGS_FILE, tidyWords } from './town-edits.ts';

/** By language. */
export type NewNames = Readonly<Record<string, string>>;
/** Why names will not do: one is missing, the English one gives no id, or a feature has the id already. */
export type NameRefusal = 'noName' | 'noId' | 'taken';

/** The name in a language as typed, without blanks around it; empty where there is none. */
export const nameIn = (names: NewNames, locale: string): string => own(names, locale)?.trim() ?? '';

/** What keeps a feature of this id and these names from being added; `isThere`: its own file has the id. */
export function nameRefusals(
  documents: Documents,
  { id, names, isThere }: { readonly id: string; readonly names: NewNames; readonly isThere: boolean },
  locales: readonly string[],
): NameRefusal[] {
  const isTaken = isThere || locales.some((locale) => namesOf(documents, locale, id).name !== '');
  return [
    ...(locales.some((locale) => nameIn(names, locale) === '') ? (['noName'] as const) : []),
    ...(nameIn(names, 'en') !== '' && !isFeatureId(id) ? (['noId'] as const) : []),
    ...(isTaken ? (['taken'] as const) : []),
  ];
}

/** Names a feature in every language; in each, its names in the others are aliases. */
export const addNames = (documents: Documents, id: string, names: NewNames, locales: readonly string[]): Operation[] =>
  locales.flatMap((locale) => {
    const [file, name] = [namesFile(locale), nameIn(names, locale)];
    const aliases = tidyWords(locales.map((other) => nameIn(names, other))).filter((other) => other !== name);
    const gap = sortedGap(documentIn(documents, file), id);
    return setValue(documents, { file, path: [id], gap }, { name, aliases });
  });

/** Gives a feature its names in Russian spelling. */
export function addSpellings(documents: Documents, id: string, spellings: readonly string[]): Operation[] {
  const place = { file: SPELLINGS_FILE, path: [id], gap: sortedGap(documentIn(documents, SPELLINGS_FILE), id) };
  return setValue(documents, place, tidyWords(spellings));
}

/** Takes away all names of a feature, those in Russian spelling included. */
export const removeNames = (documents: Documents, id: string, locales: readonly string[]): Operation[] =>
  [...locales.map(namesFile), SPELLINGS_FILE].flatMap((file) => setValue(documents, { file, path: [id] }, undefined));
