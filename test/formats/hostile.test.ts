// Reads files that are hostile, broken or huge: each ends in a message, none in a hang or a crash.
// It must not know the words of the messages. Where a limit takes long to reach, the test lowers it.
import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIMITS, type Limits } from '../../src/core/own-places/limits.ts';
import { placesOf } from '../../src/core/own-places/places.ts';
import { UnreadableFile, type FileFaultKind } from '../../src/core/own-places/sheet.ts';
import { readFile, type ReadOptions } from '../../src/formats/read.ts';
import { mutateText, Random } from '../support/mutate.ts';
import { rowsXml, shpOf, workbook, zipOf } from './archives.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/own-places/${name}`, import.meta.url)));

async function faultOf(bytes: Uint8Array, options: ReadOptions = {}): Promise<readonly [FileFaultKind, unknown]> {
  const error: unknown = await readFile(bytes, options).then(
    () => new Error('it was read'),
    (why: unknown) => why,
  );
  if (!(error instanceof UnreadableFile)) throw error;
  return [error.kind, error.value];
}

/** An archive that says that its file is smaller than it is. */
function lying(bytes: Uint8Array, says: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 30 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, says, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, says, true);
  }
  return bytes;
}

const points = (count: number): string => `lat,lon\n${'48.5,37.5\n'.repeat(count)}`;
const folders = (depth: number): string =>
  `<kml>${'<Folder>'.repeat(depth)}<Placemark><Point><coordinates>37,48</coordinates></Point></Placemark>${'</Folder>'.repeat(depth)}</kml>`;
const farCell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
const manyColumns = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`c${at}`, at]));

const limits = (some: Partial<Limits>): ReadOptions => ({ limits: { ...LIMITS, ...some } });

describe('a file that cannot be read says why', () => {
  test.each<[string, () => Uint8Array, ReadOptions, FileFaultKind, unknown]>([
    ['300 MB', () => new Uint8Array(300 * 2 ** 20), {}, 'tooLarge', LIMITS.bytes],
    ['one line of 50 MB in a table', () => strToU8('lat,lon\n1,'.padEnd(50 * 2 ** 20, '48.5,')), {}, 'longLine', 2],
    ['a quotation mark that is never closed', () => fixture('open-quote.csv'), {}, 'openQuote', 2],
    ['the same in a large file', () => strToU8(`lat,lon\n"48,37\n${'48.5,37.5\n'.repeat(200)}`), limits({ cell: 1000 }), 'openQuote', 2], // prettier-ignore
    ['nothing', () => new Uint8Array(), {}, 'emptyFile', undefined],
    ['blanks', () => strToU8(' \n\n\t'), {}, 'emptyFile', undefined],
    ['a header without rows', () => strToU8('lat,lon\n'), {}, 'nothingInside', undefined],
    ['too many rows', () => strToU8(points(50)), limits({ rows: 49 }), 'tooManyRows', 49],
    ['too many columns', () => strToU8(JSON.stringify([manyColumns])), limits({ columns: 39 }), 'tooManyColumns', 39],
    ['too many cells', () => strToU8(JSON.stringify([manyColumns, manyColumns])), limits({ cells: 39 }), 'tooManyCells', 39], // prettier-ignore
    ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0), {}, 'otherFormat', undefined], // prettier-ignore
    ['a page', () => fixture('page.html'), {}, 'otherFormat', 'HTML'],
    ['an old workbook', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), {}, 'otherFormat', 'XLS'],
    ['TopoJSON', () => strToU8('{"type":"Topology","objects":{},"arcs":[]}'), {}, 'otherFormat', 'TopoJSON'],
    ['JSON that ends too early', () => fixture('schools.geojson').subarray(0, 400), {}, 'brokenJson', undefined],
    ['JSON of a hundred thousand lists', () => strToU8('['.repeat(100_000) + ']'.repeat(100_000)), {}, 'otherFormat', 'JSON'], // prettier-ignore
    ['XML entities', () => fixture('entities.kml'), {}, 'entities', undefined],
    ['XML that ends too early', () => fixture('cut-off.kml'), {}, 'brokenXml', undefined],
    ['XML of comments that never end', () => strToU8(`<kml>${'<!--'.repeat(200_000)}`), {}, 'brokenXml', undefined],
    ['twenty thousand folders', () => strToU8(folders(20_000)), {}, 'tooDeep', LIMITS.depth],
    ['large XML', () => strToU8(folders(1)), limits({ xml: 50 }), 'tooLarge', 50],
    ['a broken archive', () => zipOf({ 'doc.kml': folders(1) }).slice(0, -40), {}, 'brokenZip', undefined],
    ['an archive of nothing', () => zipOf({ 'a/': '' }), {}, 'nothingInside', undefined],
    ['an archive in an archive', () => zipOf({ 'a.csv': zipOf({ 'b.csv': points(1) }) }), {}, 'otherFormat', 'ZIP'],
    [
      'a bomb',
      () => zipOf({ 'a.csv': new Uint8Array(2 ** 21) }),
      limits({ unpacked: 2 ** 20 }),
      'tooMuchUnpacked',
      2 ** 20,
    ],
    ['a bomb of files', () => zipOf(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.csv`, 'x']))), limits({ entries: 29 }), 'tooMuchUnpacked', 29], // prettier-ignore
    ['a cell in the last corner of a sheet', () => workbook({ A: farCell }), {}, 'tooManyCells', LIMITS.cells],
    ['a workbook without a sheet', () => zipOf({ 'xl/workbook.xml': '<workbook/>' }), {}, 'brokenWorkbook', undefined],
    ['a Shapefile that ends in a record', () => zipOf({ 'a.shp': shpOf([[1, 2]]).subarray(0, 90) }), {}, 'brokenShapefile', undefined], // prettier-ignore
    ['a table of a Shapefile without a header', () => zipOf({ 'a.shp': shpOf([[1, 2]]), 'a.dbf': 'abc' }), {}, 'brokenShapefile', undefined], // prettier-ignore
  ])('%s', async (_name, bytes, options, kind, value) => {
    expect(await faultOf(bytes(), options)).toEqual([kind, value]);
  });
});

describe('a file that can be read is read', () => {
  const settings = { today: '2026-11-30' };

  test('an archive that lies about its sizes gives no more than it says', async () => {
    const sheet = await readFile(lying(zipOf({ 'a.csv': points(100_000) }), 38));
    expect(sheet.numbers).toEqual([2, 3, 4]);
  });

  test('GeoJSON in one line of 5 MB', async () => {
    const feature = JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [37, 48] } }); // prettier-ignore
    const text = `{"type":"FeatureCollection","features":[${`${feature},`.repeat(60_000)}${feature}]}`;
    expect(placesOf(await readFile(strToU8(text)), {}, settings).count).toBe(60_001);
  });

  test('deep properties and collections are a cell and a row that is left out', async () => {
    const deep = (depth: number, inner: string, open: string, close: string): string => open.repeat(depth) + inner + close.repeat(depth); // prettier-ignore
    const properties = `{"a":${deep(50_000, '1', '[', ']')}}`;
    const geometry = deep(50, '{"type":"Point","coordinates":[37,48]}', '{"type":"GeometryCollection","geometries":[', ']}'); // prettier-ignore
    const text = `[{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":[37,48]}},{"type":"Feature","properties":{},"geometry":${geometry}}]`;
    const { account, count } = placesOf(await readFile(strToU8(text)), {}, settings);
    expect([count, account.leftOut.get('unreadable')]).toEqual([1, [2]]);
  });

  test('more positions than the page can draw are a message', async () => {
    const line = { type: 'LineString', coordinates: Array.from({ length: 11 }, (_, at) => [37 + at / 10, 48]) };
    const sheet = await readFile(strToU8(JSON.stringify(line)));
    expect(() => placesOf(sheet, {}, { ...settings, positions: 10 })).toThrow(new UnreadableFile('tooManyPositions', 10)); // prettier-ignore
  });

  test('progress is told, from 0 to 1, in order', async () => {
    const told: number[] = [];
    const sheet = await readFile(strToU8(points(50_000)), { progress: (fraction) => told.push(fraction) });
    placesOf(sheet, {}, { ...settings, progress: (fraction) => told.push(1 + fraction) });
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect([told[0]! >= 0, told.at(-1)! <= 2]).toEqual([true, true]);
  });
});

describe('whatever is in a file', () => {
  const texts = ['schools.geojson', 'mixed-geometry.geojson', 'hospitals.csv', 'incidents.csv', 'qgis.csv', 'pipes.txt', 'folders.kml', 'track.gpx', 'lines.geojsonl']; // prettier-ignore

  const judge = async (bytes: Uint8Array): Promise<void> => {
    try {
      const { account, positions } = placesOf(await readFile(bytes), {}, { today: '2026-11-30' });
      const out = [...account.leftOut.values()].reduce((sum, rows) => sum + rows.length, 0);
      expect(account.shown + out).toBe(account.rows);
      expect(positions.every((degrees, at) => Math.abs(degrees) <= (at % 2 === 0 ? 180 : 90))).toBe(true);
    } catch (error) {
      if (!(error instanceof UnreadableFile) || error.kind === 'failed') throw error;
    }
  };

  test('every row is shown or left out, and every failure has a name', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = new Random(seed);
      const text = new TextDecoder().decode(fixture(random.pick(texts)));
      await judge(strToU8(mutateText(text, random)));
    }
  });

  test('also where bytes of archives are changed', async () => {
    const archives = [
      workbook({ A: rowsXml([['lat', 'lon'], [48, 37]]) }), // prettier-ignore
      zipOf({ 'a.shp': shpOf([[37, 48], null]) }, 0), // prettier-ignore
      zipOf({ 'doc.kml': folders(3) }),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...archives),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        async (archive, changes) => {
          // prettier-ignore
          const bytes = archive.slice();
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          await judge(bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});
