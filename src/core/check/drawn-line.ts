// The line of contact as it is drawn by hand in geo/recipes/line.json: every fault is said at its vertex or sector.
// It must not know what is made of the line.
import type { Problem } from '../../../geo/schema.ts';
import type { LineSource } from '../../../geo/schema-line.ts';
import { union, within, type Box } from '../values/bounds.ts';
import { memoize } from '../values/memoize.ts';
import { crossingIn } from './crossing.ts';
import { problemAt, type CheckInput } from './input.ts';

export const DRAWN = 'geo/recipes/line.json';

export type Sector = { readonly from: number; readonly to: number; readonly error: number; readonly where: string };

/** The sectors as ranges of vertices counted from 0, both ends included. Throws on a vertex that is not there. */
export function sectorsOf({ sectors, vertices }: LineSource): Sector[] {
  const numberOf = (id: string): number => {
    const at = vertices.findIndex((vertex) => vertex.id === id);
    if (at < 0) throw new Error(`the line has no vertex “${id}”`);
    return at;
  };
  return sectors.map(({ from, to, error, where }) => ({ from: numberOf(from), to: numberOf(to), error, where }));
}

function faultsOfSectors({ sectors, vertices }: LineSource): Problem[] {
  const order = new Map(vertices.map(({ id }, index) => [id, index]));
  return sectors.flatMap(({ from, to }, index) => {
    const unknown = ([['from', from], ['to', to]] as const).filter(([, id]) => !order.has(id)); // prettier-ignore
    const path = `sectors.${index}`;
    if (unknown.length > 0)
      return unknown.map(([end, id]) =>
        problemAt(
          DRAWN,
          `${path}.${end}`,
          `names the vertex “${id}”, which is not there`,
          'name a vertex of `vertices`',
        ),
      );
    if ((order.get(from) ?? 0) < (order.get(to) ?? 0)) return [];
    return [problemAt(DRAWN, path, `does not run southwards: “${from}” comes after “${to}”`, 'swap `from` and `to`')];
  });
}

/** Sectors next to each other may share a vertex, not a stretch of the line. */
function overlaps(source: LineSource): Problem[] {
  const ranges = sectorsOf(source);
  return ranges.flatMap(({ from, to }, index) =>
    ranges
      .slice(0, index)
      .filter((other) => from < other.to && other.from < to)
      .map(({ where }) => problemAt(DRAWN, `sectors.${index}`, `covers part of the sector “${where}” again`)),
  );
}

type Vertex = LineSource['vertices'][number];
const vertexAt = ({ id }: Vertex, message: string, fix: string): Problem =>
  problemAt(DRAWN, `vertices.${id}.at`, message, fix);

const roundedTo2 = (value: number): number => Number(value.toFixed(2));

/** A position is given to two decimals, which is finer than the line is known, and lies in the box of Ukraine. */
function faultsOfVertex(vertex: Vertex, country: Box | undefined): Problem[] {
  const { id, at } = vertex;
  if (country && !within(country, [...at])) {
    const message = `vertex “${id}”: [${at.join(', ')}] lies outside Ukraine; longitude comes first`;
    return [vertexAt(vertex, message, 'write [longitude, latitude], then run `npm run geo`')];
  }
  return at.flatMap((value, index) => {
    if (roundedTo2(value) === value) return [];
    const message = `vertex “${id}”, ${index === 0 ? 'longitude' : 'latitude'} ${value}: must have two decimals at most`;
    return [vertexAt(vertex, message, `round it: ${roundedTo2(value)}`)];
  });
}

function crossing({ vertices }: LineSource): Problem[] {
  const positions = vertices.map(({ at }) => [...at]);
  const [first, last] = crossingIn(positions, false) ?? [];
  const [from, to] = [vertices[first ?? -1], vertices[(last ?? -2) + 1]];
  if (!from || !to) return [];
  const message = `crosses itself between the vertices “${from.id}” and “${to.id}”`;
  return [vertexAt(from, message, 'put the vertices between them in order, then run `npm run geo`')];
}

function repeated({ vertices }: LineSource): Problem[] {
  return vertices.flatMap(({ id }, index) =>
    vertices.findIndex((one) => one.id === id) === index
      ? []
      : [
          problemAt(
            DRAWN,
            `vertices.#${index}`,
            `has the vertex “${id}” a second time`,
            'give each vertex an id of its own',
          ),
        ],
  );
}

function faultsOf(line: LineSource, country: Box | undefined): Problem[] {
  const { vertices } = line;
  const [first, last] = [vertices[0], vertices.at(-1)];
  const turned = first && last && first.at[1] <= last.at[1];
  const sectors = faultsOfSectors(line);
  const astray = vertices.flatMap((vertex) => faultsOfVertex(vertex, country));
  return [
    ...repeated(line),
    ...astray,
    ...(astray.length > 0 ? [] : crossing(line)),
    ...(turned ? [problemAt(DRAWN, 'vertices', 'must run from north to south', 'reverse the list')] : []),
    ...sectors,
    ...(sectors.length > 0 ? [] : overlaps(line)),
  ];
}

const judged = new WeakMap<LineSource, Problem[]>();

/** Everything that is wrong with the line as it is drawn; nothing where its file cannot be read, which is told elsewhere. */
export function drawnFaults({ line, world: { mosaic } }: Pick<CheckInput, 'line' | 'world'>): Problem[] {
  if (!line) return [];
  return memoize(judged, line, () => faultsOf(line, mosaic.boxes.length > 0 ? mosaic.boxes.reduce(union) : undefined));
}
