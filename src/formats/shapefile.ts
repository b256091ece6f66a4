// Reads a zipped Shapefile: shapes, their table, the system of coordinates and the encoding that its files name.
// It must not convert positions: they are moved with those of all other formats.
import { parseShp } from 'shpjs';
import type { Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type Sheet, type Value } from '../core/own-places/sheet.ts';
import { SheetBuilder } from './builder.ts';
import { readDbf, type Dbf } from './dbf.ts';
import { unzip, type Archive } from './zip.ts';

const EXTENSIONS = /\.(shp|dbf|prj|cpg)$/i;

/** The file of a layer with an ending, however its letters are written. */
function fileOf(archive: Archive, layer: string, ending: string): Uint8Array | undefined {
  const wanted = `${layer}.${ending}`.toLowerCase();
  return [...archive].find(([path]) => path.toLowerCase() === wanted)?.[1];
}

function shapesOf(bytes: Uint8Array): readonly unknown[] {
  try {
    // The library takes a file that was cut off for a shorter one; its header says how long it was, in words of two bytes.
    const said = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(24) * 2;
    if (said > bytes.length) throw new RangeError('cut off');
    // Copied, so that the library sees no bytes but those of this file.
    return parseShp(bytes.slice().buffer);
  } catch {
    throw new UnreadableFile('brokenShapefile');
  }
}

function tableOf(bytes: Uint8Array | undefined, declared: string | undefined): Dbf | undefined {
  if (!bytes) return undefined;
  try {
    return readDbf(bytes, declared);
  } catch {
    throw new UnreadableFile('brokenShapefile');
  }
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => {
  const text = bytes && new TextDecoder().decode(bytes.subarray(0, 10_000)).trim();
  return text === '' ? undefined : text;
};

/**
 * The layer of the given name, or the first. Shapes without a record have empty cells, and records without a shape no
 * place. Throws an UnreadableFile for what is broken, has no shapes, or is too large.
 */
export function readShapefile(bytes: Uint8Array, limits: Limits, part?: string): Sheet {
  const archive = unzip(bytes, (path) => EXTENSIONS.test(path), limits);
  const layers = [...archive.keys()].filter((path) => /\.shp$/i.test(path)).map((path) => path.slice(0, -4));
  const layer = layers.find((one) => one === part) ?? layers[0];
  const shp = layer === undefined ? undefined : fileOf(archive, layer, 'shp');
  if (layer === undefined || !shp) throw new UnreadableFile('nothingInside');
  const shapes = shapesOf(shp);
  const table = tableOf(fileOf(archive, layer, 'dbf'), textOf(fileOf(archive, layer, 'cpg')));
  const builder = new SheetBuilder(limits);
  // Names may be the same: fields are told apart by their place.
  const named = (table?.fields ?? []).map(({ name }, at, all) => (all.findIndex((one) => one.name === name) === at ? name : `${name} ${at + 1}`)); // prettier-ignore
  const count = Math.max(shapes.length, table?.count ?? 0);
  for (let row = 0; row < count; row++) {
    const cells: readonly Value[] | undefined = table && row < table.count ? table.record(row) : [];
    if (!cells) builder.addUnreadable(row + 1);
    else builder.addFields(row + 1, named.map((name, at) => [name, cells[at] ?? null] as const), shapes[row]); // prettier-ignore
  }
  const readAs = { format: 'shapefile', part: layer, parts: layers, ...(table ? { encoding: table.encoding } : {}) };
  return builder.build(readAs, true, textOf(fileOf(archive, layer, 'prj')));
}
