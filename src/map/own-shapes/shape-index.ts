// A reader's lines and areas as vector tiles: cut to each tile, and with no more corners than its zoom can show.
// It must not know what a shape stands for, nor the map that draws the tiles.
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { acrossAntimeridian } from '../../core/own-places/antimeridian.ts';
import { ShapeSet, type PackedShapes } from '../../core/own-places/shapes.ts';
import type { TileId } from '../points/point-index.ts';
import { CUT_UNTIL, SHAPE_LAYER } from './messages.ts';

/** Units along the side of a tile. */
const EXTENT = 4096;

type Cut = Parameters<typeof fromGeojsonVt>[0][string];

type ShapeTiles = (tile: TileId, shown?: Uint8Array) => Uint8Array;

/**
 * A function that gives the tiles of shapes as bytes; the `id` of each feature is the number of its place. `shown` has 1
 * for each place that is to be drawn; without it all are.
 */
export function shapeTiles(packed: PackedShapes): ShapeTiles {
  const shapes = new ShapeSet(packed);
  const features = Array.from(packed.places, (place, index): Feature => ({ type: 'Feature', id: place, properties: {}, geometry: acrossAntimeridian(shapes.at(index)) })); // prettier-ignore
  const index = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: CUT_UNTIL, extent: EXTENT });
  return ({ z, x, y }, shown) => {
    const all = index.getTile(z, x, y)?.features ?? [];
    const cut = { features: shown ? all.filter(({ id }) => shown[Number(id)] === 1) : all } as unknown as Cut;
    return fromGeojsonVt({ [SHAPE_LAYER]: cut }, { version: 2, extent: EXTENT });
  };
}
