// A plan of the reader's own: a start, a depth for each side, pieces of land in an order, and what it says of three places.
// It must not know how a plan is written in a link, which land a condition covers, or words.
import type { Where } from '../../../geo/schema.ts';
import { OBSERVED } from '../scenario/scenario.ts';

/** What a plan can say of a piece of land, in reading order. */
export const GIVEN = [
  'as-held',
  'left-by-ukraine',
  'vacated-by-russia',
  'demilitarised',
  'buffer',
  'buffer-counted-russian',
] as const;
/**
 * `as-held`: as on the day of the map. `left-by-ukraine` means only land that Ukraine holds, `vacated-by-russia` only land
 * that Russia holds; `demilitarised` takes the army of its side off any land.
 */
export type Given = (typeof GIVEN)[number];

/** Land by cells that the reader painted: their indices in the mosaic, rising. */
export type Painted = { readonly cells: readonly number[] };
/** Land by a condition, in the words of rules; `withinKm` is whole km. */
export type Described = { readonly where: Where };
export type PlanPiece = (Painted | Described) & { readonly given: Given };

/** What a plan can say of the three places that proposals leave to a decision of its own; nothing is the first choice. */
export const MARKS = {
  plant: ['ukraine', 'russia', 'shared', 'open'],
  kinburn: ['as-held', 'demilitarised', 'ukraine', 'open'],
  crimea: ['not-recognised', 'de-facto', 'open'],
} as const;
export type MarkPlace = keyof typeof MARKS;
export const MARK_PLACES = Object.keys(MARKS) as readonly MarkPlace[];
export type PlanMarks = { readonly [Place in MarkPlace]: (typeof MARKS)[Place][number] | null };

export type Plan = {
  /** The scenario that the plan starts from, and its reading; null for the first. */
  readonly start: { readonly scenario: string; readonly reading: string | null };
  /** How far a zone reaches on each side, whole km from 0 to 40, Ukraine's first. */
  readonly depth: readonly [ukraine: number, russia: number];
  /** Later pieces prevail over earlier ones, and all of them over the start. */
  readonly pieces: readonly PlanPiece[];
  readonly marks: PlanMarks;
  /** On which cut of the land the cells were painted, see cut.ts; null where none is. */
  readonly cut: string | null;
};

export const MOST_PIECES = 16;
export const DEEPEST = 40;
/** The farthest that a piece can reach from the line, km: as far as the land is cut into bands. */
export const FARTHEST = 50;

const NO_MARKS: PlanMarks = { plant: null, kinburn: null, crimea: null };
export const EMPTY_PLAN: Plan = {
  start: { scenario: OBSERVED, reading: null },
  depth: [10, 10],
  pieces: [],
  marks: NO_MARKS,
  cut: null,
};

export const isPainted = (piece: PlanPiece): piece is Painted & { readonly given: Given } => 'cells' in piece;
