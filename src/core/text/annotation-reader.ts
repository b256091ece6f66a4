// The shape of an annotation as its file has it, and the reader that names every fault.
// It must not know what an annotation does to a view.
import * as v from 'valibot';
import { claimId, featureId, parser, slug, type Parsed } from '../../../geo/schema-grammar.ts';
import { LAYERS } from '../view/view.ts';

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** As strict as a link is: what a passage leads to must survive being shared. */
const box = v.pipe(
  v.tuple([v.number(), v.number(), v.number(), v.number()]),
  v.check(([west, south, east, north]) => west < east && south < north, 'must be west, south, east, north'),
  v.check((sides) => sides.every((side, i) => Math.abs(side) <= (i % 2 ? 85 : 180)), 'must lie on the map'),
);
const annotation = v.strictObject({
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

export type WrittenAnnotation = v.InferOutput<typeof annotation>;
/** `article` is the slug of the folder that the annotation stands in. */
export type Annotation = WrittenAnnotation & { readonly article: string };

const parseList = parser(v.array(annotation));

/** The annotations of an article, each with its slug; every fault names the file and its place. */
export function parseAnnotations(input: unknown, article: string): Parsed<readonly Annotation[]> {
  const parsed = parseList(input, `src/content/articles/${article}/annotations.json`);
  return parsed.ok ? { ok: true, value: parsed.value.map((one) => ({ ...one, article })) } : parsed;
}
