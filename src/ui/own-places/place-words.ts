// What single places of a reader are called, and where they lie, in words. Names are the reader's own text.
// It must not know how a place is found or shown.
import { cellText } from '../../core/own-places/facet.ts';
import type { Located } from '../../core/own-places/located.ts';
import { nameOfPlace, type OwnPlaces } from '../../core/own-places/places.ts';
import type { Value } from '../../core/own-places/sheet.ts';
import { formatRange } from '../../i18n/format.ts';
import type { Knowledge } from '../../state/knowledge.svelte.ts';
import type { Words } from './words.ts';

/** The name of a place, or the number of its row. */
export const placeName = ({ say }: Words, places: OwnPlaces, place: number): string =>
  nameOfPlace(places, place) ?? say('list.row', { n: places.numbers[place] ?? 0 });

/** Who holds the land, in which oblast, and how far the line is. */
export function placeFacts(
  { say, locale }: Words,
  knowledge: Knowledge,
  { land, line }: Located,
): { readonly where: string; readonly line: string } {
  const held = land ? knowledge.say(`control.${land.control.side}`) : say('list.outside');
  const oblast = land ? knowledge.nameOf(land.oblast) : '';
  return {
    where: [oblast, held].filter(Boolean).join(' · '),
    line: say('list.line', { km: formatRange(line, locale) }),
  };
}

/** Cells may be a megabyte long: so much of one is shown. */
const LONGEST = 500;

/** A cell as it is shown; '' where it is empty. */
export function cellShown(value: Value): string {
  const text = cellText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
