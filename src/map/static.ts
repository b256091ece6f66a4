// The same scene as plain shapes: before the map stands, without WebGL, on paper, as an export. Same stock, palette and patterns.
// It must not know the page or the map library.
import type { Feature } from 'geojson';
import { STATUSES, type Status } from '../core/scenario.ts';
import type { Scene } from '../core/scene.ts';
import type { Camera } from '../core/view.ts';
import { keysOf } from './keys.ts';
import { BAND_STEPS, bandStrength, RUNGS } from './measures.ts';
import { paletteOf, patternOfChange, type Palette, type Pattern } from './palette.ts';
import { tileOf, type Tile } from './patterns.ts';
import { labelsOf, type Label } from './static-labels.ts';
import { frameOf, type Frame, type Padding, type Size } from './static-frame.ts';
import { linesOf, type Line } from './static-lines.ts';
import { ringsOf, wordsOf, type Mark } from './static-marks.ts';
import { strikeMarksOf } from './static-strikes.ts';
import type { Stock } from './stock.ts';

/** Lines that look alike, in CSS pixels; `pattern` names one of the picture's patterns and takes the place of `fill`. */
export type Path = {
  readonly id: string;
  readonly lines: readonly Line[];
  readonly fill?: string;
  readonly pattern?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
};
/** Everything a still picture of the scene holds, from the bottom to the top: paths, marks, labels. */
export type StaticPicture = Size & {
  readonly background: string;
  /** `scale` is how much larger than its tile a pattern is drawn. */
  readonly patterns: readonly (Tile & { readonly id: string; readonly scale: number })[];
  readonly paths: readonly Path[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
};
export type StaticOptions = Size & { readonly camera: Camera; readonly padding?: Padding };

type Look = Omit<Path, 'id' | 'lines'>;
type Draw = (id: string, source: string, look: Look, chosen?: (feature: Feature) => boolean) => Path[];

const FORMER = 'water.kakhovka-former';
const property = (feature: Feature, name: string): unknown => feature.properties?.[name];
const is =
  (name: string, value: unknown) =>
  (feature: Feature): boolean =>
    property(feature, name) === value;

function drawer({ scene, stock, frame }: Setting): Draw {
  const keys: Readonly<Record<string, string>> = keysOf(scene);
  return (id, source, look, chosen = () => true) => {
    // What the map takes in one piece, `land`, is drawn here part by part: each is kept under its own name.
    const features = stock.resolve(keys[source] ?? source).features.filter(chosen);
    const lines = linesOf(features, frame.place);
    return lines.length > 0 ? [{ id, lines, ...look }] : [];
  };
}

function base(draw: Draw, palette: Palette): Path[] {
  const foreign = (feature: Feature): boolean => !is('id', 'country.ua')(feature);
  return [
    ...draw('countries', 'countries', { fill: palette.land, stroke: palette.countryBorder, width: 0.7 }, foreign),
    ...draw('country-ua', 'countries', { fill: palette.land }, is('id', 'country.ua')),
    ...draw('ukraine', 'ukraine', { fill: palette.ukraine }),
  ];
}

function waters(draw: Draw, palette: Palette): Path[] {
  const former = is('id', FORMER);
  const polygon = (one: Feature): boolean => one.geometry.type.includes('Polygon') && !former(one);
  const line = ({ geometry }: Feature): boolean => geometry.type.includes('LineString');
  const dry: Look = { pattern: 'former', stroke: palette.former.colour, width: 0.6, dash: [3, 2] };
  return [
    ...draw('waters', 'waters', { fill: palette.sea, stroke: palette.shore, width: 0.4 }, polygon),
    ...draw('rivers', 'waters', { stroke: palette.shore, width: 0.7 }, line),
    ...draw('former-reservoir', 'waters', dry, former),
  ];
}

function control(draw: Draw, scene: Scene): Path[] {
  if (!scene.shown.has('control')) return [];
  const opacity = scene.controlFaint ? 0.4 : 1;
  return [
    ...draw('held', 'control', { pattern: 'russian-held', opacity }, is('since2014', false)),
    ...draw('held-since-2014', 'control', { pattern: 'russian-held-since-2014', opacity }, is('since2014', true)),
  ];
}

function overlays(draw: Draw, scene: Scene, palette: Palette): Path[] {
  const changed = STATUSES.flatMap((status) =>
    draw(
      `difference-${status}`,
      'difference',
      { pattern: `to-${status}`, stroke: palette.ink, width: 1.1 },
      is('to', status),
    ),
  );
  const added = scene.overlays.flatMap(({ status, firm }) =>
    draw(
      `overlay-${status}`,
      'overlays',
      { pattern: status, stroke: palette.status[status].edge, width: 1.1, ...(firm ? {} : { dash: [3.5, 2.5] }) },
      is('status', status),
    ),
  );
  return [...added, ...changed];
}

function lineOfContact(draw: Draw, scene: Scene, palette: Palette): Path[] {
  if (!scene.shown.has('line')) return [];
  const strength = palette.line.bandOpacity * (scene.controlFaint ? 0.4 : 1);
  const bands = Array.from({ length: BAND_STEPS }, (_, step) => {
    const look = { fill: palette.line.band, opacity: strength * bandStrength(step) };
    return draw(`line-band-${step}`, 'band', look, is('step', step));
  }).flat();
  const dash = scene.lineDraft ? { dash: [5, 3] } : {};
  const centre: Look = { stroke: palette.line.centre, width: 0.9, opacity: 0.75, ...dash };
  return [...bands, ...draw('line-centre', 'edges', centre)];
}

function borders(draw: Draw, scene: Scene, palette: Palette): Path[] {
  const oblasts = scene.shown.has('borders')
    ? draw('oblasts', 'oblasts', { stroke: palette.oblastBorder, width: 0.6 })
    : [];
  const since = scene.shown.has('control')
    ? draw('since-2014', 'since-2014', { stroke: palette.since2014, width: 0.9, dash: [3, 2] })
    : [];
  const donbas = scene.shown.has('donbas')
    ? draw('donbas', 'donbas', { stroke: palette.donbas, width: 1.2, dash: [5, 3] })
    : [];
  return [...oblasts, ...since, ...donbas];
}

function emphasis(draw: Draw, palette: Palette): Path[] {
  return (['hovered', 'spoken', 'picked'] as const).flatMap((role) => {
    const shaped = ({ geometry }: Feature): boolean => geometry.type !== 'Point';
    return draw(`${role}-line`, `emphasis-${role}`, { stroke: palette.emphasis.line, width: 2.2 }, shaped);
  });
}

const rungs = ({ mark }: Palette): Look => ({ stroke: mark, width: RUNGS.width, dash: [RUNGS.on, RUNGS.off] });

type Setting = { readonly scene: Scene; readonly stock: Stock; readonly palette: Palette; readonly frame: Frame };

function marksOf({ scene, stock, palette, frame }: Setting, towns: readonly Label[]): Mark[] {
  const strikes = strikeMarksOf(scene, stock, frame, palette);
  const symbols = towns.flatMap(({ id, town, at: [x, y] }): Mark[] =>
    town ? [{ id, kind: 'town', x, y, r: 3.4, ...palette.town[scene.townsAlike ? 'ukraine' : town], halo: 0 }] : [],
  );
  const keys = keysOf(scene);
  const rings = [keys['emphasis-spoken'], keys['emphasis-picked']].flatMap((key) =>
    stock.resolve(key).features.flatMap((one): Mark[] => {
      if (one.geometry.type !== 'Point') return [];
      const [x, y] = frame.place(one.geometry.coordinates);
      const { line } = palette.emphasis;
      return [
        {
          id: String(property(one, 'id')),
          kind: 'ring',
          x,
          y,
          r: 10,
          fill: 'none',
          half: 'none',
          stroke: line,
          halo: 0,
        },
      ];
    }),
  );
  return [...rings, ...symbols, ...strikes];
}

const inFrame = ({ x, y, halo }: Mark, { width, height }: Size): boolean =>
  x > -halo && y > -halo && x < width + halo && y < height + halo;

function patternNamed(palette: Palette, id: string): Pattern | null {
  if (id === 'former') return palette.former;
  if (id.startsWith('to-')) return patternOfChange(palette, id.slice(3) as Status);
  return palette.status[id as Status].pattern;
}

/** The picture of a scene in a frame of `width` by `height` CSS pixels; the recognised border is in every one. */
export function pictureOf(scene: Scene, stock: Stock, options: StaticOptions): StaticPicture {
  const { width, height, camera, padding } = options;
  const palette = paletteOf(scene.dark);
  const frame = frameOf(camera, { width, height }, padding);
  const setting: Setting = { scene, stock, palette, frame };
  const draw = drawer(setting);
  const paths = [
    ...base(draw, palette),
    ...control(draw, scene),
    ...waters(draw, palette),
    ...overlays(draw, scene, palette),
    ...lineOfContact(draw, scene, palette),
    ...borders(draw, scene, palette),
    ...draw('border', 'border', { stroke: palette.recognisedBorder, width: 1.4 }),
    ...draw('mark-spit', 'marks', rungs(palette), ({ geometry }) => geometry.type === 'LineString'),
    ...emphasis(draw, palette),
  ];
  const named = labelsOf(scene, stock, frame, { width, height });
  const marked = stock.resolve(keysOf(scene).marks).features;
  const words = wordsOf(marked, frame.place, palette);
  const labels = [...named, ...words.filter(({ text }) => named.every((one) => one.text !== text))];
  // The live map enlarges patterns from one whole zoom to the next; what it takes the place of looks the same.
  const scale = padding ? 2 ** (frame.zoom % 1) : 1;
  const used = new Set(paths.flatMap(({ pattern }) => pattern ?? []));
  const patterns = [...used].flatMap((id) => {
    const pattern = patternNamed(palette, id);
    return pattern ? [{ id, scale, ...tileOf(pattern) }] : [];
  });
  const round = [...marksOf(setting, labels), ...ringsOf(marked, frame.place, palette)];
  const marks = round.filter((mark) => inFrame(mark, { width, height }));
  return { width, height, background: palette.sea, patterns, paths, marks, labels };
}
