// An annotation: a passage of our text tied to features, claims and the view it speaks of.
// It must not know the words of the passage; the prose of each language holds those.
import type { Annotation } from './annotation-reader.ts';
import { LAYERS, tidy, type LayerId, type Step, type View } from '../view/view.ts';

export type { Annotation, WrittenAnnotation } from './annotation-reader.ts';

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

/**
 * The step of a reader who scrolls to a passage: as by reaching it, but what is picked stays open, and a map that the
 * reader's own hand has moved stays there until the next choice.
 */
export const skim =
  (annotation: Annotation): Step =>
  (view) => {
    const { camera, pick } = view;
    return { ...enter(annotation)(view), pick, ...(movedByHand(view) ? { camera } : {}) };
  };

/** A point and a zoom are where the reader went; a box is where a choice led. */
export const movedByHand = ({ camera }: View): boolean => 'zoom' in camera;

const isHidden = (
  layer: LayerId,
  hidden: readonly LayerId[],
  layers: Partial<Record<LayerId, boolean>> = {},
): boolean => (layers[layer] === undefined ? hidden.includes(layer) : !layers[layer]);

/** The annotations that speak of a feature, in reading order. */
export const speakingOf = (annotations: readonly Annotation[], feature: string): Annotation[] =>
  annotations.filter((one) => one.features.includes(feature));
