// Where two compared maps look: at the land that differs, with the curtain of a swipe over its middle.
// It must not know how either map is drawn.
import { changedLand } from '../../core/scenario/changed-land.ts';
import { assignAll } from '../../core/scenario/ledger.ts';
import { scenarioOf } from '../../core/scenario/variant.ts';
import { looksByItself } from '../../core/view/frame.ts';
import { boundsOf, padBox, union, type Box } from '../../core/values/bounds.ts';
import { compose, drawCurtain, INITIAL, look, type Step, type View } from '../../core/view/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import { paddingOf } from '../stage/padding.ts';
import { pairOf } from './pair.ts';

/** Margin around the land, as a share of its size, and the least width of a frame, degrees. */
const MARGIN = 0.06;
const LEAST = 1;

/** The box around the land whose status differs between the proposals that a view compares; undefined where none does. */
function boxOfChanges({ knowledge: { world } }: Pick<Store, 'knowledge'>, view: View): Box | undefined {
  const chosen = world && scenarioOf(world, view);
  const pair = chosen && pairOf(world, view, assignAll(world.mosaic, chosen, view.depth));
  if (!world || !pair) return undefined;
  const boxes = changedLand(world.mosaic, pair.before, pair.after).map(({ shape }) => boundsOf(shape));
  return boxes.length > 0 ? padBox(boxes.reduce(union), MARGIN, LEAST) : undefined;
}

/** The middle of what panels leave of the map, where a frame's middle is: per cent of the width from the left. */
function middleOf(store: Store, view: View): number {
  const width = document.getElementById('map')?.parentElement?.clientWidth ?? 0;
  const { left, right } = paddingOf(store, view);
  return width > 0 ? (100 * (left + width - right)) / 2 / width : INITIAL.split;
}

/** A step that, where it leads to two maps, also has them look at the land that differs. */
export const framing =
  (store: Store, step: Step): Step =>
  (before) => {
    const view = step(before);
    const { mode } = view.compare ?? {};
    const box = mode === 'swipe' || mode === 'side' ? boxOfChanges(store, view) : undefined;
    return box ? compose(look({ box }), drawCurtain(middleOf(store, view)))(view) : view;
  };

/** Whether neither the reader nor a link nor a slide says where map and curtain are. */
export const isUnframed = ({ knowledge: { world } }: Pick<Store, 'knowledge'>, view: View): boolean =>
  world !== undefined && view.deck === null && view.split === INITIAL.split && looksByItself(world, view);
