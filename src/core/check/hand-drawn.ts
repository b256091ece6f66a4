// The pockets and the line of 2014, drawn by hand in geo/features/line.geojson: how fine they are, and where pockets end.
// It must not know how the mosaic is cut.
import type { Position } from 'geojson';
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import { endsInLand } from '../land/border-chain.ts';
import type { Mosaic } from '../land/mosaic.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { roundedTo2 } from './polygon-faults.ts';

const FILE = 'geo/features/line.geojson';

/** The vertices of a pocket, the first not again at the end, or of the line of 2014; none of any other feature. */
function verticesOf({ id, properties, geometry }: GeoFeature): readonly Position[] {
  if (properties.kind === 'pocket' && geometry.type === 'Polygon') return geometry.coordinates[0]?.slice(0, -1) ?? [];
  return id === 'line.since-2014' && geometry.type === 'LineString' ? geometry.coordinates : [];
}

/** They are generalised and must not serve operations: no finer than the line of contact. */
const tooFine = ({ world }: CheckInput): Problem[] =>
  [...world.features.values()].flatMap((feature) => {
    const index = verticesOf(feature).findIndex((at) => at.some((degrees) => roundedTo2(degrees) !== degrees));
    if (index < 0) return [];
    const at = verticesOf(feature)[index] ?? [];
    const message = `must have at most two decimals at [${at.join(', ')}], position ${index + 1}`;
    return [problemAt(FILE, feature.id, message, `round it: [${at.map(roundedTo2).join(', ')}]`)];
  });

/** Finding a cell is slow, and the ends of a pocket seldom move. */
const endsCache = new WeakMap<Mosaic, WeakMap<GeoFeature, readonly (readonly number[])[]>>();

/** A pocket is cut from its edge to the state border: one that ends elsewhere would be land with an edge of its own in the north. */
function awayFromBorder({ world }: CheckInput): Problem[] {
  if (world.mosaic.cells.length === 0) return [];
  const byPocket = memoize(endsCache, world.mosaic, () => new WeakMap<GeoFeature, readonly (readonly number[])[]>());
  return [...world.features.values()].flatMap((feature) => {
    if (feature.properties.kind !== 'pocket') return [];
    const [end] = memoize(byPocket, feature, () => endsInLand(world.mosaic, verticesOf(feature)));
    if (!end) return [];
    const message = `ends at [${end.join(', ')}], more than 0.15 degrees south of the state border`;
    return [problemAt(FILE, feature.id, message, 'begin and end it at the border')];
  });
}

export const HAND_DRAWN_RULES: readonly Rule[] = [
  { name: 'decimals of pockets and of the line of 2014', judge: tooFine },
  { name: 'ends of pockets', judge: awayFromBorder },
];
