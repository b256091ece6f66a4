// The schema of annotation files, and the reader that validates them.
// It must not know what an annotation does to a view.
import * as v from 'valibot';
import { claimId, featureId, parser, slug, type Parsed } from '../../../geo/schema-grammar.ts';
import { LAYERS } from '../view/view.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** `[west, south, east, north]` in degrees; as strict as a link, because the view of a passage must survive sharing. */
const box = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be west, south, east, north'),
  v.check((sides) => sides.every((side, i) => Math.abs(side) <= (i % 2 ? 85 : 180)), 'must lie on the map'),
);
const annotationSchema = v.strictObject({
  id: slug,
  features: v.pipe(v.array(featureId), v.minLength(1, 'ties no feature')),
  claims: v.array(claimId),
  view: v.strictObject({
    scenario: v.optional(slug),
    depth: v.optional(whole(1, 40)),
    layers: v.optional(v.record(v.picklist(LAYERS), v.boolean())),
    box,
  }),
  paragraphs: v.array(whole(1, 999)),
});

export type WrittenAnnotation = v.InferOutput<typeof annotationSchema>;
/** `article` is the slug of the article, the name of the folder of the file. */
export type Annotation = WrittenAnnotation & { readonly article: string };

const parseList = parser(v.array(annotationSchema));

/** Reads the annotations of an article and adds its slug to each; each problem has the file and the path of its field. */
export function parseAnnotations(input: unknown, article: string): Parsed<readonly Annotation[]> {
  const parsed = parseList(input, `src/content/articles/${article}/annotations.json`);
  return parsed.ok ? { ok: true, value: parsed.value.map((annotation) => ({ ...annotation, article })) } : parsed;
}
