// What corners of an area are put on where a pointer brings them near: borders, the line, other areas.
// It must not know how a corner is moved. Positions are [lon, lat] in degrees, WGS84.
import { snapLines, snapTo, type SnapKind, type SnapLine } from '../../../core/draft/snap.ts';
import type { World } from '../../../core/land/catalogue.ts';
import type { Plane } from '../../../map/view.ts';
import type { At } from '../shapes/drawing.ts';

/** How near a border or line a corner snaps to it, CSS pixels. */
const SNAP_PX = 12;

let known: { readonly world: World; readonly id: string; readonly lines: readonly SnapLine[] } | undefined;
/** What corners of the area can be snapped to; gathered once for each state of the facts. */
export function linesFor(world: World, id: string): readonly SnapLine[] {
  if (known?.world !== world || known.id !== id) known = { world, id, lines: snapLines(world, id) };
  return known.lines;
}

/** What a corner at a place of the map snaps to; undefined where nothing is near. */
export function snappedTo(
  lines: readonly SnapLine[],
  plane: Plane,
  at: readonly number[],
): { readonly kind: SnapKind; readonly at: At } | undefined {
  const [x, y] = plane.pixelOf([...at]);
  const reach = Math.abs((plane.placeAt([x, y - SNAP_PX])[1] ?? 0) - (at[1] ?? 0));
  return snapTo(lines, [...at], reach);
}
