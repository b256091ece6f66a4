// Reads GeoJSON: collections, single features and geometries, lists of either, one feature a line; also lists of plain objects.
// It must not know whether geometries are right: they are checked with those of all other formats.
import { own } from '../core/values/table.ts';
import type { Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import { SheetBuilder } from './builder.ts';

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value); // prettier-ignore

const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']); // prettier-ignore
const typeOf = (value: unknown): unknown => (isObject(value) ? own(value, 'type') : undefined);

/** The name of the system in an old file; GeoJSON has been longitude and latitude since 2016 (RFC 7946, section 4). */
function systemOf(input: unknown): string | undefined {
  const crs = isObject(input) ? own(input, 'crs') : undefined;
  const properties = isObject(crs) ? own(crs, 'properties') : undefined;
  const [name, code] = isObject(properties) ? [own(properties, 'name'), own(properties, 'code')] : [];
  if (typeof name === 'string') return name;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : undefined;
}

/** What a file has in its rows. */
type Content = { readonly rows: readonly unknown[]; readonly hasGeometries: boolean };

function contentOf(input: unknown): Content | undefined {
  const type = typeOf(input);
  if (type === 'Topology') throw new UnreadableFile('otherFormat', 'TopoJSON');
  if (type === 'FeatureCollection' && isObject(input)) {
    const features = own(input, 'features');
    return Array.isArray(features) ? { rows: features as unknown[], hasGeometries: true } : undefined;
  }
  if (type === 'Feature' || GEOMETRIES.has(String(type))) return { rows: [input], hasGeometries: true };
  if (!Array.isArray(input)) return undefined;
  const rows = input as unknown[];
  const hasGeometries = rows.some((row) => typeOf(row) === 'Feature' || GEOMETRIES.has(String(typeOf(row))));
  return rows.some(isObject) ? { rows, hasGeometries } : undefined;
}

function addRow(builder: SheetBuilder, number: number, row: unknown, hasGeometries: boolean): void {
  if (!isObject(row)) {
    builder.addUnreadable(number);
    return;
  }
  if (!hasGeometries) {
    builder.addFields(number, Object.entries(row));
    return;
  }
  const type = typeOf(row);
  if (type === 'Feature') {
    const [properties, id] = [own(row, 'properties'), own(row, 'id')];
    const fields = isObject(properties) ? Object.entries(properties) : [];
    const named =
      id === undefined || fields.some(([name]) => name === 'id') ? fields : [['id', id] as const, ...fields];
    builder.addFields(number, named, own(row, 'geometry'));
  } else if (GEOMETRIES.has(String(type))) builder.addFields(number, [], row);
  else builder.addUnreadable(number);
}

/** The value of each line of a text, RFC 8142 and its kin; undefined for a line that is none. */
function linesOf(text: string, limits: Limits): unknown[] | undefined {
  if (!/^\s*\x1e?\{[^\n]*\}\s*\n\s*\x1e?\{/.test(text.slice(0, 100_000))) return undefined; // eslint-disable-line no-control-regex -- RFC 8142 marks records so
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > limits.rows) throw new UnreadableFile('tooManyRows', limits.rows);
  return lines.map((line) => parsed(line.replace('\u001e', '')));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How often progress is told, in rows. */
const STEP = 10_000;

/** Throws an UnreadableFile for what is no JSON, for JSON that has no places, and for more than the limits allow. */
export function readGeoJson(
  text: string,
  limits: Limits,
  encoding: string,
  progress?: (fraction: number) => void,
): Sheet {
  // prettier-ignore
  const whole = parsed(text);
  const lines = whole === undefined ? linesOf(text, limits) : undefined;
  if (whole === undefined && !lines) throw new UnreadableFile('brokenJson');
  const content = contentOf(lines ?? whole);
  if (!content) throw new UnreadableFile('otherFormat', 'JSON');
  const { rows, hasGeometries } = content;
  const builder = new SheetBuilder(limits);
  rows.forEach((row, index) => {
    if (index % STEP === 0) progress?.(index / rows.length);
    addRow(builder, index + 1, row, hasGeometries);
  });
  return builder.build({ format: hasGeometries ? 'geojson' : 'json', encoding }, hasGeometries, systemOf(whole));
}
