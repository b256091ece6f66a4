// The schema of geo/recipes/line.json and earlier-lines.json: lines of contact as drawn by hand, as vertices with ids.
// It must not know how the line is drawn or how the mosaic is cut.
import * as v from 'valibot';
import { count, date, parser, period, slug, sourceId, text } from './schema-grammar.ts';

const error = v.picklist([5, 10], 'must be 5 or 10');
/** A vertex: its id and `[lon, lat]` in degrees, WGS84; the check allows two decimals. */
const vertex = v.strictObject({ id: slug, at: v.tuple([v.number(), v.number()]) });
const line = v.strictObject({
  period,
  precision: v.strictObject({ kind: v.literal('generalised'), km: count(1) }),
  error,
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
  /** Parts of the line that are known less well, each from one vertex to another. */
  sectors: v.array(v.strictObject({ from: slug, to: slug, error, where: text })),
  vertices: v.pipe(v.array(vertex), v.minLength(2, 'has fewer than 2 vertices')),
});
/** The drawn line of contact, from which `line.contact` of geo/features/line.geojson is generated. */
export type LineSource = v.InferOutput<typeof line>;

export const parseLineSource = parser(line);

const earlier = v.strictObject({
  /** The day of the edition to which the line belonged, `2025-12-28`. */
  id: v.pipe(
    date,
    v.check((value) => value.length === 10, 'must be YYYY-MM-DD'),
  ),
  line,
});
/** The line of contact of an earlier edition, from which `earlier.2025-12-28` of geo/features/line.geojson is generated. */
export type EarlierLine = v.InferOutput<typeof earlier>;

export const parseEarlierLines = parser(v.array(earlier));
