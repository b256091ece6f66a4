// What is wrong with where notes stand in a window: outside it, under a panel, over marks, names or one another.
// It must not know the words of a note, nor how a better place is found.
import { freeOf, type Window } from './note-windows.ts';
import { isApart, type Box } from './notes.ts';
import type { Label } from './static-labels.ts';
import type { Frame } from './static-frame.ts';

type Pixel = readonly [x: number, y: number];
/** A note in a window: the room of its words, and its leader from what it is about to them, CSS pixels. */
export type PlacedNote = {
  readonly id: string;
  readonly box: Box;
  readonly from: Pixel;
  readonly to: Pixel;
  /** The towns that its words name. */
  readonly about: readonly string[];
};
/** A window with what notes have to keep clear of in it. */
export type NoteSurroundings = {
  readonly window: Window;
  readonly frame: Frame;
  /** A sentence lies over the map at its top. */
  readonly hasStrip: boolean;
  readonly marks: readonly Box[];
  /** The symbols and the names of the towns that notes are about; a town that found no room has no name. */
  readonly towns: ReadonlyMap<string, Box>;
  readonly names: ReadonlyMap<string, Box>;
};
export type FaultKind = 'outside' | 'panel' | 'subject' | 'mark' | 'town' | 'note' | 'leader' | 'unnamed' | 'name';
/** `other` is the note or the town that it collides with, if it is one. */
export type NoteFault = { readonly note: string; readonly kind: FaultKind; readonly other?: string };

const contains = (a: Box, b: Box): boolean => b[0] >= a[0] && b[1] >= a[1] && b[2] <= a[2] && b[3] <= a[3];
const around = ([x, y]: Pixel, reach: number): Box => [x - reach, y - reach, x + reach, y + reach];

/** Whether a straight line touches a box: the part of the line between each pair of sides is not empty (Liang and Barsky). */
export function touches([x1, y1]: Pixel, [x2, y2]: Pixel, [left, top, right, bottom]: Box): boolean {
  let [start, end] = [0, 1];
  for (const [from, along, least, most] of [
    [x1, x2 - x1, left, right],
    [y1, y2 - y1, top, bottom],
  ] as const) {
    if (along === 0 && (from < least || from > most)) return false;
    if (along === 0) continue;
    const [one, other] = [(least - from) / along, (most - from) / along];
    start = Math.max(start, Math.min(one, other));
    end = Math.min(end, Math.max(one, other));
  }
  return start <= end;
}

/** The share of a leader that must not lie under its own words: it ends at them. */
const CLEAR_OF_OWN = 0.95;
const SUBJECT = 3;

/** What is wrong with a note by itself; undefined if nothing is. */
export function faultAlone(note: PlacedNote, surroundings: NoteSurroundings): FaultKind | undefined {
  const { window, marks, towns, hasStrip } = surroundings;
  const { box, from, to, about } = note;
  if (!contains(freeOf(window), box)) return 'outside';
  const strip = hasStrip && window.strip ? [window.strip] : [];
  const panels = [...(window.over ?? []), ...strip];
  if (!panels.every((panel) => isApart(box, panel))) return 'panel';
  const end: Pixel = [from[0] + (to[0] - from[0]) * CLEAR_OF_OWN, from[1] + (to[1] - from[1]) * CLEAR_OF_OWN];
  if (!isApart(box, around(from, SUBJECT)) || touches(from, end, box)) return 'subject';
  if (!marks.every((mark) => isApart(box, mark))) return 'mark';
  const covers = (symbol: Box | undefined): boolean => symbol !== undefined && !isApart(box, symbol);
  return about.some((town) => covers(towns.get(town))) ? 'town' : undefined;
}

/** Whether two notes, or a note and the leader of the other, touch; undefined if they do not. */
export function faultBetween(a: PlacedNote, b: PlacedNote): FaultKind | undefined {
  if (!isApart(a.box, b.box)) return 'note';
  return touches(b.from, b.to, a.box) || touches(a.from, a.to, b.box) ? 'leader' : undefined;
}

/** What is wrong with the name of a town that any of the notes is about. */
function faultsWithName(town: string, notes: readonly PlacedNote[], { window, names }: NoteSurroundings): NoteFault[] {
  const name = names.get(town);
  const owner = notes.find(({ about }) => about.includes(town));
  // The smallest picture names only what finds room.
  if (!name) return window.small || !owner ? [] : [{ note: owner.id, kind: 'unnamed', other: town }];
  return notes
    .filter(({ box, from, to }) => !isApart(box, name) || touches(from, to, name))
    .map(({ id }) => ({ note: id, kind: 'name', other: town }));
}

/** Everything that is wrong with the notes of a window. */
export function noteFaults(notes: readonly PlacedNote[], surroundings: NoteSurroundings): NoteFault[] {
  const towns = new Set(notes.flatMap(({ about }) => about));
  return [
    ...notes.flatMap((note): NoteFault[] => {
      const kind = faultAlone(note, surroundings);
      return kind ? [{ note: note.id, kind }] : [];
    }),
    ...notes.flatMap((note, index) =>
      notes.slice(index + 1).flatMap((other): NoteFault[] => {
        const kind = faultBetween(note, other);
        return kind ? [{ note: note.id, kind, other: other.id }] : [];
      }),
    ),
    ...[...towns].flatMap((town) => faultsWithName(town, notes, surroundings)),
  ];
}

/** The room that a name takes, by the estimate of the still picture, CSS pixels. */
export function nameBox({ anchor, x, y, text, size }: Label): Box {
  const wide = text.length * size * 0.6;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return [left, y - size, left + wide, y + 3];
}
