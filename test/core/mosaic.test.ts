// Proves the mosaic: faults are named, outlines keep every square kilometre, a point finds its cell.
// It must not know scenarios.
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it, vi } from 'vitest';
import { cellsOf, outlineOf } from '../../src/core/land/area.ts';
import { boundsOf } from '../../src/core/values/bounds.ts';
import { area, contains } from '../../src/core/land/measure.ts';
import { boundaries, cellAt, outline, type Cell, type Mosaic } from '../../src/core/land/mosaic.ts';
import { readMosaic } from '../../src/core/land/mosaic-reader.ts';
import { landOf } from '../../src/core/scenario/scenario.ts';
import { describeFaults } from './faults.ts';
import { areaKm2, boxAround, finely, inside, isInBox, nearestKm } from './geodesic.ts';
import { gridMosaic, gridTopology } from './grid.ts';
import { featuresOf, realMosaic } from './ground.ts';

vi.setConfig({ testTimeout: 120_000 });

describe('faults of a mosaic', () => describeFaults('mosaic', readMosaic));

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.km2, 0);
const off = (ours: number, proof: number): number => Math.abs(ours / proof - 1);
const choiceOf = (mosaic: Mosaic): fc.Arbitrary<ReadonlySet<Cell>> =>
  fc.subarray([...mosaic.cells], { minLength: 1 }).map((cells) => new Set(cells));
const cornerOf = (shape: Polygon | MultiPolygon): Position =>
  (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates[0])?.[0]?.[0] ?? [];
/** Every edge of some lines or rings, by its two ends in one order. */
const edgesOf = (lines: readonly (readonly Position[])[]): string[] =>
  lines
    .flatMap((line) => line.slice(1).map((point, index) => [String(line[index]), String(point)].sort().join(' ')))
    .sort();
const ringsOf = (shape: Polygon | MultiPolygon): Position[][] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
/** The cells at each edge of a mosaic: one or two. */
function cellsByEdge({ cells, polygons }: Mosaic): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells)
    for (const edge of edgesOf(ringsOf(polygons[cell.index] as Polygon)))
      found.set(edge, [...(found.get(edge) ?? []), cell]);
  return found;
}
/** The edges of a mosaic at which `separates` holds for the cells there. */
const edgesWhere = (edges: ReadonlyMap<string, readonly Cell[]>, separates: (cells: readonly Cell[]) => boolean) =>
  [...edges].flatMap(([edge, cells]) => (separates(cells) ? [edge] : [])).sort();
/** Each with how many choices of cells are tried: the grid is quick, and a choice of Ukraine's cells has a thousand of them. */
const kinds: readonly (readonly [string, () => Mosaic, number])[] = [
  ['of the grid', gridMosaic, 60],
  ['of Ukraine', realMosaic, 10],
];

describe.each(kinds)('the mosaic %s', (_, make, numRuns) => {
  it('has outlines of the same area as their cells', () => {
    const mosaic = make();
    fc.assert(
      fc.property(choiceOf(mosaic), (chosen) => {
        const merged = outline(mosaic, (cell) => chosen.has(cell));
        expect(off(merged ? area(merged) : 0, sumOf([...chosen]))).toBeLessThan(1e-7);
      }),
      { numRuns },
    );
    expect(outline(mosaic, () => false)).toBeUndefined();
  });

  it('has outlines along every edge with a chosen cell on one side alone, in rings that close', () => {
    const mosaic = make();
    const edges = cellsByEdge(mosaic);
    fc.assert(
      fc.property(choiceOf(mosaic), (chosen) => {
        const rings = outline(mosaic, (cell) => chosen.has(cell))?.coordinates.flat() ?? [];
        const alone = edgesWhere(edges, (cells) => cells.filter((cell) => chosen.has(cell)).length === 1);
        expect(edgesOf(rings)).toEqual(alone);
        for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
      }),
      { numRuns },
    );
  });

  it('has boundaries along every edge between two groups, each edge once, and the outer edge if asked', () => {
    const mosaic = make();
    const edges = cellsByEdge(mosaic);
    const count = mosaic.cells.length;
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: count, maxLength: count });
    const { geometries } = mosaic.topology.objects.cells;
    fc.assert(
      fc.property(names, fc.boolean(), (groups, outer) => {
        const byProperties = new Map(geometries.map(({ properties }, index) => [properties, groups[index] ?? '']));
        const lines = boundaries(mosaic, (cell) => byProperties.get(cell) ?? '', outer).coordinates;
        const between = edgesWhere(edges, ([one, other]) =>
          other === undefined ? outer : groups[one?.index ?? 0] !== groups[other.index],
        );
        expect(edgesOf(lines)).toEqual(between);
      }),
      { numRuns: 10 },
    );
  });

  it('draws the border of the country in closed rings', () => {
    const mosaic = make();
    for (const line of boundaries(mosaic, () => '', true).coordinates) expect(line[0]).toEqual(line.at(-1));
  });

  it('puts every hole into the polygon around it', () => {
    const mosaic = make();
    fc.assert(
      fc.property(choiceOf(mosaic), (chosen) => {
        for (const rings of outline(mosaic, (cell) => chosen.has(cell))?.coordinates ?? [])
          for (const hole of rings.slice(1))
            expect(hole.some((point) => contains({ type: 'Polygon', coordinates: rings.slice(0, 1) }, point))).toBe(
              true,
            );
      }),
      { numRuns },
    );
  });

  it('knows the area of every cell within 0.06 %, and all of them together within 0.005 %', () => {
    // The longest edges run 40 km between two vertices; what one cell loses there its neighbour gains.
    const mosaic = make();
    let all = 0;
    for (const cell of mosaic.cells) {
      const proof = areaKm2(finely(mosaic.polygons[cell.index] as Polygon));
      all += proof;
      expect(Math.abs(cell.km2 - proof), `cell ${cell.index}`).toBeLessThan(proof * 6e-4 + 1e-3);
      expect(cell.km2).toBeGreaterThan(0);
    }
    expect(off(sumOf(mosaic.cells), all)).toBeLessThan(5e-5);
  });

  it('finds the cell under a point as brute force does', () => {
    const mosaic = make();
    const [west, south, east, north] = boundsOf({ type: 'GeometryCollection', geometries: [...mosaic.polygons] });
    const boxes = mosaic.polygons.map(boxAround);
    const place = fc.tuple(
      fc.double({ min: west - 0.1, max: east + 0.1, noNaN: true }),
      fc.double({ min: south - 0.1, max: north + 0.1, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (point: Position) => {
        const found = mosaic.cells.filter(
          (cell) => isInBox(point, boxes[cell.index]!) && inside(mosaic.polygons[cell.index] as Polygon, point),
        );
        expect(found.length).toBeLessThanOrEqual(1);
        expect(cellAt(mosaic, point)?.index).toBe(found[0]?.index);
      }),
      { numRuns: 150 },
    );
  });

  it('has cells whose band and ring say who holds them, as they say themselves', () => {
    for (const cell of make().cells) {
      expect(cell.band, `cell ${cell.index}`).not.toBe(0);
      expect(landOf(cell, 'as-drawn').held, `cell ${cell.index} ${JSON.stringify(cell)}`).toBe(cell.held);
      expect(cell.ring === undefined, `cell ${cell.index}`).toBe(cell.pocket === undefined);
    }
  });

  it('draws the outer edge only when asked, and the edges of one group not at all', () => {
    const mosaic = make();
    expect(boundaries(mosaic, () => 'all').coordinates).toEqual([]);
    expect(boundaries(mosaic, () => 'all', true).coordinates.length).toBeGreaterThan(0);
  });
});

describe('the mosaic of the grid, by hand', () => {
  it('has one ring around everything, through every outer corner', () => {
    const mosaic = gridMosaic();
    const all = outline(mosaic, () => true);
    expect(all?.coordinates).toHaveLength(1);
    expect(all?.coordinates[0]).toHaveLength(1);
    expect(new Set(all?.coordinates[0]?.[0]?.map(String)).size).toBe(2 * (102 + 7));
  });

  it('keeps a hole where a cell is left out', () => {
    const mosaic = gridMosaic();
    const middle = mosaic.cells[102 * 3 + 50] as Cell;
    const holed = outline(mosaic, (cell) => cell !== middle);
    expect(holed?.coordinates[0]).toHaveLength(2);
    const [west, south, east, north] = boundsOf({
      type: 'Polygon',
      coordinates: holed?.coordinates[0]?.slice(1) ?? [],
    });
    expect(cellAt(mosaic, [(west + east) / 2, (south + north) / 2])).toBe(middle);
  });

  it('parts cells that meet in one corner into two polygons', () => {
    const mosaic = gridMosaic();
    const diagonal = [mosaic.cells[102 * 3 + 50], mosaic.cells[102 * 4 + 51]];
    expect(outline(mosaic, (cell) => diagonal.includes(cell))?.coordinates).toHaveLength(2);
  });

  it('takes a hole away from the area even where it touches the outer ring in a corner', () => {
    const mosaic = gridMosaic();
    const left = [mosaic.cells[102], mosaic.cells[1]];
    const chosen = mosaic.cells.filter((cell) => !left.includes(cell));
    const touched = outline(mosaic, (cell) => chosen.includes(cell));
    expect(off(touched ? area(touched) : 0, sumOf(chosen))).toBeLessThan(1e-7);
  });

  it('is not changed by reading', () => {
    const topology = gridTopology();
    const before = structuredClone(topology);
    readMosaic(topology);
    expect(topology).toEqual(before);
  });
});

describe('the mosaic of Ukraine', () => {
  it('covers every oblast once, to 0.05 %', () => {
    const mosaic = realMosaic();
    const oblasts = featuresOf('oblasts.geojson');
    expect(mosaic.oblasts).toHaveLength(oblasts.length);
    for (const { id, geometry } of oblasts) {
      const test = cellsOf(id);
      const cells = mosaic.cells.filter((cell) => test?.(cell));
      expect(off(sumOf(cells), areaKm2(geometry as Polygon)), id).toBeLessThan(5e-4);
    }
  });

  it('lies where its bands say: cells near the line are near, cells far from it are far', () => {
    const mosaic = realMosaic();
    const line = featuresOf('line.geojson').find(({ id }) => id === 'line.contact')?.geometry;
    if (line?.type !== 'LineString') throw new Error('no line.contact');
    const banded = mosaic.cells.filter((cell) => Math.abs(cell.band) <= 50);
    for (const cell of banded.filter((_, index) => index % 7 === 0)) {
      const { km } = nearestKm(line, cornerOf(mosaic.polygons[cell.index] as Polygon | MultiPolygon));
      const label = `cell ${cell.index} of band ${cell.band} is ${km} km from the line`;
      expect(km, label).toBeLessThan(Math.abs(cell.band) + 0.6);
      expect(km, label).toBeGreaterThan(Math.abs(cell.band) - 1.6);
    }
  });

  it('merges named areas into outlines, made once', () => {
    const mosaic = realMosaic();
    for (const id of ['border.ua', 'area.donbas', 'area.crimea', 'area.russian-held', 'area.kinburn-spit']) {
      const shape = outlineOf(mosaic, id);
      const test = cellsOf(id);
      expect(off(shape ? area(shape) : 0, sumOf(mosaic.cells.filter((cell) => test?.(cell)))), id).toBeLessThan(1e-7);
      expect(outlineOf(mosaic, id)).toBe(shape);
    }
    expect(outlineOf(mosaic, 'town.kyiv')).toBeUndefined();
  });
});
