// Reads the PNG that a browser makes of its window into plain pixels.
// It must not know what is in the picture; only 8-bit colours without interlacing, as browsers write them.
import { inflateSync } from 'node:zlib';

export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
export type Colour = readonly [red: number, green: number, blue: number];

type Head = { readonly width: number; readonly height: number; readonly channels: number };

function headOf(png: Buffer): Head {
  const [depth, kind, , , interlace] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlace !== 0) throw new Error('not a PNG of a browser');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), channels: kind === 6 ? 4 : 3 };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}

/** What the filter of a row expects at a byte, from the bytes to the left (a), above (b) and above left (c). */
function expected(filter: number, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  if (filter !== 4) return 0;
  const [da, db, dc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (da <= db && da <= dc) return a;
  return db <= dc ? b : c;
}

function unfilter(raw: Buffer, { width, height, channels }: Head): Uint8Array {
  const row = width * channels;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const to = y * row + x;
      const left = x >= channels ? (out[to - channels] ?? 0) : 0;
      const above = y > 0 ? (out[to - row] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[to - row - channels] ?? 0) : 0;
      out[to] = (raw[y * (row + 1) + 1 + x] ?? 0) + expected(filter, left, above, corner);
    }
  }
  return out;
}

/** The pixels of a PNG, three bytes each, from the top left. */
export function decode(png: Buffer): Picture {
  const head = headOf(png);
  const bytes = unfilter(dataOf(png), head);
  if (head.channels === 3) return { width: head.width, height: head.height, pixels: bytes };
  return { width: head.width, height: head.height, pixels: bytes.filter((_, index) => index % 4 !== 3) };
}

/** The colour at a pixel; throws outside the picture, where a test would otherwise read nothing and pass. */
export function colourAt({ width, height, pixels }: Picture, x: number, y: number): Colour {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) throw new Error(`no pixel at ${column}, ${row}`);
  const at = 3 * (row * width + column);
  return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
}

/** The colour that a palette writes as `#rrggbb`. */
export const colourOf = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** How far two colours are apart: the greatest difference of a channel, 0 to 255. */
export const apart = (a: Colour, b: Colour): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** The mean colour of a square with its upper left corner at `x`, `y`: what a pattern looks like from afar. */
export function meanOf({ width, pixels }: Picture, x: number, y: number, size: number): Colour {
  const sums: [number, number, number] = [0, 0, 0];
  for (let row = y; row < y + size; row++)
    for (let column = x; column < x + size; column++)
      for (const channel of [0, 1, 2] as const) sums[channel] += pixels[3 * (row * width + column) + channel]!;
  return [sums[0] / size ** 2, sums[1] / size ** 2, sums[2] / size ** 2];
}

/** The share of pixels, 0 to 1, of a square of `size` around a point that are within 6 of a colour. */
export function shareOf(picture: Picture, [x, y]: readonly [number, number], colour: Colour, size = 15): number {
  const half = (size - 1) / 2;
  let found = 0;
  for (let dx = -half; dx <= half; dx++)
    for (let dy = -half; dy <= half; dy++) if (apart(colourAt(picture, x + dx, y + dy), colour) <= 6) found++;
  return found / (size * size);
}

/** The share of pixels, 0 to 1, in which two pictures of one size differ visibly. */
export function differing(a: Picture, b: Picture): number {
  let found = 0;
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) if (apart(colourAt(a, x, y), colourAt(b, x, y)) > 12) found++;
  return found / (a.width * a.height);
}
