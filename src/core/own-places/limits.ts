// How much of a reader's file is read before a message says that it is too much.
// It must not know formats; the room that reads them asks.

export type Limits = {
  /** Bytes of the file itself, and of what all archives in it unpack to. */
  readonly bytes: number;
  readonly unpacked: number;
  /** Files in an archive. */
  readonly entries: number;
  /** Bytes of an XML document: its tree takes a hundred times as much memory. */
  readonly xml: number;
  /** Elements, folders or lists within one another. */
  readonly depth: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns. */
  readonly cells: number;
  /** Characters of a line of a table, and of a cell. */
  readonly line: number;
  readonly cell: number;
  /** Corners of all lines and areas together. */
  readonly positions: number;
};

const MB = 2 ** 20;

/** What a browser on a computer of 2020 takes without running out of memory. */
export const LIMITS: Limits = {
  bytes: 250 * MB,
  unpacked: 250 * MB,
  entries: 2000,
  xml: 50 * MB,
  depth: 100,
  rows: 2_000_000,
  columns: 1000,
  cells: 50_000_000,
  line: 4 * MB,
  cell: 1 * MB,
  positions: 10_000_000,
};
