// An annotation: a passage of our text tied to features, claims and the view it speaks of.
// It must not know the words of the passage; the prose of each language holds those.
import * as v from 'valibot';
import type { Parsed } from '../../geo/schema.ts';
import { LAYERS, tidy, type LayerId, type Step } from './view.ts';

const box = v.tuple([v.number(), v.number(), v.number(), v.number()]);
const annotation = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case slug')),
  features: v.pipe(v.array(v.string()), v.minLength(1, 'ties no feature')),
  claims: v.array(v.string()),
  view: v.strictObject({
    scenario: v.optional(v.string()),
    depth: v.optional(v.number()),
    layers: v.optional(v.record(v.picklist(LAYERS), v.boolean())),
    box,
  }),
  paragraphs: v.array(v.number()),
});

/** `article` is the slug of the folder that the annotation stands in. */
export type Annotation = v.InferOutput<typeof annotation> & { readonly article: string };

export function parseAnnotations(input: unknown, article: string): Parsed<readonly Annotation[]> {
  const file = `src/content/articles/${article}/annotations.json`;
  const result = v.safeParse(v.array(annotation), input);
  if (result.success) return { ok: true, value: result.output.map((one) => ({ ...one, article })) };
  return {
    ok: false,
    problems: result.issues.map((issue) => ({ file, path: v.getDotPath(issue) ?? '', message: issue.message })),
  };
}

/** The step a reader takes by reaching a passage: the map goes where it speaks of and shows what it needs. */
export const enter =
  ({ id, article, view: wanted }: Annotation): Step =>
  (view) => ({
    ...view,
    panel: 'articles',
    article,
    passage: id,
    pick: null,
    scenario: wanted.scenario ?? view.scenario,
    depth: wanted.depth ?? view.depth,
    hidden: LAYERS.filter((layer) => isHidden(layer, view.hidden, wanted.layers)),
    camera: tidy({ box: wanted.box }),
  });

const isHidden = (
  layer: LayerId,
  hidden: readonly LayerId[],
  layers: Partial<Record<LayerId, boolean>> = {},
): boolean => (layers[layer] === undefined ? hidden.includes(layer) : !layers[layer]);

/** The annotations that speak of a feature, in reading order. */
export const speakingOf = (annotations: readonly Annotation[], feature: string): Annotation[] =>
  annotations.filter((one) => one.features.includes(feature));
