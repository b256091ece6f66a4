// The mosaic: Ukraine cut once into cells; what each knows, its area, and clean outlines of any choice of them.
// It must not know scenarios, statuses or colours: only cells.
import { mesh } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { decodeArcs, merged, ringOf, type ArcRing, type Arcs } from './arcs.ts';
import { boundsOf, within, type Box } from './bounds.ts';
import { parseCell, type CellProperties, type Parsed, type Problem } from '../../geo/schema.ts';
import { area, contains } from './measure.ts';

type Shape = TopoPolygon<CellProperties> | TopoMultiPolygon<CellProperties>;
export type CellTopology = Topology<{ cells: GeometryCollection<CellProperties> }>;

/** One piece of land, with its place in the mosaic and its area in km2. */
export type Cell = CellProperties & { readonly index: number; readonly km2: number };
export type Mosaic = {
  readonly cells: readonly Cell[];
  readonly oblasts: readonly string[];
  readonly topology: CellTopology;
  readonly arcs: Arcs;
  /** The rings of every cell, outer ones and holes alike. */
  readonly rings: readonly (readonly ArcRing[])[];
  readonly polygons: readonly (Polygon | MultiPolygon)[];
  readonly boxes: readonly Box[];
};

const isShape = (geometry: GeometryObject): geometry is Shape =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const problem = (file: string, path: string, message: string): Problem => ({ file, path, message });

function isCellTopology(input: unknown): input is CellTopology {
  const topology = input as Partial<CellTopology> | null;
  const cells = topology?.objects?.cells;
  if (topology?.type !== 'Topology' || cells?.type !== 'GeometryCollection') return false;
  return Array.isArray(topology.arcs) && Array.isArray(cells.geometries);
}

/** Whether a cell names arcs, and only such as the topology has; negative numbers are arcs read backwards. */
function hasArcs(shape: Shape, count: number): boolean {
  const named: unknown[] = Array.isArray(shape.arcs) ? shape.arcs.flat(2) : [];
  const known = (arc: unknown): boolean =>
    Number.isInteger(arc) && (arc as number) < count && (arc as number) >= -count;
  return named.length > 0 && named.every(known);
}

function cellProblems(geometry: GeometryObject | null, count: number, file: string): Problem[] {
  if (!geometry || !isShape(geometry)) return [problem(file, '', 'is not a polygon')];
  const parsed = parseCell(geometry.properties, file);
  if (!parsed.ok) return parsed.problems;
  return hasArcs(geometry, count) ? [] : [problem(file, '', 'names arcs that are not there')];
}

/** Reads the TopoJSON of cells; every fault is named with the place of its cell. */
export function readMosaic(input: unknown, file = 'geo/mosaic.topo.json'): Parsed<Mosaic> {
  if (!isCellTopology(input)) return { ok: false, problems: [problem(file, '', 'is not a TopoJSON of cells')] };
  const { geometries } = input.objects.cells;
  const problems = geometries.flatMap((geometry, index) =>
    cellProblems(geometry, input.arcs.length, file).map((p) => ({
      ...p,
      path: p.path === '' ? `cells.${index}` : `cells.${index}.${p.path}`,
    })),
  );
  if (geometries.length === 0) problems.push(problem(file, 'cells', 'has no cells'));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: assemble(input, geometries as Shape[]) };
}

function polygonOf(arcs: Arcs, shape: Shape): Polygon | MultiPolygon {
  const ring = (of: ArcRing): Position[] => ringOf(arcs, of);
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.arcs.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.arcs.map((rings) => rings.map(ring)) };
}

function assemble(topology: CellTopology, shapes: readonly Shape[]): Mosaic {
  const arcs = decodeArcs(topology);
  const polygons = shapes.map((shape) => polygonOf(arcs, shape));
  const cells = shapes.map((shape, index) => {
    const polygon = polygons[index];
    return { ...(shape.properties as CellProperties), index, km2: polygon ? area(polygon) : 0 };
  });
  const rings = shapes.map((shape) => (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()));
  const oblasts = [...new Set(cells.map((cell) => cell.oblast))].sort();
  return { cells, oblasts, topology, arcs, rings, polygons, boxes: polygons.map(boundsOf) };
}

/** One clean outline around the chosen cells, without the seams between them; undefined if none is chosen. */
export function outline({ cells, arcs, rings }: Mosaic, chosen: (cell: Cell) => boolean): MultiPolygon | undefined {
  const wanted = cells.filter(chosen).flatMap((cell) => rings[cell.index] ?? []);
  return wanted.length > 0 ? { type: 'MultiPolygon', coordinates: merged(arcs, wanted) } : undefined;
}

/** The lines between cells of different groups; `outer` adds the outer edge of the whole country. */
export function boundaries(mosaic: Mosaic, group: (cell: CellProperties) => string, outer = false): MultiLineString {
  const differs = (a: Shape, b: Shape): boolean =>
    a === b ? outer : group(a.properties as CellProperties) !== group(b.properties as CellProperties);
  return mesh(mosaic.topology, mosaic.topology.objects.cells, differs as never);
}

/** The cell at `[lon, lat]`, or undefined outside Ukraine. */
export function cellAt(mosaic: Mosaic, point: Position): Cell | undefined {
  return mosaic.cells.find(
    (cell) => within(mosaic.boxes[cell.index] as Box, point) && contains(mosaic.polygons[cell.index] as Polygon, point),
  );
}
