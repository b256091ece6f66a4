// Turns the pieces of a union into a TopoJSON of cells: merges slivers and equal pieces, and snaps to a fixed grid.
// It must not know what the properties of a cell mean, but for `oblast`.
import { feature, mergeArcs } from 'topojson-client';
import type { Position } from 'geojson';
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { GRID, onGrid } from './grid.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

/** A little more than the 0.02 km2 that no piece may be under: the grid takes some away. */
const SLIVER_KM2 = 0.025;

type Cells = Topology<{ cells: GeometryCollection<Record<string, unknown>> }>;
type Piece = TopoPolygon<Record<string, unknown>>;

const keyOf = (properties: Record<string, unknown>): string => JSON.stringify(properties);

/** Approximate area in km2, accurate enough to recognise slivers; `[lon, lat]` in degrees. */
function roughKm2(rings: readonly Position[][]): number {
  const signed = rings.map((ring) =>
    ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0),
  );
  const [outer = 0, ...holes] = signed.map((twice) => Math.abs(twice) / 2);
  const middle = rings[0]?.[0]?.[1] ?? 0;
  return (outer - holes.reduce((a, b) => a + b, 0)) * 111.2 * 111.3 * Math.cos((middle * Math.PI) / 180);
}

async function explode(pieces: readonly Shape[]): Promise<Cells> {
  const keyed = pieces.map(({ geometry, properties }) => shape(geometry, { key: keyOf(properties) }));
  const commands = `-i cells.json -dissolve2 key -explode -o format=topojson no-quantization`;
  return mapshaper<Cells>(commands, { 'cells.json': shapes(keyed) });
}

const lengthOf = (arc: readonly Position[]): number =>
  arc.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + Math.hypot(x - (arc[i]?.[0] ?? 0), y - (arc[i]?.[1] ?? 0)), 0);

const arcsOf = (piece: Piece): number[] => piece.arcs.flat().map((arc) => (arc < 0 ? ~arc : arc));
const isSliver = (topology: Cells, piece: Piece): boolean =>
  roughKm2(feature(topology, piece).geometry.coordinates) < SLIVER_KM2;

/**
 * Which piece a sliver shares most of its edge with: one of its own oblast if there is any, and none that is a sliver
 * itself and will go elsewhere, if it can be. Undefined for an islet.
 */
function neighbourOf(
  sliver: Piece,
  slivers: ReadonlySet<Piece>,
  owners: ReadonlyMap<number, Piece[]>,
  topology: Cells,
): Piece | undefined {
  const shared = new Map<Piece, number>();
  for (const arc of arcsOf(sliver)) {
    for (const other of owners.get(arc) ?? []) {
      if (other !== sliver) shared.set(other, (shared.get(other) ?? 0) + lengthOf(topology.arcs[arc] as Position[]));
    }
  }
  const byLength = [...shared.keys()].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0));
  const own = byLength.filter((other) => oblastOf(other) === oblastOf(sliver));
  return own.find((other) => !slivers.has(other)) ?? own[0] ?? byLength[0];
}

const oblastOf = (piece: Piece): unknown =>
  (JSON.parse(String(piece.properties?.['key'])) as Record<string, unknown>)['oblast'];

/** Merges pieces with equal properties, and every piece under 0.02 km2 into the neighbour with the longest shared edge. */
export async function withoutSlivers(pieces: readonly Shape[]): Promise<Shape[]> {
  const topology = await explode(pieces);
  const parts = (Object.values(topology.objects)[0] as GeometryCollection<Record<string, unknown>>)
    .geometries as Piece[];
  const owners = new Map<number, Piece[]>();
  for (const part of parts) for (const arc of arcsOf(part)) owners.set(arc, [...(owners.get(arc) ?? []), part]);
  const small = new Set(parts.filter((part) => isSliver(topology, part)));
  for (const sliver of small) {
    const neighbour = neighbourOf(sliver, small, owners, topology);
    if (neighbour) sliver.properties = neighbour.properties;
  }
  const byKey = new Map<string, Piece[]>();
  for (const part of parts) {
    const key = String(part.properties?.['key']);
    byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, equalParts]) =>
      shape(feature(topology, mergeArcs(topology, equalParts)).geometry, JSON.parse(key) as Record<string, unknown>),
    );
}

/** An arc as differences in whole grid steps from the corner: a quantized arc of the TopoJSON format. */
function quantise(arc: readonly Position[], [left, bottom]: readonly [number, number]): Position[] {
  const steps = arc.map(([x = 0, y = 0]) => [Math.round((x - left) * GRID), Math.round((y - bottom) * GRID)] as const);
  return steps.map(([x, y], i) => [x - (steps[i - 1]?.[0] ?? 0), y - (steps[i - 1]?.[1] ?? 0)]);
}

const topologyOf = (cells: readonly Shape[]): Promise<Cells> =>
  mapshaper<Cells>('-i cells.json -o format=topojson no-quantization', { 'cells.json': shapes([...cells]) });

/** Whether a piece runs along an edge on both sides: the grid has made a narrow part of it as narrow as a line. */
const hasNarrowPart = (piece: Piece): boolean => {
  const arcs = new Set(piece.arcs.flat(2));
  return [...arcs].some((arc) => arcs.has(~arc));
};

/** Pieces without the parts that the grid has made as narrow as a line; all other edges stay as they are. */
async function withoutNarrowParts(cells: readonly Shape[]): Promise<Cells> {
  const topology = await topologyOf(cells);
  const narrow = topology.objects.cells.geometries.map((piece) => hasNarrowPart(piece as Piece));
  if (!narrow.includes(true)) return topology;
  const mended = cells.map(async (cell, index) => {
    if (!narrow[index]) return cell;
    const { features } = await mapshaper('-i cell.json -dissolve2 -o format=geojson geojson-type=FeatureCollection', {
      'cell.json': shapes([cell]),
    });
    return shape(features[0]?.geometry ?? cell.geometry, cell.properties);
  });
  return topologyOf(await Promise.all(mended));
}

/** The cells as TopoJSON text with one geometry or arc per line; `input` is the hash of the inputs. */
export async function cellsText(cells: readonly Shape[], input: string): Promise<string> {
  const topology = await withoutNarrowParts(cells.map(onGrid));
  const corner = [22, 44] as const;
  const arcs = (topology.arcs as Position[][]).map((arc) => JSON.stringify(quantise(arc, corner)));
  const geometries = topology.objects.cells.geometries.map((cell) => JSON.stringify(cell));
  const transform = JSON.stringify({ scale: [1 / GRID, 1 / GRID], translate: corner });
  return `{"type":"Topology","input":"${input}","transform":${transform},"objects":{"cells":{"type":"GeometryCollection","geometries":[
${geometries.join(',\n')}
]}},"arcs":[
${arcs.join(',\n')}
]}
`;
}
