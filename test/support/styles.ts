// The rule of the house for styles: a component's own reach what is its own, or say under which condition they reach further.
// It must not know where the files come from, nor how anything looks.
import { parse, type AST } from 'svelte/compiler';
import type { Rule } from './floors.ts';

type Selector = AST.CSS.ComplexSelector;

/** Whether a selector names something of the component, outside of `:global(…)`; a state such as `:hover` names nothing. */
const isOwn = ({ children }: Selector): boolean =>
  children.some(({ selectors }) => selectors.some(({ type }) => !type.startsWith('Pseudo')));

/** What is said in some rules that holds for the whole page, whether the component is there or not. */
function reaching(nodes: readonly AST.CSS.Node[], text: string): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type === 'Atrule' && node.name === 'page') return ['@page'];
    if (node.type === 'Atrule') return /keyframes$/.test(node.name) ? [] : reaching(node.block?.children ?? [], text);
    if (node.type !== 'Rule') return [];
    return node.prelude.children
      .filter((selector) => !isOwn(selector))
      .map(({ start, end }) => text.slice(start, end))
      .filter((said) => !said.includes(':has('));
  });
}

/** Styles stay once they have come, all that come later on one sheet: a rule for the whole page would outlive its component. */
export const styles: Rule = (files) =>
  files
    .filter(({ path }) => path.endsWith('.svelte'))
    .flatMap(({ path, text }) =>
      reaching(parse(text, { modern: true }).css?.children ?? [], text).map((said) => `${path} must not style ${said}`),
    );
