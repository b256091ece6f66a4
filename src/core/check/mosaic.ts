// The cells of the mosaic: that they tile the oblasts, that what each says of itself agrees, and where they lie.
// It must not know how they are cut.
import type { Polygon, Position } from 'geojson';
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { Reported } from '../../../geo/schema-recipes.ts';
import { CRIMEA } from '../land/area.ts';
import { boundsOf, within } from '../values/bounds.ts';
import { oblastId } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { area, contains } from '../land/measure.ts';
import { cellAt, type Cell, type Mosaic } from '../land/mosaic.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const FILE = 'geo/mosaic.topo.json';
const OBLASTS = 'geo/features/oblasts.geojson';
const REMAKE = 'run `npm run geo`; the file is not edited by hand';
/** geo/README.md: smaller pieces go to a neighbour. */
const SLIVER_KM2 = 0.0199;
/** How far the cells of an oblast may be from its own area, as a share of it. */
const TILING = 0.0001;

const at = (cell: Cell, field: string, message: string): Problem =>
  problemAt(FILE, `cells.${cell.index}${field === '' ? '' : `.properties.${field}`}`, message, REMAKE);

/** What is wrong with what a cell says of itself; see geo/README.md. */
function contradictions(cell: Cell): Problem[] {
  const { band, held, pocket, ring, since2014, oblast } = cell;
  const behind = band < 0 || ring === 'core' || ring === 'inner';
  const crimea = (CRIMEA as readonly string[]).includes(oblast);
  return [
    ...(band === 0 ? [at(cell, 'band', 'must not be 0')] : []),
    ...((held === 'russia') === behind ? [] : [at(cell, 'held', `is “${held}”, against \`band\` and \`ring\``)]),
    ...((pocket === undefined) === (ring === undefined)
      ? []
      : [at(cell, 'ring', 'must stand where `pocket` does, and only there')]),
    ...(since2014 && held === 'ukraine' ? [at(cell, 'since2014', 'is set on land that Ukraine holds')] : []),
    ...(crimea && !since2014 ? [at(cell, 'oblast', 'is of Crimea and lacks `since2014`')] : []),
  ];
}

/** Two cells that say the same of themselves should have been one. */
function alike({ cells }: Mosaic): Problem[] {
  const seen = new Map<string, number>();
  return cells.flatMap((cell) => {
    const { index } = cell;
    const own = Object.entries(cell).filter(([name]) => name !== 'index' && name !== 'km2');
    const key = JSON.stringify(own.sort());
    const first = seen.get(key);
    seen.set(key, first ?? index);
    return first === undefined ? [] : [at(cell, '', `says the same as cells.${first}`)];
  });
}

const partsOf = (mosaic: Mosaic, { index }: Cell): Position[][][] => {
  const shape = mosaic.polygons[index];
  if (!shape) return [];
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
};

const slivers = (mosaic: Mosaic): Problem[] =>
  mosaic.cells.flatMap((cell) => {
    const least = Math.min(...partsOf(mosaic, cell).map((coordinates) => area({ type: 'Polygon', coordinates })));
    return least < SLIVER_KM2 ? [at(cell, '', `has a part of ${least.toFixed(4)} km²`)] : [];
  });

/** Cells of an oblast that is not drawn. */
function homeless({ cells }: Mosaic, oblasts: readonly GeoFeature[]): Problem[] {
  const drawn = new Set<string>(oblasts.map(({ id }) => id));
  return cells
    .filter(({ oblast }) => drawn.size > 0 && !drawn.has(oblastId(oblast)))
    .map((cell) => at(cell, 'oblast', `is of “${cell.oblast}”, which ${OBLASTS} does not have`));
}

/** Every oblast is filled by its cells, and each cell lies in an oblast that is drawn. */
function untiled({ cells }: Mosaic, oblasts: readonly GeoFeature[]): Problem[] {
  return oblasts.flatMap(({ id, geometry }) => {
    const own = cells.filter(({ oblast }) => oblastId(oblast) === id);
    const sum = own.reduce((km2, cell) => km2 + cell.km2, 0);
    const off = Math.abs(sum / area(geometry as Polygon) - 1);
    if (own[0] === undefined) return [problemAt(OBLASTS, id, 'has no cell in the mosaic', REMAKE)];
    return off < TILING
      ? []
      : [at(own[0], '', `is of ${id}, which its cells do not fill: ${(100 * off).toFixed(3)} per cent off`)];
  });
}

const judged = new WeakMap<Mosaic, WeakMap<readonly GeoFeature[], readonly Problem[]>>();

/** Judging takes longer than all other rules together, and one mosaic is always judged alike. */
function judgeCells({ world: { mosaic }, oblasts }: CheckInput): readonly Problem[] {
  const ofMosaic = memoize(judged, mosaic, () => new WeakMap<readonly GeoFeature[], readonly Problem[]>());
  return memoize(ofMosaic, oblasts, () => [
    ...mosaic.cells.flatMap(contradictions),
    ...alike(mosaic),
    ...slivers(mosaic),
    ...homeless(mosaic, oblasts),
    ...(mosaic.cells.length > 0 ? untiled(mosaic, oblasts) : []),
  ]);
}

type Area = Reported['areas'][number];

function measured({ cells }: Mosaic, { oblast, measure }: Area): number {
  const sum = (picks: (cell: Cell) => boolean): number =>
    cells.reduce((km2, cell) => km2 + ((oblast === null || cell.oblast === oblast) && picks(cell) ? cell.km2 : 0), 0);
  if (measure === 'government-held-km2') return sum(({ held }) => held === 'ukraine');
  const whole = sum(() => true);
  return measure === 'km2' ? whole : (100 * sum(({ held }) => held === 'russia')) / whole;
}

const compared = new WeakMap<Mosaic, WeakMap<Reported, readonly Problem[]>>();

/** Areas and holders that are known from elsewhere: a line drawn elsewhere must still agree with them. */
function judgeReported({ world: { mosaic }, reported }: CheckInput): readonly Problem[] {
  if (!reported || mosaic.cells.length === 0) return [];
  const ofMosaic = memoize(compared, mosaic, () => new WeakMap<Reported, readonly Problem[]>());
  return memoize(ofMosaic, reported, () => disagreements(mosaic, reported));
}

function disagreements(mosaic: Mosaic, reported: Reported): readonly Problem[] {
  const file = 'geo/recipes/reported.json';
  const fix = 'move the line, or correct what is reported';
  const areas = reported.areas.flatMap((one, index) => {
    const value = measured(mosaic, one);
    if (one.least <= value && value <= one.most) return [];
    const message = `${one.name}: ${one.measure} is ${value.toFixed(2)}, reported are ${one.least} to ${one.most}`;
    return [problemAt(file, `areas.${index}`, message, fix)];
  });
  const settlements = reported.settlements.flatMap(([name, lon, lat, holder], index) => {
    const held = cellAt(mosaic, [lon, lat])?.held;
    const message = `${name} is held by ${holder} and lies on land held by ${held ?? 'nobody'}`;
    return held === holder ? [] : [problemAt(file, `settlements.${index}`, message, fix)];
  });
  return [...areas, ...settlements];
}

/** Towns that must lie in Ukraine and in no neighbour, whatever the source of the neighbours says. */
function judgeNeighbours({ backdrop, reported }: CheckInput): Problem[] {
  const countries = backdrop
    .filter(({ id }) => id.startsWith('country.'))
    .map(({ id, geometry }) => ({ id, geometry: geometry as Polygon, box: boundsOf(geometry) }));
  return (reported?.settlements ?? []).flatMap(([name, lon, lat]) =>
    countries
      .filter(({ geometry, box }) => within(box, [lon, lat]) && contains(geometry, [lon, lat]))
      .map(({ id }) => problemAt('geo/features/countries.geojson', id, `contains ${name}, which lies in Ukraine`)),
  );
}

export const MOSAIC_RULES: readonly Rule[] = [
  { name: 'cells of the mosaic', judge: judgeCells },
  { name: 'reported areas and holders', judge: judgeReported },
  { name: 'Ukraine and its neighbours', judge: judgeNeighbours },
];
