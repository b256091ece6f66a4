// Where in the text of a JSON file a path leads, which keys stand twice, and where the text is no JSON.
// It must not know what a file is about. Positions come from jsonc-parser, which keeps them.
import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The trees of the texts that were parsed last: several problems of one file ask for the same. */
const trees = new Map<string, Node | undefined>();
const MOST_TREES = 4;

function treeOf(text: string): Node | undefined {
  if (!trees.has(text)) {
    for (const [oldest] of trees) if (trees.size >= MOST_TREES) trees.delete(oldest);
    trees.set(text, parseTree(text));
  }
  return trees.get(text);
}

const keyOf = (property: Node): string => String(property.children?.[0]?.value);
const valueOf = (property: Node): Node | undefined => property.children?.[1];

/** The members of an object or a list by their names: keys, ids, numbers, and `#3` for the fourth whatever its id. */
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

/** What lies between an entry and what a path names in it: lists of features or cells, properties of a feature. */
const THROUGH: readonly string[] = ['features', 'properties', 'objects', 'cells', 'geometries'];

type Followed = { readonly node: Node; readonly shown: readonly string[] };

/** How a step is shown: an entry of a list by its id, or counted from 1 where it has none of its own. */
function shownStep(list: Node, name: string, next: Node): string {
  if (list.type !== 'array' || !/^#?\d+$/.test(name)) return name;
  const id = membersOf(list).find(([one, node]) => node === next && !/^#?\d+$/.test(one))?.[0];
  return id === undefined || name.startsWith('#') ? `#${Number(name.replace('#', '')) + 1}` : id;
}

/** The innermost node that a path leads to, as far as the text has it, and the path as it is shown. */
function follow(node: Node, path: string): Followed {
  const members = membersOf(node);
  const fits = ([name]: readonly [string, Node]): boolean => path === name || path.startsWith(`${name}.`);
  const [name, next] = members.filter(fits).sort(([a], [b]) => b.length - a.length)[0] ?? [];
  if (name !== undefined && next) {
    const step = shownStep(node, name, next);
    if (path === name) return { node: next, shown: [step] };
    const { node: target, shown } = follow(next, path.slice(name.length + 1));
    return { node: target, shown: [step, ...shown] };
  }
  for (const [through, inner] of members) {
    if (!THROUGH.includes(through)) continue;
    const followed = follow(inner, path);
    if (followed.node !== inner) return followed;
  }
  return { node, shown: [node.type === 'array' && /^\d+$/.test(path) ? `#${Number(path) + 1}` : path] };
}

/** Where a node begins, its key included. */
const startOf = (node: Node): number => (node.parent?.type === 'property' ? node.parent.offset : node.offset);

/**
 * What a path such as `A01.places.2` names: its line, counted from 1, or that of what is nearest to it where it is not
 * there, and the path as a person reads it, `A01.places.#3`. Undefined where nothing of the path is there.
 */
export function placeOfPath(text: string, path: string): { readonly line: number; readonly path: string } | undefined {
  const root = treeOf(text);
  if (!root) return undefined;
  const { node, shown } = follow(root, path);
  return node === root ? undefined : { line: lineAt(text, startOf(node)), path: shown.join('.') };
}

export type Slip = { readonly line: number; readonly path: string; readonly message: string };

/** Keys that stand twice in one object: a parser takes the last and says nothing. */
export function keysTwice(text: string): Slip[] {
  const slips: Slip[] = [];
  const walk = (node: Node, path: string): void => {
    const seen = new Set<string>();
    for (const [index, child] of (node.children ?? []).entries()) {
      const isProperty = child.type === 'property';
      const key = isProperty ? keyOf(child) : String(index);
      if (isProperty && seen.has(key)) {
        const message = `has the key “${key}” a second time`;
        slips.push({ line: lineAt(text, child.offset), path: `${path}${key}`, message });
      }
      seen.add(key);
      const inner = isProperty ? valueOf(child) : child;
      if (inner?.children) walk(inner, `${path}${key}.`);
    }
  };
  const root = treeOf(text);
  if (root) walk(root, '');
  return slips;
}

/** The first place where a text is no JSON. */
export function syntaxSlip(text: string): Slip | undefined {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return undefined;
  const what = printParseErrorCode(first.error).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(); // prettier-ignore
  return { line: lineAt(text, first.offset), path: '', message: `is no JSON: ${what}` };
}
