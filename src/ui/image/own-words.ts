// The title and the note that a reader gives a picture, as plain text that any file can hold.
// It must not know where they are typed or drawn.

/** Most characters of each. */
export const LONGEST_TITLE = 120;
export const LONGEST_NOTE = 300;

/** On one line, without what no XML may contain: control characters, halves of characters, and two that are none. */
const plainLine = (typed: string, longest: number): string =>
  typed
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '');

export const plainTitle = (typed: string): string => plainLine(typed, LONGEST_TITLE);
export const plainNote = (typed: string): string => plainLine(typed, LONGEST_NOTE);

/**
 * Title and date of a picture: where the reader has a title, the name of what is shown goes before the date, so that the
 * picture always says it.
 */
export function headOf(
  title: string,
  dated: string,
  typed: string,
): { readonly title: string; readonly dated: string } {
  const own = plainTitle(typed);
  return own === '' ? { title, dated } : { title: own, dated: `${title} · ${dated}` };
}
