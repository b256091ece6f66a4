// Turns drawn areas into layers for the cut. Where an edge was drawn along a border, the area follows the border itself.
// It must not know the line, its bands or the properties of a cell. Positions are [lon, lat], WGS84.
import { feature, mergeArcs } from 'topojson-client';
import type { LineString, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { polygonFaults } from '../../src/core/check/polygon-faults.ts';
import { area, length } from '../../src/core/land/measure.ts';
import { boundsOf } from '../../src/core/values/bounds.ts';
import type { DrawnArea } from '../schema-areas.ts';
import { mapshaper, shape, shapes, type Shape } from './shape.ts';

/**
 * A strip between a drawn edge and a border that is narrower than this on average, km, comes from rounding positions to
 * 0.01 degrees: it goes to the side of the drawn edge on which the rest of its oblast lies.
 */
const NARROW_KM = 0.5;
/** The share of a strip's edge that lies on a border, at least; a narrow hole or tongue was meant. */
const ON_BORDER = 1 / 3;

type Fields = { readonly iso: string; readonly inside: boolean };
type Pieces = Topology<{ all: GeometryCollection<Fields> }>;
type Piece = TopoPolygon<Fields>;

const overlap = (a: readonly number[], b: readonly number[]): boolean =>
  Math.max(a[0] ?? 0, b[0] ?? 0) <= Math.min(a[2] ?? 0, b[2] ?? 0) &&
  Math.max(a[1] ?? 0, b[1] ?? 0) <= Math.min(a[3] ?? 0, b[3] ?? 0);

/** Oblasts divided by a polygon: each part by itself, and either inside the polygon or outside of it. */
function piecesOf(near: readonly Shape[], drawn: MultiPolygon): Promise<Pieces> {
  const commands = `-i units.json drawn.json combine-files snap snap-interval=0.00002 -union target=units,drawn name=all
    -filter 'Boolean(iso)' target=all -dissolve2 iso,inside target=all -explode target=all
    -o format=topojson no-quantization target=all`;
  const named = near.map(({ geometry, properties }) => shape(geometry, { iso: properties['iso'] }));
  return mapshaper<Pieces>(commands, {
    'units.json': shapes(named),
    'drawn.json': shapes([shape(drawn, { inside: true })]),
  });
}

const arcsOf = ({ arcs }: Piece): number[] => arcs.flat().map((arc) => (arc < 0 ? ~arc : arc));
const isInside = ({ properties }: Piece): boolean => properties?.inside === true;

/** What the strips are found by: the length of each arc in km, and the pieces on its sides. */
function edgesOf(topology: Pieces, pieces: readonly Piece[]) {
  const owners = new Map<number, Piece[]>();
  for (const piece of pieces) for (const arc of arcsOf(piece)) owners.set(arc, [...(owners.get(arc) ?? []), piece]);
  const lengths = (topology.arcs as Position[][]).map((coordinates) =>
    length({ type: 'LineString', coordinates } satisfies LineString),
  );
  const isNarrow = (piece: Piece): boolean => {
    const around = arcsOf(piece).reduce((km, arc) => km + (lengths[arc] ?? 0), 0);
    return (2 * area(feature(topology, piece).geometry)) / around < NARROW_KM;
  };
  return { owners, lengths, narrow: new Set(pieces.filter(isNarrow)) };
}

/** Narrow pieces that lie along a border, beside a wider piece of the same oblast on the other side of the drawn edge. */
function stripsAmong(topology: Pieces, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const { owners, lengths, narrow } = edgesOf(topology, pieces);
  const beside = (piece: Piece, arc: number): Piece | undefined =>
    owners.get(arc)?.find((other) => other !== piece && other.properties?.iso === piece.properties?.iso);
  const isStrip = (piece: Piece): boolean => {
    const arcs = arcsOf(piece);
    const sum = (some: readonly number[]): number => some.reduce((km, arc) => km + (lengths[arc] ?? 0), 0);
    const neighbours = arcs.flatMap((arc) => beside(piece, arc) ?? []);
    if (neighbours.length === 0 || neighbours.some((other) => narrow.has(other))) return false;
    return sum(arcs.filter((arc) => !beside(piece, arc))) >= ON_BORDER * sum(arcs);
  };
  return new Set([...narrow].filter(isStrip));
}

/**
 * The land of an area: its polygons within Ukraine, along borders where they were drawn along them; undefined for none.
 * Polygons with a fault have no land until it is mended, as happens in a draft.
 */
export async function landOfArea(
  units: readonly Shape[],
  { polygons }: Pick<DrawnArea, 'polygons'>,
): Promise<MultiPolygon | undefined> {
  const drawn: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
  const near = units.filter(({ geometry }) => overlap(boundsOf(geometry), boundsOf(drawn)));
  if (near.length === 0 || polygonFaults(polygons, undefined).length > 0) return undefined;
  const topology = await piecesOf(near, drawn);
  const pieces = topology.objects.all.geometries as Piece[];
  const strips = stripsAmong(topology, pieces);
  const inside = pieces.filter((piece) => isInside(piece) !== strips.has(piece));
  return inside.length > 0 ? feature(topology, mergeArcs(topology, inside)).geometry : undefined;
}

const flagOf = (index: number): string => `area${index}`;

/** A layer for the land of each area, in which its polygon has a flag; none for one without land. */
export async function areaLayers(units: readonly Shape[], areas: readonly DrawnArea[]) {
  const layers: { readonly name: string; readonly features: Shape[] }[] = [];
  for (const [index, drawn] of areas.entries()) {
    const land = await landOfArea(units, drawn);
    if (land) layers.push({ name: flagOf(index), features: [shape(land, { [flagOf(index)]: true })] });
  }
  return layers;
}

/** The ids, sorted, of the areas whose flags a piece of the union has. */
export const areasIn = (raw: Readonly<Record<string, unknown>>, areas: readonly DrawnArea[]): string[] =>
  areas.flatMap(({ id }, index) => (raw[flagOf(index)] === true ? [id] : [])).sort();
