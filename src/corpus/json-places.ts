// Finds the line of a path in the text of a JSON file, duplicate keys, and the first syntax error.
// It must not know what a file is about. Positions come from jsonc-parser, because JSON.parse gives none.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** The line, from 1, of an offset in a text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** No file is nested deeper; the library calls itself for each level, and would run out of stack on thousands. */
const DEEPEST = 40;

/** The offset of the first bracket that is nested too deep; undefined if there is none. Brackets in strings do not count. */
function offsetTooDeep(text: string): number | undefined {
  let [depth, isInString] = [0, false];
  for (let offset = 0; offset < text.length; offset++) {
    const sign = text[offset];
    if (isInString && sign === '\\') offset++;
    else if (sign === '"') isInString = !isInString;
    else if (!isInString && (sign === '{' || sign === '[')) depth++;
    else if (!isInString && (sign === '}' || sign === ']')) depth--;
    if (depth > DEEPEST) return offset;
  }
  return undefined;
}

/** The syntax trees of the last few texts, because the problems of one file are located one after another. */
const treeCache = new Map<string, Node | undefined>();
const MAX_TREES = 4;

function treeOf(text: string): Node | undefined {
  if (!treeCache.has(text)) {
    for (const [oldest] of treeCache) if (treeCache.size >= MAX_TREES) treeCache.delete(oldest);
    treeCache.set(text, offsetTooDeep(text) === undefined ? parseTree(text) : undefined);
  }
  return treeCache.get(text);
}

const keyOf = (property: Node): string => String(property.children?.[0]?.value);
const valueOf = (property: Node): Node | undefined => property.children?.[1];

/** The members of an object or list by name: a key, an id, an index such as `3`, or `#3` for index 3 whatever its id. */
function membersOf(node: Node): (readonly [name: string, node: Node])[] {
  const children = node.children ?? [];
  if (node.type === 'object')
    return children.flatMap((property) => {
      const value = valueOf(property);
      return value ? [[keyOf(property), value] as const] : [];
    });
  if (node.type !== 'array') return [];
  const ids = children.flatMap((child) => {
    const id = membersOf(child).find(([name]) => name === 'id')?.[1].value as unknown;
    return typeof id === 'string' ? [[id, child] as const] : [];
  });
  return [...ids, ...children.flatMap((child, index) => [[String(index), child], [`#${index}`, child]] as const)]; // prettier-ignore
}

/** Keys that a path may leave out: the lists of features and cells, and the properties of a feature. */
const TRANSPARENT_KEYS: readonly string[] = ['features', 'properties', 'objects', 'cells', 'geometries'];

type Target = { readonly node: Node; readonly shown: readonly string[] };

/** A step of a path for display: an entry of a list by its id, or numbered from 1 if it has no id. */
function shownStep(list: Node, name: string, next: Node): string {
  if (list.type !== 'array' || !/^#?\d+$/.test(name)) return name;
  const id = membersOf(list).find(([key, node]) => node === next && !/^#?\d+$/.test(key))?.[0];
  return id === undefined || name.startsWith('#') ? `#${Number(name.replace('#', '')) + 1}` : id;
}

/** The deepest node of a path that exists in the text, and the steps of the path for display. */
function follow(node: Node, path: string): Target {
  const members = membersOf(node);
  const fits = ([name]: readonly [string, Node]): boolean => path === name || path.startsWith(`${name}.`);
  const [name, next] = members.filter(fits).sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (name !== undefined && next) {
    const step = shownStep(node, name, next);
    if (path === name) return { node: next, shown: [step] };
    const { node: target, shown } = follow(next, path.slice(name.length + 1));
    return { node: target, shown: [step, ...shown] };
  }
  for (const [key, inner] of members) {
    if (!TRANSPARENT_KEYS.includes(key)) continue;
    const followed = follow(inner, path);
    if (followed.node !== inner) return followed;
  }
  return { node, shown: [node.type === 'array' && /^\d+$/.test(path) ? `#${Number(path) + 1}` : path] };
}

/** The offset of a node, including its key. */
const startOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset);

/**
 * The line, from 1, of a path such as `A01.places.2`, or of its deepest part that exists, and the path for display,
 * `A01.places.#3`. Undefined if no part of the path exists.
 */
export function placeOfPath(text: string, path: string): { readonly line: number; readonly path: string } | undefined {
  const root = treeOf(text);
  if (!root) return undefined;
  const { node, shown } = follow(root, path);
  return node === root ? undefined : { line: lineAt(text, startOf(node)), path: shown.join('.') };
}

export type JsonFault = { readonly line: number; readonly path: string; readonly message: string };

/** Keys that occur more than once in an object; JSON.parse silently takes the last. */
export function duplicateKeys(text: string): JsonFault[] {
  const faults: JsonFault[] = [];
  const walk = (node: Node, path: string): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      const isProperty = child.type === 'property';
      const key = isProperty ? keyOf(child) : String(index);
      if (isProperty && seen.has(key)) {
        const message = `has the key “${key}” a second time`;
        faults.push({ line: lineAt(text, child.offset), path: `${path}${key}`, message });
      }
      seen.add(key);
      const inner = isProperty ? valueOf(child) : child;
      if (inner?.children) walk(inner, `${path}${key}.`);
    }
  };
  const root = treeOf(text);
  if (root) walk(root, '');
  return faults;
}

/** The place where a text is nested deeper than any file of the project; undefined if it is not. */
export function depthError(text: string): JsonFault | undefined {
  const offset = offsetTooDeep(text);
  if (offset === undefined) return undefined;
  return { line: lineAt(text, offset), path: '', message: `is nested deeper than ${DEEPEST} levels` };
}

/** The first syntax error of a text; undefined if it is valid JSON. */
export function syntaxError(text: string): JsonFault | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const description = printParseErrorCode(first.error).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(); // prettier-ignore
  return { line: lineAt(text, first.offset), path: '', message: `is not JSON: ${description}` };
}
