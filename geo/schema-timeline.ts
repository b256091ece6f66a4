// The schema of geo/timeline.json: what happened or was said on which days, up to the meeting and shortly after.
// It must not know how the axis is drawn or the texts of a date.
import * as v from 'valibot';
import { claimId, featureId, parser, period, slug, sourceId } from './schema-grammar.ts';

export const MOMENT_KINDS = ['talks', 'plan', 'statement'] as const;
export const STANDINGS = ['footnote', 'planned'] as const;
const moment = v.strictObject({
  id: slug,
  period,
  kind: v.picklist(MOMENT_KINDS),
  /** `footnote`: after the articles were written; `planned`: announced, but not yet happened on 28 December 2025. */
  standing: v.optional(v.picklist(STANDINGS)),
  places: v.pipe(v.array(featureId), v.minLength(1, 'needs a place')),
  claims: v.array(claimId),
  scenarios: v.array(slug),
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
});
/** A date of the timeline; its texts are in src/content/timeline. */
export type Moment = v.InferOutput<typeof moment>;

export const parseTimeline = parser(v.array(moment));
