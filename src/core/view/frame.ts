// Where the map looks when a scenario is chosen: its own frame, unless the reader has moved the map or something else leads.
// It must not know the map, links or how a camera moves.
import type { World } from '../land/catalogue.ts';
import { INITIAL, type Camera, type Step, type View } from './view.ts';

/** The camera of the view's scenario; undefined for the reader's own zone and for unknown scenarios. */
export function frameOf({ scenarios }: World, { scenario }: Pick<View, 'scenario'>): Camera | undefined {
  const box = scenarios.get(scenario)?.camera;
  return box && { box };
}

/** Whether the reader has moved the map by hand: only that sets a point with a zoom, everything else a box. */
const isMoved = ({ camera }: Pick<View, 'camera'>): boolean => 'zoom' in camera;

/** A passage, an article, a lesson or a step of the path sets where the map looks; a scenario does not. */
const isLed = ({ deck, passage, article, panel }: View): boolean =>
  panel === 'path' || deck !== null || passage !== null || (panel === 'articles' && article !== null);

/** Whether the view could return to the frame of its scenario. */
export const canReturn = (world: World, view: View): boolean =>
  isMoved(view) && !isLed(view) && frameOf(world, view) !== undefined;

const isSame = (a: Camera, b: Camera): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the map looks where it does by itself: nobody has moved it, and no link says where. */
export const looksByItself = (world: World, view: View): boolean =>
  view.camera === INITIAL.camera || isSame(view.camera, frameOf(world, view) ?? INITIAL.camera);

/** The same camera object where both look alike: another object is a command to move. */
function toFrame(world: World, view: View): View {
  const frame = frameOf(world, view);
  return frame && !isSame(frame, view.camera) ? { ...view, camera: frame } : view;
}

/** Goes to the frame of a scenario that a step has chosen, unless the step or the reader has set the camera. */
export const frameChosen =
  (world: World, before: View): Step =>
  (view) =>
    view.scenario === before.scenario || view.camera !== before.camera || isMoved(view) || isLed(view)
      ? view
      : toFrame(world, view);

/** Goes to the frame of a scenario that a link names without saying where the map looks. */
export const frameOpened =
  (world: World): Step =>
  (view) =>
    view.camera !== INITIAL.camera || isLed(view) ? view : toFrame(world, view);
