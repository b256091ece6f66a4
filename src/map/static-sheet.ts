// Where a still picture is painted, and what each layer of it draws there.
// It must not know how anything is painted.
import type { Feature, Geometry, Position } from 'geojson';
import { memoize } from '../core/values/memoize.ts';
import type { Scene } from '../core/view/scene.ts';
import type { Camera } from '../core/view/view.ts';
import { paletteOf, type Palette } from './palette.ts';
import { holds, propertyOf, sizeAt } from './picture/evaluate.ts';
import type { PictureLayer } from './picture/layer.ts';
import { isShown, layersOf } from './picture/picture.ts';
import type { Sources } from './sources.ts';
import { frameOf, type Frame, type Padding, type Size } from './static-frame.ts';
import { linesOf, type Bounds, type Line } from './static-lines.ts';

export type StaticOptions = Size & {
  readonly camera: Camera;
  readonly padding?: Padding;
  /** Leaves layers out. */
  readonly draws?: (layer: PictureLayer) => boolean;
  /** Moves a line to its right; without it, layers whose lines are moved are left out. See static-inset.ts. */
  readonly insetLines?: ((line: Line, inset: number, tolerance: number) => readonly Line[]) | undefined;
};
/** A feature with the place of its symbol, CSS pixels; `layer` and `id` say where it came from. */
export type PlacedFeature = {
  readonly feature: Feature;
  readonly spot: { readonly layer: string; readonly id: string; readonly x: number; readonly y: number };
};
export type Sheet = {
  readonly frame: Frame;
  readonly size: Size;
  readonly palette: Palette;
  /** What the scene shows at this zoom, from the bottom to the top. */
  readonly layers: readonly PictureLayer[];
  readonly featuresOf: (layer: PictureLayer) => readonly Feature[];
  readonly pointsOf: (layer: PictureLayer) => readonly PlacedFeature[];
  /** Shapes in CSS pixels; a border and its casing, say, are projected once. */
  readonly linesOf: (features: readonly Feature[]) => readonly Line[];
};

/** The least that is drawn beyond each edge of the frame, CSS pixels; otherwise the width of the widest line. */
const MARGIN = 8;

function boundsOf(layers: readonly PictureLayer[], { width, height }: Size, zoom: number): Bounds {
  const reach = (layer: PictureLayer): number =>
    layer.kind === 'line' ? sizeAt(layer.width, zoom) + sizeAt(layer.inset ?? 0, zoom) : MARGIN;
  const margin = Math.max(...layers.map(reach));
  return [-margin, -margin, width + margin, height + margin];
}

/** Where the symbol of a feature stands: a point, or where a line begins. */
function startOf(geometry: Geometry): Position | undefined {
  if (geometry.type === 'Point') return geometry.coordinates;
  return geometry.type === 'LineString' ? geometry.coordinates[0] : undefined;
}

export function sheetOf(scene: Scene, sources: Sources, options: StaticOptions): Sheet {
  const { width, height, camera, padding, draws = () => true } = options;
  const frame = frameOf(camera, { width, height }, padding);
  const { zoom, place } = frame;
  const projected = new Map<Geometry, readonly Line[]>();
  const isDrawn = (layer: PictureLayer): boolean =>
    isShown(layer, scene) && draws(layer) && (layer.from ?? 0) <= zoom && zoom < (layer.below ?? Infinity);
  const layers = layersOf(scene).filter(isDrawn);
  const bounds = boundsOf(layers, options, zoom);
  const featuresOf = ({ data, where = [] }: PictureLayer): Feature[] =>
    sources.dataOf(scene, data).features.filter((one) => where.every((condition) => holds(condition, one, zoom)));
  return {
    linesOf: (features) =>
      features.flatMap((one) => memoize(projected, one.geometry, () => linesOf([one], place, bounds))),
    frame,
    size: { width, height },
    palette: paletteOf(scene.dark),
    layers,
    featuresOf,
    pointsOf: (layer) =>
      featuresOf(layer).flatMap((feature) => {
        const start = startOf(feature.geometry);
        if (!start) return [];
        const [x, y] = place(start);
        return [{ feature, spot: { layer: layer.id, id: String(propertyOf(feature, 'id')), x, y } }];
      }),
  };
}
