// The places and registered people of some land, in words: a line for what is shown beside an area.
// It must not know which land it is.
import { hasNoNumber, type Residents } from '../../core/population/population.ts';
import { formatQuantity, formatRange } from '../../i18n/format.ts';
import type { MessageKey, Params } from '../../i18n/messages.ts';

export type Say = (key: MessageKey, params?: Params) => string;

/** The number of people, or that no listed place has one. */
export const peopleNumber = (say: Say, residents: Residents, locale: string): string =>
  hasNoNumber(residents) ? say('people.noNumber') : formatQuantity(residents.people, locale);

/** The number of people with its range, `490,000 (358,000–670,000)`. */
function peopleText(say: Say, residents: Residents, locale: string): string {
  const [number, range] = [peopleNumber(say, residents, locale), formatRange(residents.people, locale)];
  return range ? say('people.range', { people: number, range }) : number;
}

/** How many people were registered there before 2022, and in how many listed places, some of which may lack a number. */
export function residentsSentences(say: Say, residents: Residents, locale: string): string[] {
  const { places, unnumbered } = residents;
  if (places.high === 0) return [say('people.none')];
  if (hasNoNumber(residents)) return [say('people.unknown', { n: places.central })];
  const line = say('people.line', { people: peopleText(say, residents, locale), n: places.central });
  return [`${line}.`, ...(unnumbered > 0 ? [say('people.unnumbered', { n: unnumbered })] : [])];
}
