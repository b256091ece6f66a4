// Cuts the whole land anew for a line that was moved, by the very recipes of `npm run geo`.
// It must not know where it runs: in a worker of the browser, or in Node. Positions are [lon, lat], WGS84.
import type { GeoFeature } from '../../geo/schema.ts';
import type { DrawnArea } from '../../geo/schema-areas.ts';
import type { LineSource } from '../../geo/schema-line.ts';
import { band, BAND_DIGITS } from '../../geo/recipes/band.ts';
import { onGrid } from '../../geo/recipes/grid.ts';
import { lineFeatures, lineOf } from '../../geo/recipes/line.ts';
import { mosaic, type Progress } from '../../geo/recipes/mosaic.ts';
import { rounded, type Shape } from '../../geo/recipes/shape.ts';
import type { CellTopology } from '../core/land/mosaic.ts';

export type CutInput = {
  /** The drawn line, as in geo/recipes/line.json. */
  readonly line: LineSource;
  /** The features of geo/features/line.geojson; its line of contact is replaced by the drawn one. */
  readonly features: readonly GeoFeature[];
  /** The features of geo/features/oblasts.geojson. */
  readonly oblasts: readonly GeoFeature[];
  /** The drawn areas, as in geo/recipes/areas.json; none by default. */
  readonly areas?: readonly DrawnArea[];
};

/** What every number follows from: the features of geo/features/line.geojson and the cells. */
export type CutMosaic = { readonly line: readonly GeoFeature[]; readonly mosaic: CellTopology };

/** All that `npm run geo` makes from the line; `band` has the features of geo/features/band.geojson. */
export type CutLand = CutMosaic & { readonly band: readonly GeoFeature[] };

/** Stands in the cells for the hash of their inputs, which only `npm run geo` writes. */
const UNSAVED = 'unsaved';

/** The committed oblasts lie on the grid but for their last decimals; on the grid they are what `npm run geo` cuts. */
const unitsOf = (oblasts: readonly GeoFeature[]): Shape[] => oblasts.map((oblast) => onGrid(oblast as Shape));

/** The line and the cells. Throws if the drawn line is faulty or cannot be cut. */
export async function cutMosaic(input: CutInput, progress?: Progress): Promise<CutMosaic> {
  const line = lineFeatures(input.features, input.line);
  const text = await mosaic(unitsOf(input.oblasts), { ...lineOf(line), areas: input.areas ?? [] }, UNSAVED, progress);
  return { line, mosaic: JSON.parse(text) as CellTopology };
}

/** The band of doubt around the lines of a cut, step by step. Throws if a step cannot be cut. */
export async function cutBand(input: CutInput, progress?: Progress): Promise<readonly GeoFeature[]> {
  const line = lineOf(lineFeatures(input.features, input.line));
  return rounded(await band(unitsOf(input.oblasts), line, progress), BAND_DIGITS) as GeoFeature[];
}
