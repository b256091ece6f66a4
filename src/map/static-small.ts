// Small still pictures of every scenario over one base that all of them share, light enough for many on a page.
// It must not know the page, nor what a scenario says.
import type { FeatureCollection } from 'geojson';
import type { Box } from '../core/bounds.ts';
import { sceneOf } from '../core/scene.ts';
import { INITIAL, type LayerId, LAYERS, type View } from '../core/view.ts';
import type { Line } from './static-lines.ts';
import { pictureOf, type Path, type StaticPicture } from './static.ts';
import type { Stock } from './stock.ts';

export const SMALL = { width: 240, height: 216 } as const;
/** The base from the bottom to the top; a scenario's own land is drawn between `water` and `over`. */
export type SmallBase = {
  readonly background: string;
  readonly land: readonly Path[];
  readonly control: readonly Path[];
  readonly water: readonly Path[];
  readonly over: readonly Path[];
  readonly patterns: StaticPicture['patterns'];
};
export type SmallPicture = {
  readonly paths: readonly Path[];
  readonly marks: StaticPicture['marks'];
  readonly labels: StaticPicture['labels'];
  readonly patterns: StaticPicture['patterns'];
  readonly faint: boolean;
};

/** Where proposals differ: the land from Sumy to Crimea, `[west, south, east, north]`. */
const LOOK: Box = [30.4, 44.35, 40.4, 51.8];
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** The stock without the kinds that a picture leaves out: what is not there costs nothing. */
const only = (stock: Stock, kinds: readonly string[]): Stock => ({
  world: stock.world,
  resolve: (key) => (kinds.includes(key.split(':')[0] ?? '') ? stock.resolve(key) : NOTHING),
});

const SHOWN: readonly LayerId[] = ['control', 'line', 'zone'];
const viewOf = (view: View, scenario: string): View => ({
  ...INITIAL,
  locale: view.locale,
  depth: view.depth,
  scenario,
  hidden: LAYERS.filter((layer) => !SHOWN.includes(layer)),
});

function draw(view: View, scenario: string, dark: boolean, stock: Stock): StaticPicture & { readonly faint: boolean } {
  const scene = sceneOf(viewOf(view, scenario), stock.world, { hovered: [], annotation: undefined, dark });
  return { ...pictureOf(scene, stock, { ...SMALL, camera: { box: LOOK } }), faint: scene.controlFaint };
}

/** Points closer than this to the one before them are not seen at this size, CSS pixels. */
const FINE = 0.7;

const inSight = (x: number, y: number): boolean =>
  Math.abs(x - SMALL.width / 2) < SMALL.width && Math.abs(y - SMALL.height / 2) < SMALL.height;

/** An outline without the points that cannot be told apart; rings that shrink to a dot or lie far outside go. */
function thinned({ points, closed }: Line): Line[] {
  const kept: number[] = [];
  let [lastX, lastY, seen] = [Infinity, Infinity, false];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    seen ||= inSight(x, y);
    const end = !closed && at === points.length - 2;
    if (!end && Math.hypot(x - lastX, y - lastY) < FINE) continue;
    kept.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return seen && kept.length > (closed ? 4 : 2) ? [{ points: kept, closed }] : [];
}

const light = (path: Path): Path => ({
  ...path,
  lines: path.lines.flatMap(thinned),
  ...(path.width ? { width: path.width * 0.8 } : {}),
});
const BELOW = ['countries', 'country-ua', 'ukraine'];
const HELD = ['held', 'held-since-2014'];
const WATER = ['waters', 'former-reservoir'];

/** The base under every small picture. */
export function smallBase(view: View, dark: boolean, stock: Stock): SmallBase {
  const kinds = ['countries', 'ukraine', 'waters', 'control', 'border', 'edges'];
  const picture = draw(view, 'status-quo', dark, only(stock, kinds));
  const paths = picture.paths.filter(({ id }) => id !== 'rivers' && !id.startsWith('line-band')).map(light);
  return {
    background: picture.background,
    land: paths.filter(({ id }) => BELOW.includes(id)),
    control: paths.filter(({ id }) => HELD.includes(id)),
    water: paths.filter(({ id }) => WATER.includes(id)),
    over: paths.filter(({ id }) => ![...BELOW, ...HELD, ...WATER].includes(id)),
    patterns: picture.patterns,
  };
}

/** Symbols that would lie on each other at this size: the first stands for its neighbours. */
function spread<T>(items: readonly T[], where: (item: T) => readonly [number, number]): T[] {
  const near = (a: readonly [number, number], b: readonly [number, number]): boolean =>
    Math.hypot(a[0] - b[0], a[1] - b[1]) < 13;
  return items.reduce<T[]>(
    (kept, one) => (kept.some((other) => near(where(one), where(other))) ? kept : [...kept, one]),
    [],
  );
}

/** What one scenario draws over the base; names are left to the page. */
export function smallPicture(view: View, scenario: string, dark: boolean, stock: Stock): SmallPicture {
  const { paths, marks, labels, patterns, faint } = draw(view, scenario, dark, only(stock, ['overlays', 'marks']));
  return {
    paths: paths.map(light),
    marks: spread(marks, ({ x, y }) => [x, y]),
    labels: spread(
      labels.filter(({ text }) => text === '?'),
      ({ at }) => at,
    ),
    patterns,
    faint,
  };
}
