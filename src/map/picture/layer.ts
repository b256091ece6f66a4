// What is drawn, described once: an ordered list of layers, each with its geometry, look and words.
// It must not know who paints it: paint-style.ts makes a MapLibre style of it, static.ts flat shapes.
import type { Scene } from '../../core/view/scene.ts';
import type { LayerId } from '../../core/view/view.ts';
import type { Palette } from '../palette.ts';
import type { DataId } from '../sources.ts';

export type Setting = { readonly scene: Scene; readonly palette: Palette };
export type Layers = (setting: Setting) => readonly PictureLayer[];

/** CSS pixels: the same at every zoom, or zooms and sizes in turn, between which it grows steadily. */
export type Size = number | readonly number[];
/** One value for each value of a feature's property, written as text. */
export type Cases<T> = { readonly by: string; readonly cases: ReadonlyMap<string, T>; readonly otherwise: T };
export type Choice<T extends string | number> = T | Cases<T>;

/** What a feature must be to be drawn; a layer draws what all its conditions hold for. */
export type Condition =
  | readonly [test: 'is' | 'is not', property: string, values: readonly (string | number | boolean)[]]
  | readonly [test: 'contains', property: string, texts: readonly string[]]
  | readonly [test: 'geometry', is: 'is', kinds: readonly ('Point' | 'LineString' | 'Polygon')[]]
  | readonly [test: 'has', property: string, has: boolean]
  /** The zoom is at least, or less than, what the property says. */
  | readonly [test: 'zoom', property: string, side: 'from' | 'below'];

type Common = {
  readonly id: string;
  readonly data: DataId;
  /** The reader's layer that it is hidden with; nobody can hide what has none. */
  readonly group?: LayerId | undefined;
  readonly where?: readonly Condition[];
  /** Zooms at which it is drawn: from the first, below the second. */
  readonly from?: number;
  readonly below?: number;
};
/** A colour, or a pattern by its name in the palette; `outline` is a hairline. Colours are `#rrggbb` or `#rrggbbaa`. */
export type FillLayer = Common & {
  readonly kind: 'fill';
  /** Its features lie on one another, and each is filled by itself. */
  readonly overlaps?: boolean;
  readonly colour?: Choice<string>;
  readonly pattern?: Choice<string>;
  readonly outline?: string;
  readonly opacity?: number;
};
/** `dash` is strokes and gaps in turn, in widths of the line; `blur` is how far it fades at each side, CSS pixels. */
export type LineLayer = Common & {
  readonly kind: 'line';
  readonly colour: Choice<string>;
  readonly width: Size;
  readonly dash?: readonly number[];
  /** CSS pixels to the right of its direction, which is inside a shape of the mosaic. */
  readonly inset?: Size;
  readonly blur?: Size;
  readonly opacity?: number;
  /** For wide lines only: under three pixels no eye sees the corners, and round ones cost many triangles. */
  readonly round?: boolean;
};
export type CircleLayer = Common & {
  readonly kind: 'circle';
  readonly colour: string;
  readonly opacity?: Choice<number>;
  /** CSS pixels; or as wide on the ground as a property says (km at the equator), and no less than so many pixels. */
  readonly radius: Choice<number> | { readonly km: string; readonly least: number };
  readonly edge?: { readonly colour: string; readonly width: number };
  /** Fades from its middle to its edge. */
  readonly fades?: boolean;
  /** CSS pixels to the right and down. */
  readonly shift?: readonly [number, number];
};
/** `free`: left out where it would lie on another symbol. `always`: drawn, and others avoid it. `over`: drawn over others. */
export type Placement = 'free' | 'always' | 'over';
/** A symbol of images.ts: its name, or the property that has it. */
export type Icon = {
  readonly family: 'town' | 'mark' | 'strike';
  readonly name: Choice<string> | { readonly property: string };
  readonly scale?: number;
  /** How strong it is, 0 to 1. */
  readonly opacity?: number;
  /** Drawn even where it lies on another. */
  readonly overlaps?: boolean;
};
/** The side or corner of a text that lies towards its point. */
export type Anchor = 'center' | 'left' | 'right' | 'top' | 'bottom' | `${'top' | 'bottom'}-${'left' | 'right'}`;
export type Text = {
  readonly property: string;
  /** A bold line of its own before the text, by the property that has it, and how much larger it is. */
  readonly head?: { readonly property: string; readonly scale: number };
  readonly size: Size;
  readonly bold?: boolean;
  readonly colour: string;
  readonly halo?: { readonly colour: string; readonly width: number; readonly blur?: number };
  /** The first that finds room is taken; `gap` is the distance from the point, em. */
  readonly anchors?: readonly Anchor[];
  readonly gap?: Choice<number>;
  readonly shift?: readonly [number, number];
  /** Em: between letters, the longest line, from line to line. */
  readonly spacing?: number;
  readonly maxWidth?: number;
  readonly lineHeight?: number;
  readonly uppercase?: boolean;
  /** CSS pixels around it that others leave free. */
  readonly padding?: number;
};
/** Icon and text are drawn together or not at all; `order` is the property by which they are placed, the least first. */
export type SymbolLayer = Common & {
  readonly kind: 'symbol';
  readonly icon?: Icon;
  readonly text?: Text;
  readonly placement?: Placement;
  readonly order?: string;
};
export type PictureLayer = FillLayer | LineLayer | CircleLayer | SymbolLayer;

/** Makes layers of a kind from their id, their data and their look. */
const layer =
  <T extends PictureLayer>(kind: T['kind']) =>
  (id: string, data: DataId, look: Omit<T, 'id' | 'data' | 'kind'>): T =>
    ({ id, kind, data, ...look }) as T;
export const fill = layer<FillLayer>('fill');
export const line = layer<LineLayer>('line');
export const circle = layer<CircleLayer>('circle');
export const symbol = layer<SymbolLayer>('symbol');

/** The condition that a feature's geometry is of one of some kinds, or of several such (`MultiPolygon`). */
export const geometryIs = (...kinds: readonly ('Point' | 'LineString' | 'Polygon')[]): Condition => [
  'geometry',
  'is',
  kinds,
];

export const casesOf = <K extends string | number, T>(
  by: string,
  values: readonly K[],
  of: (value: K) => T,
  otherwise: T,
): Cases<T> => ({ by, cases: new Map(values.map((value) => [String(value), of(value)])), otherwise });

export const isCases = <T>(choice: unknown): choice is Cases<T> =>
  typeof choice === 'object' && choice !== null && 'cases' in choice;
