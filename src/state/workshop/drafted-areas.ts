// The drawn areas of a draft, and the features that `npm run geo` would make of them.
// It must not know how land is cut by them.
import { parseAreas, type DrawnArea } from '../../../geo/schema-areas.ts';
import type { GeoFeature } from '../../../geo/schema.ts';
import { AREA_SOURCE, withDrawnAreas } from '../../core/check/drawn-areas.ts';
import type { Documents } from '../../core/draft/operation.ts';
import { LastResult } from '../../core/values/memoize.ts';
import { featuresIn } from './drafted-features.ts';
import { readDrafted } from './drafted-file.ts';

/** The drawn areas of a draft; a faulty one as the base has it, or left out. */
export const drawnAreas = (documents: Documents): readonly DrawnArea[] =>
  readDrafted(documents, { file: AREA_SOURCE, parse: parseAreas, layout: 'list' });

const last = new LastResult<readonly GeoFeature[]>();
/** The features of areas.geojson, those of the drawn areas as drafted. */
export function areaFeatures(documents: Documents): readonly GeoFeature[] {
  const [features, areas] = [featuresIn(documents, 'areas'), drawnAreas(documents)];
  return last.of([features, areas], () => withDrawnAreas(features, areas));
}
