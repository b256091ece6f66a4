// Notes on the map as features: the words, the point that they are about, and the leader between; and from which zoom.
// It must not know colours or how a note is drawn.
import type { Feature } from 'geojson';
import type { Note } from '../core/view/notes.ts';
import { across, down } from './bounded.ts';
import { WORLD_PX, ZOOMS } from './scale.ts';

/** Size of the words, CSS pixels; how much larger the first line is; and the gap to the leader, em. */
export const NOTE = { size: 12.5, head: 1.2, gap: 0.35, lineHeight: 1.2 } as const;
/** Width of a letter, em, in the bold head and in the lines below it: the widest of our notes. */
const [HEAD_EM, EM] = [0.62, 0.58];

/** The words with their `head`, the point that they are about, and the leader between them, by their `kind`. */
export const notesIn = (notes: readonly Note[]): Feature[] =>
  notes.flatMap(({ id, subject, at, anchor, lines: [head, ...rest] }): Feature[] => [
    { type: 'Feature', properties: { id, kind: 'leader' }, geometry: { type: 'LineString', coordinates: [[...subject], [...at]] } },
    { type: 'Feature', properties: { id, kind: 'subject' }, geometry: { type: 'Point', coordinates: [...subject] } },
    {
      type: 'Feature',
      properties: { id, kind: 'words', anchor, head, rest: rest.map((line) => `\n${line}`).join('') },
      geometry: { type: 'Point', coordinates: [...at] },
    },
  ]); // prettier-ignore

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The room that the words of a note take around the pixel of its `at`, CSS pixels. */
export function wordsBox({ anchor, lines }: Pick<Note, 'anchor' | 'lines'>, [x, y]: readonly [number, number]): Box {
  const widths = lines.map((line, index) => line.length * NOTE.size * (index === 0 ? HEAD_EM * NOTE.head : EM));
  const [wide, gap] = [Math.max(0, ...widths), NOTE.gap * NOTE.size];
  const high = (lines.length - 1 + NOTE.head) * NOTE.lineHeight * NOTE.size;
  const left = anchor === 'left' ? x + gap : anchor === 'right' ? x - gap - wide : x - wide / 2;
  const top = anchor === 'top' ? y + gap : anchor === 'bottom' ? y - gap - high : y - high / 2;
  return [left, top, left + wide, top + high];
}

export const isApart = (a: Box, b: Box): boolean => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

/** How near the words of one note may come to those of another and to what it is about, CSS pixels. */
const CLEARANCE = 4;

/** Whether at a zoom no words lie on others or on a point that a note is about. */
function areApart(notes: readonly Note[], zoom: number): boolean {
  const scale = WORLD_PX * 2 ** zoom;
  const pixelOf = ([lon, lat]: readonly [number, number]) => [across(lon) * scale, down(lat) * scale] as const;
  const boxes = notes.map((note) => wordsBox(note, pixelOf(note.at)));
  const points = notes.map(({ subject }): Box => {
    const [x, y] = pixelOf(subject);
    return [x - CLEARANCE, y - CLEARANCE, x + CLEARANCE, y + CLEARANCE];
  });
  return boxes.every((box, index) => [...boxes.slice(index + 1), ...points].every((other) => isApart(box, other)));
}

const STEP = 0.05;
const zooms = new WeakMap<readonly Note[], number>();

/** The least zoom from which on all notes are apart: farther out, none is drawn. */
export function zoomApart(notes: readonly Note[]): number {
  const known = zooms.get(notes);
  if (known !== undefined) return known;
  let zoom: number = ZOOMS.most;
  while (zoom > ZOOMS.least && areApart(notes, zoom - STEP)) zoom -= STEP;
  const rounded = Math.round(zoom * 100) / 100;
  zooms.set(notes, rounded);
  return rounded;
}
