// The page about the map and its log of corrections: those of the draft that is open, or of this build.
// It must not know how the page looks.
import { CORRECTIONS, fetchAbout } from '../../content/about.ts';
import type { Correction } from '../../core/check/corpus.ts';
import { aboutOf, type About } from '../../core/text/about.ts';
import type { MayBeDrafted } from './drafted.ts';

export const correctionsOf = ({ drafted }: MayBeDrafted): readonly Correction[] => drafted?.corrections ?? CORRECTIONS;

function read(written: string): About | undefined {
  try {
    return aboutOf(written);
  } catch {
    return undefined;
  }
}

/** The page in a language, from what a draft has written; where that is nothing, or cannot be read, as this build has it. Rejects where it does not load. */
export const loadAbout = async (written: string | undefined, locale: string): Promise<About> =>
  (written === undefined ? undefined : read(written)) ?? fetchAbout(locale);
