// The mosaic: Ukraine divided into cells, with their properties and areas, and merged outlines of any set of them.
// It must not know scenarios, statuses or colours.
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { decodeArcs, ringPoints, type ArcRing, type Arcs } from './arcs.ts';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import type { CellProperties } from '../../../geo/schema.ts';
import { area, contains } from './measure.ts';
import { polygonsIn } from './rings.ts';
import { edgeOf, linesOf, seamsOf, sidesOf, type Sides } from './seams.ts';

export type Shape = TopoPolygon<CellProperties> | TopoMultiPolygon<CellProperties>;
export type CellTopology = Topology<{ cells: GeometryCollection<CellProperties> }>;

/** A piece of land with its index in the mosaic and its area in km2. */
export type Cell = CellProperties & { readonly index: number; readonly km2: number };
export type Mosaic = {
  readonly cells: readonly Cell[];
  readonly oblasts: readonly string[];
  readonly arcs: Arcs;
  /** ISO 3166-2 codes of the oblasts that have cells, sorted. */
  readonly sides: Sides;
  /** By cell: its geometry, `[lon, lat]`. */
  readonly polygons: readonly (Polygon | MultiPolygon)[];
  readonly boxes: readonly Box[];
  /** The stated error of the line of 2014-15, km; unknown to the cells, so the world says it. */
  readonly oldLineError?: number;
};

function polygonOf(arcs: Arcs, shape: Shape): Polygon | MultiPolygon {
  const ring = (ofArcs: ArcRing): Position[] => ringPoints(arcs, ofArcs);
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.arcs.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.arcs.map((rings) => rings.map(ring)) };
}

/** The mosaic of a valid topology; mosaic-reader.ts validates it. */
export function mosaicOf(topology: CellTopology): Mosaic {
  const shapes = topology.objects.cells.geometries as Shape[];
  const arcs = decodeArcs(topology);
  const polygons = shapes.map((shape) => polygonOf(arcs, shape));
  const cells = shapes.map((shape, index) => {
    const polygon = polygons[index];
    return { ...(shape.properties as CellProperties), index, km2: polygon ? area(polygon) : 0 };
  });
  const rings = shapes.map((shape) => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()));
  const oblasts = [...new Set(cells.map((cell) => cell.oblast))].sort();
  const sides = sidesOf(arcs, rings);
  return { cells, oblasts, arcs, sides, polygons, boxes: polygons.map(boundsOf) };
}

/**
 * The merged outline, `[lon, lat]`, of the cells that have a value; `values` has one entry per cell, in their order.
 * Undefined if no cell has the value.
 */
export function outlineWith<Value>(mosaic: Mosaic, values: readonly Value[], value: Value): MultiPolygon | undefined {
  const edge = edgeOf(mosaic.sides, values, value);
  return edge.length > 0 ? { type: 'MultiPolygon', coordinates: polygonsIn(mosaic.arcs, edge) } : undefined;
}

/** The merged outline, `[lon, lat]`, of the cells that a predicate selects; undefined if it selects none. */
export const outline = (mosaic: Mosaic, includes: (cell: Cell) => boolean): MultiPolygon | undefined =>
  outlineWith(mosaic, mosaic.cells.map(includes), true);

/** The lines, `[lon, lat]`, between cells of different groups; `outer` adds the outer border of the country. */
export function boundaries(
  { arcs, cells, sides }: Mosaic,
  group: (cell: CellProperties) => string,
  outer = false,
): MultiLineString {
  const seams = seamsOf(sides, cells.map(group), outer);
  return { type: 'MultiLineString', coordinates: linesOf(arcs, seams) };
}

/** The cell at `[lon, lat]`, or undefined outside Ukraine. */
export function cellAt(mosaic: Mosaic, point: Position): Cell | undefined {
  return mosaic.cells.find(
    (cell) => within(mosaic.boxes[cell.index] as Box, point) && contains(mosaic.polygons[cell.index] as Polygon, point),
  );
}
