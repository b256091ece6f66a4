// Paints the picture as flat shapes: before the map stands, without WebGL, on paper, as an export.
// It must not know what any layer shows, nor the page or the map library.
import type { Scene } from '../core/view/scene.ts';
import { patternsOf, type Palette } from './palette.ts';
import { tileOf, type Tile } from './patterns.ts';
import { groupsOf, sizeAt } from './picture/evaluate.ts';
import type { FillLayer, LineLayer, PictureLayer } from './picture/layer.ts';
import { INSET_TOLERANCE } from './picture/pins.ts';
import type { Sources } from './sources.ts';
import { discsOf, type Disc } from './static-discs.ts';
import type { Size } from './static-frame.ts';
import { placeSymbols, type Label } from './static-labels.ts';
import type { Line } from './static-lines.ts';
import { sheetOf, type Sheet, type StaticOptions } from './static-sheet.ts';

/** Lines that look alike, in CSS pixels; `pattern` names one of the picture's patterns and takes the place of `fill`. */
export type Path = {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly fill?: string | undefined;
  readonly pattern?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly dash?: readonly number[] | undefined;
  readonly opacity: number;
};
/** Everything a still picture of the scene holds, from the bottom to the top: paths, discs, labels. */
export type StaticPicture = Size & {
  readonly background: string;
  /** `scale` is how much larger than its tile a pattern is drawn. */
  readonly patterns: readonly (Tile & { readonly id: string; readonly scale: number })[];
  readonly paths: readonly Path[];
  readonly discs: readonly Disc[];
  readonly labels: readonly Label[];
};
/** Width of a fill's outline, CSS pixels. */
const HAIRLINE = 0.8;

/** A line that fades at its sides, as strokes one upon another that together fall off as evenly. */
function faded(path: Path & { readonly width: number }, blur: number): Path[] {
  const count = Math.min(4, Math.ceil(blur / 4));
  const peak = Math.min(1, path.width / 2 / blur);
  const opacity = 1 - (1 - path.opacity * peak) ** (1 / count);
  return Array.from({ length: count }, (_, index) => {
    return { ...path, opacity, width: path.width - (2 * blur * peak * (index + 0.5)) / count };
  });
}

type InsetLines = StaticOptions['insetLines'];

function strokesOf(layer: LineLayer, sheet: Sheet, insetLines: InsetLines): Path[] {
  const { frame, featuresOf, linesOf } = sheet;
  const { zoom } = frame;
  const { id, colour, opacity = 1, blur, dash, inset } = layer;
  if (inset !== undefined && !insetLines) return [];
  const width = sizeAt(layer.width, zoom);
  return groupsOf(colour, featuresOf(layer)).flatMap(([stroke, features]) => {
    const edges = linesOf(features);
    const moved = (line: Line) => insetLines?.(line, sizeAt(inset ?? 0, zoom), INSET_TOLERANCE) ?? [];
    const lines = inset === undefined ? edges : edges.flatMap(moved);
    const path = { id, lines, stroke, width, dash: dash?.map((part) => part * width), opacity };
    return blur === undefined ? [path] : faded(path, sizeAt(blur, zoom));
  });
}

/** `#rrggbbaa` is a colour and how strong it is: not every reader of SVG knows it in one. */
const alphaOf = (colour: string): number => (colour.length > 7 ? Number.parseInt(colour.slice(7), 16) / 255 : 1);

function fillsOf(layer: FillLayer, { featuresOf, linesOf }: Sheet): Path[] {
  const { id, colour = 'none', pattern, outline, overlaps = false, opacity = 1 } = layer;
  const features = featuresOf(layer);
  const together = overlaps ? features.map((one) => [one]) : [features];
  return together
    .flatMap((some) => groupsOf(pattern ?? colour, some))
    .map(([look, features]): Path => {
      const lines = linesOf(features);
      if (pattern !== undefined) return { id, lines, pattern: look, opacity };
      const edge = outline === undefined || outline === look ? {} : { stroke: outline, width: HAIRLINE };
      return { id, lines, fill: look.slice(0, 7), opacity: opacity * alphaOf(look), ...edge };
    });
}

function pathsOf(layer: PictureLayer, sheet: Sheet, insetLines: InsetLines): Path[] {
  if (layer.kind === 'line') return strokesOf(layer, sheet, insetLines);
  return layer.kind === 'fill' ? fillsOf(layer, sheet) : [];
}

/** The patterns that paths refer to, as tiles. */
function tilesOf(paths: readonly Path[], palette: Palette, scale: number): StaticPicture['patterns'] {
  const used = new Set(paths.map(({ pattern }) => pattern));
  return [...patternsOf(palette)].flatMap(([id, pattern]) => (used.has(id) ? [{ id, scale, ...tileOf(pattern) }] : []));
}

function symbolsOn(sheet: Sheet): Pick<StaticPicture, 'discs' | 'labels'> {
  const { icons, labels } = placeSymbols(sheet);
  const discs = sheet.layers.flatMap((layer) =>
    layer.kind === 'circle' ? discsOf(layer, sheet) : (icons.get(layer.id) ?? []),
  );
  return { discs, labels };
}

/** The discs and labels of the picture alone, which take a tenth of its time; and the frame in which they stand. */
export function symbolsOf(
  scene: Scene,
  sources: Sources,
  options: StaticOptions,
): Pick<StaticPicture, 'discs' | 'labels'> & Pick<Sheet, 'frame'> {
  const sheet = sheetOf(scene, sources, options);
  return { frame: sheet.frame, ...symbolsOn(sheet) };
}

/** The picture of a scene in a frame of `width` by `height` CSS pixels; the recognised border is in every one. */
export function pictureOf(scene: Scene, sources: Sources, options: StaticOptions): StaticPicture {
  const sheet = sheetOf(scene, sources, options);
  const { size, palette, layers, frame } = sheet;
  const paths = layers
    .flatMap((layer) => pathsOf(layer, sheet, options.insetLines))
    .filter(({ lines }) => lines.length > 0);
  const { discs, labels } = symbolsOn(sheet);
  // The live map enlarges patterns from one whole zoom to the next; what it takes the place of looks the same.
  const patterns = tilesOf(paths, palette, options.padding ? 2 ** (frame.zoom % 1) : 1);
  return { ...size, background: palette.sea, patterns, paths, discs, labels };
}
