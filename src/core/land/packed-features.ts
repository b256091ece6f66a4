// Features as a build sends them: GeoJSON whose lines are shared between neighbours and packed.
// It must not know what the features stand for, or how the file is written and fetched.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import {
  degrees,
  listCoder,
  listReader,
  packLines,
  unpackLines,
  type Nested,
  type PackedLines,
} from './packed-arcs.ts';
import { shareLines, type Coordinates } from './shared-lines.ts';

/** A geometry with coded lists of lines in place of its coordinates, as in TopoJSON. */
type Coded = { readonly type: string; readonly arcs: Nested };
export type PackedFeatures = {
  /** The features; those of points as they are. */
  readonly features: readonly Feature<Geometry | (Geometry & Coded)>[];
  /** The lines by their grid: `per` steps to a degree. */
  readonly grids: readonly (PackedLines & { readonly per: number })[];
};

/** Steps to a degree: the grid of geo/recipes/grid.ts, on which Ukraine's border lies, and decimals, the fewest first. */
const GRIDS = [100, 1000, 8192, 10_000, 100_000] as const;

const isOn = (line: readonly Position[], per: number): boolean =>
  line.flat().every((value) => degrees(Math.round(value * per), per) === value);

function gridOf(line: readonly Position[]): number {
  const per = GRIDS.find((grid) => isOn(line, grid));
  if (per === undefined) throw new RangeError(`a line from ${line[0]?.join()} has more than five decimals`);
  return per;
}

/** The steps of a grid from one position of a line to the next, the first from the corner of the grid. */
function stepsOf(line: readonly Position[], per: number): Position[] {
  const places = line.map((at) => at.map((value) => Math.round(value * per)));
  return places.map(([x = 0, y = 0], at) => [x - (places[at - 1]?.[0] ?? 0), y - (places[at - 1]?.[1] ?? 0)]);
}

/** Names the lines of a list by their places in `order`. */
function renamed(list: Nested, order: ReadonlyMap<number, number>): Nested {
  if (typeof list !== 'number') return list.map((inner) => renamed(inner, order));
  return list < 0 ? ~(order.get(~list) ?? NaN) : (order.get(list) ?? NaN);
}

const hasLines = ({ geometry }: Feature): boolean => /LineString|Polygon/.test(geometry.type);
const coordinatesOf = ({ geometry }: Feature): Coordinates => (geometry as { coordinates: Coordinates }).coordinates;

/** Packs features of points, lines and polygons, `[lon, lat]`. Throws a RangeError if one has more than five decimals. */
export function packFeatures({ features }: FeatureCollection): PackedFeatures {
  const { lines, lists } = shareLines(features.filter(hasLines).map(coordinatesOf));
  const grids = lines.map(gridOf);
  const used = GRIDS.map((per) => ({ per, members: grids.flatMap((grid, line) => (grid === per ? [line] : [])) }));
  const order = new Map(used.flatMap(({ members }) => members).map((line, place) => [line, place]));
  const coded = lists.map((list) => renamed(list, order)).map(listCoder());
  const geometryOf = ({ type }: Geometry): Geometry & Coded => ({ type, arcs: coded.shift() }) as never;
  return {
    features: features.map((one) => (hasLines(one) ? { ...one, geometry: geometryOf(one.geometry) } : one)),
    grids: used
      .filter(({ members }) => members.length > 0)
      .map(({ per, members }) => ({ per, ...packLines(members.map((line) => stepsOf(lines[line] ?? [], per))) })),
  };
}

/** The very features that `packFeatures` packed. Throws an Error where they are faulty; they are not validated. */
export function unpackFeatures({ features, grids }: PackedFeatures): FeatureCollection {
  // The library reads nothing else of a topology that is not quantized.
  const topology = { arcs: grids.flatMap((grid) => unpackLines(grid, grid.per)) } as unknown as Topology;
  const read = listReader();
  const whole = features.map((one) => {
    if (!('arcs' in one.geometry)) return one;
    const object = { ...one.geometry, arcs: read(one.geometry.arcs) } as unknown as GeometryObject;
    return { ...one, geometry: (feature(topology, object) as Feature).geometry };
  });
  return { type: 'FeatureCollection', features: whole };
}
