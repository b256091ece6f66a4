// Builds the binary files of the tests from readable parts: workbooks, Shapefiles and archives, as programs write them.
// It must not know how they are read.
import { strToU8, zipSync } from 'fflate';

/** An archive of files, each a text or bytes. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])), { level }); // prettier-ignore

/** A cell of a workbook: a date is a Date. */
export type BookCell = string | number | boolean | Date | null;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const serial = (date: Date): number => date.getTime() / 86_400_000 + 25_569;

function cellXml(value: BookCell, at: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${Number(value)}</v></c>`;
  return value instanceof Date ? `<c r="${at}" s="1"><v>${serial(value)}</v></c>` : `<c r="${at}"><v>${value}</v></c>`;
}

/** The rows of a sheet as XML. */
export const rowsXml = (rows: readonly (readonly BookCell[])[]): string =>
  rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${LETTERS[column]}${index + 1}`)).join('')}</row>`,
    ) // prettier-ignore
    .join('');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook with sheets of the given rows as XML. */
export function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relation(99, 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** A .shp file of points, in the positions given; null is a record without a shape. */
export function shpOf(points: readonly (readonly [number, number] | null)[]): Uint8Array {
  const lengths = points.map((point) => 8 + (point ? 20 : 4));
  const bytes = new Uint8Array(100 + lengths.reduce((sum, one) => sum + one, 0));
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  let at = 100;
  points.forEach((point, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, ((lengths[index] ?? 0) - 8) / 2);
    view.setInt32(at + 8, point ? 1 : 0, true);
    if (point) {
      view.setFloat64(at + 12, point[0], true);
      view.setFloat64(at + 20, point[1], true);
    }
    at += lengths[index] ?? 0;
  });
  return bytes;
}

export type DbfColumn = { readonly name: Uint8Array; readonly type: string; readonly length: number };

/** A .dbf file; its cells are bytes already, in whatever encoding. A record given as null is marked as deleted. */
export function dbfOf(columns: readonly DbfColumn[], records: readonly (readonly Uint8Array[] | null)[]): Uint8Array {
  const header = 32 + 32 * columns.length + 1;
  const length = 1 + columns.reduce((sum, column) => sum + column.length, 0);
  const bytes = new Uint8Array(header + length * records.length + 1).fill(32, header);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, length, true);
  columns.forEach(({ name, type, length: width }, index) => {
    bytes.set(name.subarray(0, 10), 32 + 32 * index);
    bytes[32 + 32 * index + 11] = type.charCodeAt(0);
    bytes[32 + 32 * index + 16] = width;
  });
  bytes[header - 1] = 0x0d;
  records.forEach((cells, index) => {
    let at = header + index * length;
    bytes[at++] = cells ? 0x20 : 0x2a;
    columns.forEach((column, number) => {
      bytes.set((cells?.[number] ?? new Uint8Array()).subarray(0, column.length), at);
      at += column.length;
    });
  });
  return bytes;
}

/** Ukrainian and ASCII letters as bytes of Windows-1251. */
export const cp1251 = (text: string): Uint8Array => {
  const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (letter) => Math.max(0, letters.indexOf(letter)));
};
