// JSON values addressed by paths of keys and of entries' ids, changed without altering the original.
// It must not know files, operations or what a value means.
import { own } from '../values/table.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Entry = JsonObject & { readonly id: string };

/** A key of an object, or `@` and the id of an entry in a list of entries: `['vertices', '@v41', 'at']`. */
export type Path = readonly string[];

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const isEntry = (value: Json): value is Entry => isObject(value) && typeof value['id'] === 'string';

/** Whether a value is a list of entries, each with an id of its own; an empty list may become one. */
export const isEntries = (value: Json | undefined): value is readonly Entry[] =>
  isList(value) && value.every(isEntry) && new Set(value.map(({ id }) => id)).size === value.length;

/** The id that a step names; undefined for a step that names a key. */
export const entryId = (step: string): string | undefined => (step.startsWith('@') ? step.slice(1) : undefined);
export const entryStep = (id: string): string => `@${id}`;

/** Equality of two values whatever the order of the keys in their objects. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((value, index) => sameJson(value, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(own(a, key), own(b, key)))
  );
}

/** The keys of an object as steps, or the ids of a list of entries; none for any other value. */
export function stepsOf(value: Json | undefined): string[] {
  if (isObject(value)) return Object.keys(value);
  return isEntries(value) ? value.map(({ id }) => entryStep(id)) : [];
}

function childOf(value: Json | undefined, step: string): Json | undefined {
  const id = entryId(step);
  if (id !== undefined) return isEntries(value) ? value.find((entry) => entry.id === id) : undefined;
  return isObject(value) ? own(value, step) : undefined;
}

/** The value at a path; undefined if there is none. */
export const valueAt = (root: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(childOf, root);

/** Where a new key or entry goes: after one step and before another; null is the beginning, or the end. */
export type Gap = { readonly follows: string | null; readonly precedes: string | null };

/**
 * The index at which a new step goes into a list of steps. Among others that came into the same gap it goes by its
 * name, so that two additions to one gap end in the same order whichever came first. Where the step that it follows is
 * gone, it goes before the one that it precedes, or to the end.
 */
function indexInGap(steps: readonly string[], step: string, { follows, precedes }: Gap): number {
  const before = precedes === null ? steps.length : steps.indexOf(precedes);
  const end = before < 0 ? steps.length : before;
  const after = follows === null ? 0 : steps.indexOf(follows) + 1;
  if (follows !== null && after === 0) return end;
  if (after > end) return after;
  const larger = steps.slice(after, end).findIndex((other) => other > step);
  return larger < 0 ? end : after + larger;
}

/** Whether a container can have a step: an object a key, a list of entries an entry. */
const canHold = (container: Json | undefined, step: string): boolean =>
  entryId(step) === undefined ? isObject(container) : isEntries(container);

/** Whether a path has a place in a root, with or without a value there. */
export const hasPlace = (root: Json | undefined, path: Path): boolean =>
  path.length === 0 ? root !== undefined : canHold(valueAt(root, path.slice(0, -1)), path.at(-1) ?? '');

type Pair = readonly [step: string, value: Json];
const pairsOf = (value: Json): Pair[] =>
  isObject(value)
    ? Object.entries(value)
    : (value as readonly Entry[]).map((entry): Pair => [entryStep(entry.id), entry]);
/** Keys are defined, not assigned, so that `__proto__` is a key like any other. */
const fromPairs = (pairs: readonly Pair[], isOfEntries: boolean): Json =>
  isOfEntries ? pairs.map(([, value]) => value) : Object.fromEntries(pairs);

const AT_END: Gap = { follows: null, precedes: null };

/** A container with a step set, added in a gap, or removed (`undefined`); undefined if the container cannot have the step. */
function withChild(container: Json, step: string, child: Json | undefined, gap: Gap | undefined): Json | undefined {
  const id = entryId(step);
  if (!canHold(container, step)) return undefined;
  if (id !== undefined && child !== undefined && (!isEntry(child) || child.id !== id)) return undefined;
  const pairs = pairsOf(container);
  const index = pairs.findIndex(([name]) => name === step);
  const steps = pairs.map(([name]) => name);
  const isOfEntries = id !== undefined;
  if (child === undefined)
    return index < 0
      ? container
      : fromPairs(
          pairs.filter((_, at) => at !== index),
          isOfEntries,
        );
  if (index >= 0) return fromPairs(pairs.with(index, [step, child]), isOfEntries);
  const at = gap === undefined ? pairs.length : indexInGap(steps, step, gap);
  return fromPairs(pairs.toSpliced(at, 0, [step, child]), isOfEntries);
}

/**
 * The root with the value at a path set, or removed with `undefined`; a new key or entry goes into its gap, or to the
 * end. Undefined if the path leads nowhere: a parent is missing or is neither an object nor a list of entries, or the
 * new entry has another id than its step.
 */
export function withValue(root: Json, path: Path, value: Json | undefined, gap?: Gap): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (rest.length === 0) return withChild(root, step, value, gap);
  const child = childOf(root, step);
  if (child === undefined) return undefined;
  const changed = withValue(child, rest, value, gap);
  return changed === undefined ? undefined : withChild(root, step, changed, AT_END);
}

/** The gap in which a step of a container stands. */
export function gapOf(container: Json | undefined, step: string): Gap {
  const steps = stepsOf(container);
  const index = steps.indexOf(step);
  return { follows: steps[index - 1] ?? null, precedes: steps[index + 1] ?? null };
}

/** The list of entries at a path with these ids in this order; entries that `ids` does not name keep their places. */
export function withOrder(root: Json, path: Path, ids: readonly string[]): Json | undefined {
  const list = valueAt(root, path);
  if (!isEntries(list)) return undefined;
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  const queue = ids.filter((id) => byId.has(id));
  const moving = new Set(queue);
  const ordered = list.map((entry) => (moving.has(entry.id) ? (byId.get(queue.shift() ?? '') ?? entry) : entry));
  return withValue(root, path, ordered);
}
