// Systems of coordinates that old files have instead of longitude and latitude, and how a file without a name shows its own.
// It must not know libraries: what is neither WGS84 nor Web Mercator is resolved by whoever reads the file.
import type { Position } from 'geojson';

/** From a position in the file's system to `[lon, lat]`, WGS84. */
export type ToLonLat = (position: Position) => Position;

export const WGS84 = 'EPSG:4326';
export const WEB_MERCATOR = 'EPSG:3857';

const RADIUS = 6_378_137;
const EDGE = Math.PI * RADIUS;
const DEGREES = 180 / Math.PI;

/** Web Mercator metres as `[lon, lat]`. */
export const fromWebMercator: ToLonLat = ([x = 0, y = 0]) => [
  (x / RADIUS) * DEGREES,
  (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * DEGREES,
];
/** The converse of `fromWebMercator`. */
export const toWebMercator = ([lon = 0, lat = 0]: Position): Position => [
  (lon / DEGREES) * RADIUS,
  RADIUS * Math.log(Math.tan(Math.PI / 4 + lat / DEGREES / 2)),
];

/** Systems whose longitude and latitude differ from those of WGS84 by a metre at most. */
const DEGREE_CODES = new Set(['4326', '4979', '4258', '4269', '4019', '4937']);
const MERCATOR_CODES = new Set(['3857', '900913', '102100', '102113', '3785', '3587']);

/** The code of a name such as `urn:ogc:def:crs:EPSG::3857`, `EPSG:3857` or `http://www.opengis.net/def/crs/EPSG/0/3857`. */
const codeOf = (name: string): string | undefined => /(?:EPSG|ESRI)\b.*?(\d{3,6})\/?$/i.exec(name.slice(0, 200))?.[1];

/** The system that well-known text defines, in short where it is one of the two. */
function ofDefinition(text: string): string {
  const name = definedName(text) ?? '';
  if (/^\s*GEOG/i.test(text) && /WGS.?(19)?84$/i.test(name)) return WGS84;
  return /web.?mercator|pseudo.?mercator|popular visualisation/i.test(name) ? WEB_MERCATOR : text;
}

/** What a definition in well-known text calls its system; undefined for names that are no definition. */
const definedName = (text: string): string | undefined => /^\s*\w+\s*\[\s*"([^"]{0,200})"/.exec(text)?.[1];

/**
 * The name of a system in short: that of WGS84 or Web Mercator for all their names, `EPSG:32636` for a code, and the text
 * itself for the definition in a .prj file.
 */
export function shortSystem(name: string): string {
  if (/^\s*\w+\s*\[/.test(name)) return ofDefinition(name);
  if (/CRS:?84h?\/?$/i.test(name.slice(0, 200))) return WGS84;
  const code = codeOf(name) ?? /^\s*(\d{4,6})\s*$/.exec(name)?.[1];
  if (code === undefined) return name;
  if (DEGREE_CODES.has(code)) return WGS84;
  return MERCATOR_CODES.has(code) ? WEB_MERCATOR : `EPSG:${code}`;
}

/** The conversions that need no library. */
export function plainSystem(system: string): ToLonLat | undefined {
  if (system === WGS84) return (position) => position;
  return system === WEB_MERCATOR ? fromWebMercator : undefined;
}

/** The box around Ukraine within which coordinates are taken to be meant: west, south, east, north. */
const AROUND = [21.5, 43.8, 41, 52.8] as const;
export const isAround = ([lon = 0, lat = 0]: Position): boolean =>
  lon >= AROUND[0] && lon <= AROUND[2] && lat >= AROUND[1] && lat <= AROUND[3];

/** Whether a position can only be in metres. */
export const isMetres = ([x = 0, y = 0]: Position): boolean => Math.abs(x) > 400 || Math.abs(y) > 400;

const isMercatorAround = ([x = 0, y = 0]: Position): boolean =>
  Math.abs(x) <= EDGE && isAround(fromWebMercator([x, y]));

/** The system of positions that no file names: Web Mercator if most of them then lie around Ukraine, or else WGS84. */
export function guessSystem(positions: readonly Position[]): string {
  const metres = positions.filter(isMetres);
  if (metres.length * 2 <= positions.length) return WGS84;
  const around = metres.filter(([x = 0, y = 0]) => isMercatorAround([x, y]) || isMercatorAround([y, x]));
  return around.length * 2 > metres.length ? WEB_MERCATOR : 'metres';
}
