// The colours of a reader's places: neutral ones of their own, which no status, flag or strike report has.
// It must not know what the places are, nor how they are drawn.
import { paletteOf } from './palette.ts';

/** How places are coloured by a column of a reader's file. */
type OwnLook = {
  /** Named values, the most frequent first. Each has a letter as well: see `LETTERS`. */
  readonly values: readonly string[];
  /** Classes of numbers from the lowest up: one hue, which grows away from the ground. */
  readonly numbers: readonly string[];
  /** Whatever has no class of its own, and clusters of several classes: a ring, and discs of this colour. */
  readonly rest: string;
  /** Edges every disc, fills the ring of places without a class, and is what is written on all but pale classes. */
  readonly ground: string;
};

/** Told by their letter, named values are apart without any colour. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
/** So many of the classes of numbers, from the lowest up, are so close to the ground that the ink is written on them. */
const INKED = { light: 3, dark: 2 } as const;

const LIGHT: Omit<OwnLook, 'ground'> = {
  values: ['#24326b', '#b0540e', '#526ac3', '#836070', '#512e1a', '#1f1820'],
  numbers: ['#d6deef', '#b0bbd2', '#8b98b5', '#4e5b75', '#242d42'],
  rest: '#6d6456',
};
const DARK: Omit<OwnLook, 'ground'> = {
  values: ['#7adaf8', '#bb6802', '#fac053', '#6079d3', '#a88393', '#c6c1b3'],
  numbers: ['#414d66', '#5c6983', '#919fbb', '#bcc8df', '#ecf2ff'],
  rest: '#948b7c',
};

/** The colours in an appearance. */
export const ownLook = (dark: boolean): OwnLook => ({ ...(dark ? DARK : LIGHT), ground: paletteOf(dark).emphasis.glow }); // prettier-ignore

/** The colour of a class of numbers, 0 from below, of so many, and what is written on it: few classes lie as far apart as many. */
export function rangeColour(dark: boolean, at: number, count: number): { readonly fill: string; readonly on: string } {
  const { numbers, rest, ground } = ownLook(dark);
  const step = count > 1 ? Math.round((at * (numbers.length - 1)) / (count - 1)) : numbers.length - 2;
  const isInked = step < INKED[dark ? 'dark' : 'light'];
  return { fill: numbers[step] ?? rest, on: isInked ? paletteOf(dark).ink : ground };
}
