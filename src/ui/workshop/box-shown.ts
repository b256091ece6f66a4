// The land that the map shows now, clear of the panels.
// It must not know what it is wanted for.
import type { Box } from '../../core/values/bounds.ts';
import type { Plane } from '../../map/view.ts';
import type { Store } from '../../state/store.svelte.ts';
import { paddingOf } from '../stage/padding.ts';

const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** The box, `[west, south, east, north]` in degrees with two decimals; undefined while no map is drawn. */
export function boxShown(store: Store): Box | undefined {
  const size = document.getElementById('map')?.getBoundingClientRect();
  let plane: Plane | undefined;
  store.map.live?.follow((now) => (plane = now))();
  if (!plane || !size) return undefined;
  const { left, top, right, bottom } = paddingOf(store);
  const [west = 0, north = 0] = plane.placeAt([left, top]);
  const [east = 0, south = 0] = plane.placeAt([size.width - right, size.height - bottom]);
  return [west, south, east, north].map(round) as unknown as Box;
}
