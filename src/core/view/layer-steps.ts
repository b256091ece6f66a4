// Steps of the panel of layers: several shown or hidden at once, an earlier line drawn; the first view of the site does without.
// It must not know which earlier lines there are.
import { LAYERS, type LayerId, type Step } from './view.ts';

/** Draws the line of an earlier edition beside the present one, by its day; null takes it off the map. */
export const showEarlier =
  (earlier: string | null): Step =>
  (view) => ({ ...view, earlier });

/** Shows or hides several layers at once. */
export const showLayers =
  (layers: readonly LayerId[], shown: boolean): Step =>
  (view) => ({
    ...view,
    hidden: LAYERS.filter((id) => (layers.includes(id) ? !shown : view.hidden.includes(id))),
  });
