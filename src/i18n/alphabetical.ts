// Names in the alphabetical order of a language.
// It must not know what is named.
import { memoize } from '../core/values/memoize.ts';

const collators = new Map<string, Intl.Collator>();

/** Compares two names by the alphabet of a language: in Ukrainian «Ґ» comes after «Г», and «Є» and «І» are not at the end. */
export const byAlphabet = (locale: string): ((a: string, b: string) => number) =>
  memoize(collators, locale, () => new Intl.Collator(locale)).compare;

/** The names in the alphabetical order of a language. */
export const alphabetical = (names: readonly string[], locale: string): string[] => [...names].sort(byAlphabet(locale));
