// The line of contact as drawn by hand in geo/recipes/line.json; each problem is reported at its vertex or sector.
// It must not know what is generated from the line.
import type { GeoFeature, Problem } from '../../../geo/schema.ts';
import type { LineSource } from '../../../geo/schema-line.ts';
import { union, within, type Box } from '../values/bounds.ts';
import { memoize } from '../values/memoize.ts';
import { firstCrossing } from './crossing.ts';
import { problemAt, type CheckInput } from './input.ts';

export const LINE_SOURCE = 'geo/recipes/line.json';
/** The file of the day of the map. */
export const DAY = 'src/core/values/day.json';

export type Sector = { readonly from: number; readonly to: number; readonly error: number; readonly where: string };

/** The sectors as ranges of vertex indices, both ends included. Throws on an unknown vertex. */
export function sectorsOf({ sectors, vertices }: LineSource): Sector[] {
  const indexOf = (id: string): number => {
    const index = vertices.findIndex((vertex) => vertex.id === id);
    if (index < 0) throw new Error(`the line has no vertex “${id}”`);
    return index;
  };
  return sectors.map(({ from, to, error, where }) => ({ from: indexOf(from), to: indexOf(to), error, where }));
}

/** A drawn line as a feature, positions `[lon, lat]`. Throws on a sector with an unknown vertex. */
export function lineFeature(id: string, kind: 'line' | 'earlier', source: LineSource): GeoFeature {
  const { period, precision, error, sources, vertices } = source;
  const properties = { kind, period, precision, error, sources, sectors: sectorsOf(source) };
  const coordinates = vertices.map(({ at }) => [...at]);
  return { type: 'Feature', id, properties, geometry: { type: 'LineString', coordinates } };
}

function sectorProblems({ sectors, vertices }: LineSource): Problem[] {
  const order = new Map(vertices.map(({ id }, index) => [id, index]));
  return sectors.flatMap(({ from, to }, index) => {
    const unknown = ([['from', from], ['to', to]] as const).filter(([, id]) => !order.has(id)); // prettier-ignore
    const path = `sectors.${index}`;
    if (unknown.length > 0)
      return unknown.map(([end, id]) =>
        problemAt(
          LINE_SOURCE,
          `${path}.${end}`,
          `names the vertex “${id}”, which does not exist`,
          'name a vertex of `vertices`',
        ),
      );
    if ((order.get(from) ?? 0) < (order.get(to) ?? 0)) return [];
    return [
      problemAt(
        LINE_SOURCE,
        path,
        `must run from north to south: “${from}” comes after “${to}”`,
        'swap `from` and `to`',
      ),
    ];
  });
}

/** Adjacent sectors may share a vertex but no segment of the line. */
function overlappingSectors(source: LineSource): Problem[] {
  const ranges = sectorsOf(source);
  return ranges.flatMap(({ from, to }, index) =>
    ranges
      .slice(0, index)
      .filter((other) => from < other.to && other.from < to)
      .map(({ where }) => problemAt(LINE_SOURCE, `sectors.${index}`, `overlaps the sector “${where}”`)),
  );
}

type Vertex = LineSource['vertices'][number];
const vertexProblem = ({ id }: Vertex, message: string, fix: string): Problem =>
  problemAt(LINE_SOURCE, `vertices.${id}.at`, message, fix);

const roundedTo2 = (value: number): number => Number(value.toFixed(2));

/** A position has at most two decimals, which is finer than the line is known, and lies in the bounding box of Ukraine. */
function vertexProblems(vertex: Vertex, country: Box | undefined): Problem[] {
  const { id, at } = vertex;
  if (country && !within(country, [...at])) {
    const message = `vertex “${id}”: [${at.join(', ')}] lies outside Ukraine; longitude comes first`;
    return [vertexProblem(vertex, message, 'write [longitude, latitude], then run `npm run geo`')];
  }
  return at.flatMap((value, index) => {
    if (roundedTo2(value) === value) return [];
    const message = `vertex “${id}”, ${index === 0 ? 'longitude' : 'latitude'} ${value}: must have at most two decimals`;
    return [vertexProblem(vertex, message, `round it: ${roundedTo2(value)}`)];
  });
}

function selfCrossing({ vertices }: LineSource): Problem[] {
  const positions = vertices.map(({ at }) => [...at]);
  const [first, last] = firstCrossing(positions, false) ?? [];
  const [from, to] = [vertices[first ?? -1], vertices[(last ?? -2) + 1]];
  if (!from || !to) return [];
  const message = `crosses itself between the vertices “${from.id}” and “${to.id}”`;
  return [vertexProblem(from, message, 'put the vertices between them in order, then run `npm run geo`')];
}

function duplicateVertices({ vertices }: LineSource): Problem[] {
  return vertices.flatMap(({ id }, index) =>
    vertices.findIndex((vertex) => vertex.id === id) === index
      ? []
      : [
          problemAt(
            LINE_SOURCE,
            `vertices.#${index}`,
            `has the vertex “${id}” a second time`,
            'give each vertex a unique id',
          ),
        ],
  );
}

function problemsOfLine(line: LineSource, country: Box | undefined): Problem[] {
  const { vertices } = line;
  const [first, last] = [vertices[0], vertices.at(-1)];
  const isReversed = first && last && first.at[1] <= last.at[1];
  const sectors = sectorProblems(line);
  const misplaced = vertices.flatMap((vertex) => vertexProblems(vertex, country));
  return [
    ...duplicateVertices(line),
    ...misplaced,
    ...(misplaced.length > 0 ? [] : selfCrossing(line)),
    ...(isReversed ? [problemAt(LINE_SOURCE, 'vertices', 'must run from north to south', 'reverse the list')] : []),
    ...sectors,
    ...(sectors.length > 0 ? [] : overlappingSectors(line)),
  ];
}

/** The line is that of the day of the map, and so begins on it. */
export function lineDayProblems({ line, asOf }: Pick<CheckInput, 'line' | 'asOf'>): Problem[] {
  if (!line || asOf === undefined || line.period.from === asOf) return [];
  const message = `begins on ${line.period.from}, and the day of the map in ${DAY} is ${asOf}`;
  return [problemAt(LINE_SOURCE, 'period', message, 'write the same day in both, then run `npm run geo`')];
}

const problemCache = new WeakMap<LineSource, Problem[]>();

/** The problems of the drawn line; none if its file cannot be read, which the reader reports. */
export function drawnLineProblems({ line, world: { mosaic } }: Pick<CheckInput, 'line' | 'world'>): Problem[] {
  if (!line) return [];
  return memoize(problemCache, line, () =>
    problemsOfLine(line, mosaic.boxes.length > 0 ? mosaic.boxes.reduce(union) : undefined),
  );
}
