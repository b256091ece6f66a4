// The languages of the site, each with its short name in that language.
// It must not know the texts; npm run check reports those that a language lacks.
import languages from './languages.json';

export type Locale = keyof typeof languages;
/** By ISO 639 code, in the order in which languages are offered. */
export const SHORT_NAMES: Readonly<Record<Locale, string>> = languages;
export const LOCALES = Object.keys(languages) as readonly Locale[];
