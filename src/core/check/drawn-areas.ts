// The areas drawn by hand in geo/recipes/areas.json, and the features made from them; each fault at its position.
// It must not know how the mosaic is cut by them.
import type { DrawnArea } from '../../../geo/schema-areas.ts';
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import { union, type Box } from '../values/bounds.ts';
import { memoize } from '../values/memoize.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';
import { polygonFaults, roundedTo2, type PolygonFault } from './polygon-faults.ts';

export const AREA_SOURCE = 'geo/recipes/areas.json';
export const AREA_FEATURES = 'geo/features/areas.geojson';

/** Whether a feature was made from a drawn area; the other areas of its file are written there by hand. */
export const isDrawnArea = ({ properties }: Pick<GeoFeature, 'properties'>): boolean => properties['drawn'] === true;

/** The feature of a drawn area, a MultiPolygon. */
export const areaFeature = ({ id, period, precision, sources, polygons }: DrawnArea): GeoFeature => ({
  type: 'Feature',
  id,
  properties: { kind: 'area', drawn: true, period, precision, sources },
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});

/** The features of geo/features/areas.geojson: those written by hand, then those made from the drawn areas. */
export const withDrawnAreas = (features: readonly GeoFeature[], areas: readonly DrawnArea[]): GeoFeature[] => [
  ...features.filter((feature) => !isDrawnArea(feature)),
  ...areas.map(areaFeature),
];

/** The text of geo/features/areas.geojson, one feature a line. */
export function areaFileText(features: readonly GeoFeature[], areas: readonly DrawnArea[]): string {
  const lines = withDrawnAreas(features, areas).map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

const ringOf = ({ ring }: PolygonFault): string => (ring === 0 ? 'the outline' : `hole ${ring}`);

/** What a fault says, and what to do about it. */
function wording(fault: PolygonFault): readonly [message: string, fix: string] {
  const { kind, position, other = 0, at = [] } = fault;
  switch (kind) {
    case 'fine':
      return [`[${at.join(', ')}] must have at most two decimals`, `round it: [${at.map(roundedTo2).join(', ')}]`];
    case 'outside':
      return [`[${at.join(', ')}] lies outside Ukraine; longitude comes first`, 'write [longitude, latitude]'];
    case 'repeated':
      return [`[${at.join(', ')}] stands there twice in a row`, 'remove one of the two'];
    case 'crosses':
      return [
        `${ringOf(fault)} crosses or touches itself between positions ${position + 1} and ${other + 1}, counted from 1`,
        'put the positions in order, or divide the area into several polygons',
      ];
    case 'holeOutside':
      return [`${ringOf(fault)} does not lie within the outline of its polygon`, 'keep it clear of the outline'];
    case 'holesOverlap':
      return [`${ringOf(fault)} overlaps or touches hole ${other}`, 'make one hole of the two'];
    case 'partsOverlap':
      return [`overlaps or touches polygon ${other + 1}`, 'make one polygon of the two'];
  }
}

function problemOf(id: string, fault: PolygonFault): Problem {
  const { kind, polygon, ring, position } = fault;
  const steps = kind === 'partsOverlap' ? [polygon] : kind.startsWith('hole') ? [polygon, ring] : [polygon, ring, position]; // prettier-ignore
  const [message, fix] = wording(fault);
  return problemAt(AREA_SOURCE, [id, 'polygons', ...steps].join('.'), message, fix);
}

const faultCache = new WeakMap<DrawnArea, readonly Problem[]>();
const boxOfUkraine = ({ world: { mosaic } }: Pick<CheckInput, 'world'>): Box | undefined =>
  mosaic.boxes.length > 0 ? mosaic.boxes.reduce(union) : undefined;

/** The faults of the drawn areas themselves, and ids that areas written by hand have already. */
export function drawnAreaProblems(input: Pick<CheckInput, 'areas' | 'world'>): Problem[] {
  const country = boxOfUkraine(input);
  return input.areas.flatMap((area) => {
    const { id, polygons } = area;
    const other = input.world.features.get(id);
    const taken = other !== undefined && !isDrawnArea(other);
    return [
      ...(taken ? [problemAt(AREA_SOURCE, `${id}.id`, `is the id of an area of ${AREA_FEATURES}`, 'choose another id')] : []), // prettier-ignore
      ...memoize(faultCache, area, () => polygonFaults(polygons, country).map((fault) => problemOf(id, fault))),
    ];
  });
}

export const AREA_RULES: readonly Rule[] = [{ name: 'drawn areas', judge: drawnAreaProblems }];
