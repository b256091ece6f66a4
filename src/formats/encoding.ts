// Turns the bytes of a text file into text: by its mark, by what it declares, as UTF-8 or UTF-16, or by its letters.
// It must not know what the text is about.
import { UnreadableFile } from '../core/own-places/sheet.ts';

export type Decoded = { readonly text: string; readonly encoding: string };

/** Encodings of one byte a letter that are told apart by how words then look; the likelier first. */
export const ONE_BYTE = ['windows-1251', 'koi8-u', 'ibm866', 'windows-1252', 'windows-1250', 'x-mac-cyrillic'] as const;

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const begins = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Bytes that are looked at. */
const SAMPLE = 65_536;

/** UTF-16 without a mark: in ASCII text every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 10 && odd > 10 * even) return 'utf-16le';
  return even > sample.length / 10 && even > 10 * odd ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Pieces of a file around bytes that are not ASCII. */
function telling(bytes: Uint8Array): Uint8Array {
  const found = new Uint8Array(SAMPLE);
  let length = 0;
  for (let at = 0; at < bytes.length && length < SAMPLE; at++) {
    const isNear = [at - 1, at, at + 1].some((near) => (bytes[near] ?? 0) > 127);
    if (isNear) found[length++] = bytes[at] ?? 0;
    else if (length > 0 && found[length - 1] !== 32) found[length++] = 32;
  }
  return found.subarray(0, length);
}

const isCyrillic = (letter: string): boolean => /[\u0400-\u04ff]/.test(letter);
const isAscii = (letter: string): boolean => /[a-z]/i.test(letter);
const isRare = (letter: string): boolean => /[ѓѕјљњќћџ¤¦§¬¶ўё]/i.test(letter);
const isTypographic = (letter: string): boolean => /[«»„“”‘’–—…№°′″\u00a0§]/.test(letter);
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

/** How much a letter that is not ASCII looks like one between its neighbours. */
function fit(before: string, letter: string, after: string): number {
  if (isTypographic(letter)) return 0.2;
  if (!isLower(letter) && !isUpper(letter)) return -2;
  if (isLower(before) && isUpper(letter)) return -1.5;
  if (isRare(letter)) return -0.3;
  if (isCyrillic(letter)) return isAscii(before) || isAscii(after) ? -1 : 1;
  // Letters of Western languages stand among ASCII letters.
  return isAscii(before) || isAscii(after) ? 0.8 : -0.8;
}

function score(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter > '\u007f') sum += fit(text.charAt(at - 1), letter, text.charAt(at + 1));
  }
  return sum;
}

/** The encoding of one byte a letter in which the bytes look most like words. */
export function oneByteEncoding(bytes: Uint8Array): string {
  const sample = telling(bytes);
  const scores = ONE_BYTE.map((encoding) => score(sample, encoding));
  return ONE_BYTE[scores.indexOf(Math.max(...scores))] ?? ONE_BYTE[0];
}

/** The name of a declared encoding as `TextDecoder` knows it, `ANSI 1251` and `cp1251` too; undefined if it knows none. */
export function knownEncoding(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  const code = /^(?:ansi|cp|oem|windows)?[\s_-]*(\d{3,5})$/.exec(plain)?.[1];
  const names = [plain, ...(code === undefined ? [] : code === '65001' ? ['utf-8'] : [`windows-${code}`, `ibm${code}`])]; // prettier-ignore
  return names.find((one) => {
    try {
      return new TextDecoder(one).encoding !== 'replacement';
    } catch {
      return false;
    }
  });
}

/**
 * The text of a file without its byte-order mark. `declared` is what the file or the reader says; a mark overrules it.
 * Throws an UnreadableFile if the text is longer than a string can be.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
  const said = marked ?? (declared === undefined ? undefined : knownEncoding(declared));
  const encoding = said ?? unmarkedUtf16(bytes);
  try {
    if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
    const text = utf8(bytes);
    if (text !== undefined) return { text, encoding: 'utf-8' };
    const guessed = oneByteEncoding(bytes);
    return { text: new TextDecoder(guessed).decode(bytes), encoding: guessed };
  } catch {
    throw new UnreadableFile('tooLarge', bytes.length);
  }
}
