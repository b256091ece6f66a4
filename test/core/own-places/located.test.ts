// Proves what places are told of the land: the same as point in polygon on merged outlines, and as a slow search of the line.
// It must not know how the index works. LOCATE=100000 locates that many random points instead of a sample.
import fc from 'fast-check';
import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, test, vi } from 'vitest';
import { cellFinder } from '../../../src/core/land/cell-index.ts';
import { lineOfContact } from '../../../src/core/land/catalogue.ts';
import { hereAt, outcomesOf } from '../../../src/core/land/here.ts';
import { distanceFromLine } from '../../../src/core/land/line-error.ts';
import { lineFinder } from '../../../src/core/land/line-index.ts';
import { cellAt, outlineWith } from '../../../src/core/land/mosaic.ts';
import { locator } from '../../../src/core/own-places/located.ts';
import { assignAll } from '../../../src/core/scenario/ledger.ts';
import { depthFor } from '../../../src/core/scenario/scenario.ts';
import { Random } from '../../support/mutate.ts';
import { realWorld } from '../ground.ts';

const COUNT = Number(process.env['LOCATE'] ?? 2000);
vi.setConfig({ testTimeout: 60_000 + COUNT * 10 });

const world = realWorld();
const line = lineOfContact(world);
const scenarios = [...world.scenarios.values()];
const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const anywhere: fc.Arbitrary<Position> = fc.tuple(between(20, 43), between(42, 54));
/** Around the vertices of the line, where all that is near each other differs. */
const nearLine: fc.Arbitrary<Position> = fc.tuple(fc.constantFrom(...line.geometry.coordinates), between(-0.3, 0.3), between(-0.3, 0.3)).map(([[x = 0, y = 0], dx, dy]) => [x + dx, y + dy]); // prettier-ignore
const point = fc.oneof(anywhere, nearLine, fc.constantFrom(...line.geometry.coordinates));

/** Edges of an outline by the hundredths of a degree of latitude that they pass: point in polygon, apart from the code that is tested. */
function insideOf(outline: MultiPolygon): (point: Position) => boolean {
  const rows = new Map<number, [number, number, number, number][]>();
  const rowOf = (lat: number): number => Math.floor(lat * 100);
  for (const ring of outline.coordinates.flat())
    ring.slice(1).forEach(([bx = 0, by = 0], index) => {
      const [ax = 0, ay = 0] = ring[index] ?? [];
      for (let row = rowOf(Math.min(ay, by)); row <= rowOf(Math.max(ay, by)); row++) {
        const edges = rows.get(row);
        if (edges) edges.push([ax, ay, bx, by]);
        else rows.set(row, [[ax, ay, bx, by]]);
      }
    });
  return ([x = 0, y = 0]) => {
    const crossed = (rows.get(rowOf(y)) ?? []).filter(([ax, ay, bx, by]) => ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)); // prettier-ignore
    return crossed.length % 2 === 1;
  };
}

describe('an index', () => {
  test('finds the cell that a search through all cells finds', () => {
    const find = cellFinder(world.mosaic);
    fc.assert(
      fc.property(point, (at) => {
        expect(find(at)).toBe(cellAt(world.mosaic, at));
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the cell at the corners of cells, where several meet, as the search does', () => {
    const find = cellFinder(world.mosaic);
    const corners = world.mosaic.polygons.map((shape) => (shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0])?.[0] ?? []); // prettier-ignore
    expect(corners.map(find)).toEqual(corners.map((corner) => cellAt(world.mosaic, corner)));
  });

  test('finds a cell in a square that only the box of an edge reaches into, where it once found none', () => {
    const find = cellFinder(world.mosaic);
    const points = [[33.3502647235, 47.5792642316], [33.38400785901712, 47.54641363070273], [33.367599182874955, 47.53837667046891]]; // prettier-ignore
    for (const at of points) expect(find(at)).toBe(cellAt(world.mosaic, at));
  });

  test('measures the line as it is measured without it', () => {
    const find = lineFinder(line);
    fc.assert(
      fc.property(point, (at) => {
        expect(find(at)).toEqual(distanceFromLine(line, at));
      }),
      { numRuns: 400 },
    );
  });

  test('measures any line, however short or long its segments', () => {
    const bent = fc.array(fc.tuple(between(22, 40), between(44, 52)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(bent, anywhere, fc.integer({ min: 1, max: 20 }), (coordinates, at, error) => {
        const sectors = [{ from: 0, to: 1, error: error + 3 }];
        const one = { geometry: { type: 'LineString' as const, coordinates }, properties: { error, sectors } };
        expect(lineFinder(one)(at)).toEqual(distanceFromLine(one, at));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a located place', () => {
  test('is told what the text map tells of its point', () => {
    fc.assert(
      fc.property(point, fc.integer({ min: 1, max: 40 }), (at, depth) => {
        const { land, line: km } = locator(world, scenarios, depth)(at);
        const here = hereAt(world, at);
        expect(land?.cell).toBe(here.cell);
        expect([land?.oblast, land?.control, km]).toEqual([here.oblast, here.control, here.line.distance]);
        if (here.cell) expect(land?.outcomes).toEqual(outcomesOf(here.cell, scenarios, depth));
      }),
      { numRuns: 12 },
    );
  });

  test('has under every proposal the status of the merged outline that it lies in', () => {
    const locate = locator(world, scenarios);
    const random = new Random(17);
    const points = Array.from({ length: COUNT }, (): Position => [
      22 + random.next(1e9) * 18.3e-9,
      44.3 + random.next(1e9) * 8.1e-9,
    ]);
    const found = points.map(locate);
    scenarios.forEach((scenario, index) => {
      const [, drawn] = assignAll(world.mosaic, scenario, depthFor(scenario, undefined)).statuses;
      const outlines = [...new Set(drawn)].flatMap((status) => {
        const outline = outlineWith(world.mosaic, drawn, status);
        return outline ? [{ status, has: insideOf(outline) }] : [];
      });
      const statusAt = (at: Position): string[] => outlines.flatMap(({ status, has }) => (has(at) ? [status] : []));
      points.forEach((at, place) => {
        const { land } = found[place]!;
        expect({ at, scenario: scenario.id, status: statusAt(at) }).toEqual({ at, scenario: scenario.id, status: land ? [land.outcomes[index]!.status] : [] }); // prettier-ignore
      });
    });
  });
});
