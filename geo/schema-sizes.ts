// The schema of geo/sizes.json: areas of well-known places, with which readers compare the land that a proposal changes.
// It must not know the places' names, which are in geo/names, or how a comparison is worded.
import * as v from 'valibot';
import { featureId, parser, sourceId } from './schema-grammar.ts';

const knownSize = v.strictObject({
  id: featureId,
  km2: v.pipe(v.number(), v.minValue(1, 'must be 1 or more')),
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
});
/** The area of a well-known place, km2; its name is in geo/names. */
export type KnownSize = v.InferOutput<typeof knownSize>;

export const parseSizes = parser(v.array(knownSize));
