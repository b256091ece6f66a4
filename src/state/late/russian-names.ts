// How places are written in Russian, for those who search: as the draft that is open has them, or this build.
// It must not know how a search works.
import { russianNames } from '../../content/russian-names.ts';
import type { MayBeDrafted } from './drafted.ts';

/** The names of a place by its feature id; none for what is not a place. */
export const russianNamesOf = ({ drafted }: MayBeDrafted): ((id: string) => readonly string[]) =>
  drafted ? (id) => drafted.russianNames.get(id) ?? [] : russianNames;
