// Synchronises the cameras of two maps: each follows the other.
// It must not know what either shows.
import type { MapView } from '../../map/view.ts';

/** Keeps two maps at the same camera, whichever of them moves; returns the teardown. */
export function lock(first: MapView, other: MapView): () => void {
  let syncing = false;
  const follow = (leader: MapView, follower: MapView): (() => void) =>
    leader.follow(({ camera }) => {
      if (syncing) return;
      syncing = true;
      follower.look(camera, { animate: false });
      syncing = false;
    });
  const stopForward = follow(first, other);
  // The first map may be in mid-flight: subscribing to the other must not move it.
  syncing = true;
  const stopBackward = follow(other, first);
  syncing = false;
  return () => {
    stopForward();
    stopBackward();
  };
}
