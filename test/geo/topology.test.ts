// Cells snapped to the grid: a part that the grid makes as narrow as a line belongs to no cell any more.
// It must not know the mosaic.
import { expect, test } from 'vitest';
import { GRID } from '../../geo/recipes/grid.ts';
import { shape, type Shape } from '../../geo/recipes/shape.ts';
import { cellsText } from '../../geo/recipes/topology.ts';
import type { Position } from 'geojson';

/** Corners in grid steps east and north of a point of the grid. */
const cell = (name: string, ...corners: readonly Position[]): Shape => {
  const ring = [...corners, corners[0]!].map(([x = 0, y = 0]) => [30 + x / GRID, 48 + y / GRID]);
  return shape({ type: 'Polygon', coordinates: [ring] }, { name });
};

type Cells = {
  readonly objects: {
    readonly cells: { readonly geometries: readonly { readonly arcs: unknown[]; readonly type: string }[] };
  };
};
const cellsOf = async (...cells: readonly Shape[]) =>
  (JSON.parse(await cellsText(cells, 'x')) as Cells).objects.cells.geometries;
const arcsOf = ({ arcs }: { readonly arcs: unknown[] }): number[] => (arcs as never[]).flat(3);

/** A block of 100 by 100 steps and a tongue to the east of it, lower than half a step, with a block at its end. */
const withTongue = (end: number): Shape =>
  cell('a', [0, 0], [100, 0], [100, 50], [200, 50], [200, 50 - end], [300, 50 - end], [300, 50 + end], [200, 50 + end], [200, 50.3], [100, 50.3], [100, 100], [0, 100]); // prettier-ignore

test.each([
  ['a tongue is cut off', 0.2, 'Polygon'],
  ['two blocks that a tongue joined are two polygons', 40, 'MultiPolygon'],
])('%s', async (_name, end, type) => {
  const [a, b] = await cellsOf(withTongue(end), cell('b', [0, 100], [100, 100], [100, 200], [0, 200]));
  expect(a!.type).toBe(type);
  for (const one of [a!, b!]) {
    const arcs = arcsOf(one);
    expect(arcs.filter((arc) => arcs.includes(~arc))).toEqual([]);
  }
  // The edge between the two is still one arc, which each runs along on its own side.
  expect(arcsOf(a!).some((arc) => arcsOf(b!).includes(~arc))).toBe(true);
});

test('cells without such parts keep their edges as they are', async () => {
  const [a, b] = await cellsOf(
    cell('a', [0, 0], [100, 0], [100, 100], [0, 100]),
    cell('b', [100, 0], [200, 0], [200, 100], [100, 100]),
  );
  expect([a!.type, b!.type]).toEqual(['Polygon', 'Polygon']);
  expect(arcsOf(a!).some((arc) => arcsOf(b!).includes(~arc))).toBe(true);
});
