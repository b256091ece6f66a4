// Proves that arcs are joined into rings whatever was joined before them: rings that touch, and an edge that is not whole.
// It must not know the mosaic: the arcs here are drawn by hand.
import { expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { decodeArcs } from '../../src/core/land/arcs.ts';
import { polygonsIn } from '../../src/core/land/rings.ts';

/** Two triangles that touch in the middle; the left one is two arcs, the right one goes round in one. */
const bow = decodeArcs({
  type: 'Topology',
  objects: {},
  arcs: [
    [[0, 0], [-1, 1]],
    [[-1, 1], [-1, -1], [0, 0]],
    [[0, 0], [2, -2], [2, 2], [0, 0]],
  ],
} satisfies Topology); // prettier-ignore
const corners = (edge: readonly number[]): string[] => polygonsIn(bow, edge).map(([ring = []]) => ring.join(' '));
const TWO = ['0,0 2,-2 2,2 0,0', '0,0 -1,1 -1,-1 0,0'];

it('makes two rings of arcs that meet in one node', () => expect(corners([0, 1, 2])).toEqual(TWO));

it('makes the same rings backwards', () =>
  expect(corners([~2, ~1, ~0])).toEqual(['0,0 2,2 2,-2 0,0', '0,0 -1,-1 -1,1 0,0']));

it('makes no ring of an edge that is not whole, and remembers nothing of it', () => {
  expect(corners([0])).toEqual([]);
  expect(corners([0, 1, 2])).toEqual(TWO);
});
