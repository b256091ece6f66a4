// The mosaic: Ukraine cut once into cells; what each knows, its area, and clean outlines of any choice of them.
// It must not know scenarios, statuses or colours: only cells.
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { decodeArcs, ringOf, type ArcRing, type Arcs } from './arcs.ts';
import { boundsOf, within, type Box } from '../values/bounds.ts';
import type { CellProperties } from '../../../geo/schema.ts';
import { area, contains } from './measure.ts';
import { polygonsIn } from './rings.ts';
import { edgeOf, linesOf, seamsOf, sidesOf, type Sides } from './seams.ts';

export type Shape = TopoPolygon<CellProperties> | TopoMultiPolygon<CellProperties>;
export type CellTopology = Topology<{ cells: GeometryCollection<CellProperties> }>;

/** One piece of land, with its place in the mosaic and its area in km2. */
export type Cell = CellProperties & { readonly index: number; readonly km2: number };
export type Mosaic = {
  readonly cells: readonly Cell[];
  readonly oblasts: readonly string[];
  readonly arcs: Arcs;
  /** The cells on the two sides of every arc. */
  readonly sides: Sides;
  readonly polygons: readonly (Polygon | MultiPolygon)[];
  readonly boxes: readonly Box[];
};

function polygonOf(arcs: Arcs, shape: Shape): Polygon | MultiPolygon {
  const ring = (of: ArcRing): Position[] => ringOf(arcs, of);
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.arcs.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.arcs.map((rings) => rings.map(ring)) };
}

/** The mosaic of a topology whose cells are sound; mosaic-reader.ts tells whether they are. */
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

/** One clean outline around the cells with a value, without the seams between them; undefined if none has it. `values` are in the cells' order. */
export function outlineWith<Value>(mosaic: Mosaic, values: readonly Value[], value: Value): MultiPolygon | undefined {
  const edge = edgeOf(mosaic.sides, values, value);
  return edge.length > 0 ? { type: 'MultiPolygon', coordinates: polygonsIn(mosaic.arcs, edge) } : undefined;
}

/** One clean outline around the chosen cells; undefined if none is chosen. */
export const outline = (mosaic: Mosaic, chosen: (cell: Cell) => boolean): MultiPolygon | undefined =>
  outlineWith(mosaic, mosaic.cells.map(chosen), true);

/** The lines between cells of different groups; `outer` adds the outer edge of the whole country. */
export function boundaries(
  { arcs, cells, sides }: Mosaic,
  group: (cell: CellProperties) => string,
  outer = false,
): MultiLineString {
  const chosen = seamsOf(sides, cells.map(group), outer);
  return { type: 'MultiLineString', coordinates: linesOf(arcs, chosen) };
}

/** The cell at `[lon, lat]`, or undefined outside Ukraine. */
export function cellAt(mosaic: Mosaic, point: Position): Cell | undefined {
  return mosaic.cells.find(
    (cell) => within(mosaic.boxes[cell.index] as Box, point) && contains(mosaic.polygons[cell.index] as Polygon, point),
  );
}
