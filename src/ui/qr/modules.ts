// A text as the dark and light squares of a QR code, and as one path of an SVG.
// It must not know links or colours.
import { encode } from 'uqr';

/** Light squares around the code that readers need to find it. */
const QUIET = 4;

/** Rows of squares, true for dark, the quiet zone included; undefined for a text that no code can hold. */
export function modulesOf(text: string): readonly (readonly boolean[])[] | undefined {
  try {
    return encode(text, { ecc: 'M', boostEcc: true, border: QUIET }).data;
  } catch {
    return undefined;
  }
}

/** The dark squares as a path, one unit each: a run in a row is one rectangle. */
export const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return [];
        const end = row.indexOf(false, x);
        const run = (end === -1 ? row.length : end) - x;
        return [`M${x} ${y}h${run}v1h-${run}z`];
      }),
    )
    .join('');
