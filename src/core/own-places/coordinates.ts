// Coordinates as they stand in cells: decimal degrees, degrees with minutes and seconds, both in one cell, either order.
// It must not know columns, systems of coordinates or what lies where.
import { numberOf } from './numbers.ts';
import type { Value } from './sheet.ts';

type Axis = 'latitude' | 'longitude';
/** A coordinate, and which one it is where the text says so. */
export type Coordinate = { readonly number: number; readonly axis?: Axis };

/** No coordinate is written longer. */
const LONGEST = 60;

/** The letters of the four directions: English, Ukrainian, Russian. */
const HEMISPHERES: readonly (readonly [RegExp, Axis, 1 | -1])[] = [
  [/^(?:n|пн|с)$/, 'latitude', 1],
  [/^(?:s|пд|ю)$/, 'latitude', -1],
  [/^(?:e|сх|в)$/, 'longitude', 1],
  [/^(?:w|зх|з)$/, 'longitude', -1],
];
const LETTERS = /^([nsew])\s*(?=[\d+-])|(?<=[\d°º'′’"″”\s])\s*([nsew]|пн|пд|сх|зх|[сювз])\.?\s*[шд]?\.?$/iu;
const DEGREES =
  /^([-+]?)(\d{1,3}(?:[.,]\d+)?)(?:\s*[°º:\s]\s*(\d{1,2}(?:[.,]\d+)?)(?:\s*['′’:\s]\s*(\d{1,2}(?:[.,]\d+)?))?)?\s*[°º'′’"″”]{0,2}$/;

const decimal = (text: string | undefined): number => Number((text ?? '0').replace(',', '.'));

/** Degrees, minutes and seconds as degrees; undefined for anything else. */
function degreesOf(text: string): number | undefined {
  const [match, sign, degrees, minutes, seconds] = DEGREES.exec(text) ?? [];
  if (match === undefined) return undefined;
  if (decimal(minutes) >= 60 || decimal(seconds) >= 60) return undefined;
  const size = decimal(degrees) + decimal(minutes) / 60 + decimal(seconds) / 3600;
  return sign === '-' ? -size : size;
}

/** The coordinate in a cell, in degrees or in whatever unit the file has; undefined if there is none. */
export function coordinateOf(value: Value): Coordinate | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? { number: value } : undefined;
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  // Nearly all cells are plain, and there may be millions.
  if (/^[-+]?\d+(?:[.,]\d*)?$/.test(value)) return { number: decimal(value) };
  const text = value.trim().replace(/[\u2212\u2013]/g, '-').replace(/\u00a0/g, ' '); // prettier-ignore
  const plain = /^[-+]?\d+,\d*$/.test(text) ? decimal(text) : (numberOf(text, '.') ?? numberOf(text, ','));
  if (plain !== undefined) return { number: plain };
  const found = LETTERS.exec(text);
  const letters = (found?.[1] ?? found?.[2])?.toLowerCase();
  const bare = found ? text.replace(found[0], '').trim() : text;
  const number = degreesOf(bare);
  if (number === undefined) return undefined;
  const [, axis, sign = 1] = HEMISPHERES.find(([pattern]) => letters !== undefined && pattern.test(letters)) ?? [];
  return axis === undefined ? { number } : { number: number * sign, axis };
}

const SEPARATORS = [/\s*[;|]\s*/, /,\s+/, /,/, /\s*\/\s*/, /(?<=[nsewшд.])\s+(?=\d)/iu, /\s+/] as const;

/**
 * Both coordinates in one cell, `48.5, 37.2` or `48,5 37,2`, as `[x, y]`: latitude is taken to come first, as people write
 * it, unless letters say otherwise or the cell is a list in brackets, as programs write it.
 */
export function pairOf(value: Value): [x: number, y: number] | undefined {
  if (typeof value !== 'string' || value.length > 2 * LONGEST) return undefined;
  const text = value.trim();
  const bare = text.replace(/^(?:geo:|[([])\s*/i, '').replace(/\s*[)\]]$/, '');
  for (const separator of SEPARATORS) {
    const parts = bare.split(separator);
    if (parts.length !== 2) continue;
    const [first, second] = parts.map(coordinateOf);
    if (!first || !second) continue;
    const isLonFirst = first.axis === 'longitude' || second.axis === 'latitude' || text.startsWith('[');
    return isLonFirst ? [first.number, second.number] : [second.number, first.number];
  }
  return undefined;
}
