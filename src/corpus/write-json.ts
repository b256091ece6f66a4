// Writes a changed value into the text of a JSON file so that whatever did not change keeps its layout, to the byte.
// It must not know what any file contains.
import { getNodeValue, parseTree, type Node } from 'jsonc-parser';
import { entryStep, isEntries, isObject, sameJson, type Json } from '../core/draft/json.ts';

/** How a file separates keys from values and items from each other on one line, and its indentation of a level. */
type Layout = { readonly colon: string; readonly comma: string; readonly indent: string };

/** Values on one line are broken into several beyond this width, unless their neighbours are on one line. */
const WIDTH = 100;

const layoutOf = (text: string): Layout => ({
  colon: /": /.test(text) ? ': ' : ':',
  comma: /[\]}"\d], ["\d[{]/.test(text) || !/[\]}"\d],["\d[{]/.test(text) ? ', ' : ',',
  indent: /\n( +)["[{]/.exec(text)?.[1] ?? (/^\{"|^\[\{"/.test(text) || /\n["[{]/.test(text) ? '' : '  '),
});

const isContainer = (value: Json): boolean => typeof value === 'object' && value !== null;

/** A value on one line. */
function inline(value: Json, layout: Layout): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => inline(item, layout)).join(layout.comma)}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}${layout.colon}${inline(item, layout)}`,
  );
  return `{${members.join(layout.comma)}}`;
}

/** A value as it is written anew: on one line if it is a simple one that fits, otherwise broken at its own level. */
function fresh(value: Json, layout: Layout, indent: string): string {
  const line = inline(value, layout);
  const items = Array.isArray(value) ? (value as Json[]) : isObject(value) ? Object.values(value) : [];
  const isSimple = Array.isArray(value) && !items.some(isContainer);
  if (!isContainer(value) || items.length === 0 || (isSimple && line.length + indent.length <= WIDTH)) return line;
  const inner = indent + (layout.indent || '  ');
  const parts = Array.isArray(value)
    ? items.map((item) => fresh(item, layout, inner))
    : Object.entries(value as Record<string, Json>).map(
        ([key, item]) => `${JSON.stringify(key)}: ${fresh(item, layout, inner)}`,
      );
  return bracketed(value, parts, { inner, indent, isInline: false }, layout);
}

type Frame = { readonly inner: string; readonly indent: string; readonly isInline: boolean };

function bracketed(value: Json, parts: readonly string[], { inner, indent, isInline }: Frame, layout: Layout): string {
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (isInline) return `${open}${parts.join(layout.comma)}${close}`;
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** The children of a node by their step: a key, `@id` of an entry, or the index. */
function childrenOf(node: Node, value: Json): Map<string, Node> {
  const children = node.children ?? [];
  if (node.type === 'object')
    return new Map(children.map((property) => [String(property.children?.[0]?.value), property.children?.[1] ?? property])); // prettier-ignore
  return new Map(children.map((child, index) => [stepIn(value, index), child]));
}

function stepIn(list: Json, index: number): string {
  const entry = isEntries(list) ? list[index] : undefined;
  return entry === undefined ? String(index) : entryStep(entry.id);
}

const columnIndent = (text: string, offset: number): string =>
  /^ */.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';

/** Where a container of the text has its items: on one line, or each on its own with an indentation. */
function frameOf(text: string, node: Node): Frame {
  const first = node.children?.[0];
  const indent = columnIndent(text, node.offset);
  const isInline = first !== undefined && !text.slice(node.offset, first.offset).includes('\n');
  const inner = first && !isInline ? columnIndent(text, first.offset) : `${indent}  `;
  return { inner, indent, isInline };
}

/** The text of a value in place of a node: children that did not change are copied as they are. */
function rewritten(text: string, node: Node, value: Json, layout: Layout): string {
  const before = getNodeValue(node) as Json;
  const copied = text.slice(node.offset, node.offset + node.length);
  if (sameJson(before, value) && sameKeys(before, value)) return copied;
  const isAlike = (isObject(before) && isObject(value)) || (Array.isArray(before) && Array.isArray(value));
  if (!isAlike) return copied.includes('\n') ? fresh(value, layout, columnIndent(text, node.offset)) : inline(value, layout); // prettier-ignore
  const frame = frameOf(text, node);
  const children = childrenOf(node, before);
  const [sibling] = children.values();
  const isSiblingInline = sibling !== undefined && !text.slice(sibling.offset, sibling.offset + sibling.length).includes('\n'); // prettier-ignore
  const render = (step: string, item: Json): string => {
    const child = children.get(step);
    if (child) return rewritten(text, child, item, layout);
    return frame.isInline || (Array.isArray(value) && isSiblingInline)
      ? inline(item, layout)
      : fresh(item, layout, frame.inner);
  };
  const colon = frame.isInline ? layout.colon : ': ';
  const parts = isObject(value)
    ? Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${colon}${render(key, item)}`)
    : (value as readonly Json[]).map((item, index) => render(stepIn(value, index), item));
  return bracketed(value, parts, frame, layout);
}

const sameKeys = (a: Json, b: Json): boolean =>
  !isObject(a) || !isObject(b) || Object.keys(a).join('\n') === Object.keys(b).join('\n');

/**
 * The text of a JSON file with its value replaced: what did not change keeps its layout; what is new is laid out like its
 * neighbours. `text` must be valid JSON. Without a text, the value is written with two spaces a level.
 */
export function withJson(text: string | undefined, value: Json): string {
  const root = text === undefined ? undefined : parseTree(text);
  if (text === undefined || !root) return `${JSON.stringify(value, null, 2)}\n`;
  const end = text.slice(root.offset + root.length);
  return text.slice(0, root.offset) + rewritten(text, root, value, layoutOf(text)) + end;
}
