// Where the names of wide things stand, `[lon, lat]`: a drawing decision, so that no name lies on the line or a town.
// It must not know the names themselves.
import type { Position } from 'geojson';

export type Anchor = {
  readonly id: string;
  readonly kind: 'oblast' | 'country' | 'sea';
  readonly at: Position;
  readonly from: number;
};

const OBLASTS: Readonly<Record<string, Position>> = {
  '05': [28.75, 48.82],
  '07': [24.8, 51.25],
  '09': [38.9, 49.2],
  12: [34.55, 48.72],
  14: [37.85, 47.55],
  18: [28.41, 50.72],
  21: [23.1, 48.42],
  23: [35.62, 47.18],
  26: [24.56, 48.72],
  32: [30.55, 49.72],
  35: [31.9, 48.52],
  43: [34.25, 45.32],
  46: [23.8, 49.62],
  48: [31.95, 47.5],
  51: [30.25, 47.3],
  53: [33.75, 49.8],
  56: [26.6, 51.3],
  59: [33.85, 51.15],
  61: [25.5, 49.3],
  63: [36.5, 49.55],
  65: [33.9, 46.65],
  68: [27.0, 49.6],
  71: [31.3, 49.2],
  74: [32.1, 51.35],
  77: [25.8, 48.2],
};

const COUNTRIES: Readonly<Record<string, Position>> = {
  by: [28.2, 53.2],
  bg: [25.2, 42.7],
  ge: [43.4, 42.2],
  hu: [19.4, 47.1],
  kz: [49.5, 48.9],
  lt: [23.9, 55.4],
  md: [28.55, 47.25],
  pl: [19.9, 51.9],
  ro: [25.0, 45.7],
  rs: [20.8, 44.1],
  ru: [39.6, 46.2],
  sk: [19.6, 48.72],
  tr: [34.2, 40.2],
};

const SEAS: Readonly<Record<string, Position>> = { black: [31.5, 44.85], azov: [36.75, 46.13] };

/** Too narrow for their names at small scales: labelled from zoom 5. */
const CROWDED = ['azov', 'md'];

const rows = (kind: Anchor['kind'], prefix: string, places: Readonly<Record<string, Position>>): Anchor[] =>
  Object.entries(places).map(([key, at]) => ({
    id: `${kind}.${prefix}${key}`,
    kind,
    at,
    from: CROWDED.includes(key) ? 5 : 0,
  }));

/** Where the same names stand again, for views that are too near to show the first. */
const AGAIN: readonly Anchor[] = [{ id: 'country.ru', kind: 'country', at: [38.4, 50.9], from: 6.2 }];

/** Towns that the dispute is about: named as soon as a view shows the whole east, whatever their size. */
export const DISPUTED_TOWNS: readonly string[] = ['town.kramatorsk', 'town.sloviansk'];

export const ANCHORS: readonly Anchor[] = [
  ...AGAIN,
  ...rows('oblast', 'ua-', OBLASTS),
  ...rows('country', '', COUNTRIES),
  ...rows('sea', '', SEAS),
];
