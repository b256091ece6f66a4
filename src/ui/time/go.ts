// The steps that a mark of the timeline leads to: its place, proposal or article.
// It must not know components. A place abroad is picked but not zoomed to, so that Ukraine stays in view.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { padBox, type Box } from '../../core/values/bounds.ts';
import { boxAround, type World } from '../../core/land/catalogue.ts';
import type { Mark } from '../../core/time/timeline.ts';
import { chooseScenario, HOME, compose, look, openArticle, openPanel, pick, type Step } from '../../core/view/view.ts';

const contains = ([west, south, east, north]: Box, [w, s, e, n]: Box): boolean =>
  west <= w && s >= south && e <= east && n <= north;

/** Picks a place, and moves the camera there if the place is on the map of Ukraine. */
export function toPlace(world: World, id: string): Step {
  const box = boxAround(world, [id]);
  return compose(pick(id), ...(box && contains(HOME, box) ? [look({ box: padBox(box, 0.25, 0.9) })] : []));
}

export const toScenario = (id: string): Step => compose(openPanel('scenario'), chooseScenario(id));

/** The step for a mark; a mark that stands for several things changes nothing, since the reader still has to choose one. */
export function stepOf(mark: Mark, world: World, moments: readonly Moment[]): Step {
  const [id = '', ...more] = mark.ids;
  const place = moments.find((moment) => moment.id === id)?.places[0];
  if (mark.lane === 'moments' && place !== undefined) return toPlace(world, place);
  if (more.length > 0) return (view) => view;
  if (mark.lane === 'strikes') return toPlace(world, id);
  if (mark.lane === 'plans') return toScenario(id);
  return mark.lane === 'articles' ? openArticle(id) : (view) => view;
}
