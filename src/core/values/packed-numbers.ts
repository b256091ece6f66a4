// Whole numbers as a short text that compresses well, and back: for the geometry that the page fetches.
// It must not know what the numbers stand for.

/** Five bits of a number in each digit, and a sixth that says that the number goes on. */
const BITS = 5;
const MORE = 32;
/** The letters of the digits are those of ASCII from this one on, but for the backslash, which JSON would write as two. */
const FIRST = 35;
const BACKSLASH = 92;
/** The sign takes one of the 31 bits that JavaScript shifts without a sign of its own. */
const LIMIT = 2 ** 30;

/** The digits of a number, the lowest first; the lowest bit of all is its sign. */
function digitsOf(number: number): number[] {
  if (!Number.isInteger(number) || Math.abs(number) >= LIMIT) throw new RangeError(`${number} cannot be packed`);
  const digits: number[] = [];
  let rest = (Math.abs(number) << 1) | (number < 0 ? 1 : 0);
  do {
    const digit = rest & (MORE - 1);
    rest >>>= BITS;
    digits.push(rest > 0 ? digit | MORE : digit);
  } while (rest > 0);
  return digits;
}

const letterOf = (digit: number): string => String.fromCharCode(FIRST + digit + (FIRST + digit < BACKSLASH ? 0 : 1));

/**
 * Whole numbers between -2^30 and 2^30 as text. Signs and digits are those of the VLQ of source maps (ECMA-426), but the
 * first digits of all numbers come first, then all second digits, and so on, a space between the rows. Low digits are nearly
 * random and high ones nearly all small: gzip finds a good code for each row, and the arcs of the mosaic take 107 kB instead
 * of 121 kB with the digits of each number side by side. Throws a RangeError for other numbers.
 */
export function packNumbers(numbers: readonly number[]): string {
  const rows: number[][] = [];
  for (const number of numbers) digitsOf(number).forEach((digit, place) => (rows[place] ??= []).push(digit));
  return rows.map((row) => row.map(letterOf).join('')).join(' ');
}

/** Refuses what `packNumbers` cannot have written. The reader is told which file it is in, so all faults share one message. */
export function refuse(): never {
  throw new Error('faulty packing');
}

/** The numbers of a text that `packNumbers` wrote. Throws an Error where the text is cut off or has another letter. */
export function unpackNumbers(text: string): number[] {
  const rows = text.split(' ');
  const read = rows.map(() => 0);
  /** The next digit of a row, and of the rows after it as long as the number goes on. */
  const next = (place: number): number => {
    const at = read[place] ?? 0;
    read[place] = at + 1;
    const code = rows[place]?.charCodeAt(at) ?? 0;
    const digit = code - FIRST - (code > BACKSLASH ? 1 : 0);
    if (!(digit >= 0 && digit < 2 * MORE)) refuse();
    return digit < MORE ? digit : digit - MORE + MORE * next(place + 1);
  };
  const numbers = Array.from(rows[0] ?? '', () => {
    const sum = next(0);
    return sum & 1 ? -(sum >>> 1) : sum >>> 1;
  });
  return rows.every((row, place) => row.length === read[place]) ? numbers : refuse();
}
