// Gathers rows into the columns of a sheet, within limits, whatever fields each row has.
// It must not know formats. Names of fields are keys of a Map only: they are from outside.
import type { Geometry } from 'geojson';
import type { Limits } from '../core/own-places/limits.ts';
import { UnreadableFile, type ReadAs, type Sheet, type Value } from '../core/own-places/sheet.ts';

/** What a property of any kind is as a cell. */
export function cellOf(value: unknown): Value {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$/, ''); // prettier-ignore
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

/** The sheet as it grows, row by row. */
export class SheetBuilder {
  readonly #limits: Limits;
  readonly #at = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #columns: Value[][] = [];
  readonly #numbers: number[] = [];
  readonly #geometries: (Geometry | null)[] = [];
  readonly #unreadable: number[] = [];
  constructor(limits: Limits) {
    this.#limits = limits;
  }

  get rows(): number {
    return this.#numbers.length + this.#unreadable.length;
  }

  /** A column at the end, with cells for all rows so far. Two columns made this way may have the same name. */
  addColumn(name: string): Value[] {
    const { columns, cells } = this.#limits;
    if (this.#names.length >= columns) throw new UnreadableFile('tooManyColumns', columns);
    if ((this.#names.length + 1) * this.rows > cells) throw new UnreadableFile('tooManyCells', cells);
    const column = new Array<Value>(this.#numbers.length).fill(null);
    this.#names.push(name);
    this.#columns.push(column);
    return column;
  }

  #begin(number: number): void {
    const { rows, cells } = this.#limits;
    if (this.rows >= rows) throw new UnreadableFile('tooManyRows', rows);
    if (this.#names.length * this.rows > cells) throw new UnreadableFile('tooManyCells', cells);
    this.#numbers.push(number);
  }

  /** A row of a table whose columns have been added. */
  addCells(number: number, cells: readonly Value[]): void {
    this.#begin(number);
    this.#columns.forEach((column, at) => column.push(cells[at] ?? null));
  }

  /** A row with fields of its own and a geometry, which is checked later. */
  addFields(number: number, fields: Iterable<readonly [string, unknown]>, geometry?: unknown): void {
    this.#begin(number);
    const row = this.#numbers.length - 1;
    this.#geometries.push((geometry ?? null) as Geometry | null);
    for (const [name, value] of fields) this.#columnNamed(name, row)[row] = cellOf(value);
    for (const column of this.#columns) if (column.length <= row) column.push(null);
  }

  #columnNamed(name: string, row: number): Value[] {
    const at = this.#at.get(name);
    const column = at === undefined ? undefined : this.#columns[at];
    if (column) return column;
    this.#at.set(name, this.#names.length);
    const added = this.addColumn(name);
    added.length = row;
    return added.fill(null);
  }

  addUnreadable(number: number): void {
    if (this.rows >= this.#limits.rows) throw new UnreadableFile('tooManyRows', this.#limits.rows);
    this.#unreadable.push(number);
  }

  /** The sheet; with `hasGeometries` its rows lie where their geometries are. */
  build(readAs: ReadAs, hasGeometries: boolean, system?: string): Sheet {
    if (this.rows === 0) throw new UnreadableFile('nothingInside');
    return {
      readAs,
      names: this.#names,
      columns: this.#columns,
      numbers: this.#numbers,
      unreadable: this.#unreadable,
      ...(hasGeometries ? { geometries: this.#geometries } : {}),
      ...(system === undefined ? {} : { system }),
    };
  }
}
