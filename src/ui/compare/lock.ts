// Two maps that move as one: each looks where the other has been moved to.
// It must not know what either shows.
import type { MapView } from '../../map/view.ts';

/** Keeps two maps at one place and zoom, whichever of the two moves; returns the release. */
export function lock(one: MapView, other: MapView): () => void {
  let led = false;
  const lead = (leader: MapView, follower: MapView): (() => void) =>
    leader.follow(({ camera }) => {
      if (led) return;
      led = true;
      follower.look(camera, { animate: false });
      led = false;
    });
  const forth = lead(one, other);
  // The one may be on its way: what follows it must not hold it up.
  led = true;
  const back = lead(other, one);
  led = false;
  return () => {
    forth();
    back();
  };
}
