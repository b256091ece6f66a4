// Corners snapped to borders and the line, and edges that follow them: near what they follow, on the grid, and cut along it.
// It must not know pixels.
import * as fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { landOfArea } from '../../../geo/recipes/areas.ts';
import { onGrid } from '../../../geo/recipes/grid.ts';
import type { Shape } from '../../../geo/recipes/shape.ts';
import { firstCrossing } from '../../../src/core/check/crossing.ts';
import { snapped } from '../../../src/core/draft/line-edits.ts';
import { polygonFaults } from '../../../src/core/check/polygon-faults.ts';
import { alongLine, snapLines, snapTo, type SnapLine } from '../../../src/core/draft/snap.ts';
import { outlineOf } from '../../../src/core/land/area.ts';
import { lineOfContact } from '../../../src/core/land/catalogue.ts';
import { area } from '../../../src/core/land/measure.ts';
import { distanceKm } from '../geodesic.ts';
import { featuresOf, realWorld } from '../ground.ts';

const world = realWorld();
const lines = snapLines(world, '');
const contact = lineOfContact(world).geometry.coordinates;
const border = lines.filter(({ kind }) => kind === 'border');
const anyBorder = fc.constantFrom(...border.filter(({ positions }) => positions.length > 200));
const nearestKm = (positions: readonly number[][], at: readonly number[]): number =>
  Math.min(...positions.map((position) => distanceKm([...position], [...at])));
const isOnGrid = (at: readonly number[]): boolean => at.every((degrees) => Number(degrees.toFixed(2)) === degrees);

describe('a corner', () => {
  test('near a border is put on the hundredth of a degree that is nearest to it', () => {
    fc.assert(
      fc.property(
        anyBorder,
        fc.nat(),
        fc.double({ min: -0.01, max: 0.01, noNaN: true }),
        ({ positions }, which, off) => {
          const [lon = 0, lat = 0] = positions[which % positions.length]!;
          const found = snapTo(lines, [lon + off, lat], 0.02);
          expect(found && isOnGrid(found.at)).toBe(true);
          expect(distanceKm([...found!.at], [lon, lat])).toBeLessThan(2.5);
        },
      ),
    );
  });
  test('at a vertex of the line is put on that vertex, whose ever else it is', () => {
    for (const at of contact) expect(snapTo(lines, at, 0.001)).toMatchObject({ at });
  });
  test('far from everything stays where it is', () => expect(snapTo(lines, [30, 45.2], 0.01)).toBeUndefined());
});

describe('an edge', () => {
  test('between two vertices of the line has those between them, in either direction', () => {
    fc.assert(
      fc.property(fc.nat(contact.length - 1), fc.nat(8), (start, count) => {
        const end = Math.min(contact.length - 1, start + count);
        const only: SnapLine[] = [{ kind: 'line', positions: contact }];
        const way = alongLine(only, contact[start]!, contact[end]!);
        expect(way.every((at) => contact.slice(start + 1, end).some((vertex) => String(vertex) === String(at)))).toBe(
          true,
        );
        expect(alongLine(only, contact[end]!, contact[start]!)).toEqual([...way].reverse());
      }),
    );
  });
  test('between two corners on a border follows it, to less than a kilometre and a half', () => {
    fc.assert(
      fc.property(anyBorder, fc.nat(), fc.integer({ min: 5, max: 150 }), ({ positions }, which, count) => {
        const start = which % positions.length;
        const end = (start + count) % positions.length;
        const way = alongLine([{ kind: 'border', positions }], positions[start]!, positions[end]!);
        expect(firstCrossing([positions[start]!, ...way, positions[end]!].map((at) => [...snapped([...at])]), false)).toBeUndefined(); // prettier-ignore
        for (const at of way) {
          expect(isOnGrid(at)).toBe(true);
          expect(nearestKm(positions as number[][], at)).toBeLessThan(1.5);
        }
      }),
      { numRuns: 40 },
    );
  });
  test('between corners on different lines stays straight', () =>
    expect(alongLine(lines, contact[40]!, [24, 49])).toEqual([]));
});

test('an area drawn by four corners, one edge along the border of an oblast, ends at that border', async () => {
  const units = featuresOf('oblasts.geojson').map((unit) => onGrid(unit as Shape));
  const ring = (outlineOf(world.mosaic, 'oblast.ua-14') as MultiPolygon).coordinates[0]![0]!;
  const west = (lat: number) => ring.filter(([, y = 0]) => Math.abs(y - lat) < 0.01).sort((a, b) => a[0]! - b[0]!)[0]!;
  const [north, south] = [west(48.5), west(48.2)].map((at) => snapTo(lines, at, 0.01)!.at) as [[number, number], [number, number]]; // prettier-ignore
  const along = alongLine(border, north, south);
  expect(along.length).toBeGreaterThan(5);
  const outline = [north, ...along, south, [37.6, 48.15], [37.6, 48.5], north].map((at) => [...at]) as [
    number,
    number,
  ][];
  expect(polygonFaults([[outline]], undefined)).toEqual([]);
  const land = (await landOfArea(units, { polygons: [[outline]] }))!;
  const oblast = units.find(({ properties }) => properties['iso'] === 'UA-14')!.geometry as Polygon | MultiPolygon;
  // All of it is in the oblast: its area is that of what it has in common with it.
  const inside = (await landOfArea([{ ...units[0]!, geometry: oblast, properties: { iso: 'UA-14' } }], { polygons: [[outline]] }))!; // prettier-ignore
  expect(Math.abs(area(land) - area(inside))).toBeLessThan(0.5);
});
