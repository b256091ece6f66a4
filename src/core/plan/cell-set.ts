// A set of cells as a short text of lower-case letters and digits, and back.
// It must not know what the cells are, nor where the text stands.

/** Crockford's base 32: no i, l, o or u, which are misread. */
export const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** No cut of the land has more cells; a text cannot ask for an endless set. */
const MOST_CELLS = 4096;

/** Five cells a digit, the first cell in the highest bit; zeros at the end are left out. */
function bitsText(cells: readonly number[]): string {
  const digits = new Array<number>(cells.length === 0 ? 0 : Math.floor((cells.at(-1) ?? 0) / 5) + 1).fill(0);
  for (const cell of cells) digits[Math.floor(cell / 5)] = (digits[Math.floor(cell / 5)] ?? 0) | (16 >> (cell % 5));
  return digits.map((digit) => DIGITS.charAt(digit)).join('');
}

function bitsIn(text: string): number[] {
  return Array.from(text).flatMap((digit, place) =>
    [0, 1, 2, 3, 4].filter((bit) => DIGITS.indexOf(digit) & (16 >> bit)).map((bit) => 5 * place + bit),
  );
}

/** The lengths of gaps and runs in turn, the first gap first; `[3, 4]` is 1, 2 and 3 without 0 as 1 and 3. */
function runsOf(cells: readonly number[]): number[] {
  const lengths: number[] = [];
  let end = 0;
  for (const [place, cell] of cells.entries()) {
    if (place === 0 || cell > end) lengths.push(cell - end, 1);
    else lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    end = cell + 1;
  }
  return lengths;
}

/** A whole number in digits of four bits, the lowest first; the fifth bit says that another digit follows. */
function numberText(value: number): string {
  const rest = value >> 4;
  return DIGITS.charAt((value & 15) | (rest > 0 ? 16 : 0)) + (rest > 0 ? numberText(rest) : '');
}

/** The cells of lengths of gaps and runs as digits; undefined where they break off or go too far. */
function runsIn(text: string): number[] | undefined {
  const lengths: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    value += (digit & 15) << shift;
    shift = digit & 16 ? shift + 4 : 0;
    if (value > MOST_CELLS || shift > 12) return undefined;
    if (shift === 0) [value] = [0, lengths.push(value)];
  }
  if (shift > 0 || lengths.length % 2 > 0 || lengths.reduce((a, b) => a + b, 0) > MOST_CELLS) return undefined;
  let end = 0;
  return lengths.flatMap((length, place) => {
    end += length;
    return place % 2 === 0 ? [] : Array.from({ length }, (_, index) => end - length + index);
  });
}

/** The shorter of two ways to write rising indices below `MOST_CELLS`: `r` with gaps and runs, or `b` with a bit each. */
export function cellSetText(cells: readonly number[]): string {
  const [runs, bits] = [`r${runsOf(cells).map(numberText).join('')}`, `b${bitsText(cells)}`];
  return runs.length <= bits.length ? runs : bits;
}

/** The cells of a text that `cellSetText` could have written; undefined for any other. Never throws. */
export function readCellSet(text: string): readonly number[] | undefined {
  const digits = text.slice(1);
  if (digits.length > MOST_CELLS || Array.from(digits).some((digit) => !DIGITS.includes(digit))) return undefined;
  const cells = text.startsWith('r') ? runsIn(digits) : bitsIn(digits);
  const fits = cells?.every((cell) => cell < MOST_CELLS) === true && cellSetText(cells) === text;
  return fits ? cells : undefined;
}
