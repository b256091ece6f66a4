// Proves tiles of points against counting one by one: no point is lost or drawn twice, at any zoom, with any filter.
// It must not know the map or the worker.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { CLUSTERS_UNTIL, indexPoints, membersOf, MIXED, pointsInTile, type PointSet, type TileId, type TilePoint } from '../../../src/map/points/point-index.ts'; // prettier-ignore
import { pointTile, POINT_LAYER } from '../../../src/map/points/point-tile.ts';

type Given = { readonly lon: number; readonly lat: number; readonly class: number };
const given: fc.Arbitrary<Given> = fc.record({
  lon: fc.double({ min: -180, max: 179.999, noNaN: true }),
  lat: fc.double({ min: -89, max: 89, noNaN: true }),
  class: fc.integer({ min: 0, max: 3 }),
});
/** Points in a small part of the world lie on each other at low zooms. */
const near: fc.Arbitrary<Given> = fc.record({
  lon: fc.double({ min: 36, max: 40, noNaN: true }),
  lat: fc.double({ min: 47, max: 50, noNaN: true }),
  class: fc.integer({ min: 0, max: 3 }),
});
const setOf = (points: readonly Given[]): PointSet => ({
  lon: Float64Array.from(points, ({ lon }) => lon),
  lat: Float64Array.from(points, ({ lat }) => lat),
  classes: Uint8Array.from(points, ({ class: of }) => of),
});

/** The tile of a position by the formula of the slippy map, worked out apart from the code that is tested. */
function tileOf({ lon, lat }: Given, z: number): TileId {
  const clamped = (Math.min(85.0511, Math.max(-85.0511, lat)) * Math.PI) / 180;
  const y = (1 - Math.asinh(Math.tan(clamped)) / Math.PI) / 2;
  const most = 2 ** z - 1;
  const along = (share: number): number => Math.min(most, Math.max(0, Math.floor(share * 2 ** z)));
  return { z, x: along((lon + 180) / 360), y: along(y) };
}
const keyOf = ({ x, y }: TileId): string => `${x} ${y}`;
const sum = (points: readonly TilePoint[]): number => points.reduce((total, { count }) => total + count, 0);

describe('tiles of points', () => {
  test('have every shown point once, in clusters up to a zoom and by itself from there', () => {
    const many = fc.array(fc.oneof(given, near), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        many,
        fc.integer({ min: 0, max: CLUSTERS_UNTIL }),
        fc.infiniteStream(fc.boolean()),
        (points, z, shows) => {
          const shown = Uint8Array.from(points, () => (shows.next().value ? 1 : 0));
          const index = indexPoints(setOf(points));
          const byTile = new Map<string, { tile: TileId; members: number[] }>();
          points.forEach((point, at) => {
            const tile = tileOf(point, z);
            const entry = byTile.get(keyOf(tile)) ?? { tile, members: [] };
            byTile.set(keyOf(tile), { tile, members: [...entry.members, ...(shown[at] === 1 ? [at] : [])] });
          });
          let drawn = 0;
          for (const { tile, members } of byTile.values()) {
            const found = pointsInTile(index, tile, shown);
            drawn += sum(found);
            // A point within a rounding error of an edge may be in the tile beside.
            expect(Math.abs(sum(found) - members.length)).toBeLessThanOrEqual(1);
            for (const { x, y, point, count, class: of } of found) {
              expect(x >= 0 && x < 1 && y >= 0 && y < 1).toBe(true);
              expect(shown[point]).toBe(1);
              expect(of === MIXED || points.some((one) => one.class === of)).toBe(true);
              if (z === CLUSTERS_UNTIL) expect(count).toBe(1);
            }
          }
          expect(drawn).toBeLessThanOrEqual(points.length);
        },
      ),
    );
  });

  test('add up to all points over the tiles of a zoom', () => {
    fc.assert(
      fc.property(fc.array(near, { maxLength: 80 }), fc.integer({ min: 0, max: 5 }), (points, z) => {
        const index = indexPoints(setOf(points));
        const all = Array.from({ length: 2 ** z }, (_, x) => Array.from({ length: 2 ** z }, (__, y) => ({ z, x, y })));
        expect(sum(all.flat().flatMap((tile) => pointsInTile(index, tile)))).toBe(points.length);
      }),
    );
  });

  test('give a cluster the middle of its points, and a class only where all have it', () => {
    const points = [
      { lon: 37.001, lat: 48.001, class: 1 },
      { lon: 37.0012, lat: 48.001, class: 1 },
    ];
    const tile = tileOf(points[0]!, 9);
    const [cluster] = pointsInTile(indexPoints(setOf(points)), tile);
    const alone = points.map((point) => pointsInTile(indexPoints(setOf([point])), tile)[0]!);
    expect(cluster).toMatchObject({ count: 2, point: 0, class: 1 });
    expect(cluster!.x).toBeCloseTo((alone[0]!.x + alone[1]!.x) / 2, 9);
    const mixed = pointsInTile(indexPoints(setOf([points[0]!, { ...points[1]!, class: 2 }])), tile);
    expect(mixed).toMatchObject([{ class: MIXED }]);
  });

  test('are vector tiles that say of each feature which point it is, how many it stands for and its class', () => {
    const points: TilePoint[] = [
      { x: 0.25, y: 0.5, count: 1, point: 70_000, class: 2 },
      { x: 0, y: 0.999, count: 12, point: 3, class: MIXED },
    ];
    const layer = new VectorTile(new PbfReader(pointTile(points))).layers[POINT_LAYER]!;
    const read = Array.from({ length: layer.length }, (_, at) => layer.feature(at));
    expect(read.map(({ id, properties }) => ({ id, ...properties }))).toEqual([
      { id: 70_000, count: 1, class: 2 },
      { id: 3, count: 12 },
    ]);
    expect(read[0]!.loadGeometry()[0]![0]).toMatchObject({ x: 1024, y: 2048 });
  });

  test('say which points a cluster has: as many as it stands for, each in one cluster, all of them in its box', () => {
    const many = fc.array(near, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.integer({ min: 0, max: 10 }), fc.infiniteStream(fc.boolean()), (points, z, shows) => {
        const shown = Uint8Array.from(points, () => (shows.next().value ? 1 : 0));
        const index = indexPoints(setOf(points));
        const tiles = new Map(points.map((point) => [keyOf(tileOf(point, z)), tileOf(point, z)]));
        const seen: number[] = [];
        for (const tile of tiles.values())
          for (const { point, count } of pointsInTile(index, tile, shown)) {
            const members = membersOf(index, point, z, shown);
            expect([members.count, members.points[0]]).toEqual([count, point]);
            seen.push(...members.points);
            const [west, south, east, north] = members.box;
            for (const one of members.points) {
              const { lon, lat } = points[one]!;
              expect(lon >= west - 1e-9 && lon <= east + 1e-9 && lat >= south - 1e-9 && lat <= north + 1e-9).toBe(true);
            }
          }
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen.every((one) => shown[one] === 1)).toBe(true);
      }),
    );
  });
});
