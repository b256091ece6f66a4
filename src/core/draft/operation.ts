// The smallest changes to the files of the project, as data, and their strict application.
// It must not know which files there are, who makes a change or where it is kept.
import { isEntries, sameJson, valueAt, withOrder, withValue, type Gap, type Json, type Path } from './json.ts';

/** A JSON file as its value, any other as its text. */
export type Document = Json;

/** A value set, added (nothing `before`) or removed (nothing `after`); added and removed ones have the gap they stand in. */
export type ValueOperation = {
  readonly kind: 'value';
  readonly file: string;
  readonly path: Path;
  readonly before?: Json | undefined;
  readonly after?: Json | undefined;
  readonly gap?: Gap | undefined;
};
/** Entries of a list put into another order, by their ids. */
export type OrderOperation = {
  readonly kind: 'order';
  readonly file: string;
  readonly path: Path;
  readonly before: readonly string[];
  readonly after: readonly string[];
};
/** A piece of a text replaced; `at` is its offset in UTF-16 units. */
export type TextOperation = {
  readonly kind: 'text';
  readonly file: string;
  readonly at: number;
  readonly before: string;
  readonly after: string;
};
/** A file added or removed; null means that there is none. */
export type FileOperation = {
  readonly kind: 'file';
  readonly file: string;
  readonly before: Document | null;
  readonly after: Document | null;
};
export type Operation = ValueOperation | OrderOperation | TextOperation | FileOperation;

/** The files of the project as a draft has them: those of the base, but for the changed ones; null for a removed file. */
export type Documents = {
  readonly base: (file: string) => Document | undefined;
  readonly changed: ReadonlyMap<string, Document | null>;
};

export const documentsOf = (base: Documents['base']): Documents => ({ base, changed: new Map() });

/** A file; undefined if there is none. */
export function documentIn({ base, changed }: Documents, file: string): Document | undefined {
  const document = changed.get(file);
  return document === undefined ? base(file) : (document ?? undefined);
}

export const withDocument = (documents: Documents, file: string, document: Document | undefined): Documents => ({
  ...documents,
  changed: new Map([...documents.changed, [file, document ?? null]]),
});

/** An operation that the files do not fit: what it changes is not there, or is not what it was. */
export class OperationError extends Error {
  constructor(readonly operation: Operation) {
    super(`${operation.file} does not have what the change begins with${placeOf(operation)}`);
  }
}
const placeOf = (operation: Operation): string => ('path' in operation ? `, at ${operation.path.join('.')}` : '');

/** Whether the entries of `ids` follow each other in that order in a list, whatever stands between them. */
export function isInOrder(list: Json | undefined, ids: readonly string[]): boolean {
  if (!isEntries(list)) return false;
  const named = new Set(ids);
  const order = list.filter(({ id }) => named.has(id)).map(({ id }) => id);
  return order.every((id, index) => id === ids[index]) && order.length === ids.length;
}

function valueSet(document: Document | undefined, operation: ValueOperation): Document | undefined {
  const { path, before, after, gap } = operation;
  if (document === undefined || !sameJson(valueAt(document, path), before)) return undefined;
  return withValue(document, path, after, gap);
}

function reordered(document: Document | undefined, { path, before, after }: OrderOperation): Document | undefined {
  if (document === undefined || !isInOrder(valueAt(document, path), before)) return undefined;
  return withOrder(document, path, after);
}

function spliced(text: Document | undefined, { at, before, after }: TextOperation): Document | undefined {
  if (typeof text !== 'string' || text.slice(at, at + before.length) !== before) return undefined;
  return text.slice(0, at) + after + text.slice(at + before.length);
}

/** The files with an operation applied. Throws an OperationError if they do not have what it begins with. */
export function apply(documents: Documents, operation: Operation): Documents {
  const { file } = operation;
  const document = documentIn(documents, file);
  if (operation.kind === 'file') {
    if (!sameJson(document, operation.before ?? undefined)) throw new OperationError(operation);
    return withDocument(documents, file, operation.after ?? undefined);
  }
  const changed = changedBy(document, operation);
  if (changed === undefined) throw new OperationError(operation);
  return withDocument(documents, file, changed);
}

function changedBy(document: Document | undefined, operation: Exclude<Operation, FileOperation>): Document | undefined {
  if (operation.kind === 'value') return valueSet(document, operation);
  return operation.kind === 'order' ? reordered(document, operation) : spliced(document, operation);
}

export const applyAll = (documents: Documents, operations: readonly Operation[]): Documents =>
  operations.reduce(apply, documents);
