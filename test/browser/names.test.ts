// No town's sign or name is cut by the window or by a panel, where panels open and close and the map moves.
// It must not know where any name stands: it compares the map with towns and without.
import { expect, test } from 'vitest';
import { stage, type Opened } from './harness.ts';
import { apart, colourAt, differing, type Picture } from './png.ts';
import { at, bare, still, travel } from './site.ts';

const { open } = stage({ keepOpen: true });

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Pixel = readonly [x: number, y: number];

/** The edges that could cut a name: the window's, and those of all that lies over the map. */
async function edgesOver({ page }: Opened): Promise<Rect[]> {
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('there is no map');
  const panels = await page.locator('[data-over-map] > *').all();
  const boxes = await Promise.all(panels.map((panel) => panel.boundingBox()));
  return [box, ...boxes.flatMap((one) => one ?? [])].map((one) => ({ ...one, x: one.x - box.x, y: one.y - box.y }));
}

function along({ x, y, width, height }: Rect): Pixel[] {
  const [right, bottom] = [x + width - 1, y + height - 1];
  return [
    ...Array.from({ length: Math.ceil(width) }, (_, step): Pixel[] => [[x + step, y], [x + step, bottom]]), // prettier-ignore
    ...Array.from({ length: Math.ceil(height) }, (_, step): Pixel[] => [[x, y + step], [right, y + step]]), // prettier-ignore
  ].flat();
}

/** How many pixels of an edge a town's sign or name covers. */
function crossed(withTowns: Picture, without: Picture, edges: readonly Rect[]): number {
  const { width, height } = withTowns;
  const isInside = ([x, y]: Pixel): boolean => x >= 0 && y >= 0 && x < width && y < height;
  const pixels = edges
    .flatMap(along)
    .map(([x, y]): Pixel => [Math.round(x), Math.round(y)])
    .filter(isInside);
  return pixels.filter(([x, y]) => apart(colourAt(withTowns, x, y), colourAt(without, x, y)) > 40).length;
}

const QUERY = `theme=light&hide=strikes-kyiv,strikes-kharkiv,strikes-odesa,strikes-elsewhere`;

test.each([
  ['a desk', { width: 900, height: 640 }, [37.2, 48.3], 7.4],
  ['a phone', { width: 390, height: 844, touch: true }, [34.5, 48.3], 6.2],
] as const)('no name is cut on %s', async (_name, size, place, zoom) => {
  const query = `${at([...place], zoom)}&${QUERY}`;
  const visit = await open({ ...size, query: `v=1&${query}`, reducedMotion: 'reduce' });
  await visit.reached('redlines:map');
  await visit.settled();
  await bare(visit.page);
  const towns = await still(visit.page);
  await travel(visit.page, `${query},towns`);
  await visit.settled();
  const noTowns = await still(visit.page);
  expect(differing(towns, noTowns)).toBeGreaterThan(0.002);
  expect(crossed(towns, noTowns, await edgesOver(visit))).toBe(0);
});
