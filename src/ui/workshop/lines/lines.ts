// The lines that can be drawn, each with what can be done to its vertices: the line of contact, edges of pockets, the line of 2014.
// It must not know where they are drawn. Positions are [lon, lat] in degrees, WGS84.
import { chainIds, chainOf, CONTACT, fewestOf, setChain, SINCE_2014, withAdded, withMoved, withRemoved } from '../../../core/draft/chain-edits.ts'; // prettier-ignore
import { addVertex, halfwayBetween, moveVertex, removeVertex } from '../../../core/draft/line-edits.ts';
import type { Documents, Operation } from '../../../core/draft/operation.ts';
import { drawnLine } from '../../../state/workshop/drafted-world.ts';
import type { Workshop } from '../../../state/workshop/workshop.svelte.ts';
import type { At, Vertex } from '../shapes/drawing.ts';

type Line = {
  readonly id: string;
  readonly vertices: readonly Vertex[];
  readonly fewest: number;
  moved(key: string, to: readonly number[]): Operation[];
  added(key: string, at: At): { readonly key: string; readonly operations: Operation[] };
  removed(key: string): Operation[];
};

/** All lines by their ids: the line of contact, the pockets, the line of 2014. */
export const lineIds = (documents: Documents): string[] => [CONTACT, ...chainIds(documents)];

/** The line that the workshop shows. */
export const shownLine = ({ place, documents }: Pick<Workshop, 'place' | 'documents'>): string =>
  place.tab === 'line' && chainIds(documents).includes(place.subject) ? place.subject : CONTACT;

/** Its vertices have ids of their own. */
function contactLine(documents: Documents): Line {
  const line = drawnLine(documents);
  return {
    id: CONTACT,
    vertices: line.vertices.map(({ id, at }) => ({ key: id, at, name: id, short: id })),
    fewest: 2,
    moved: (key, to) => moveVertex(line, key, [...to]),
    added: (key, at) => {
      const { id, operations } = addVertex(line, key, [...at]);
      return { key: id, operations };
    },
    removed: (key) => removeVertex(line, key),
  };
}

/** Its vertices are counted from 1. */
function countedLine(documents: Documents, id: string): Line {
  const chain = chainOf(documents, id);
  const indexOf = (key: string): number => Number(key) - 1;
  return {
    id,
    vertices: chain.map((at, index) => ({ key: String(index + 1), at, name: String(index + 1), short: String(index + 1) })), // prettier-ignore
    fewest: fewestOf(id),
    moved: (key, to) => setChain(documents, id, withMoved(chain, indexOf(key), to)),
    added: (key, at) => ({
      key: String(indexOf(key) + 2),
      operations: setChain(documents, id, withAdded(chain, indexOf(key), at)),
    }),
    removed: (key) => setChain(documents, id, withRemoved(id, chain, indexOf(key))),
  };
}

export const lineOf = (documents: Documents, id: string): Line =>
  id === CONTACT ? contactLine(documents) : countedLine(documents, id);

/** The place halfway to the next vertex, on the grid; undefined after the last, or where there is no room. */
export function halfwayAfter({ vertices }: Pick<Line, 'vertices'>, key: string): At | undefined {
  const index = vertices.findIndex((vertex) => vertex.key === key);
  const [a, b] = [vertices[index]?.at, vertices[index + 1]?.at];
  return a && b && halfwayBetween(a, b);
}

/** The vertices in the order in which land held by Russia lies on their left; that of 2014 lies on the other side. */
export const withHeldLandOnLeft = <T>({ id }: Pick<Line, 'id'>, vertices: readonly T[]): readonly T[] =>
  id === SINCE_2014 ? vertices.toReversed() : vertices;
