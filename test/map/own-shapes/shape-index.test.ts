// Proves tiles of lines and areas: what lies in a shape is drawn, what lies in its hole or beside it is not, at any zoom.
// It must not know the map or the worker.
import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { pack } from '../../../src/core/own-places/shapes.ts';
import { CUT_UNTIL, SHAPE_LAYER } from '../../../src/map/own-shapes/messages.ts';
import { shapeTiles } from '../../../src/map/own-shapes/shape-index.ts';
import type { TileId } from '../../../src/map/points/point-index.ts';

const EXTENT = 4096;
type Spot = { readonly tile: TileId; readonly x: number; readonly y: number };

/** Where a position lies, by the formula of the slippy map: its tile, and units within. */
function spotOf([lon = 0, lat = 0]: Position, z: number): Spot {
  const along = (share: number): [number, number] => [Math.floor(share * 2 ** z), ((share * 2 ** z) % 1) * EXTENT];
  const [[x, inX], [y, inY]] = [along((lon + 180) / 360), along((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2)]; // prettier-ignore
  return { tile: { z, x, y }, x: inX, y: inY };
}

function featuresOf(bytes: Uint8Array): VectorTileFeature[] {
  const layer = new VectorTile(new PbfReader(bytes)).layers[SHAPE_LAYER];
  return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer!.feature(at));
}

/** Whether a feature covers the spot, by counting the edges to its west. */
function covers(feature: VectorTileFeature, { x, y }: Spot): boolean {
  const crossed = feature.loadGeometry().flatMap((ring) =>
    ring.slice(1).filter((b, index) => {
      const a = ring[index]!;
      return a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
    }),
  );
  return crossed.length % 2 === 1;
}

const box = (x: number, y: number, half: number): Position[] => [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half], [x - half, y - half]]; // prettier-ignore
const tilesOf = (shape: Geometry): ((tile: TileId) => Uint8Array) => shapeTiles(pack(new Map([[7, shape]])));

describe('tiles of lines and areas', () => {
  test('cover an area but not its hole, and nothing beside it', () => {
    const place = fc.tuple(fc.double({ min: 23, max: 39, noNaN: true }), fc.double({ min: 45, max: 51, noNaN: true }));
    fc.assert(
      fc.property(place, fc.integer({ min: 4, max: CUT_UNTIL }), fc.boolean(), ([x, y], z, isMulti) => {
        const rings = [box(x, y, 0.8), box(x, y, 0.3)];
        const shape: Geometry = isMulti ? { type: 'MultiPolygon', coordinates: [[box(x + 3, y, 0.1)], rings] } : { type: 'Polygon', coordinates: rings }; // prettier-ignore
        const tiles = tilesOf(shape);
        const isCovered = (at: Position): boolean => {
          const spot = spotOf(at, z);
          return featuresOf(tiles(spot.tile)).some((feature) => covers(feature, spot));
        };
        expect([[x + 0.55, y], [x, y - 0.55], [x, y], [x + 0.2, y + 0.2], [x - 1.1, y], [x, y + 1.1]].map(isCovered)).toEqual([true, true, false, false, false, false]); // prettier-ignore
      }),
      { numRuns: 40 },
    );
  });

  test('name the place of a shape, and have its kind', () => {
    const collection: Geometry = { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: [[36, 49], [37, 49]] }, { type: 'MultiPoint', coordinates: [[36.2, 49.1]] }] }; // prettier-ignore
    const found = featuresOf(tilesOf(collection)(spotOf([36.5, 49], 5).tile));
    expect(found.map(({ id, type }) => ({ id, type }))).toEqual([{ id: 7, type: 2 }, { id: 7, type: 1 }]); // prettier-ignore
  });

  test('draw an area across the antimeridian on both of its sides, and not around the globe', () => {
    const tiles = tilesOf({ type: 'Polygon', coordinates: [[[178, 60], [-178, 60], [-178, 66], [178, 66], [178, 60]]] }); // prettier-ignore
    const isCovered = (at: Position): boolean => {
      const spot = spotOf(at, 4);
      return featuresOf(tiles(spot.tile)).some((feature) => covers(feature, spot));
    };
    expect([[179, 63], [-179, 63], [170, 63], [0, 63], [-170, 63]].map((at) => isCovered(at))).toEqual([true, true, false, false, false]); // prettier-ignore
  });

  test('have fewer corners the smaller the scale', () => {
    const coordinates = Array.from({ length: 5000 }, (_, at): Position => [
      30 + at / 1000,
      48 + 0.01 * Math.sin(at / 10),
    ]);
    const tiles = tilesOf({ type: 'LineString', coordinates });
    const corners = featuresOf(tiles(spotOf([32, 48], 4).tile))
      .flatMap((feature) => feature.loadGeometry())
      .flat();
    expect(corners.length).toBeGreaterThan(1);
    expect(corners.length).toBeLessThan(500);
  });

  test('have only the places that are shown', () => {
    const at = (lat: number): Geometry => ({ type: 'LineString', coordinates: [[36, lat], [37, lat]] }); // prettier-ignore
    const tiles = shapeTiles(pack(new Map([[0, at(49)], [2, at(49.1)], [5, at(49.2)]]))); // prettier-ignore
    const { tile } = spotOf([36.5, 49.1], 5);
    const ids = (shown?: Uint8Array): number[] => featuresOf(tiles(tile, shown)).map(({ id }) => id!);
    expect([ids(), ids(Uint8Array.of(1, 1, 0, 0, 0, 1)), ids(new Uint8Array(6))]).toEqual([[0, 2, 5], [0, 5], []]);
  });

  test('are empty where nothing lies', () => expect(featuresOf(tilesOf({ type: 'MultiPoint', coordinates: [[30, 50]] })({ z: 6, x: 0, y: 0 }))).toEqual([])); // prettier-ignore
});
