// Reads the table of a Shapefile, dBASE: fields of fixed width, in an encoding that the file seldom names.
// It must not know shapes. No library does this without making names from the file keys of plain objects.
import { knownEncoding, oneByteEncoding } from './encoding.ts';
import type { Value } from '../core/own-places/sheet.ts';

export type DbfField = { readonly name: string; readonly type: string; readonly from: number; readonly length: number };
export type Dbf = {
  readonly fields: readonly DbfField[];
  readonly encoding: string;
  readonly count: number;
  /** The cells of a record; undefined for one that is marked as deleted. */
  readonly record: (index: number) => readonly Value[] | undefined;
};

const [HEADER, DESCRIPTOR, END, DELETED] = [32, 32, 0x0d, 0x2a];

function fieldsOf(bytes: Uint8Array, headerLength: number, decode: (bytes: Uint8Array) => string): DbfField[] {
  const fields: DbfField[] = [];
  let from = 1;
  for (let at = HEADER; at + DESCRIPTOR <= headerLength && bytes[at] !== END; at += DESCRIPTOR) {
    const name = bytes.subarray(at, at + 11);
    const end = name.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    fields.push({
      name: decode(end < 0 ? name : name.subarray(0, end)).trim(),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      from,
      length,
    });
    from += length;
  }
  return fields;
}

function valueOf(type: string, text: string): Value {
  if (text === '' || /^\*+$/.test(text)) return null;
  if (type === 'N' || type === 'F') {
    const number = Number(text);
    return Number.isFinite(number) ? number : null;
  }
  if (type === 'D') return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : null;
  if (type === 'L') return /^[yt]$/i.test(text) ? true : /^[nf]$/i.test(text) ? false : null;
  return text;
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The encoding that the .cpg file names, or else UTF-8 or the one that the letters look like. */
function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const said = declared === undefined ? undefined : knownEncoding(declared);
  return said ?? (isUtf8(bytes) ? 'utf-8' : oneByteEncoding(bytes));
}

/** The table; records that the file is too short for are not counted. Throws a RangeError if it has no header. */
export function readDbf(bytes: Uint8Array, declared?: string): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [said, headerLength, length] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const encoding = encodingOf(bytes.subarray(headerLength), declared);
  const decoder = new TextDecoder(encoding);
  const decode = (part: Uint8Array): string => decoder.decode(part);
  const fields = fieldsOf(bytes, headerLength, decode);
  const count = length > 0 ? Math.min(said, Math.floor((bytes.length - headerLength) / length)) : 0;
  const record = (index: number): Value[] | undefined => {
    const at = headerLength + index * length;
    if (bytes[at] === DELETED) return undefined;
    return fields.map((field) => {
      const text = decode(bytes.subarray(at + field.from, Math.min(at + field.from + field.length, at + length)));
      return valueOf(field.type, text.replaceAll('\0', '').trim());
    });
  };
  return { fields, encoding, count: Math.max(0, count), record };
}
