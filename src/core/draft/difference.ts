// The operations that lead from the files of a base to those of a draft: the net change, whatever the way there was.
// It must not know who made the change or in which steps.
import {
  entryId,
  gapOf,
  isEntries,
  isObject,
  sameJson,
  stepsOf,
  valueAt,
  type Gap,
  type Json,
  type Path,
} from './json.ts';
import { documentIn, type Document, type Documents, type Operation } from './operation.ts';

const idsOf = (steps: readonly string[]): string[] => steps.map((step) => entryId(step) ?? step);

/** Whether two values are compared part by part: two objects, or two lists of entries. */
const arePartwise = (a: Json | undefined, b: Json | undefined): boolean =>
  (isObject(a) && isObject(b)) || (isEntries(a) && isEntries(b) && a.length + b.length > 0);

/** The change of order among the entries that both lists have, if there is one. */
function orderBetween(file: string, path: Path, a: Json | undefined, b: Json | undefined): Operation[] {
  if (!isEntries(a) || !isEntries(b)) return [];
  const common = (of: readonly string[], other: readonly string[]): string[] =>
    idsOf(of.filter((step) => other.includes(step)));
  const [before, after] = [common(stepsOf(a), stepsOf(b)), common(stepsOf(b), stepsOf(a))];
  return sameJson(before, after) ? [] : [{ kind: 'order', file, path, before, after }];
}

/** Removals first, then what changed within, then the order, then additions, each after the one that it follows. */
function partsBetween(file: string, path: Path, a: Json, b: Json): Operation[] {
  const [before, after] = [stepsOf(a), stepsOf(b)];
  const removed = before
    .filter((step) => !after.includes(step))
    .map((step): Operation => {
      return { kind: 'value', file, path: [...path, step], before: valueAt(a, [step]), gap: gapOf(a, step) };
    });
  const within = before
    .filter((step) => after.includes(step))
    .flatMap((step) => valuesBetween(file, [...path, step], valueAt(a, [step]), valueAt(b, [step])));
  const added = after
    .filter((step) => !before.includes(step))
    .map((step): Operation => {
      return {
        kind: 'value',
        file,
        path: [...path, step],
        after: valueAt(b, [step]),
        gap: gapFor(after, before, step),
      };
    });
  return [...removed, ...within, ...orderBetween(file, path, a, b), ...added];
}

/** The gap of an added step: right after its predecessor, and before the next step that the base had. */
function gapFor(after: readonly string[], before: readonly string[], step: string): Gap {
  const index = after.indexOf(step);
  return {
    follows: after[index - 1] ?? null,
    precedes: after.slice(index + 1).find((next) => before.includes(next)) ?? null,
  };
}

function valuesBetween(file: string, path: Path, a: Json | undefined, b: Json | undefined): Operation[] {
  if (sameJson(a, b)) return [];
  if (a !== undefined && b !== undefined && arePartwise(a, b)) return partsBetween(file, path, a, b);
  return [{ kind: 'value', file, path, before: a, after: b }];
}

function documentsBetween(file: string, before: Document | undefined, after: Document | undefined): Operation[] {
  if (sameJson(before, after)) return [];
  if (before === undefined || after === undefined)
    return [{ kind: 'file', file, before: before ?? null, after: after ?? null }];
  if (typeof before === 'string' && typeof after === 'string') return [{ kind: 'text', file, at: 0, before, after }];
  return valuesBetween(file, [], before, after);
}

/** The net change of a draft, file by file in the order of their names; empty if it is back at its base. */
export const netChange = (documents: Documents): Operation[] =>
  [...documents.changed.keys()]
    .sort()
    .flatMap((file) => documentsBetween(file, documents.base(file), documentIn(documents, file)));
