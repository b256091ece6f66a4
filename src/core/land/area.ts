// Named pieces of Ukraine that are not features of a file but choices of cells: the Donbas, Crimea, an oblast.
// It must not know scenarios: these are facts of 28 December 2025 or of administration.
import type { MultiPolygon } from 'geojson';
import type { CellProperties } from '../../../geo/schema.ts';
import { isoOf } from '../values/id.ts';
import { memoize } from '../values/memoize.ts';
import { outline, type Mosaic } from './mosaic.ts';

type Test = (cell: CellProperties) => boolean;

export const DONBAS = ['UA-09', 'UA-14'] as const;
export const CRIMEA = ['UA-43', 'UA-40'] as const;

const among =
  (oblasts: readonly string[]): Test =>
  (cell) =>
    oblasts.includes(cell.oblast);

const NAMED: Readonly<Record<string, Test>> = {
  'border.ua': () => true,
  'area.donbas': among(DONBAS),
  'area.crimea': among(CRIMEA),
  'area.russian-held': (cell) => cell.held === 'russia',
  'area.government-held-donetsk': (cell) => cell.oblast === 'UA-14' && cell.held === 'ukraine',
  'area.kinburn-spit': (cell) => cell.oblast === 'UA-48' && cell.held === 'russia',
};

/** The cells that a named area or an oblast consists of; undefined for ids of other things. */
export function cellsOf(id: string): Test | undefined {
  const iso = isoOf(id);
  if (iso !== undefined) return (cell) => cell.oblast === iso;
  if (id.startsWith('pocket.')) {
    const pocket = id.slice('pocket.'.length);
    return (cell) => cell.pocket === pocket && (cell.ring === 'core' || cell.ring === 'inner');
  }
  return NAMED[id];
}

const outlines = new WeakMap<Mosaic, Map<string, MultiPolygon | undefined>>();

/** The outline of a named area or an oblast, merged from its cells; made once for each mosaic. */
export function outlineOf(mosaic: Mosaic, id: string): MultiPolygon | undefined {
  const ofMosaic = memoize(outlines, mosaic, () => new Map<string, MultiPolygon | undefined>());
  return memoize(ofMosaic, id, () => {
    const test = cellsOf(id);
    return test && outline(mosaic, test);
  });
}
