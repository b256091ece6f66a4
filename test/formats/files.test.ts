// Reads files as people have them, in every format: what is shown, what is left out and why, and what is said of it.
// It must not know how they are read.
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { placesOf, type Corrections, type OwnPlaces } from '../../src/core/own-places/places.ts';
import { readFile, type ReadOptions } from '../../src/formats/read.ts';
import { resolveSystem } from '../../src/formats/systems.ts';
import { cp1251, dbfOf, rowsXml, shpOf, workbook, zipOf } from './archives.ts';

const TODAY = '2026-11-30';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/own-places/${name}`, import.meta.url)));

async function shown(bytes: Uint8Array, options: ReadOptions = {}, corrections: Corrections = {}): Promise<OwnPlaces> {
  return placesOf(await readFile(bytes, options), corrections, { today: TODAY, resolve: resolveSystem });
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const KINDS_OF_XLSX = workbook({
  Notes: '',
  Schools: rowsXml([
    ['Schools of the oblast'],
    [],
    ['name', 'lat', 'lon', 'opened', 'open'],
    ['A', 48.85, 37.58, day('1978-09-01'), true],
    ['B', '48,74', '37,56', day('2026-11-20'), false],
    ['C', null, 37.5, null, null],
    [],
    ['D', 49.99, 36.23, day('2001-09-01'), true],
  ]),
});

const UTM_36 = `PROJCS["WGS_1984_UTM_Zone_36N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",33.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
const GEOGRAPHIC = `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const utf8Table = dbfOf(
  [{ name: strToU8('назва'), type: 'C', length: 40 }, { name: strToU8('MW'), type: 'N', length: 8 }, { name: strToU8('since'), type: 'D', length: 8 }],
  [[strToU8('Запоріжжя'), strToU8('    6000'), strToU8('19841210')], null, [strToU8('Рівне'), strToU8('********'), strToU8('        ')]],
); // prettier-ignore
const cp1251Table = dbfOf(
  [{ name: cp1251('НАЗВА'), type: 'C', length: 40 }],
  [[cp1251('Слов’янськ')], [cp1251('Краматорськ, об’їзд')], [cp1251('Нічого')]],
);

type Case = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly shown: number;
  readonly leftOut?: Readonly<Record<string, readonly number[]>>;
  readonly corrected?: Readonly<Record<string, readonly number[]>>;
  readonly readAs: Readonly<Record<string, unknown>>;
  readonly system?: string;
  readonly first?: readonly [number, number];
  readonly kinds?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly dates?: readonly [number, string, string];
};

const file = (name: string): { readonly name: string; readonly bytes: () => Uint8Array } => ({ name, bytes: () => fixture(name) }); // prettier-ignore
const GEOJSON = { format: 'geojson', encoding: 'utf-8' };
const CSV = { format: 'csv', encoding: 'utf-8', separator: ',' };

const CASES: readonly Case[] = [
  { ...file('schools.geojson'), shown: 3, readAs: GEOJSON, first: [37.58, 48.85], kinds: { pupils: 'number', opened: 'date', name: 'text' }, dates: [2, '1978-09-01', '2001-09-01'] },
  { ...file('mercator.geojson'), shown: 2, corrected: { transformed: [1, 2] }, readAs: GEOJSON, system: 'EPSG:3857', first: [37.58, 48.85] },
  { ...file('utm.geojson'), shown: 1, corrected: { transformed: [1] }, readAs: GEOJSON, system: 'EPSG:32636', first: [33, 48.753] },
  { ...file('unknown-system.geojson'), shown: 0, leftOut: { otherSystem: [1, 2] }, readAs: GEOJSON, system: 'EPSG:2193' },
  { ...file('latitude-first.geojson'), shown: 3, corrected: { swapped: [1, 2, 3] }, readAs: GEOJSON, first: [37.58, 48.85] },
  { ...file('mixed-geometry.geojson'), shown: 6, leftOut: { emptyGeometry: [5, 6], unreadable: [8, 10, 11] }, readAs: GEOJSON, first: [37.58, 48.85] },
  { ...file('antimeridian.geojson'), shown: 3, leftOut: { outOfRange: [4] }, corrected: { wrapped: [2, 3] }, readAs: GEOJSON, first: [-175, 67.4995] },
  { ...file('lines.geojsonl'), shown: 3, leftOut: { unreadable: [3] }, readAs: GEOJSON, first: [37.58, 48.85] },
  { ...file('objects.json'), shown: 2, readAs: { format: 'json', encoding: 'utf-8' }, first: [37.58, 48.85], values: { ['__proto__']: [null, 'x'] } },
  { ...file('hospitals.csv'), shown: 3, readAs: CSV, first: [37.6056, 48.8533], values: { name: ['Hospital, No. 1', 'City "Central"', 'Clinic'], beds: [120, 1240, 45] } },
  { ...file('cp1251.csv'), shown: 3, readAs: { format: 'csv', encoding: 'windows-1251', separator: ';' }, first: [37.5672, 49.0289], values: { 'Площа, км2': [405.89, 4.04, 16.755] } },
  { ...file('koi8.csv'), shown: 3, readAs: { format: 'csv', encoding: 'koi8-u', separator: ';' }, first: [37.6056, 48.8532], values: { Назва: ["Слов'янськ", 'Краматорськ', 'Їжакове'] } },
  { ...file('excel-unicode.txt'), shown: 3, readAs: { format: 'tsv', encoding: 'utf-16le', separator: '\t' }, first: [31.2197, 47.8117] },
  { ...file('pipes.txt'), shown: 3, leftOut: { noCoordinates: [5] }, readAs: { format: 'csv', encoding: 'utf-8', separator: '|' }, first: [37.6056, 48.8533] },
  { ...file('pair.csv'), shown: 2, leftOut: { noCoordinates: [4] }, readAs: CSV, first: [37.6056, 48.8533], kinds: { Координати: 'position' } },
  { ...file('qgis.csv'), shown: 3, leftOut: { emptyGeometry: [5], unreadable: [6] }, readAs: CSV, kinds: { WKT: 'shape', area: 'number' }, first: [37.5, 48.4999] },
  { ...file('some-swapped.csv'), shown: 6, corrected: { swapped: [4, 6] }, readAs: CSV, first: [37.58, 48.85] },
  { ...file('all-swapped.csv'), shown: 3, corrected: { swapped: [2, 3, 4] }, readAs: CSV, first: [37.58, 48.85] },
  { ...file('no-header.csv'), shown: 3, readAs: CSV, first: [30.5234, 50.4501] },
  { ...file('metres.csv'), shown: 2, leftOut: { noCoordinates: [4] }, corrected: { transformed: [2, 3] }, readAs: CSV, system: 'EPSG:3857', first: [30.5234, 50.4501] },
  { ...file('incidents.csv'), shown: 6, leftOut: { recent: [6, 7, 10] }, readAs: CSV, dates: [5, '2025-03-01', '2026-11-12'] },
  { ...file('mixed-types.csv'), shown: 3, leftOut: { unreadable: [8], noCoordinates: [5, 6, 9], outOfRange: [10, 13] }, corrected: { wrapped: [12] }, readAs: { ...CSV, separator: ';' }, first: [37.58, 48.85] },
  { ...file('pasted.txt'), shown: 2, readAs: { format: 'tsv', encoding: 'utf-8', separator: '\t' }, first: [37.6056, 48.8533], values: { Population: [105_141, 147_145] } },
  { ...file('folders.kml'), shown: 3, leftOut: { recent: [4], emptyGeometry: [1, 3] }, readAs: { format: 'kml', encoding: 'windows-1251' }, first: [37.58, 48.85], values: { folder: ['Школи', null, null], pupils: [312, null, null], description: ['Ліцей 1978', null, null] } },
  { ...file('track.gpx'), shown: 3, leftOut: { recent: [2] }, readAs: { format: 'gpx', encoding: 'utf-8' }, values: { type: ['trk', 'rte', null] }, dates: [2, '2025-05-01', '2025-06-01'] },
  { name: 'a KMZ archive with pictures', bytes: () => zipOf({ 'files/icon.png': new Uint8Array(9), 'doc.kml': fixture('folders.kml') }), shown: 3, leftOut: { recent: [4], emptyGeometry: [1, 3] }, readAs: { format: 'kmz', encoding: 'windows-1251', part: 'doc.kml' }, first: [37.58, 48.85] },
  { name: 'a workbook with a title, dates and an empty sheet', bytes: () => KINDS_OF_XLSX, shown: 2, leftOut: { recent: [5], noCoordinates: [6] }, readAs: { format: 'xlsx', part: 'Schools', parts: ['Notes', 'Schools'] }, first: [37.58, 48.85], kinds: { opened: 'date', lat: 'latitude' }, dates: [2, '1978-09-01', '2001-09-01'] },
  { name: 'a Shapefile with .prj and .cpg', bytes: () => zipOf({ 'x/plants.shp': shpOf([[500_000, 5_400_000], [0, 0], null]), 'x/plants.DBF': utf8Table, 'x/plants.prj': UTM_36, 'x/plants.cpg': 'UTF-8', '__MACOSX/x/._plants.shp': 'x' }), shown: 1, leftOut: { unreadable: [2], emptyGeometry: [3] }, corrected: { transformed: [1] }, readAs: { format: 'shapefile', encoding: 'utf-8', part: 'x/plants' }, first: [33, 48.753], values: { назва: ['Запоріжжя'], MW: [6000], since: ['1984-12-10'] } },
  { name: 'a Shapefile without .prj and .cpg', bytes: () => zipOf({ 'towns.shp': shpOf([[37.6056, 48.8533], [37.5848, 48.7389], [0, 0]]), 'towns.dbf': cp1251Table }), shown: 2, leftOut: { noCoordinates: [3] }, readAs: { format: 'shapefile', encoding: 'windows-1251' }, system: 'EPSG:4326', first: [37.6056, 48.8533], values: { НАЗВА: ['Слов’янськ', 'Краматорськ, об’їзд'] } },
  { name: 'a Shapefile without a table, in degrees by its .prj', bytes: () => zipOf({ 'a.shp': shpOf([[30.5, 50.4]]), 'a.prj': GEOGRAPHIC }), shown: 1, readAs: { format: 'shapefile', part: 'a' }, system: 'EPSG:4326', first: [30.5, 50.4] },
]; // prettier-ignore

describe('a file as people have it', () => {
  test.each(CASES)('$name', async (one) => {
    const { account, columns, count, positions, readAs } = await shown(one.bytes());
    expect({ shown: count, leftOut: Object.fromEntries(account.leftOut), corrected: Object.fromEntries(account.corrected) }).toEqual({ shown: one.shown, leftOut: one.leftOut ?? {}, corrected: one.corrected ?? {} }); // prettier-ignore
    expect(readAs).toMatchObject(one.readAs);
    if (one.system !== undefined) expect(account.system).toBe(one.system);
    const lost = Object.values(one.leftOut ?? {}).flat().length;
    expect(account).toMatchObject({ shown: one.shown, rows: one.shown + lost });
    one.first?.forEach((degrees, axis) => expect(positions[axis]).toBeCloseTo(degrees, 3));
    const columnNamed = (name: string): OwnPlaces['columns'][number] | undefined => columns.find((column) => column.name === name); // prettier-ignore
    for (const [name, kind] of Object.entries(one.kinds ?? {})) expect(columnNamed(name)?.kind).toBe(kind);
    for (const [name, values] of Object.entries(one.values ?? {})) expect(columnNamed(name)?.values).toEqual(values);
    if (one.dates)
      expect(account.dates).toMatchObject({ count: one.dates[0], first: one.dates[1], last: one.dates[2] });
  });
});

describe('what the reader corrects', () => {
  test('needs no second reading: axes, system, columns', async () => {
    const settings = { today: TODAY, resolve: resolveSystem };
    const sheet = await readFile(fixture('some-swapped.csv'));
    const asRead = placesOf(sheet, { axes: 'as-read' }, settings);
    expect([asRead.account.corrected.size, asRead.positions[4]]).toEqual([0, 48.74]);
    const kinds = new Map([[1, 'longitude' as const], [2, 'latitude' as const]]); // prettier-ignore
    expect(placesOf(sheet, { kinds, axes: 'as-read' }, settings).positions.slice(0, 2)).toEqual(Float64Array.of(48.85, 37.58)); // prettier-ignore
    const metres = await readFile(fixture('unknown-system.geojson'));
    const placed = placesOf(metres, { system: 'EPSG:32636' }, settings);
    expect([placed.count, [...placed.account.corrected.keys()]]).toEqual([2, ['transformed']]);
  });

  test('is asked of the reading where it must be: encoding, separator, sheet', async () => {
    const greek = await readFile(fixture('cp1251.csv'), { encoding: 'windows-1253' });
    expect(greek.readAs.encoding).toBe('windows-1253');
    const one = await readFile(fixture('cp1251.csv'), { separator: '|' });
    expect(one.names).toHaveLength(1);
    const book = workbook({ A: rowsXml([['lat', 'lon'], [48, 37]]), B: rowsXml([['lat', 'lon'], [49, 36], [50, 35]]) }); // prettier-ignore
    expect([(await readFile(book)).numbers, (await readFile(book, { part: 'B' })).numbers]).toEqual([[2], [2, 3]]);
  });

  test('does not bring back recent rows, whatever the column is called', async () => {
    const sheet = await readFile(fixture('incidents.csv'));
    const kinds = new Map([[0, 'text' as const]]);
    expect(placesOf(sheet, { kinds }, { today: TODAY }).account.leftOut.get('recent')).toEqual([6, 7, 10]);
  });
});
