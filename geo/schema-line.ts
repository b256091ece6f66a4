// The shape of geo/recipes/line.json: the line of contact as it is drawn by hand, vertex by vertex, each with its id.
// It must not know how the line is cut or drawn.
import * as v from 'valibot';
import { count, parser, period, slug, sourceId, text } from './schema-grammar.ts';

const error = v.picklist([5, 10], 'must be 5 or 10');
/** One vertex: its id, and `[lon, lat]` in degrees, WGS84; the check holds it to two decimals. */
const vertex = v.strictObject({ id: slug, at: v.tuple([v.number(), v.number()]) });
const line = v.strictObject({
  period,
  precision: v.strictObject({ kind: v.literal('generalised'), km: count(1) }),
  error,
  sources: v.pipe(v.array(sourceId), v.minLength(1, 'needs a source')),
  /** Where the line is known less well: from one vertex to another, both included. */
  sectors: v.array(v.strictObject({ from: slug, to: slug, error, where: text })),
  vertices: v.pipe(v.array(vertex), v.minLength(2, 'has fewer than 2 vertices')),
});
/** The line of contact as it is drawn; `line.contact` of geo/features/line.geojson is made from it. */
export type LineSource = v.InferOutput<typeof line>;

export const parseLineSource = parser(line);
