// What drafts are called where their name alone does not say what they are, in a language.
// It must not know the words themselves: the interface has them.
import type { Locale } from '../../core/values/locale.ts';

export type Naming = {
  /** The draft that has what did not fit: `Pokrovsk (other window)`. */
  readonly beside: (locale: Locale, name: string) => string;
  /** What pictures and paper say before their title: `Draft “Pokrovsk”`. */
  readonly mark: (locale: Locale, name: string) => string;
  /** That links to the view do not show the draft. */
  readonly link: (locale: Locale, name: string) => string;
};
