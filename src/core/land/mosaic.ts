// The mosaic: Ukraine divided into cells, with their properties and areas, and merged outlines of any set of them.
// It must not know scenarios, statuses or colours.
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import type { CellProperties } from '../../../geo/schema.ts';
import { area, contains } from './measure.ts';

export type Shape = TopoPolygon<CellProperties> | TopoMultiPolygon<CellProperties>;
/** `input` is the hash of what the cells were cut from, in hexadecimal; a cut of the workshop has none. */
export type CellTopology = Topology<{ cells: GeometryCollection<CellProperties> }> & { readonly input?: string };

/** A piece of land with its index in the mosaic and its area in km2. */
export type Cell = CellProperties & { readonly index: number; readonly km2: number };
export type Mosaic = {
  readonly cells: readonly Cell[];
  /** ISO 3166-2 codes of the oblasts that have cells, sorted. */
  readonly oblasts: readonly string[];
  /** Its arcs are in `[lon, lat]`, so that they need not be decoded whenever cells are merged. */
  readonly topology: CellTopology;
  /** By cell: its geometry, `[lon, lat]`. */
  readonly polygons: readonly (Polygon | MultiPolygon)[];
  readonly boxes: readonly Box[];
  /** The stated error of the line of 2014-15, km; unknown to the cells, so the world says it. */
  readonly oldLineError?: number;
  /** The `input` of its topology. */
  readonly input?: string;
};

/** The same topology with arcs in `[lon, lat]`: neither quantized nor delta-encoded. */
function decode(topology: CellTopology): CellTopology {
  const { objects } = topology;
  const arcs = topology.arcs.map((_, index) => [index]);
  const { geometry } = feature(topology, { type: 'MultiLineString', arcs });
  return { type: 'Topology', objects, arcs: geometry.coordinates };
}

const shapesOf = (topology: CellTopology): Shape[] => topology.objects.cells.geometries as Shape[];

/** The mosaic of a valid topology; mosaic-reader.ts validates it. */
export function mosaicOf(input: CellTopology): Mosaic {
  const topology = decode(input);
  const shapes = shapesOf(topology);
  const polygons = shapes.map((shape) => (feature(topology, shape) as Feature<Polygon | MultiPolygon>).geometry);
  const cells = shapes.map((shape, index) => {
    const polygon = polygons[index];
    return { ...(shape.properties as CellProperties), index, km2: polygon ? area(polygon) : 0 };
  });
  const oblasts = [...new Set(cells.map((cell) => cell.oblast))].sort();
  const hash = input.input === undefined ? {} : { input: input.input };
  return { cells, oblasts, topology, polygons, boxes: polygons.map(boundsOf), ...hash };
}

/**
 * The merged outline, `[lon, lat]`, of the cells that have a value; `values` has one entry per cell, in their order.
 * Undefined if no cell has the value. Where cells meet in one corner, a ring may pass through that corner twice.
 */
export function outlineWith<Value>(
  { topology }: Mosaic,
  values: readonly Value[],
  value: Value,
): MultiPolygon | undefined {
  const chosen = shapesOf(topology).filter((_, index) => values[index] === value);
  return chosen.length > 0 ? merge(topology, chosen) : undefined;
}

/** The merged outline, `[lon, lat]`, of the cells that a predicate selects; undefined if it selects none. */
export const outline = (mosaic: Mosaic, includes: (cell: Cell) => boolean): MultiPolygon | undefined =>
  outlineWith(mosaic, mosaic.cells.map(includes), true);

/** The lines, `[lon, lat]`, between cells of different groups; `outer` adds the outer border of the country. */
export function boundaries(
  { topology }: Mosaic,
  group: (cell: CellProperties) => string,
  outer = false,
): MultiLineString {
  const groupOf = ({ properties }: GeometryObject): string => group(properties as CellProperties);
  // The library passes the same cell twice for an arc of the outer border.
  return mesh(topology, topology.objects.cells, (a, b) => (a === b ? outer : groupOf(a) !== groupOf(b)));
}

/** The lines, `[lon, lat]`, between neighbours that a predicate sets apart. */
export function seams({ topology }: Mosaic, apart: (a: CellProperties, b: CellProperties) => boolean): MultiLineString {
  return mesh(topology, topology.objects.cells, (a, b) =>
    apart(a.properties as CellProperties, b.properties as CellProperties),
  );
}

/** The cell at `[lon, lat]`, or undefined outside Ukraine. */
export function cellAt(mosaic: Mosaic, point: Position): Cell | undefined {
  return mosaic.cells.find(
    (cell) => within(mosaic.boxes[cell.index] as Box, point) && contains(mosaic.polygons[cell.index] as Polygon, point),
  );
}
