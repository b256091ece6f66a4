// Features: where each may lie, which geometry it may have, and whether towns agree with the mosaic.
// It must not know how a file is read or how a feature is drawn.
import { own } from '../values/table.ts';
import type { Geometry, Position } from 'geojson';
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { Settlement } from '../../../geo/schema-recipes.ts';
import { union, within } from '../values/bounds.ts';
import { kindOf } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { cellAt, type Cell, type Mosaic } from '../land/mosaic.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { featureFile } from './known-ids.ts';
import { firstCrossing } from './crossing.ts';
import { isDrawnArea } from './drawn-areas.ts';
import { drawnLineProblems } from './drawn-line.ts';

const TOWNS = 'geo/features/towns.geojson';
const SETTLEMENTS = 'geo/recipes/settlements.json';

const featuresOf = ({ world }: CheckInput): GeoFeature[] => [...world.features.values()];
/** The features without a faulty line of contact, whose problems are reported once, at its vertices. */
const withoutFaultyLine = (input: CheckInput): GeoFeature[] =>
  featuresOf(input).filter(({ id }) => id !== 'line.contact' || drawnLineProblems(input).length === 0);

/** The positions `[lon, lat]` of a geometry, in order. */
function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return [];
  const numbers: number[] = [geometry.coordinates].flat(4);
  return numbers.flatMap((lat, at) => (at % 2 === 1 ? [[numbers[at - 1] ?? 0, lat]] : []));
}

/** Features other than places lie in the bounding box of Ukraine; swapped coordinates do not. */
function outsideUkraine(input: CheckInput): Problem[] {
  const { boxes } = input.world.mosaic;
  if (boxes.length === 0) return [];
  const country = boxes.reduce(union);
  return withoutFaultyLine(input).flatMap(({ id, properties, geometry }) => {
    if (properties.kind === 'place') return [];
    const points = positionsOf(geometry);
    const first = points.findIndex((point) => !within(country, point));
    if (first < 0) return [];
    const message = `lies outside the box of Ukraine at [${String(points[first])}], position ${first + 1}; longitude comes first`;
    return [problemAt(featureFile(id), id, message, 'write [longitude, latitude]')];
  });
}

/** The geometry types that features of a kind may have. */
const SHAPES: Readonly<Record<string, readonly Geometry['type'][]>> = {
  town: ['Point'],
  strike: ['Point'],
  place: ['Point'],
  line: ['LineString'],
  earlier: ['LineString'],
  pocket: ['Polygon'],
  area: ['Point', 'LineString', 'MultiPolygon'],
};

function wrongShapes(input: CheckInput): Problem[] {
  return featuresOf(input).flatMap(({ id, properties, geometry }) => {
    const kind = kindOf(id) ?? '';
    const file = featureFile(id);
    if (properties.kind !== kind)
      return [problemAt(file, `${id}.kind`, `is of the kind “${properties.kind}”, its id of the kind “${kind}”`)];
    const shapes = (own(SHAPES, kind) ?? []).filter((type) => type !== 'MultiPolygon' || isDrawnArea({ properties }));
    return shapes.includes(geometry.type)
      ? []
      : [
          problemAt(
            file,
            `${id}.geometry`,
            `is a ${geometry.type}; ${kind === 'area' ? 'an' : 'a'} ${kind} is a ${shapes.join(' or ')}`,
          ),
        ];
  });
}

/** Comparing all pairs of segments is slow, and the result depends only on the ring. */
const crossingCache = new WeakMap<readonly Position[], ReturnType<typeof firstCrossing>>();

/** Lines and pockets must not cross themselves; the last side of a pocket is the one along the state border, in the north. */
function selfCrossings(input: CheckInput): Problem[] {
  return withoutFaultyLine(input).flatMap(({ id, geometry }) => {
    const [rings, closed] =
      geometry.type === 'LineString' ? [[geometry.coordinates], false] : geometry.type === 'Polygon' ? [geometry.coordinates, true] : [[], false]; // prettier-ignore
    const crossed = rings.flatMap((ring) => {
      const at = memoize(crossingCache, ring, () => firstCrossing(ring, closed));
      if (!at) return [];
      const message = `crosses itself between positions ${at[0] + 1} and ${at[1] + 2}, counted from 1`;
      return [problemAt(featureFile(id), id, message, 'put the positions in order')];
    });
    return [
      ...crossed,
      ...(crossed.length === 0 && id.startsWith('pocket.') ? wrongPocketStart(id, rings[0] ?? []) : []),
    ];
  });
}

function wrongPocketStart(id: string, ring: readonly Position[]): Problem[] {
  const open = ring.slice(0, -1);
  const lat = (points: readonly Position[]): number => points.reduce((sum, [, y = 0]) => sum + y, 0) / points.length;
  const message = 'must begin and end at the state border, with its last side along it';
  const ends = open.filter((_, index) => index === 0 || index === open.length - 1);
  return lat(ends) > lat(open) ? [] : [problemAt(featureFile(id), id, message, 'begin the ring at another vertex')];
}

/** The cell under each feature, by mosaic, because finding it is slow. */
const cellCache = new WeakMap<Mosaic, WeakMap<GeoFeature, Cell | undefined>>();

/** A town lies in a cell of its oblast and, unless it is contested, of the side that holds it. */
function townsOffMosaic({ world }: CheckInput): Problem[] {
  if (world.mosaic.cells.length === 0) return [];
  const cellByFeature = memoize(cellCache, world.mosaic, () => new WeakMap<GeoFeature, Cell | undefined>());
  return [...world.features.values()].flatMap((feature) => {
    const { id, properties, geometry } = feature;
    if (properties.kind !== 'town' || geometry.type !== 'Point') return [];
    const cell = memoize(cellByFeature, feature, () => cellAt(world.mosaic, geometry.coordinates));
    if (!cell) return [problemAt(TOWNS, id, 'lies outside Ukraine')];
    const { oblast, control, since2014 } = properties;
    const fix = 'correct geo/recipes/settlements.json or the line, then run `npm run geo`';
    return [
      ...(oblast === cell.oblast ? [] : [problemAt(TOWNS, `${id}.oblast`, `lies in ${cell.oblast}`, fix)]),
      ...(control === 'contested' || control === cell.held
        ? []
        : [problemAt(TOWNS, `${id}.control`, `lies on land held by ${cell.held}`, fix)]),
      ...(since2014 === cell.since2014
        ? []
        : [problemAt(TOWNS, `${id}.since2014`, `lies on land ${cell.since2014 ? '' : 'not '}held since 2014`, fix)]),
    ];
  });
}

const FACTS = ['oblast', 'control', 'confidence', 'since2014', 'rank', 'note', 'population'] as const;

/** The towns of the map are generated from settlements.json and must be up to date. */
function outdatedTowns(input: CheckInput): Problem[] {
  if (isLost(input, TOWNS) || isLost(input, SETTLEMENTS)) return [];
  const { settlements, world } = input;
  const rows = new Set(settlements.map(({ id }) => id));
  const fix = 'run `npm run geo`';
  const differs = (row: Settlement): Problem[] => {
    const town = world.features.get(row.id);
    if (!town)
      return isLost(input, TOWNS, row.id) ? [] : [problemAt(SETTLEMENTS, row.id, `is missing from ${TOWNS}`, fix)];
    const fact = FACTS.find((key) => town.properties[key] !== row[key]);
    return fact ? [problemAt(TOWNS, `${row.id}.${fact}`, `differs from ${SETTLEMENTS}`, fix)] : [];
  };
  const surplus = [...world.features.keys()].filter((id) => kindOf(id) === 'town' && !rows.has(id));
  return [
    ...settlements.flatMap(differs),
    ...surplus.map((id) => problemAt(TOWNS, id, `has no row in ${SETTLEMENTS}`, `add it there, then ${fix}`)),
  ];
}

export const FEATURE_RULES: readonly Rule[] = [
  { name: 'features in Ukraine', judge: outsideUkraine },
  { name: 'shapes of features', judge: wrongShapes },
  { name: 'lines that cross themselves', judge: selfCrossings },
  { name: 'towns on the mosaic', judge: townsOffMosaic },
  { name: 'generated towns', judge: outdatedTowns },
];
