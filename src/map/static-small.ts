// Small still pictures of every scenario over one base that all of them share, light enough for many on a page.
// It must not know the page, nor what a scenario says.
import type { Box } from '../core/values/bounds.ts';
import { sceneOf } from '../core/view/scene.ts';
import { INITIAL, type LayerId, LAYERS, type View } from '../core/view/view.ts';
import type { PictureLayer } from './picture/layer.ts';
import type { Sources } from './sources.ts';
import type { Line } from './static-lines.ts';
import { wholePictureOf } from './static-inset.ts';
import type { Path, StaticPicture } from './static.ts';

export const SMALL = { width: 240, height: 216 } as const;
/** The base from the bottom to the top; a scenario's own land is drawn between `water` and `over`. */
export type SmallBase = Pick<StaticPicture, 'patterns' | 'background'> &
  Readonly<Record<keyof typeof BASE, readonly Path[]>>;
export type SmallPicture = Pick<StaticPicture, 'patterns' | 'paths' | 'discs' | 'labels'> & { readonly faint: boolean };

/**
 * What a picture shows, `[west, south, east, north]`: `near` the land that most proposals change, from Sumy oblast to the
 * south of Donetsk oblast, `wide` the land from Sumy to Crimea.
 */
export const LOOKS = {
  near: [34.6, 47.55, 38.6, 51.35],
  wide: [30.4, 44.35, 40.4, 51.8],
} as const satisfies Record<string, Box>;
export type Look = keyof typeof LOOKS;

/** The layers of each part of the base. */
const BASE = {
  land: ['countries', 'ukraine', 'country-borders'],
  control: ['held', 'held-since-2014'],
  water: ['waters', 'former-reservoir', 'former-reservoir-edge'],
  over: ['line-centre', 'border'],
} as const;
const PARTS = Object.keys(BASE) as (keyof typeof BASE)[];
const isOf = (part: keyof typeof BASE, { id }: { readonly id: string }): boolean =>
  BASE[part].some((one) => one === id);
/** A fading edge cannot be seen at this size. */
const isOwn = ({ id, data }: PictureLayer): boolean => (data === 'overlays' || data === 'marks') && id !== 'zone-soft';

const SHOWN: readonly LayerId[] = ['control', 'line', 'zone'];
const HIDDEN = LAYERS.filter((layer) => !SHOWN.includes(layer));

type Draws = (layer: PictureLayer) => boolean;
/** `view` gives the language and the depth of zones. */
export type SmallSetting = { readonly view: View; readonly look: Look; readonly dark: boolean };
function draw({ view: { locale, depth }, look, dark }: SmallSetting, scenario: string, sources: Sources, draws: Draws) {
  const view = { ...INITIAL, locale, depth, scenario, hidden: HIDDEN };
  const scene = sceneOf(view, sources.world, { hovered: [], annotation: undefined, dark });
  const picture = wholePictureOf(scene, sources, { ...SMALL, camera: { box: LOOKS[look] }, draws });
  return { ...picture, paths: picture.paths.map(light), faint: scene.controlFaint };
}

/** Points closer than this to the one before them are not seen at this size, CSS pixels. */
const FINE = 0.7;

/** An outline without the points that cannot be distinguished; rings that shrink to a dot go. */
function thinned({ points, closed }: Line): Line[] {
  const thin: number[] = [];
  let [lastX, lastY] = [Infinity, Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    const end = !closed && at === points.length - 2;
    if (!end && Math.hypot(x - lastX, y - lastY) < FINE) continue;
    thin.push(x, y);
    [lastX, lastY] = [x, y];
  }
  return thin.length > (closed ? 4 : 2) ? [{ points: thin, closed }] : [];
}

const light = (path: Path): Path => ({ ...path, lines: path.lines.flatMap(thinned) });

/** A picture without the points of its outlines that cannot be distinguished. */
export const lightened = <Picture extends Pick<StaticPicture, 'paths'>>(picture: Picture): Picture => ({
  ...picture,
  paths: picture.paths.map(light).filter(({ lines }) => lines.length > 0),
});

/** The base under every small picture of one look. */
export function smallBase(setting: SmallSetting, sources: Sources): SmallBase {
  const draws: Draws = (layer) => PARTS.some((part) => isOf(part, layer));
  const { background, patterns, paths } = draw(setting, 'status-quo', sources, draws);
  const [land = [], control = [], water = [], over = []] = PARTS.map((part) =>
    paths.filter((path) => isOf(part, path)),
  );
  return { background, patterns, land, control, water, over };
}

/** Symbols that would lie on each other at this size: the first stands for its neighbours. */
function spread<T extends { readonly x: number; readonly y: number }>(symbols: readonly T[]): T[] {
  return symbols.reduce<T[]>(
    (apart, one) => (apart.some(({ x, y }) => Math.hypot(x - one.x, y - one.y) < 13) ? apart : [...apart, one]),
    [],
  );
}

/** CSS pixels of a thumbnail, and of the map that it stands for, where a camera is a point and a zoom. */
export const THUMBNAIL = { width: 160, height: 100 } as const;
const MAP_WIDTH = 960;

/** A view as the map shows it, through its own camera and small: no names, no strike reports. */
export function thumbnailOf(view: View, dark: boolean, sources: Sources): StaticPicture {
  const scene = sceneOf(view, sources.world, { hovered: [], annotation: undefined, dark });
  const { camera } = view;
  const farther = 'zoom' in camera ? { ...camera, zoom: camera.zoom - Math.log2(MAP_WIDTH / THUMBNAIL.width) } : camera;
  const draws: Draws = ({ kind, data, id }) => (kind !== 'symbol' || data === 'marks') && !id.startsWith('strike');
  const picture = wholePictureOf(scene, sources, { ...THUMBNAIL, camera: farther, draws });
  return { ...lightened(picture), labels: [], discs: spread(picture.discs) };
}

/** What one scenario draws over the base; names are left to the page. */
export function smallPicture(setting: SmallSetting, scenario: string, sources: Sources): SmallPicture {
  const { paths, discs, labels, patterns, faint } = draw(setting, scenario, sources, isOwn);
  return { paths, discs: spread(discs), labels: spread(labels.filter(({ text }) => text === '?')), patterns, faint };
}
