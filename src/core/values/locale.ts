// The languages that the site is written in, with the short name of each as it writes it itself.
// It must not know what is written in them; npm run check says what each lacks.
import languages from './languages.json';

export type Locale = keyof typeof languages;
/** By the language's code (ISO 639), in the order in which they are offered. */
export const SHORT_NAMES: Readonly<Record<Locale, string>> = languages;
export const LOCALES = Object.keys(languages) as readonly Locale[];
