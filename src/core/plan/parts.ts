// The cells of a mosaic part by part, since many have several, and which parts share an arc of their outlines.
// It must not know statuses or sides.
import type { Position } from 'geojson';
import type { Mosaic, Shape } from '../land/mosaic.ts';
import { area } from '../land/measure.ts';
import { memoize } from '../values/memoize.ts';

/** A connected part of a cell. */
export type Part = {
  readonly cell: number;
  /** Its place among the parts of the cell, as in the polygons of the mosaic. */
  readonly place: number;
  readonly km2: number;
  /** The arcs of its rings, without their direction. */
  readonly arcs: readonly number[];
};
export type Parts = {
  readonly parts: readonly Part[];
  /** By arc: the one or two parts that it bounds, as indices of `parts`. One: it is on the outer border. */
  readonly owners: readonly (readonly number[])[];
  /** By part: the parts that share an arc with it. */
  readonly neighbours: readonly (readonly number[])[];
};

const polygonsOf = (shape: Shape): readonly (readonly (readonly number[])[])[] =>
  shape.type === 'Polygon' ? [shape.arcs] : shape.arcs;

function partsOfCell({ polygons }: Mosaic, shape: Shape, cell: number): Part[] {
  const geometry = polygons[cell];
  const rings = geometry?.type === 'MultiPolygon' ? geometry.coordinates : geometry ? [geometry.coordinates] : [];
  return polygonsOf(shape).map((arcs, place) => ({
    cell,
    place,
    km2: area({ type: 'Polygon', coordinates: rings[place] as Position[][] }),
    arcs: arcs.flat().map((arc) => (arc < 0 ? ~arc : arc)),
  }));
}

const cache = new WeakMap<Mosaic, Parts>();

/** The parts of all cells, computed once per mosaic. Land that meets in a corner only does not share an arc. */
export const partsOf = (mosaic: Mosaic): Parts =>
  memoize(cache, mosaic, () => {
    const { geometries } = mosaic.topology.objects.cells;
    const parts = (geometries as Shape[]).flatMap((shape, cell) => partsOfCell(mosaic, shape, cell));
    const owners = mosaic.topology.arcs.map((): number[] => []);
    for (const [index, { arcs }] of parts.entries()) for (const arc of arcs) owners[arc]?.push(index);
    const others = (index: number, arc: number): number[] => (owners[arc] ?? []).filter((owner) => owner !== index);
    const neighbours = parts.map(({ arcs }, index) => [...new Set(arcs.flatMap((arc) => others(index, arc)))]);
    return { parts, owners, neighbours };
  });
