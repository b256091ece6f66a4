// What an open draft has in place of what the site fetches only where it is shown; the files beside this one choose between the two.
// It must not know where any of it is shown, or what it weighs: it names types alone.
import type { KnownSize } from '../../../geo/schema-sizes.ts';
import type { Moment } from '../../../geo/schema-timeline.ts';
import type { Correction } from '../../core/check/corpus.ts';

export type Drafted = {
  /** The day of the map, as a language writes it. */
  readonly dayIn: (locale: string) => string;
  readonly moments: readonly Moment[];
  readonly sizes: readonly KnownSize[];
  readonly corrections: readonly Correction[];
  /** How places are written in Russian, by feature id. */
  readonly russianNames: ReadonlyMap<string, readonly string[]>;
  /** The page about the map in a language, as it is written; undefined where there is none. */
  readonly about: (locale: string) => string | undefined;
};
/** Whoever knows of a draft: without one, what this build has shipped is shown. */
export type MayBeDrafted = { readonly drafted: Drafted | undefined };
