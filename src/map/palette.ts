// How everything is coloured, in a light theme and in a dark one designed for projection. Pure data.
// It must not know the map library, the page or any word a reader sees.
import { STATUSES, type Status } from '../core/scenario/scenario.ts';
import { pinLooks, type PinLook } from './palette-pins.ts';

export type Direction = '/' | '\\' | '|' | '-';
/** The marks of a pattern; spacing, weight and radius in CSS pixels, dash as the inked share of a stroke. */
export type Marks =
  | {
      readonly kind: 'lines';
      readonly direction: Direction;
      readonly spacing: number;
      readonly weight: number;
      readonly dash?: number;
    }
  | { readonly kind: 'cross'; readonly spacing: number; readonly weight: number }
  | { readonly kind: 'dots'; readonly spacing: number; readonly radius: number };
export type Paint = { readonly colour: string; readonly opacity: number };
/** A pattern is data: marks of one colour on a wash. */
export type Pattern = { readonly wash: Paint; readonly marks: Marks; readonly colour: string };

/**
 * How a status is drawn everywhere: on the map, in bars, keys, tables and pictures. `pattern` lies on Ukraine's ground and
 * `edge` outlines it; without a pattern the bare ground is meant. `colour` is the hue alone.
 */
export type StatusLook = { readonly colour: string; readonly edge: string; readonly pattern: Pattern | null };

export type TownLook = { readonly fill: string; readonly half: string; readonly stroke: string };
export type Palette = {
  readonly paper: string;
  readonly sea: string;
  readonly land: string;
  readonly ukraine: string;
  readonly ink: string;
  readonly secondary: string;
  readonly shore: string;
  readonly countryBorder: string;
  readonly recognisedBorder: string;
  readonly oblastBorder: string;
  readonly donbas: string;
  readonly since2014: string;
  readonly line: { readonly band: string; readonly bandOpacity: number; readonly centre: string };
  readonly strike: { readonly dot: string; readonly half: string; readonly ring: string; readonly halo: number };
  readonly contested: string;
  /** Symbols of a scenario that gives no outline. */
  readonly mark: string;
  readonly town: { readonly ukraine: TownLook; readonly russia: TownLook; readonly contested: TownLook };
  readonly label: {
    readonly town: string;
    readonly oblast: string;
    readonly country: string;
    readonly sea: string;
    readonly landHalo: string;
    readonly seaHalo: string;
  };
  /** The land in question, laid on more strongly the more proposals would change it. */
  readonly question: string;
  readonly pins: readonly PinLook[];
  readonly emphasis: { readonly glow: string; readonly line: string };
  readonly former: Pattern;
  readonly status: Readonly<Record<Status, StatusLook>>;
};
export type ThemeName = 'light' | 'dark';

const HELD: Marks = { kind: 'lines', direction: '/', spacing: 5.6, weight: 0.95 };
const HELD_SINCE_2014: Marks = { kind: 'lines', direction: '\\', spacing: 3.6, weight: 0.95 };
/** Broken strokes for land that a side gives up: alike for both sides, in the hue of the side that withdraws. */
const LEFT: Marks = { kind: 'lines', direction: '|', spacing: 5.4, weight: 1.25, dash: 0.6 };
const VACATED: Marks = { kind: 'lines', direction: '/', spacing: 5.4, weight: 1.25, dash: 0.6 };
const BUFFER: Marks = { kind: 'cross', spacing: 5.6, weight: 0.8 };
const WIDE_CROSS: Marks = { kind: 'cross', spacing: 8.8, weight: 1.5 };
const DOTS: Marks = { kind: 'dots', spacing: 4.9, radius: 0.95 };
const DENSE_DOTS: Marks = { kind: 'dots', spacing: 3.9, radius: 0.95 };
const DRY: Marks = { kind: 'lines', direction: '-', spacing: 4, weight: 0.7, dash: 0.6 };

type Hues = {
  readonly ochre: string;
  readonly teal: string;
  readonly plum: string;
  readonly palePlum: string;
  readonly paleTeal: string;
  readonly paleOchre: string;
  readonly base: string;
};

/** How far an edge goes from the hue to the ink: far enough to be seen on every fill beside it. */
const EDGE = 0.3;

/** The colour that lies `share`, 0 to 1, of the way from one `#rrggbb` to another. */
function mixed(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share).toString(16).padStart(2, '0'); // prettier-ignore
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** One look for every status; both themes say the same with the same marks. */
function statusLooks(hues: Hues, heldWash: number): Record<Status, StatusLook> {
  const { ochre, teal, plum, palePlum, paleTeal, paleOchre, base } = hues;
  const edgeOf = (colour: string): string => mixed(colour, base, EDGE);
  const look = (colour: string, marks: Marks, wash: string, opacity: number): StatusLook => ({
    colour,
    edge: edgeOf(colour),
    pattern: { colour, marks, wash: { colour: wash, opacity } },
  });
  return {
    recognised: { colour: base, edge: base, pattern: null },
    'government-held': { colour: teal, edge: edgeOf(teal), pattern: null },
    'russian-held': look(ochre, HELD, ochre, heldWash),
    'russian-held-since-2014': look(ochre, HELD_SINCE_2014, ochre, heldWash * 1.35),
    'demilitarised-ukrainian-side': look(plum, DOTS, palePlum, 0.94),
    'demilitarised-russian-side': look(plum, DENSE_DOTS, palePlum, 0.94),
    buffer: look(plum, BUFFER, palePlum, 0.9),
    'buffer-counted-russian': look(plum, WIDE_CROSS, palePlum, 0.9),
    'left-by-ukraine': look(teal, LEFT, paleTeal, 0.92),
    'vacated-by-russia': look(ochre, VACATED, paleOchre, 0.92),
  };
}

const LIGHT: Palette = {
  paper: '#fbf8f1',
  sea: '#cfdde2',
  land: '#ece7dc',
  ukraine: '#f8f4ea',
  ink: '#2b2824',
  secondary: '#6d6456',
  shore: '#a9bcc3',
  countryBorder: '#bfb5a2',
  recognisedBorder: '#2b2824',
  oblastBorder: '#b3a891',
  donbas: '#3d3831',
  since2014: '#7c5330',
  line: { band: '#4b4640', bandOpacity: 0.36, centre: '#2b2824' },
  strike: { dot: '#8c2f39', half: '#c49495', ring: '#fbf8f1', halo: 0.34 },
  contested: '#77736c',
  mark: '#6d3f78',
  town: {
    ukraine: { fill: '#fffdf8', half: '#fffdf8', stroke: '#2b2824' },
    russia: { fill: '#7c5330', half: '#7c5330', stroke: '#2b2824' },
    contested: { fill: '#fffdf8', half: '#5d5850', stroke: '#2b2824' },
  },
  label: {
    town: '#2b2824',
    oblast: '#6d6456',
    country: '#6b6253',
    sea: '#48636e',
    landHalo: '#fbf8f1',
    seaHalo: '#cfdde2',
  },
  question: '#2b2824',
  pins: pinLooks(['#2a1556', '#9d1385', '#736b18', '#772e00']),
  emphasis: { glow: '#fffdf8', line: '#6d3f78' },
  former: { colour: '#8ea7b0', marks: DRY, wash: { colour: '#f1eee5', opacity: 0.95 } },
  status: statusLooks(
    {
      ochre: '#9c6b3f',
      teal: '#2f7f86',
      plum: '#6d3f78',
      palePlum: '#e6d9e8',
      paleTeal: '#d9e9e8',
      paleOchre: '#f0e1d0',
      base: '#2b2824',
    },
    0.17,
  ),
};

const DARK: Palette = {
  paper: '#191713',
  sea: '#15242c',
  land: '#23211d',
  ukraine: '#36322b',
  ink: '#f4eee1',
  secondary: '#b9ae9b',
  shore: '#3c525c',
  countryBorder: '#4c4740',
  recognisedBorder: '#f4eee1',
  oblastBorder: '#676054',
  donbas: '#e0d7c6',
  since2014: '#e2b37c',
  line: { band: '#efe8da', bandOpacity: 0.34, centre: '#fffaf0' },
  strike: { dot: '#f08a93', half: '#855153', ring: '#191713', halo: 0.36 },
  contested: '#a8a297',
  mark: '#cf9bd9',
  town: {
    ukraine: { fill: '#191713', half: '#191713', stroke: '#f4eee1' },
    russia: { fill: '#dba46a', half: '#dba46a', stroke: '#191713' },
    contested: { fill: '#191713', half: '#d8d0c1', stroke: '#f4eee1' },
  },
  label: {
    town: '#f7f2e7',
    oblast: '#c4baa8',
    country: '#b3a998',
    sea: '#93b1bd',
    landHalo: '#1e1b17',
    seaHalo: '#15242c',
  },
  question: '#f4eee1',
  pins: pinLooks(['#c9c3f6', '#e26cc7', '#e9e478', '#f38c48']),
  emphasis: { glow: '#12100d', line: '#e3b9ec' },
  former: { colour: '#53707c', marks: DRY, wash: { colour: '#2f2c27', opacity: 0.95 } },
  status: statusLooks(
    {
      ochre: '#c9935a',
      teal: '#5fb8be',
      plum: '#cf9bd9',
      palePlum: '#3d2f41',
      paleTeal: '#23434a',
      paleOchre: '#4a3722',
      base: '#f4eee1',
    },
    0.16,
  ),
};

/** What land becomes in a comparison: even lines of one weight for whoever holds it, which no other pattern has in grey. */
const BECOMES: Partial<Record<Status, Marks>> = {
  recognised: { kind: 'lines', direction: '-', spacing: 8, weight: 0.5, dash: 0.5 },
  'government-held': { kind: 'lines', direction: '-', spacing: 5.6, weight: 0.95 },
  'russian-held': { kind: 'lines', direction: '|', spacing: 5.6, weight: 0.95 },
  'russian-held-since-2014': { kind: 'lines', direction: '|', spacing: 3.6, weight: 0.95 },
};

/** The pattern of land that becomes something else: as on the map, on a wash that hides what it was. */
export function patternOfChange({ status: looks, ukraine }: Palette, status: Status): Pattern {
  const { colour, pattern } = looks[status];
  if (pattern && pattern.wash.opacity > 0.5) return pattern;
  return { colour, marks: BECOMES[status] ?? pattern?.marks ?? DRY, wash: { colour: ukraine, opacity: 0.75 } };
}

/** Every pattern by its name: that of a status, `to-` a status in a comparison, the reservoir that is no more. */
export const patternsOf = (palette: Palette): ReadonlyMap<string, Pattern> =>
  new Map([
    ['former', palette.former],
    ...STATUSES.flatMap((status): [string, Pattern][] => {
      const { pattern } = palette.status[status];
      const change: [string, Pattern] = [`to-${status}`, patternOfChange(palette, status)];
      return pattern ? [[status, pattern], change] : [change];
    }),
  ]);

/** A colour, `#rrggbb`, as strong as `alpha`, 0 to 1. */
export const withAlpha = (colour: string, alpha: number): string =>
  `${colour}${Math.round(alpha * 255).toString(16).padStart(2, '0')}`; // prettier-ignore

export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK };
export const themeOf = (dark: boolean): ThemeName => (dark ? 'dark' : 'light');
export const paletteOf = (dark: boolean): Palette => PALETTES[themeOf(dark)];
