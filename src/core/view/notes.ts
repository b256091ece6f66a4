// Notes on the map: words at a place, with a leader to the land that they are about; whose notes a view shows.
// It must not know how they are drawn, nor the words, which come in through a parameter.
import type { NotePlace } from '../../../geo/schema-scenario.ts';
import type { World } from '../land/catalogue.ts';
import type { View } from './view.ts';

export type NoteAnchor = NotePlace['anchor'];
type Position = readonly [lon: number, lat: number];
/** `at` is where the side `anchor` of the words stands; the first of the lines is the head. */
export type Note = {
  readonly id: string;
  readonly subject: Position;
  readonly at: Position;
  readonly anchor: NoteAnchor;
  readonly lines: readonly string[];
};

/** What a scene takes its notes from. */
export type NoteSource = {
  /** A small picture has its own places and shorter words. */
  readonly small: boolean;
  /** The words of a note in the reader's language, line by line; none leave it out. */
  readonly linesOf: (key: string, note: string, small: boolean) => readonly string[];
  /** Whose notes these are, with their places; those of the scenario by default. */
  readonly other?: { readonly key: string; readonly places: readonly NotePlace[] };
};

/** The notes belong to a proposal or to the land in question as it is looked at, not to a comparison, a text, a lesson or the list of strike reports. */
export const hasNotes = ({ compare, deck, passage, article, panel }: View): boolean =>
  compare === null &&
  deck === null &&
  passage === null &&
  panel !== 'strikes' &&
  !(panel === 'articles' && article !== null);

/** The notes of a view, in the order of their data. */
export function notesOf(world: World, view: View, { small, linesOf, other }: NoteSource): readonly Note[] {
  const key = other?.key ?? view.scenario;
  const places = other?.places ?? world.scenarios.get(view.scenario)?.notes ?? [];
  if (!hasNotes(view) || (view.question !== null && !other)) return [];
  return places.flatMap(({ id, subject, at, anchor, small: inSmall }): Note[] => {
    const lines = small && inSmall === false ? [] : linesOf(key, id, small);
    const place = small && inSmall !== false ? inSmall : { at, anchor };
    return lines.length > 0 ? [{ id, subject, at: place.at, anchor: place.anchor, lines }] : [];
  });
}
