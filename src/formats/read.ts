// Reads a reader's file of any known format into a sheet; what it is, its content says, whatever it is called.
// It must not know places, the page or where it runs: in a worker of the browser, or in Node.
import { LIMITS, type Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type Sheet } from '../core/own-places/sheet.ts';
import { readTable } from './delimited.ts';
import { decode } from './encoding.ts';
import { readGeoJson } from './geojson.ts';
import { readShapefile } from './shapefile.ts';
import { readXlsx } from './xlsx.ts';
import { declaredXmlEncoding, readGpx, readKml } from './xml.ts';
import { isCompound, isZip, pathsIn, unzip } from './zip.ts';

export type ReadOptions = {
  readonly limits?: Limits;
  /** What the reader has corrected: encoding and separator of a text, sheet or layer of a file with several. */
  readonly encoding?: string;
  readonly separator?: string;
  readonly part?: string;
  /** Told the share of the file that is read, 0 to 1. */
  readonly progress?: (fraction: number) => void;
};
type Options = ReadOptions & { readonly limits: Limits };

/** The endings of files that are read from within an archive. */
const TEXTS = /\.(csv|tsv|txt|tab|geojson|json|geojsonl|ndjson|kml|gpx)$/i;

async function readArchive(bytes: Uint8Array, options: Options): Promise<Sheet> {
  const paths = pathsIn(bytes, options.limits);
  if (paths.some((path) => /^xl\/workbook\.xml$/i.test(path))) return readXlsx(bytes, options.limits, options.part);
  if (paths.some((path) => /\.shp$/i.test(path))) return readShapefile(bytes, options.limits, options.part);
  const texts = paths.filter((path) => TEXTS.test(path));
  // The main document of a KMZ file is called doc.kml, or is the first.
  const main = texts.find((path) => path === options.part) ?? texts.find((path) => /(^|\/)doc\.kml$/i.test(path)) ?? texts[0]; // prettier-ignore
  if (main === undefined)
    throw paths.length > 0 ? new UnreadableFile('otherFormat', 'ZIP') : new UnreadableFile('nothingInside');
  const content = unzip(bytes, (path) => path === main, options.limits).get(main);
  if (!content || isZip(content)) throw new UnreadableFile('otherFormat', 'ZIP');
  const sheet = readText(content, options, /\.kml$/i.test(main) ? 'kmz' : undefined);
  return { ...sheet, readAs: { ...sheet.readAs, part: main, parts: texts } };
}

/** Letters that no text has; what has many of them is a picture, a program, or the like. */
const isBinary = (text: string): boolean => {
  const head = text.slice(0, 4096);
  const odd = Array.from(head).filter((letter) => letter < ' ' && !'\t\n\v\f\r\u001e'.includes(letter)).length;
  return odd > head.length / 100;
};

/** What an XML document is. */
function readXml(text: string, options: Options, encoding: string, format?: string): Sheet {
  const head = text.slice(0, 20_000);
  const xml = { limits: options.limits, encoding, ...(format === undefined ? {} : { format }) };
  if (/<(\w+:)?gpx[\s>]/i.test(head)) return readGpx(text, xml);
  if (/<(\w+:)?(kml|Document|Folder|Placemark)[\s>]/.test(head)) return readKml(text, xml);
  throw new UnreadableFile(/<html/i.test(head) ? 'otherFormat' : 'brokenXml', 'HTML');
}

function readText(bytes: Uint8Array, options: Options, format?: string): Sheet {
  const { text, encoding } = decode(bytes, options.encoding ?? declaredXmlEncoding(bytes));
  const start = text.slice(0, 1000).trimStart().charAt(0);
  if (text.trim() === '') throw new UnreadableFile('emptyFile');
  if (isBinary(text)) throw new UnreadableFile('otherFormat');
  const { limits, separator, progress } = options;
  if (start === '{' || start === '[' || start === '\u001e') return readGeoJson(text, limits, encoding, progress);
  if (start === '<') return readXml(text, options, encoding, format);
  const table = readTable(text, { format: 'csv', limits, encoding, ...(separator === undefined ? {} : { separator }), ...(progress ? { progress } : {}) }); // prettier-ignore
  return table.readAs.separator === '\t' ? { ...table, readAs: { ...table.readAs, format: 'tsv' } } : table;
}

/**
 * The sheet of a file. Rejects with an UnreadableFile that says why it cannot be read, also where a library fails in a way
 * of its own.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<Sheet> {
  const all = { ...options, limits: options.limits ?? LIMITS };
  if (bytes.length === 0) throw new UnreadableFile('emptyFile');
  if (bytes.length > all.limits.bytes) throw new UnreadableFile('tooLarge', all.limits.bytes);
  if (isCompound(bytes)) throw new UnreadableFile('otherFormat', 'XLS');
  try {
    return isZip(bytes) ? await readArchive(bytes, all) : readText(bytes, all);
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('failed', error instanceof Error ? error.message : String(error));
  }
}
