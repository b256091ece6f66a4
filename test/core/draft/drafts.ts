// Random files, drafts and operations for the tests of drafts.
// It must not assert anything.
import * as fc from 'fast-check';
import { documentIn, documentsOf, type Documents, type Operation } from '../../../src/core/draft/operation.ts';
import { gapOf, isEntries, valueAt, type Json } from '../../../src/core/draft/json.ts';
import { newDraft, perform, redo, undo, type Draft } from '../../../src/core/draft/draft.ts';

const BASE_FILES: Readonly<Record<string, Json>> = {
  'geo/recipes/line.json': {
    error: 5,
    sectors: [{ from: 'v01', to: 'v02', error: 10, where: 'near a town' }],
    vertices: ['v01', 'v02', 'v03', 'v04'].map((id, index) => ({ id, at: [37 + index / 10, 48] })),
  },
  'geo/scenarios.json': ['status-quo', 'pull-back'].map((id) => ({ id, rules: [{ status: 'government-held' }], sources: ['s1'] })), // prettier-ignore
  'geo/names/en.json': { 'town.a': { name: 'A' }, 'town.b': { name: 'B', aliases: ['Be'] } },
  'src/content/articles/one/en.md': '# One\n\n> A digest.\n\nFirst paragraph.\n\nSecond paragraph.\n\n- A01: said.\n',
};
export const base = (file: string): Json | undefined =>
  Object.hasOwn(BASE_FILES, file) ? BASE_FILES[file] : undefined;
export const start = (): Documents => documentsOf(base);

const FILES = [...Object.keys(BASE_FILES), 'src/content/articles/two/en.md', 'geo/names/pl.json'];

/** The same files with the same contents, whatever is noted as changed. */
export const contentsOf = (documents: Documents): Record<string, Json | undefined> =>
  Object.fromEntries(FILES.map((file) => [file, documentIn(documents, file)]));

const scalar = fc.oneof(fc.integer(), fc.constantFrom('x', 'y', 'ї'), fc.boolean(), fc.constant(null));
const id = fc.constantFrom('n1', 'n2', 'n3', 'm1', 'm2');

/** One choice of what to do, made concrete when the files are known. */
export type Move = {
  readonly file: string;
  readonly deed: 'set' | 'add' | 'remove' | 'order' | 'text' | 'file';
  readonly which: number;
  readonly id: string;
  readonly value: Json;
};
export const move: fc.Arbitrary<Move> = fc.record({
  file: fc.constantFrom(...FILES),
  deed: fc.constantFrom('set', 'add', 'remove', 'order', 'text', 'file'),
  which: fc.nat(1000),
  id,
  value: scalar,
});

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'geo/recipes/line.json': ['vertices'],
  'geo/scenarios.json': [],
};

function textOperation(file: string, text: string, { which, id }: Move): Operation {
  const at = which % (text.length + 1);
  return { kind: 'text', file, at, before: text.slice(at, at + (which % 7)), after: `${id} ` };
}

function fileOperation(file: string, document: Json | undefined): Operation {
  const fresh = file.endsWith('.md') ? '# New\n' : { 'town.c': { name: 'C' } };
  return { kind: 'file', file, before: document ?? null, after: document === undefined ? fresh : null };
}

function entriesOperation(file: string, document: Json, path: readonly string[], chosen: Move): Operation | undefined {
  const list = valueAt(document, path);
  if (!isEntries(list)) return undefined;
  const { deed, which, value } = chosen;
  const entry = list[which % Math.max(1, list.length)];
  const isThere = list.some((one) => one.id === chosen.id);
  if (deed === 'add') {
    const follows = list.length === 0 || which % 4 === 0 ? null : `@${list[which % list.length]?.id ?? ''}`;
    const precedes = follows === null ? (list[0] ? `@${list[0].id}` : null) : gapOf(list, follows).precedes;
    return isThere ? undefined : { kind: 'value', file, path: [...path, `@${chosen.id}`], after: { id: chosen.id, at: value }, gap: { follows, precedes } }; // prettier-ignore
  }
  if (!entry) return undefined;
  if (deed === 'remove') return { kind: 'value', file, path: [...path, `@${entry.id}`], before: entry, gap: gapOf(list, `@${entry.id}`) }; // prettier-ignore
  if (deed === 'order') {
    const before = list.map((one) => one.id);
    return { kind: 'order', file, path, before, after: before.toSpliced(which % before.length, 1).toSpliced((which * 7) % before.length, 0, before[which % before.length] ?? '') }; // prettier-ignore
  }
  return { kind: 'value', file, path: [...path, `@${entry.id}`, 'at'], before: entry['at'], after: value };
}

function tableOperation(file: string, document: Json, chosen: Move): Operation | undefined {
  const key = `town.${chosen.id}`;
  const before = valueAt(document, [key]);
  if (chosen.deed === 'remove')
    return before === undefined ? undefined : { kind: 'value', file, path: [key], before, gap: gapOf(document, key) };
  return { kind: 'value', file, path: [key], before, after: { name: JSON.stringify(chosen.value) } };
}

/** The operation of a move on these files; undefined where it makes none. */
export function operationOf(documents: Documents, chosen: Move): Operation | undefined {
  const { file, deed } = chosen;
  const document = documentIn(documents, file);
  if (deed === 'file') return fileOperation(file, document);
  if (document === undefined) return undefined;
  if (typeof document === 'string') return textOperation(file, document, chosen);
  const path = Object.hasOwn(LISTS, file) ? LISTS[file] : undefined;
  return path === undefined ? tableOperation(file, document, chosen) : entriesOperation(file, document, path, chosen);
}

export const FRESH: Draft = newDraft('d1', 'A draft', '0.1.0+abcdef12');
export const performed = (draft: Draft, operation: Operation, when = '2026-01-01T00:00:00Z'): Draft =>
  perform(draft, { what: 'test', subject: operation.file, why: '', when, operations: [operation] });
export const undoAll = (draft: Draft): Draft => draft.edits.reduce(undo, draft);
export const redoAll = (draft: Draft): Draft => draft.edits.reduce(redo, draft);
