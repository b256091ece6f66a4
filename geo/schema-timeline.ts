// The shape of geo/timeline.json: what happened or was said on which days, up to the meeting and just after.
// It must not know how an axis is drawn or what a day is told with.
import * as v from 'valibot';
import { claimId, featureId, parser, period, slug, sourceId } from './schema-grammar.ts';

const moment = v.strictObject({
  id: slug,
  period,
  kind: v.picklist(['talks', 'plan', 'statement']),
  /** `footnote`: after the articles were written; `planned`: announced, and not yet come to pass on 28 December 2025. */
  standing: v.optional(v.picklist(['footnote', 'planned'])),
  places: v.pipe(v.array(featureId), v.minLength(1, 'needs a place')),
  claims: v.array(claimId),
  scenarios: v.array(slug),
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
});
/** One of the dates of the time axis; its words stand in src/content/timeline. */
export type Moment = v.InferOutput<typeof moment>;

export const parseTimeline = parser(v.array(moment));
