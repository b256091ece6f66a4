// The cells of the mosaic: they tile the oblasts, their properties are consistent, and they agree with reported facts.
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
const REGENERATE = 'run `npm run geo`; the file is not edited by hand';
/** geo/README.md: smaller pieces are merged into a neighbour. */
const SLIVER_KM2 = 0.0199;
/** How much the area of an oblast's cells may deviate from that of the oblast, as a share of it. */
const MAX_DEVIATION = 0.0001;

const cellProblem = (cell: Cell, field: string, message: string): Problem =>
  problemAt(FILE, `cells.${cell.index}${field === '' ? '' : `.properties.${field}`}`, message, REGENERATE);

/** Properties of a cell that contradict each other; see geo/README.md. */
function inconsistencies(cell: Cell): Problem[] {
  const { band, held, pocket, ring, since2014, oblast } = cell;
  const isBehindLine = band < 0 || ring === 'core' || ring === 'inner';
  const isCrimea = (CRIMEA as readonly string[]).includes(oblast);
  return [
    ...(band === 0 ? [cellProblem(cell, 'band', 'must not be 0')] : []),
    ...((held === 'russia') === isBehindLine
      ? []
      : [cellProblem(cell, 'held', `is “${held}”, which contradicts \`band\` and \`ring\``)]),
    ...((pocket === undefined) === (ring === undefined)
      ? []
      : [cellProblem(cell, 'ring', 'must be given if `pocket` is, and only then')]),
    ...(since2014 && held === 'ukraine' ? [cellProblem(cell, 'since2014', 'is set on land held by Ukraine')] : []),
    ...(isCrimea && !since2014 ? [cellProblem(cell, 'oblast', 'is in Crimea but lacks `since2014`')] : []),
  ];
}

/** Cells with the same properties should have been merged. */
function duplicateCells({ cells }: Mosaic): Problem[] {
  const seen = new Map<string, number>();
  return cells.flatMap((cell) => {
    const { index } = cell;
    const own = Object.entries(cell).filter(([name]) => name !== 'index' && name !== 'km2');
    const key = JSON.stringify(own.sort());
    const first = seen.get(key);
    seen.set(key, first ?? index);
    return first === undefined ? [] : [cellProblem(cell, '', `has the same properties as cells.${first}`)];
  });
}

const partsOf = (mosaic: Mosaic, { index }: Cell): Position[][][] => {
  const shape = mosaic.polygons[index];
  if (!shape) return [];
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
};

const slivers = (mosaic: Mosaic): Problem[] =>
  mosaic.cells.flatMap((cell) => {
    const smallest = Math.min(...partsOf(mosaic, cell).map((coordinates) => area({ type: 'Polygon', coordinates })));
    return smallest < SLIVER_KM2 ? [cellProblem(cell, '', `has a part of ${smallest.toFixed(4)} km²`)] : [];
  });

/** Cells of an oblast that does not exist. */
function cellsWithoutOblast({ cells }: Mosaic, oblasts: readonly GeoFeature[]): Problem[] {
  const drawn = new Set<string>(oblasts.map(({ id }) => id));
  return cells
    .filter(({ oblast }) => drawn.size > 0 && !drawn.has(oblastId(oblast)))
    .map((cell) => cellProblem(cell, 'oblast', `is “${cell.oblast}”, which ${OBLASTS} does not have`));
}

/** The cells of every oblast have its area. */
function untiledOblasts({ cells }: Mosaic, oblasts: readonly GeoFeature[]): Problem[] {
  return oblasts.flatMap(({ id, geometry }) => {
    const own = cells.filter(({ oblast }) => oblastId(oblast) === id);
    const sum = own.reduce((km2, cell) => km2 + cell.km2, 0);
    const deviation = Math.abs(sum / area(geometry as Polygon) - 1);
    if (own[0] === undefined) return [problemAt(OBLASTS, id, 'has no cell in the mosaic', REGENERATE)];
    return deviation < MAX_DEVIATION
      ? []
      : [
          cellProblem(
            own[0],
            '',
            `belongs to ${id}, whose cells deviate from its area by ${(100 * deviation).toFixed(3)} per cent`,
          ),
        ];
  });
}

const cellProblemCache = new WeakMap<Mosaic, WeakMap<readonly GeoFeature[], readonly Problem[]>>();

/** Cached, because this takes longer than all other rules together. */
function judgeCells({ world: { mosaic }, oblasts }: CheckInput): readonly Problem[] {
  const ofMosaic = memoize(cellProblemCache, mosaic, () => new WeakMap<readonly GeoFeature[], readonly Problem[]>());
  return memoize(ofMosaic, oblasts, () => [
    ...mosaic.cells.flatMap(inconsistencies),
    ...duplicateCells(mosaic),
    ...slivers(mosaic),
    ...cellsWithoutOblast(mosaic, oblasts),
    ...(mosaic.cells.length > 0 ? untiledOblasts(mosaic, oblasts) : []),
  ]);
}

type Area = Reported['areas'][number];

function measured({ cells }: Mosaic, { oblast, measure }: Area): number {
  const sum = (includes: (cell: Cell) => boolean): number =>
    cells.reduce(
      (km2, cell) => km2 + ((oblast === null || cell.oblast === oblast) && includes(cell) ? cell.km2 : 0),
      0,
    );
  if (measure === 'government-held-km2') return sum(({ held }) => held === 'ukraine');
  const whole = sum(() => true);
  return measure === 'km2' ? whole : (100 * sum(({ held }) => held === 'russia')) / whole;
}

const reportedCache = new WeakMap<Mosaic, WeakMap<Reported, readonly Problem[]>>();

/** Areas and holders reported elsewhere, with which the line must agree. */
function judgeReported({ world: { mosaic }, reported }: CheckInput): readonly Problem[] {
  if (!reported || mosaic.cells.length === 0) return [];
  const ofMosaic = memoize(reportedCache, mosaic, () => new WeakMap<Reported, readonly Problem[]>());
  return memoize(ofMosaic, reported, () => disagreements(mosaic, reported));
}

function disagreements(mosaic: Mosaic, reported: Reported): readonly Problem[] {
  const file = 'geo/recipes/reported.json';
  const fix = 'move the line, or correct the report';
  const areas = reported.areas.flatMap((area, index) => {
    const value = measured(mosaic, area);
    if (area.least <= value && value <= area.most) return [];
    const message = `${area.name}: ${area.measure} is ${value.toFixed(2)}, reported as ${area.least} to ${area.most}`;
    return [problemAt(file, `areas.${index}`, message, fix)];
  });
  const settlements = reported.settlements.flatMap(([name, lon, lat, holder], index) => {
    const held = cellAt(mosaic, [lon, lat])?.held;
    const message = `${name} is reported as held by ${holder} but lies on land held by ${held ?? 'nobody'}`;
    return held === holder ? [] : [problemAt(file, `settlements.${index}`, message, fix)];
  });
  return [...areas, ...settlements];
}

/** Settlements of Ukraine must not lie in the outline of a neighbour. */
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
