// Planted faults in the lines of earlier editions, and in the day for which texts were last read.
// It must not know texts.
import drawn from '../../../geo/recipes/line.json' with { type: 'json' };
import { DAY } from '../../../src/core/check/drawn-line.ts';
import { EARLIER_SOURCE } from '../../../src/core/check/earlier-lines.ts';
import { fault, remove, setAt, type Edit, type Fault } from './fault.ts';

const LINE = 'geo/features/line.geojson';
const ID = '2025-06-01';
type Line = typeof drawn;
type Entry = { readonly id: string; readonly line: Line };

/** The file with an earlier line, the drawn one under another day, changed by `edit`. */
const earlier =
  (edit: (entry: Entry) => unknown, text = (json: string): string => json): Edit =>
  (before) => {
    const entry = edit({ id: ID, line: { ...drawn, period: { from: ID } } });
    const entries = [...(JSON.parse(before) as unknown[]), entry];
    // Each vertex on its own line, so that the line of a fault tells which.
    return text(JSON.stringify(entries, null, 1).replace(/\{\s+"id": "(v\w+)",\s+"at": \[\s+(\S+)\s+(\S+)\s+\]\s+\}/g, '{"id": "$1", "at": [$2 $3]}')); // prettier-ignore
  };
const line = (edit: (line: Line) => unknown): Edit => earlier(({ id, line: sound }) => ({ id, line: edit(sound) }));
const vertex = (id: string, at: readonly number[]): Edit =>
  line((sound) => ({ ...sound, vertices: sound.vertices.map((one) => (one.id === id ? { id, at } : one)) }));

export const EARLIER_FAULTS: readonly Fault[] = [
  fault('an earlier line that was not made', EARLIER_SOURCE, earlier((entry) => entry), 'has other earlier lines than geo/recipes/earlier-lines.json', { in: LINE, whole: true, fix: 'npm run geo' }), // prettier-ignore
  fault('an earlier line of the day of the map', EARLIER_SOURCE, earlier(({ line: sound }) => ({ id: drawn.period.from, line: { ...sound, period: drawn.period } })), 'is not earlier than', { near: '"id"' }), // prettier-ignore
  fault('an earlier line of a month', EARLIER_SOURCE, earlier((entry) => ({ ...entry, id: '2025-06' })), 'must be YYYY-MM-DD', { near: '"2025-06"' }), // prettier-ignore
  fault('an earlier line under another day', EARLIER_SOURCE, earlier((entry) => ({ ...entry, id: '2025-06-02' })), 'begins on 2025-06-01, and its id is 2025-06-02', { near: '"period"' }), // prettier-ignore
  fault('an earlier line without sources', EARLIER_SOURCE, line((sound) => ({ ...sound, sources: [] })), 'needs a source', { near: '"sources"' }), // prettier-ignore
  fault('an earlier line of one vertex', EARLIER_SOURCE, line(({ vertices: [first], ...sound }) => ({ ...sound, sectors: [], vertices: [first] })), 'has fewer than 2 vertices', { near: '"vertices"' }), // prettier-ignore
  fault('a vertex of an earlier line of three decimals', EARLIER_SOURCE, vertex('v08', [37.66, 49.765]), 'must have at most two decimals', { near: '"v08"' }), // prettier-ignore
  fault('a vertex of an earlier line outside Ukraine', EARLIER_SOURCE, vertex('v08', [47.66, 49.76]), 'lies outside Ukraine', { near: '"v08"' }), // prettier-ignore
  fault('an earlier line that crosses itself', EARLIER_SOURCE, vertex('v08', [37.8, 49.55]), 'crosses itself between', { near: '"v07"' }), // prettier-ignore
  fault('an earlier line from south to north', EARLIER_SOURCE, line((sound) => ({ ...sound, sectors: [], vertices: sound.vertices.toReversed() })), 'must run from north to south', { near: '"vertices"' }), // prettier-ignore
  fault('a sector of an earlier line that names no vertex', EARLIER_SOURCE, line((sound) => ({ ...sound, sectors: [{ ...sound.sectors[0], to: 'v999' }] })), 'names the vertex “v999”', { near: 'v999' }), // prettier-ignore
  fault('no file of earlier lines', EARLIER_SOURCE, remove, 'is missing', { whole: true }),
  fault('texts read for a later day than that of the map', DAY, setAt(['textsOf'], '2030-01-01'), 'has a `textsOf` that is not earlier', { whole: true, also: [] }), // prettier-ignore
];
