// Finds for very many points by how much the error of a line, place by place, bounds their distance from it.
// It must not know whose points they are, nor how the line is measured.
import type { Position } from 'geojson';
import type { ErrorPoint } from './line-error.ts';
import { distance } from './measure.ts';
import { kmBetween, RADIUS, vectorOf, type Question, type Vector } from './near-tree.ts';

/** What rounding may add to a distance, km: a place that counts only within this is measured like the others. */
const SLACK = 1e-5;
/** Neighbouring places are looked at together first, so many at a time. */
const BLOCK = 8;

type Spots = {
  readonly count: number;
  /** The distance of a point from a spot in km, and what is added there. */
  readonly cost: (item: number, point: Vector) => number;
  /** Whether that is more than `most`, told by the chord, which is shorter than the arc: no for a few where it is. */
  readonly isMore: (item: number, point: Vector, most: number) => boolean;
};

function spots(vectors: readonly Vector[], added: readonly number[]): Spots {
  const [at, more] = [Float64Array.from(vectors.flat()), Float64Array.from(added)];
  /** The square of the chord from a spot to a point, of a sphere with radius 1. */
  function chord2(item: number, [px, py, pz]: Vector): number {
    const [x, y, z] = [(at[3 * item] ?? 0) - px, (at[3 * item + 1] ?? 0) - py, (at[3 * item + 2] ?? 0) - pz];
    return x * x + y * y + z * z;
  }
  return {
    count: added.length,
    cost: (item, point) => 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord2(item, point)) / 2)) + (more[item] ?? 0),
    isMore: (item, point, most) => {
      const within = (most - (more[item] ?? 0)) / RADIUS;
      return within < 0 || chord2(item, point) > within * within;
    },
  };
}

/** Blocks of neighbouring places: no place of a block costs less than it, nor more than it and `slack`. */
function blocksOf(
  vectors: readonly Vector[],
  places: readonly ErrorPoint[],
  sign: 1 | -1,
): Spots & { readonly slack: number } {
  // prettier-ignore
  const firsts = places.flatMap((_, index) => (index % BLOCK === 0 ? [index] : []));
  const middles = firsts.map((first) => vectors[Math.min(places.length - 1, first + BLOCK / 2)] as Vector);
  const bounds = firsts.map((first, block) => {
    const added = places.slice(first, first + BLOCK).map(({ error }) => sign * error);
    const reach = Math.max(
      ...vectors.slice(first, first + BLOCK).map((one) => kmBetween(one, middles[block] as Vector)),
    );
    return { least: Math.min(...added) - reach, most: Math.max(...added) + reach };
  });
  return {
    ...spots(middles, bounds.map(({ least }) => least)), // prettier-ignore
    slack: Math.max(...bounds.map(({ least, most }) => most - least)),
  };
}

export type ErrorIndex = Question & {
  /** `items` are blocks that may matter; what is not below a bound is of no use to whoever asks. */
  readonly find: (items: readonly number[], point: Position, vector: Vector, below: number) => number;
};

/** Finds the smallest of distance plus `sign` times error over all places of a line, km, if it is below a bound; that, otherwise. */
export function errorIndex(places: readonly ErrorPoint[], sign: 1 | -1): ErrorIndex {
  const vectors = places.map(({ at }) => vectorOf(at));
  const [all, blocks] = [spots(vectors, places.map(({ error }) => sign * error)), blocksOf(vectors, places, sign)]; // prettier-ignore
  const find = (items: readonly number[], point: Position, vector: Vector, below: number): number => {
    let least = below;
    for (const block of items) {
      if (blocks.isMore(block, vector, least + SLACK)) continue;
      for (let item = BLOCK * block; item < BLOCK * (block + 1) && item < places.length; item++) {
        if (all.isMore(item, vector, least + SLACK)) continue;
        const { at, error } = places[item] as ErrorPoint;
        least = Math.min(least, distance(at, point) + sign * error);
      }
    }
    return least;
  };
  return { count: blocks.count, cost: blocks.cost, slack: blocks.slack + SLACK, find };
}
