// Annotations: passages of our text linked to features, claims and a view of the map.
// It must not know the text of a passage, which is in the prose of each language.
import type { Annotation } from './annotation-reader.ts';
import { LAYERS, leavePath, tidy, type LayerId, type Step, type View } from '../view/view.ts';

export type { Annotation, WrittenAnnotation } from './annotation-reader.ts';

/** The step to a passage: opens its article, moves the map to its box, and sets its scenario, depth and layers. */
export const openPassage =
  ({ id, article, view: target }: Annotation): Step =>
  (view) => ({
    ...leavePath(view, 'articles'),
    panel: 'articles',
    article,
    passage: id,
    pick: null,
    scenario: target.scenario ?? view.scenario,
    depth: target.depth ?? view.depth,
    hidden: LAYERS.filter((layer) => isHidden(layer, view.hidden, target.layers)),
    camera: tidy({ box: target.box }),
  });

/**
 * The step to a passage reached by scrolling: like `openPassage`, but it keeps the selected feature, and the camera if the
 * reader has moved the map.
 */
export const skim =
  (annotation: Annotation): Step =>
  (view) => {
    const { camera, pick } = view;
    return { ...openPassage(annotation)(view), pick, ...(movedByHand(view) ? { camera } : {}) };
  };

/** Whether the reader has moved the map: the camera is then a point and a zoom, while steps set a box. */
export const movedByHand = ({ camera }: View): boolean => 'zoom' in camera;

const isHidden = (
  layer: LayerId,
  hidden: readonly LayerId[],
  layers: Partial<Record<LayerId, boolean>> = {},
): boolean => (layers[layer] === undefined ? hidden.includes(layer) : !layers[layer]);

/** The annotations of a feature, in reading order. */
export const annotationsMentioning = (annotations: readonly Annotation[], feature: string): Annotation[] =>
  annotations.filter(({ features }) => features.includes(feature));
