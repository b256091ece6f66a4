// Finds places for notes at which nothing is wrong in any of some windows: near what they are about, on as little changed land as can be.
// It must not know proposals or files.
import type { Position } from 'geojson';
import type { NotePlace } from '../../geo/schema-scenario.ts';
import { memoize } from '../core/values/memoize.ts';
import { placeOf, across, down } from './bounded.ts';
import { faultAlone, faultBetween, type NoteSurroundings, type PlacedNote } from './note-layout.ts';
import { wordsBox } from './notes.ts';
import { WORLD_PX } from './scale.ts';

export type Spot = Pick<NotePlace, 'at' | 'anchor'>;
/** A window with the words that each note has there; a note without words is left out of it. */
export type NoteWindow = {
  readonly surroundings: NoteSurroundings;
  readonly linesOf: (note: string) => readonly string[];
};
export type Subject = Pick<NotePlace, 'id' | 'subject' | 'about'>;

/** The note as it stands in a window at a spot; undefined where it has no words there. */
function noteIn(
  { surroundings, linesOf }: NoteWindow,
  { id, subject, about = [] }: Subject,
  { at, anchor }: Spot,
): PlacedNote | undefined {
  const lines = linesOf(id);
  if (lines.length === 0) return undefined;
  const to = surroundings.frame.place([...at]);
  return { id, box: wordsBox({ anchor, lines }, to), from: surroundings.frame.place([...subject]), to, about };
}

/** Distances from the subject at which words are tried, CSS pixels of the first window. */
const REACH = [16, 28, 44, 64, 90, 120, 160, 210, 270, 340] as const;
const DIRECTIONS = 24;
/** How many spots at each distance are tried. */
const MOST_SPOTS = 10;
/** How much farther away words may stand, CSS pixels, to uncover a point of the land that they speak of. */
const COVERED = 12;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The place so many pixels to the right of and below another at a zoom, rounded to 0.01 degrees. */
function moved([lon = 0, lat = 0]: readonly number[], zoom: number, right: number, below: number): [number, number] {
  const scale = WORLD_PX * 2 ** zoom;
  const [east, north] = placeOf({ x: across(lon) + right / scale, y: down(lat) + below / scale, zoom });
  return [rounded(east), rounded(north)];
}

/** The sides at which words can stand away from their subject in a direction. */
function anchorsTo(x: number, y: number): NotePlace['anchor'][] {
  const aside = x > 0 ? 'left' : 'right';
  const above = y > 0 ? 'top' : 'bottom';
  if (Math.abs(y) < 0.3) return [aside];
  return Math.abs(x) < 0.3 ? [above] : [aside, above];
}

/** Every spot around a subject that is tried. */
function spotsAround(subject: readonly number[], zoom: number): { readonly spot: Spot; readonly far: number }[] {
  return REACH.flatMap((far) =>
    Array.from({ length: DIRECTIONS }, (_, turn) => (turn / DIRECTIONS) * 2 * Math.PI).flatMap((angle) => {
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      const at = moved(subject, zoom, x * far, y * far);
      return anchorsTo(x, y).map((anchor) => ({ spot: { at, anchor }, far }));
    }),
  );
}

/** The spots of a note at which nothing is wrong with it alone, the best first. */
function goodSpots(
  windows: readonly NoteWindow[],
  note: Subject,
  land: readonly Position[],
  now: Spot | undefined,
): Spot[] {
  const [first] = windows;
  if (!first) return [];
  const isGood = (spot: Spot): boolean =>
    windows.every((noteWindow) => {
      const placed = noteIn(noteWindow, note, spot);
      return !placed || faultAlone(placed, noteWindow.surroundings) === undefined;
    });
  const points = land.map((point) => first.surroundings.frame.place(point));
  const cover = (spot: Spot): number => {
    const [left, top, right, bottom] = noteIn(first, note, spot)?.box ?? [0, 0, 0, 0];
    return points.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
  };
  const judged = spotsAround(note.subject, first.surroundings.frame.zoom)
    .filter(({ spot }) => isGood(spot))
    .map(({ spot, far }) => ({ spot, far, cost: far + COVERED * cover(spot) }))
    .toSorted((a, b) => a.cost - b.cost);
  // Some of each distance: what is near may all lie on the name of the same town.
  const around = judged
    .filter(({ far }, index) => judged.slice(0, index).filter((other) => other.far === far).length < MOST_SPOTS)
    .map(({ spot }) => spot);
  return now && isGood(now) ? [now, ...around] : around;
}

/** Whether two notes at their spots keep clear of each other in every window. */
const areClear = (
  windows: readonly NoteWindow[],
  [a, at]: readonly [Subject, Spot],
  [b, bt]: readonly [Subject, Spot],
): boolean =>
  windows.every((noteWindow) => {
    const [one, other] = [noteIn(noteWindow, a, at), noteIn(noteWindow, b, bt)];
    return !one || !other || faultBetween(one, other) === undefined;
  });

/** How many complete layouts are judged before the search gives up. */
const MOST_JUDGED = 500;

/** All ways to choose `count` whole numbers from 0 up that add up to `sum`. */
function* choicesOf(count: number, sum: number): Generator<readonly number[]> {
  if (count === 1) yield [sum];
  else
    for (let first = 0; first <= sum; first++)
      for (const rest of choicesOf(count - 1, sum - first)) yield [first, ...rest];
}

/** Every choice of one spot for each note, those with good spots for all of them first. */
function* layoutsOf(spots: readonly (readonly Spot[])[]): Generator<readonly Spot[]> {
  const most = spots.reduce((sum, { length }) => sum + length - 1, 0);
  for (let sum = 0; sum <= most; sum++)
    for (const choice of choicesOf(spots.length, sum)) {
      const layout = choice.flatMap((index, note) => spots[note]?.[index] ?? []);
      if (layout.length === spots.length) yield layout;
    }
}

type Wishes = {
  /** Points of the land that the notes speak of, which words should not cover. */
  readonly land: readonly Position[];
  /** Where a note stands, and may stay. */
  readonly now: (note: string) => Spot | undefined;
  /** Judges the spots of all notes, or of one alone, by its id. */
  readonly holds: (spots: ReadonlyMap<string, Spot>) => boolean;
};

/** A spot for each note, in their order, at which they keep clear of everything in all windows; undefined if none was found. */
export function placesFor(
  windows: readonly NoteWindow[],
  notes: readonly Subject[],
  { land, now, holds }: Wishes,
): readonly Spot[] | undefined {
  if (notes.length === 0) return [];
  const spots = notes.map((note) => goodSpots(windows, note, land, now(note.id)));
  const pairs = notes.flatMap((_, a) => notes.slice(a + 1).map((__, beyond) => [a, a + 1 + beyond] as const));
  const pick = (layout: readonly Spot[], index: number) => [notes[index] as Subject, layout[index] as Spot] as const;
  const alone = new Map<Spot, boolean>();
  const holdsAlone = ([{ id }, spot]: readonly [Subject, Spot]): boolean =>
    memoize(alone, spot, () => holds(new Map([[id, spot]])));
  let judged = 0;
  for (const layout of layoutsOf(spots)) {
    if (!pairs.every(([a, b]) => areClear(windows, pick(layout, a), pick(layout, b)))) continue;
    if (!notes.every((_, index) => holdsAlone(pick(layout, index)))) continue;
    if (holds(new Map(notes.map(({ id }, index) => [id, layout[index] as Spot])))) return layout;
    judged += 1;
    if (judged >= MOST_JUDGED) return undefined;
  }
  return undefined;
}
