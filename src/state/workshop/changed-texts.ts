// The files of a draft that differ from those of the build, as texts for the check; generated files included.
// It must not know who judges them.
import type { Feature } from 'geojson';
import type { CutLand, CutMosaic } from '../../cut/client.ts';
import { documentIn, type Documents } from '../../core/draft/operation.ts';
import { memoize } from '../../core/values/memoize.ts';
import { AREA_SOURCE } from '../../core/check/drawn-areas.ts';
import { areaFeatures } from './drafted-areas.ts';
import { townsWritten } from './drafted-features.ts';
import { lineWritten } from './drafted-world.ts';
import type { Changed } from './judging.ts';

/** The texts of values that stay the same objects while nothing of them changes; the cells alone are a megabyte. */
const written = new WeakMap<object, string>();

function textOf(document: unknown): string | null {
  if (document === undefined) return null;
  if (typeof document !== 'object' || document === null) return typeof document === 'string' ? document : JSON.stringify(document); // prettier-ignore
  return memoize(written, document, () => JSON.stringify(document));
}
const collection = (features: readonly Feature[]): string =>
  memoize(written, features, () => JSON.stringify({ type: 'FeatureCollection', features }));

/** What `npm run geo` would make of the draft: the line, the land if it was cut anew, the towns. */
function generated(documents: Documents, land: CutMosaic | CutLand | undefined): [string, string | null][] {
  const towns = townsWritten(documents);
  const files: [string, string | null][] = [['geo/features/line.geojson', textOf(lineWritten(documents))]];
  if (towns) files.push(['geo/features/towns.geojson', collection(towns)]);
  if (documents.changed.has(AREA_SOURCE))
    files.push(['geo/features/areas.geojson', collection(areaFeatures(documents))]);
  if (land) files.push(['geo/mosaic.topo.json', memoize(written, land.mosaic, () => JSON.stringify(land.mosaic))]);
  if (land && 'band' in land) files.push(['geo/features/band.geojson', collection(land.band)]);
  return files;
}

/** The texts of all changed files by their path; null for a removed one. */
export function changedTexts(documents: Documents, land: CutMosaic | CutLand | undefined): Changed {
  const own = [...documents.changed.keys()].map((file) => [file, textOf(documentIn(documents, file))] as const);
  return Object.fromEntries([...own, ...generated(documents, land)]);
}
