// A reader's file as rows and columns, the same for every format, before anyone asks which columns are coordinates.
// It must not know formats, libraries or what the rows are used for.
import type { Geometry } from 'geojson';

/** A cell. A date is ISO text, `2025-11-20` or `2025-11-20T10:00:00Z`; a cell that is empty is null. */
export type Value = string | number | boolean | null;

/** How a file was read, as far as the reader may want to know or correct it. */
export type ReadAs = {
  readonly format: string;
  /** The name of the encoding, as `TextDecoder` knows it; undefined for formats that fix theirs. */
  readonly encoding?: string;
  /** What separates the cells of a row. */
  readonly separator?: string;
  /** The sheet or layer that was read, and all that the file has. */
  readonly part?: string;
  readonly parts?: readonly string[];
};

export type Sheet = {
  readonly readAs: ReadAs;
  /** The names of the columns; empty where the file has none. Two may be the same. */
  readonly names: readonly string[];
  /** By column, then by row. */
  readonly columns: readonly (readonly Value[])[];
  /** For each row its number in the file, as a spreadsheet counts: a header has one, too. */
  readonly numbers: readonly number[];
  /** By row the geometry of a format that has geometries, unchecked; undefined for tables. Positions are as in the file. */
  readonly geometries?: readonly (Geometry | null)[];
  /** The numbers of the rows that cannot be read at all. */
  readonly unreadable: readonly number[];
  /** The system of coordinates that the file declares: `EPSG:3857`, or the text of a .prj file. */
  readonly system?: string;
};

/** What keeps a file from being read. */
export type FileFaultKind =
  | 'tooLarge'
  | 'tooMuchUnpacked'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooManyPositions'
  | 'longLine'
  | 'openQuote'
  | 'brokenZip'
  | 'locked'
  | 'brokenXml'
  | 'entities'
  | 'tooDeep'
  | 'brokenJson'
  | 'brokenWorkbook'
  | 'brokenShapefile'
  | 'emptyFile'
  | 'nothingInside'
  | 'otherFormat'
  | 'failed';

/** Thrown for a file that cannot be read. `value` is what a message needs: a limit, the number of a row, a name. */
export class UnreadableFile extends Error {
  readonly kind: FileFaultKind;
  readonly value: string | number | undefined;
  constructor(kind: FileFaultKind, value?: string | number) {
    super(value === undefined ? kind : `${kind}: ${value}`);
    this.kind = kind;
    this.value = value;
  }
}
