// The mosaic as a build sends it: the same TopoJSON with packed arcs.
// It must not know what cells are used for, or how the file is written and fetched.
import { listCoder, listReader, packLines, unpackLines, type Nested, type PackedLines } from './packed-arcs.ts';
import type { CellTopology } from './mosaic.ts';

export type PackedMosaic = {
  /** All of the topology but its arcs; the arcs of each cell are coded. */
  readonly bare: Omit<CellTopology, 'arcs'>;
  readonly lines: PackedLines;
};

/** The same topology with the arcs of each cell as `change` makes them, cell by cell. */
function withLists<T extends Pick<CellTopology, 'objects'>>(topology: T, change: (list: Nested) => Nested): T {
  const { cells } = topology.objects;
  const geometries = cells.geometries.map((cell) => ({ ...cell, arcs: change((cell as { arcs: Nested }).arcs) }));
  return { ...topology, objects: { cells: { ...cells, geometries } } };
}

/** Packs a quantized TopoJSON of cells, `input` and `transform` included. Throws a RangeError if it is not quantized. */
export const packMosaic = ({ arcs, ...bare }: CellTopology): PackedMosaic => ({
  bare: withLists(bare, listCoder()),
  lines: packLines(arcs),
});

/** The very topology that `packMosaic` packed. Throws an Error where it is faulty; cells and arcs are not validated. */
export const unpackMosaic = ({ bare, lines }: PackedMosaic): CellTopology => ({
  ...withLists(bare, listReader()),
  arcs: unpackLines(lines),
});
