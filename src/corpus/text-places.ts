// Finds the line of a problem's path in Markdown (digests, the About page) and in code.
// It must not know what the problem is.
import { lineAt } from './json-places.ts';

/** The blocks of a Markdown text (headings, note and paragraphs), each with the offset at which it begins. */
function blocksOf(text: string): { readonly offset: number; readonly block: string }[] {
  return [...text.matchAll(/(?:^|\n\n+)([^\n][^]*?)(?=\n\s*\n|\s*$)/g)].map((match) => ({
    offset: match.index + match[0].length - (match[1] ?? '').length,
    block: match[1] ?? '',
  }));
}

/** The line, from 1, of `headline`, `note`, `A03` (a claim), `paragraph 3`, `section 2` or `section 2 paragraph 1`. */
function lineInMarkdown(text: string, path: string): number | undefined {
  const blocks = blocksOf(text);
  const at = (block: { readonly offset: number } | undefined): number | undefined =>
    block && lineAt(text, block.offset);
  if (path === 'headline') return at(blocks.find(({ block }) => block.startsWith('# '))) ?? 1;
  const claim = /^[A-Z]\d+$/.test(path) ? text.indexOf(`\n- ${path}:`) : -1;
  if (claim >= 0) return lineAt(text, claim + 1);
  if (path === 'note') return at(blocks.find(({ block }) => block.startsWith('>'))) ?? 1;
  const [, section, paragraph] = /^(?:section (\d+))? ?(?:paragraph (\d+))?$/.exec(path) ?? [];
  const headings = blocks.filter(({ block }) => block.startsWith('## '));
  const head = headings[Number(section) - 1];
  if (section !== undefined && paragraph === undefined) return at(head);
  const own = blocks.filter(({ block, offset }) => !/^(#|>)/.test(block) && offset > (head?.offset ?? -1));
  return paragraph === undefined ? undefined : at(own[Number(paragraph) - 1]);
}

/** The first line of code that has the name in quotation marks, as a key, or anywhere. */
function lineInCode(text: string, path: string): number | undefined {
  const name = path.split('.')[0] ?? path;
  const spellings = [`'${name}'`, `${name}:`, name];
  const offset = spellings.map((spelling) => text.indexOf(spelling)).find((position) => position >= 0);
  return offset === undefined || name === '' ? undefined : lineAt(text, offset);
}

/** The line, from 1, of a path in a text file that is not JSON; undefined if it cannot be found. */
export const lineOfPath = (file: string, text: string, path: string): number | undefined =>
  file.endsWith('.md') ? lineInMarkdown(text, path) : lineInCode(text, path);
