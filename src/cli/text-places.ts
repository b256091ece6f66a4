// Where in a digest, in the page about the map or in code a problem's place is.
// It must not know what is wrong there.
import { lineAt } from './json-places.ts';

/** The paragraphs of a Markdown text, without headings and the note: where each begins. */
function blocksOf(text: string): { readonly offset: number; readonly block: string }[] {
  return [...text.matchAll(/(?:^|\n\n+)([^\n][^]*?)(?=\n\s*\n|\s*$)/g)].map((match) => ({
    offset: match.index + match[0].length - (match[1] ?? '').length,
    block: match[1] ?? '',
  }));
}

/** The line, counted from 1, of `headline`, `note`, `paragraph 3`, `section 2` or `section 2 paragraph 1`. */
function lineInMarkdown(text: string, path: string): number | undefined {
  const blocks = blocksOf(text);
  const at = (block: { readonly offset: number } | undefined): number | undefined =>
    block && lineAt(text, block.offset);
  if (path === 'headline') return at(blocks.find(({ block }) => block.startsWith('# '))) ?? 1;
  const claim = /^[A-Z]\d+$/.test(path) ? text.indexOf(`\n- ${path}:`) : -1;
  if (claim >= 0) return lineAt(text, claim + 1);
  if (path === 'note') return at(blocks.find(({ block }) => block.startsWith('>'))) ?? 1;
  const [, section, paragraph] = /^(?:section (\d+))? ?(?:paragraph (\d+))?$/.exec(path) ?? [];
  const heads = blocks.filter(({ block }) => block.startsWith('## '));
  const head = heads[Number(section) - 1];
  if (section !== undefined && paragraph === undefined) return at(head);
  const own = blocks.filter(({ block, offset }) => !/^(#|>)/.test(block) && offset > (head?.offset ?? -1));
  return paragraph === undefined ? undefined : at(own[Number(paragraph) - 1]);
}

/** The line of code on which the name stands between quotation marks, or by itself. */
function lineInCode(text: string, path: string): number | undefined {
  const name = path.split('.')[0] ?? path;
  const offsets = [`'${name}'`, `${name}:`, name].map((written) => text.indexOf(written));
  const offset = offsets.find((one) => one >= 0);
  return offset === undefined || name === '' ? undefined : lineAt(text, offset);
}

export const lineOfPlace = (file: string, text: string, path: string): number | undefined =>
  file.endsWith('.md') ? lineInMarkdown(text, path) : lineInCode(text, path);
