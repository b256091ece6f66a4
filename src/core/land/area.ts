// Areas that are sets of cells: the Donbas, Crimea, an oblast, a drawn area.
// It must not know scenarios: areas follow administrative borders, who held the land on 28 December 2025, or a drawing.
import { own } from '../values/table.ts';
import type { MultiPolygon } from 'geojson';
import type { CellProperties } from '../../../geo/schema.ts';
import { oblastCodeOf } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { outline, type Mosaic } from './mosaic.ts';

type CellPredicate = (cell: CellProperties) => boolean;

export const DONBAS = ['UA-09', 'UA-14'] as const;
export const CRIMEA = ['UA-43', 'UA-40'] as const;

const inOblasts =
  (oblasts: readonly string[]): CellPredicate =>
  (cell) =>
    oblasts.includes(cell.oblast);

const NAMED_AREAS: Readonly<Record<string, CellPredicate>> = {
  'border.ua': () => true,
  'area.donbas': inOblasts(DONBAS),
  'area.crimea': inOblasts(CRIMEA),
  'area.russian-held': (cell) => cell.held === 'russia',
  'area.government-held-donetsk': (cell) => cell.oblast === 'UA-14' && cell.held === 'ukraine',
  'area.kinburn-spit': (cell) => cell.oblast === 'UA-48' && cell.held === 'russia',
};

/** Tells which cells belong to a named area, a pocket or an oblast; undefined if the id is of anything else. */
export function cellsOf(id: string): CellPredicate | undefined {
  const iso = oblastCodeOf(id);
  if (iso !== undefined) return (cell) => cell.oblast === iso;
  if (id.startsWith('pocket.')) {
    const pocket = id.slice('pocket.'.length);
    return (cell) => cell.pocket === pocket && (cell.ring === 'core' || cell.ring === 'inner');
  }
  return own(NAMED_AREAS, id);
}

/** Tells which cells lie in an area that was drawn; none for any other id. */
export const inDrawnArea =
  (id: string): CellPredicate =>
  (cell) =>
    cell.areas?.includes(id) ?? false;

const outlines = new WeakMap<Mosaic, Map<string, MultiPolygon | undefined>>();

/** The outline of a named or drawn area, a pocket or an oblast, merged from its cells; computed once per mosaic. `[lon, lat]`. */
export function outlineOf(mosaic: Mosaic, id: string): MultiPolygon | undefined {
  const outlinesOfMosaic = memoize(outlines, mosaic, () => new Map<string, MultiPolygon | undefined>());
  return memoize(outlinesOfMosaic, id, () => outline(mosaic, cellsOf(id) ?? inDrawnArea(id)));
}
