// Drawn areas in use: their features are up to date, each has land of Ukraine, and a rule or a text names it.
// It must not know how an area is drawn; drawn-areas.ts judges that.
import type { Problem } from '../../../geo/schema.ts';
import { memoize } from '../values/memoize.ts';
import { AREA_FEATURES, AREA_RULES, AREA_SOURCE, areaFeature, drawnAreaProblems, isDrawnArea } from './drawn-areas.ts';
import { isLost, problemAt, type CheckInput, type Rule } from './input.ts';
import { isDeepEqual } from './line.ts';
import { referencesOf } from './references.ts';

/** If a drawn area is faulty, only that is reported, not what is made from it. */
const areSound = (input: CheckInput): boolean =>
  drawnAreaProblems(input).length === 0 && !input.lost.files.has(AREA_SOURCE) && !input.lost.files.has(AREA_FEATURES);

function judgeGenerated(input: CheckInput): Problem[] {
  if (!areSound(input)) return [];
  const { areas, world } = input;
  const fix = `run \`npm run geo\` (do not edit a drawn area in this file; its source is ${AREA_SOURCE})`;
  const drawn = new Set(areas.map(({ id }) => id));
  const outdated = areas.filter((area) => {
    const generated = world.features.get(area.id);
    return !isLost(input, AREA_FEATURES, area.id) && !isDeepEqual(generated, areaFeature(area));
  });
  const surplus = [...world.features.values()].filter(
    (feature) => isDrawnArea(feature) && !drawn.has(feature.id) && !isLost(input, AREA_SOURCE, feature.id),
  );
  return [
    ...outdated.map(({ id }) => problemAt(AREA_FEATURES, world.features.has(id) ? id : '', `“${id}” differs from ${AREA_SOURCE}`, fix)), // prettier-ignore
    ...surplus.map(({ id }) => problemAt(AREA_FEATURES, id, `“${id}” is not in ${AREA_SOURCE}`, fix)),
  ];
}

/** Whether the cells were cut by the areas as they are now. */
const isCut = ({ mosaicInput, world: { mosaic } }: CheckInput): boolean =>
  mosaic.cells.length > 0 && mosaicInput.stated === mosaicInput.now;

function judgeLand(input: CheckInput): Problem[] {
  if (!areSound(input) || !isCut(input)) return [];
  const known = new Set(input.world.mosaic.cells.flatMap(({ areas = [] }) => areas));
  const fix = 'move it, or make it wider: along a border, less than half a kilometre does not count';
  return input.areas
    .filter(({ id }) => !known.has(id))
    .map(({ id }) => problemAt(AREA_SOURCE, `${id}.polygons`, 'has no land of Ukraine', fix));
}

const namedCache = new WeakMap<CheckInput, ReadonlySet<string>>();
/** The ids of areas and features that rules, figures, claims, passages, dates and marks name. */
const namedIn = (input: CheckInput): ReadonlySet<string> =>
  memoize(namedCache, input, () => {
    const references = referencesOf(input).filter(({ file }) => file !== 'geo/mosaic.topo.json');
    return new Set(references.flatMap(({ kind, id }) => (kind === 'area' || kind === 'feature' ? [id] : [])));
  });

/** An area that nothing names would cut cells for nothing. */
const judgeUse = (input: CheckInput): Problem[] =>
  input.areas
    .filter(({ id }) => !namedIn(input).has(id))
    .map(({ id }) => {
      const fix = `give a rule of a scenario \`"area": "${id}"\`, name it in a passage, a claim or a figure, or remove it`;
      return problemAt(AREA_SOURCE, id, 'is named by no rule, figure or text', fix);
    });

export const DRAWN_AREA_RULES: readonly Rule[] = [
  ...AREA_RULES,
  { name: 'features of drawn areas', judge: judgeGenerated },
  { name: 'land of drawn areas', judge: judgeLand },
  { name: 'use of drawn areas', judge: judgeUse },
];
