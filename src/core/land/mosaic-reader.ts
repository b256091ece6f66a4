// Validates the TopoJSON of cells and reads it into a mosaic; each problem says which cell or arc it is about.
// It must not know what a mosaic is used for.
import type { GeometryObject } from 'topojson-specification';
import { parseCell, type Parsed, type Problem } from '../../../geo/schema.ts';
import { mosaicOf, type CellTopology, type Mosaic, type Shape } from './mosaic.ts';

const isShape = (geometry: GeometryObject): geometry is Shape =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

const problem = (file: string, path: string, message: string): Problem => ({ file, path, message });

const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && pair.every(Number.isFinite);

/** TopoJSON Format Specification 2.1.2: without a transform, positions are in degrees. */
function isTransform(transform: unknown): boolean {
  if (transform === undefined) return true;
  const { scale, translate } = (transform ?? {}) as { readonly scale?: unknown; readonly translate?: unknown };
  return isPair(scale) && isPair(translate);
}

function isCellTopology(input: unknown): input is CellTopology {
  const topology = input as Partial<CellTopology> | null;
  const cells = topology?.objects?.cells;
  if (topology?.type !== 'Topology' || cells?.type !== 'GeometryCollection') return false;
  return isTransform(topology.transform) && Array.isArray(topology.arcs) && Array.isArray(cells.geometries);
}

/** Whether a cell has rings of arcs, all of which the topology has; negative numbers are reversed arcs. */
function hasArcs({ type, arcs }: Shape, count: number): boolean {
  const exists = (arc: unknown): boolean =>
    Number.isInteger(arc) && (arc as number) < count && (arc as number) >= -count;
  const isNested = (value: unknown, depth: number): boolean =>
    depth === 0
      ? exists(value)
      : Array.isArray(value) && value.length > 0 && value.every((inner) => isNested(inner, depth - 1));
  return isNested(arcs, type === 'Polygon' ? 2 : 3);
}

function cellProblems(geometry: GeometryObject | null, count: number, file: string): Problem[] {
  if (!geometry || !isShape(geometry)) return [problem(file, '', 'is not a polygon')];
  const parsed = parseCell(geometry.properties, file);
  if (!parsed.ok) return parsed.problems;
  return hasArcs(geometry, count) ? [] : [problem(file, '', 'names arcs that are not there')];
}

/** An arc has at least two positions of two numbers each; TopoJSON Format Specification 2.1.4. */
const isArc = (arc: unknown): boolean => Array.isArray(arc) && arc.length >= 2 && arc.every(isPair);

function problemsIn(input: CellTopology, file: string): Problem[] {
  const { geometries } = input.objects.cells;
  if (geometries.length === 0) return [problem(file, 'cells', 'has no cells')];
  const arcs = input.arcs.flatMap((arc, index) =>
    isArc(arc) ? [] : [problem(file, `arcs.${index}`, 'is not a list of positions')],
  );
  const cells = geometries.flatMap((geometry, index) =>
    cellProblems(geometry, input.arcs.length, file).map((p) => ({
      ...p,
      path: p.path === '' ? `cells.${index}` : `cells.${index}.${p.path}`,
    })),
  );
  return [...arcs, ...cells];
}

/** Validates a topology of cells; the path of each problem starts with `cells.<index>` or `arcs.<index>`. */
export function parseTopology(input: unknown, file: string): Parsed<CellTopology> {
  if (!isCellTopology(input)) return { ok: false, problems: [problem(file, '', 'is not a TopoJSON of cells')] };
  const problems = problemsIn(input, file);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: input };
}

/** Reads the TopoJSON of cells into a mosaic, or says what is wrong with it. */
export function readMosaic(input: unknown, file = 'geo/mosaic.topo.json'): Parsed<Mosaic> {
  const parsed = parseTopology(input, file);
  return parsed.ok ? { ok: true, value: mosaicOf(parsed.value) } : parsed;
}
