// Draws groups of places as discs on a canvas over the map, in the colours of the canvas's own style.
// It must not know places, only where their groups lie on the plane.
import { clustersAt, planeX, planeY, type Cluster } from '../../core/own-places/clusters.ts';
import { memoize } from '../../core/values/memoize.ts';
import type { Plane } from '../../map/view.ts';

const [LEAST_PX, MOST_PX, EDGE_PX, MARGIN_PX] = [4, 22, 1.5, 30];

/** The groups of places at a zoom level; each level is made once. */
export function levelsOf(positions: Float64Array): (zoom: number) => readonly Cluster[] {
  const known = new Map<number, readonly Cluster[]>();
  return (zoom) => memoize(known, Math.floor(zoom), () => clustersAt(positions, zoom));
}

/** The radius of a disc: larger for more places, CSS pixels. */
const radiusOf = (count: number): number =>
  count === 1 ? LEAST_PX : Math.min(MOST_PX, 8 + 3 * Math.log10(count) * 1.6);

/** How the plane lies on the screen: it is neither turned nor tilted, so two of its points tell. */
function frameOf({ pixelOf }: Plane): (group: Cluster) => readonly [number, number] {
  const [west, north, east, south] = [20, 54, 42, 43];
  const [[left, top], [right, bottom]] = [pixelOf([west, north]), pixelOf([east, south])];
  const scaleX = (right - left) / (planeX(east) - planeX(west));
  const scaleY = (bottom - top) / (planeY(south) - planeY(north));
  return ({ x, y }) => [left + (x - planeX(west)) * scaleX, top + (y - planeY(north)) * scaleY];
}

/** Draws the groups that lie in sight; a group has its count, as `number` writes it. */
export function drawClusters(
  canvas: HTMLCanvasElement,
  plane: Plane,
  groups: readonly Cluster[],
  number: (n: number) => string,
): void {
  // prettier-ignore
  const context = canvas.getContext('2d');
  if (!context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio;
  [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
  context.scale(ratio, ratio);
  const { color, borderTopColor: edge, fontFamily } = getComputedStyle(canvas);
  Object.assign(context, { textAlign: 'center', textBaseline: 'middle', font: `600 11px ${fontFamily}`, lineWidth: EDGE_PX }); // prettier-ignore
  const place = frameOf(plane);
  for (const group of groups) {
    const [x, y] = place(group);
    if (x < -MARGIN_PX || y < -MARGIN_PX || x > width + MARGIN_PX || y > height + MARGIN_PX) continue;
    context.beginPath();
    context.arc(x, y, radiusOf(group.count), 0, 2 * Math.PI);
    Object.assign(context, { fillStyle: color, strokeStyle: edge });
    context.fill();
    context.stroke();
    if (group.count === 1) continue;
    context.fillStyle = edge;
    context.fillText(number(group.count), x, y);
  }
}
