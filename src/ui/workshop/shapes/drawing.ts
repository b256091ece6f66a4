// Anything that is drawn of vertices, a line or the rings of an area, as its handles on the map and its table work with it.
// It must not know what is drawn. Positions are [lon, lat] in degrees, WGS84.
import type { Plane } from '../../../map/view.ts';

export type At = readonly [lon: number, lat: number];
/** `name` is what the screen calls the vertex, `short` what stands beside its handle. */
export type Vertex = { readonly key: string; readonly at: At; readonly name: string; readonly short: string };
/** Vertices joined by edges; a ring is closed, its last vertex joined to its first. */
export type Chain = { readonly vertices: readonly Vertex[]; readonly isRing: boolean };
/** A vertex in the hand: the one with this key, or a new one after it. */
export type Drag = { readonly key: string; readonly at: At; readonly isNew: boolean };

/** Where a vertex is moved by presses or typing: what follows there at once belongs to the same step. */
export type Field = 'keys' | 'lon' | 'lat';

/** Each deed is one step of the history; a burst in one field is one deed. */
export type Drawing = {
  readonly chains: readonly Chain[];
  /** The key of the chosen vertex. */
  readonly chosen: string;
  /** Nothing can be changed now. */
  readonly isLocked: boolean;
  /** The zoom at which neighbouring vertices can be told apart. */
  readonly closeZoom: number;
  readonly words: {
    readonly all: string;
    readonly handle: (name: string) => string;
    readonly lon: (name: string) => string;
    readonly lat: (name: string) => string;
    readonly add: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly placed: (name: string, at: At) => string;
  };
  choose(key: string): void;
  /** Where a vertex goes that is added after another; undefined if there is no room, or nothing comes after it. */
  halfway(key: string): At | undefined;
  /** Where a pointer puts a vertex, and onto what, in words; empty for nothing but the grid. `isFree`: onto nothing. */
  target(at: readonly number[], plane: Plane, isFree: boolean): { readonly at: At; readonly onto: string };
  /** What the drag would do, in few words, and whether the shape would be faulty. */
  dragStatus(drag: Drag): { readonly text: string; readonly isFaulty: boolean };
  canRemove(key: string): boolean;
  /** Moves a vertex to the nearest position of the grid; without a field by a drag, which is a step of its own. */
  move(key: string, to: readonly number[], field?: Field): void;
  /** Adds a vertex after another, halfway to the next unless a place is given, and chooses it; its key. */
  add(key: string, to?: At): string | undefined;
  /** Removes a vertex and chooses the one that takes its place, or the last. */
  remove(key: string): void;
};

/** The key of a vertex that is new and still in the hand. */
export const NEW_KEY = '+';

/** The chains as they would be if the vertex were let go. */
export const withDrag = (chains: readonly Chain[], { key, at, isNew }: Drag): Chain[] =>
  chains.map((chain) => ({
    ...chain,
    vertices: chain.vertices.flatMap((vertex) => {
      if (vertex.key !== key) return [vertex];
      return isNew ? [vertex, { key: NEW_KEY, at, name: '', short: '' }] : [{ ...vertex, at }];
    }),
  }));

export const vertexOf = ({ chains }: Pick<Drawing, 'chains'>, key: string): Vertex | undefined =>
  chains.flatMap(({ vertices }) => vertices).find((vertex) => vertex.key === key);
