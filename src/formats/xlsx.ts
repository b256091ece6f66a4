// Reads a workbook of Excel and its kin: the sheet with the table, as text, numbers, dates.
// It must not know which columns are coordinates. The library gets an archive that is already unpacked within limits.
import { strFromU8, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { coordinateOf } from '../core/own-places/coordinates.ts';
import { dateOf } from '../core/own-places/dates.ts';
import type { Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type Sheet, type Value } from '../core/own-places/sheet.ts';
import { cellOf, SheetBuilder } from './builder.ts';
import { unzip, type Archive } from './zip.ts';

/** Letters of a column as its number: `A` is 1, `XFD` 16384. */
const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0); // prettier-ignore

/** A single cell far away makes the library fill everything up to it: such a sheet is refused before. */
function refuseFarCells(archive: Archive, { rows, cells }: Limits): void {
  for (const [path, bytes] of archive) {
    if (!/worksheets\/[^/]*\.xml$/.test(path)) continue;
    let [width, height] = [0, 0];
    for (const [, letters = '', number] of strFromU8(bytes, true).matchAll(/\br="([A-Z]{1,3})(\d{1,7})"/g)) {
      width = Math.max(width, columnNumber(letters));
      height = Math.max(height, Number(number));
    }
    if (height > rows) throw new UnreadableFile('tooManyRows', rows);
    if (width * height > cells) throw new UnreadableFile('tooManyCells', cells);
  }
}

type Workbook = readonly { readonly sheet: string; readonly data: readonly (readonly Value[])[] }[];

async function open(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
  const archive = unzip(bytes, (path) => /\.(xml|rels)$/i.test(path), limits);
  refuseFarCells(archive, limits);
  for (const content of archive.values())
    if (/<!ENTITY/i.test(strFromU8(content.subarray(0, 4096), true))) throw new UnreadableFile('entities');
  // Stored without compression: the library would unpack large files in a worker of its own, which the policy forbids.
  const stored = zipSync(Object.fromEntries(archive), { level: 0 });
  try {
    const sheets = await readWorkbook(stored.buffer);
    return sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(cellOf)) }));
  } catch {
    throw new UnreadableFile('brokenWorkbook');
  }
}

const filled = (row: readonly Value[]): number => row.filter((cell) => cell !== null).length;

/** The first row of the table: titles above it stand alone in their rows. */
function firstRow(data: readonly (readonly Value[])[]): number {
  const isWide = data.some((row) => filled(row) > 1);
  return data.findIndex((row) => filled(row) > (isWide ? 1 : 0));
}

const isData = (cell: Value): boolean =>
  cell !== null && (typeof cell !== 'string' || coordinateOf(cell) !== undefined || dateOf(cell, 'dmy', false) !== undefined); // prettier-ignore

/**
 * The named sheet, or the first that has rows. A row's number is that of the spreadsheet. Throws an UnreadableFile for
 * broken, hostile and empty workbooks.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits, part?: string): Promise<Sheet> {
  const workbook = await open(bytes, limits);
  const chosen = workbook.find(({ sheet }) => sheet === part) ?? workbook.find(({ data }) => data.some((row) => filled(row) > 0)); // prettier-ignore
  if (!chosen) throw new UnreadableFile('nothingInside');
  const { data, sheet } = chosen;
  const first = firstRow(data);
  const head = data[first] ?? [];
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  const hasHeader = !head.some(isData);
  const builder = new SheetBuilder(limits);
  for (let column = 0; column < width; column++) builder.addColumn(hasHeader ? String(head[column] ?? '').trim() : '');
  data.forEach((row, index) => {
    if (index >= first + (hasHeader ? 1 : 0) && filled(row) > 0) builder.addCells(index + 1, row);
  });
  return builder.build({ format: 'xlsx', part: sheet, parts: workbook.map((one) => one.sheet) }, false);
}
