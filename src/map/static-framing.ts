// Framing a map in a small picture of it: where it looks for a camera, moved, enlarged, and the box that it shows.
// It must not know how the picture is drawn, nor pointers and keys.
import type { Box } from '../core/values/bounds.ts';
import { tidy, type Camera } from '../core/view/view.ts';
import { across, bounded, down, placeOf, type Middle, type Size } from './bounded.ts';
import { WORLD_PX, ZOOMS } from './scale.ts';
import { frameOf } from './static-frame.ts';

/** CSS pixels of the map that a picture stands for, where a camera is a point and a zoom. */
const MAP_WIDTH = 960;
const BARE = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** The nearest middle with no end of the land in sight and no nearer than the map itself can come. */
function within(middle: Middle, size: Size): Middle {
  const most = ZOOMS.most - Math.log2(MAP_WIDTH / size.width);
  return bounded({ ...middle, zoom: Math.min(most, middle.zoom) }, size, BARE);
}

/** Where a picture of this size looks to show what the map shows with a camera. */
export function middleOf(camera: Camera, size: Size): Middle {
  if ('zoom' in camera) {
    const zoom = camera.zoom - Math.log2(MAP_WIDTH / size.width);
    return within({ x: across(camera.lon), y: down(camera.lat), zoom }, size);
  }
  const [west, south, east, north] = camera.box;
  const [x, y] = [(across(west) + across(east)) / 2, (down(south) + down(north)) / 2];
  return within({ x, y, zoom: frameOf(camera, size).zoom }, size);
}

/** The picture moved by so many CSS pixels to the right and down, as by a hand: what is seen goes with it. */
export function dragged({ x, y, zoom }: Middle, [dx, dy]: readonly [number, number], size: Size): Middle {
  const scale = WORLD_PX * 2 ** zoom;
  return within({ x: x - dx / scale, y: y - dy / scale, zoom }, size);
}

/** The picture enlarged by so many levels; what lies under a pixel, counted from the middle, stays there. */
export function enlarged(
  middle: Middle,
  levels: number,
  size: Size,
  [dx, dy]: readonly [number, number] = [0, 0],
): Middle {
  const { zoom } = within({ ...middle, zoom: middle.zoom + levels }, size);
  const [before, after] = [WORLD_PX * 2 ** middle.zoom, WORLD_PX * 2 ** zoom];
  return within({ x: middle.x + dx / before - dx / after, y: middle.y + dy / before - dy / after, zoom }, size);
}

/** The camera of a picture that looks there. */
export function cameraOf(middle: Middle): Camera {
  const [lon, lat] = placeOf(middle);
  return { lon, lat, zoom: middle.zoom };
}

/** The box that the picture shows, as a camera that any map fits into itself. */
export function boxOf({ x, y, zoom }: Middle, { width, height }: Size): Camera {
  const scale = WORLD_PX * 2 ** zoom;
  const [dx, dy] = [width / 2 / scale, height / 2 / scale];
  const [west, north] = placeOf({ x: x - dx, y: y - dy, zoom });
  const [east, south] = placeOf({ x: x + dx, y: y + dy, zoom });
  const box: Box = [west, south, east, north];
  return tidy({ box });
}
