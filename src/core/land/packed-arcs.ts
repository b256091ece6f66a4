// Lines on a grid as packed numbers, and the lists that name them as small ones: what the mosaic and the features around it share.
// It must not know which file the lines are from or how long a step of the grid is.
import type { Position } from 'geojson';
import { packNumbers, refuse, unpackNumbers } from '../values/packed-numbers.ts';

/**
 * `counts`: how many positions each line has. `steps`: x and y of each position, from the one before it in the file, across
 * lines as well, because many begin where another ends.
 */
export type PackedLines = { readonly counts: string; readonly steps: string };
/** Lists of lines as in TopoJSON: a line by its index from 0, one that is walked backwards by the complement `~index`. */
export type Nested = number | readonly Nested[];

/** Packs arcs as a quantized TopoJSON has them: the first position in whole grid steps, `[x, y]`, then the steps to the next. */
export function packLines(arcs: readonly Position[][]): PackedLines {
  let [endX, endY] = [0, 0];
  const steps = arcs.flatMap((arc) => {
    const start = [endX, endY];
    [endX, endY] = [0, 0];
    return arc.flatMap(([x = 0, y = 0], at) => {
      [endX, endY] = [endX + x, endY + y];
      return at === 0 ? [x - (start[0] ?? 0), y - (start[1] ?? 0)] : [x, y];
    });
  });
  return { counts: packNumbers(arcs.map((arc) => arc.length)), steps: packNumbers(steps) };
}

/** The most decimals of a degree that a file has, as a factor. */
const FINEST = 100_000;
/** The coordinate, degrees, at a number of steps of a grid with `per` steps to a degree: a decimal of at most five places. */
export const degrees = (steps: number, per: number): number => Math.round((steps / per) * FINEST) / FINEST;

/**
 * The arcs that `packLines` packed; where a degree has `per` steps, as positions in degrees, `[lon, lat]`. Throws an Error
 * where the text is faulty or counts and steps disagree.
 */
export function unpackLines(packed: PackedLines, per?: number): Position[][] {
  const steps = unpackNumbers(packed.steps);
  let [x, y, at] = [0, 0, 0];
  const lines = Array.from(unpackNumbers(packed.counts), (count) => {
    const line: Position[] = [];
    for (let done = 0; done < count; done += 1) {
      const [stepX, stepY] = [steps[at++] ?? refuse(), steps[at++] ?? refuse()];
      x += stepX;
      y += stepY;
      line.push(per ? [degrees(x, per), degrees(y, per)] : done > 0 ? [stepX, stepY] : [x, y]);
    }
    return line;
  });
  return at === steps.length ? lines : refuse();
}

/**
 * Codes lists of lines, one after another: lines are mostly numbered in the order in which they are named first, so each is
 * written as twice its distance from the next new one, mostly 0, plus 1 if it is walked backwards.
 */
export function listCoder(): (list: Nested) => Nested {
  let next = 0;
  const code = (list: Nested): Nested => {
    if (typeof list !== 'number') return list.map(code);
    const index = list < 0 ? ~list : list;
    const coded = 2 * (next - index) + (list < 0 ? 1 : 0);
    next = Math.max(next, index + 1);
    return coded;
  };
  return code;
}

/** Gives back the lists that `listCoder` coded, in the same order. */
export function listReader(): (coded: Nested) => Nested {
  let next = 0;
  const read = (coded: Nested): Nested => {
    if (typeof coded !== 'number') return coded.map(read);
    const index = next - (coded >> 1);
    next = Math.max(next, index + 1);
    return coded & 1 ? ~index : index;
  };
  return read;
}
