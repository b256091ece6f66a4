// The architecture rule for styles: those of a component apply only to its own elements, or under an explicit condition.
// It must not know where the files come from, nor how anything looks.
import { parse, type AST } from 'svelte/compiler';
import type { Rule } from './floors.ts';

type Selector = AST.CSS.ComplexSelector;

/** Whether a selector has a part outside `:global(…)` that names an element of the component; `:hover` alone does not. */
const isOwn = ({ children }: Selector): boolean =>
  children.some(({ selectors }) => selectors.some(({ type }) => !type.startsWith('Pseudo')));

/** The selectors that apply to the whole page whether or not the component is mounted. */
function globalSelectors(nodes: readonly AST.CSS.Node[], text: string): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'Atrule' && node.name === 'page') return ['@page'];
    if (node.type === 'Atrule')
      return /keyframes$/.test(node.name) ? [] : globalSelectors(node.block?.children ?? [], text);
    if (node.type !== 'Rule') return [];
    return node.prelude.children
      .filter((selector) => !isOwn(selector))
      .map(({ start, end }) => text.slice(start, end))
      .filter((selector) => !selector.includes(':has('));
  });
}

/** Styles stay loaded, so a rule for the whole page would outlive its component. */
export const styles: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.svelte'))
    .flatMap(({ path, text }) =>
      globalSelectors(parse(text, { modern: true }).css?.children ?? [], text).map(
        (selector) => `${path} must not style ${selector}`,
      ),
    );
