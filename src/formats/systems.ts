// Systems of coordinates that need a library: those of .prj files, and the national and UTM grids of the region by code.
// It must not know files; no definition is fetched, so any other code stays unknown.
import proj4 from 'proj4';
import type { ToLonLat } from '../core/own-places/systems.ts';

const PULKOVO = '+ellps=krass +towgs84=25,-141,-78.5,0,0.35,0.736,0';
const UCS = '+ellps=krass +towgs84=24,-121,-76,0,0,0,0';
/** A six-degree zone of Gauss and Krüger, whose number leads its eastings. */
const gaussKrueger = (zone: number, datum: string): string =>
  `+proj=tmerc +lat_0=0 +lon_0=${6 * zone - 3} +k=1 +x_0=${zone}500000 +y_0=0 ${datum} +units=m`;
const utm = (zone: number, end: string): string => `+proj=utm +zone=${zone} ${end} +units=m`;

/** The definitions of the codes that files of the region use (EPSG registry). */
function definitionOf(code: number): string | undefined {
  const within = (from: number, to: number): boolean => code >= from && code <= to;
  if (within(32601, 32660)) return utm(code - 32600, '+datum=WGS84');
  if (within(32701, 32760)) return utm(code - 32700, '+south +datum=WGS84');
  if (within(25828, 25838)) return utm(code - 25800, '+ellps=GRS80');
  if (within(28404, 28407)) return gaussKrueger(code - 28400, PULKOVO);
  if (within(5562, 5565)) return gaussKrueger(code - 5558, UCS);
  if (code === 4284) return `+proj=longlat ${PULKOVO}`;
  if (code === 5561) return `+proj=longlat ${UCS}`;
  return code === 3035 ? '+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m' : undefined;
}

/** The conversion of a system by its code or its definition; undefined where it is not known. */
export function resolveSystem(system: string): ToLonLat | undefined {
  const code = /^EPSG:(\d+)$/.exec(system)?.[1];
  const definition = code === undefined ? system : definitionOf(Number(code));
  if (definition === undefined || !/^\+proj|^\s*\w+\s*\[/.test(definition)) return undefined;
  try {
    const converter = proj4(definition, 'WGS84');
    return ([x = NaN, y = NaN]) => {
      try {
        return converter.forward([x, y]);
      } catch {
        return [NaN, NaN];
      }
    };
  } catch {
    return undefined;
  }
}
