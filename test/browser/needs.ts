// What readers with various needs meet on a screen, asked of the page itself: each gives one line a fault.
// It must not know any screen; all run in the page that is open, as it is.
import type { Page } from 'playwright-core';

/** Elements that a reader can press, type into or drag; run in the page by those below. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, summary, [tabindex="0"], [role=option], [role=slider], [role=separator]';

/** Defines what the questions share, in the page. */
function prepare(interactive: string): void {
  /** The part that can be reached: the topmost modal dialog, or the whole page. */
  const scope = (): Element => [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const describe = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${[...element.classList].filter((name) => !name.startsWith('svelte-')).join('.')} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
  /** What a finger hits: a field that only the eye cannot see is pressed by its label. */
  const targetOf = (element: Element): Element =>
    element.matches('input') ? (element.closest('label') ?? element) : element;
  const targets = (): Element[] => [
    ...new Set(
      [...scope().querySelectorAll(interactive)]
        .filter((element) => !element.matches(':disabled, .skip, canvas, [inert] *') && isShown(element))
        .map(targetOf),
    ),
  ];
  Object.assign(window, { needs: { scope, isShown, describe, targets } });
}

/** What the questions share, in the page. */
export type Needs = {
  readonly scope: () => Element;
  readonly isShown: (element: Element) => boolean;
  readonly describe: (element: Element) => string;
  readonly targets: () => HTMLElement[];
};
/** Runs a question in the page; a question may use `needs` of the window, and nothing of its own file. */
export async function ask<Given>(page: Page, question: (given: Given) => string[], given: Given): Promise<string[]> {
  await page.evaluate(prepare, INTERACTIVE);
  return page.evaluate(question as (given: unknown) => string[], given);
}

/**
 * Targets smaller than `least` CSS pixels in either direction, but for those that WCAG 2.5.8 excepts: links in a
 * sentence, and those whose circle of that size about their middle meets no other target.
 */
export const smallTargets = (page: Page, least: number): Promise<string[]> =>
  ask(
    page,
    (size) => {
      const { targets, describe } = Reflect.get(window, 'needs') as Needs;
      const all = targets().map((element) => ({ element, box: element.getBoundingClientRect() }));
      const isSmall = ({ width, height }: DOMRect): boolean => width < size - 0.5 || height < size - 0.5;
      const isInSentence = (element: Element): boolean => {
        const style = getComputedStyle(element);
        const block = element.closest('p, li, dd, td, figcaption, label');
        const words = (text: string | null | undefined): number => text?.trim().length ?? 0;
        return (
          style.display.startsWith('inline') &&
          block !== null &&
          block !== element &&
          words(block.textContent) > words(element.textContent) + 12
        );
      };
      const distance = (x: number, y: number, box: DOMRect): number =>
        Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      const isCrowded = ({ element, box }: (typeof all)[number]): boolean => {
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return all.some((other) => {
          if (other.element === element || other.element.contains(element) || element.contains(other.element))
            return false;
          const { left, right, top, bottom } = other.box;
          return isSmall(other.box)
            ? Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) < size - 0.5
            : distance(x, y, other.box) < size / 2 - 0.5;
        });
      };
      return all
        .filter((target) => isSmall(target.box) && !isInSentence(target.element) && isCrowded(target))
        .map(({ element, box }) => `${box.width.toFixed(1)}x${box.height.toFixed(1)} ${describe(element)}`);
    },
    least,
  );

/** Headings: one of the first level, none skipped on the way down, none empty. A dialog that is no page may begin with the second. */
export const headingFaults = (page: Page): Promise<string[]> =>
  ask(
    page,
    () => {
      const { scope, isShown } = Reflect.get(window, 'needs') as Needs;
      const root = scope();
      const all = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isShown);
      const levels = all.map((heading) => Number(heading.tagName[1]));
      const first = levels.filter((level) => level === 1).length;
      const isPage = root === document.body;
      const faults =
        first === 1 || (!isPage && first === 0 && levels[0] === 2) ? [] : [`${first} headings of the first level`];
      levels.forEach((level, index) => {
        const before = index === 0 ? (isPage ? 1 : 1) : (levels[index - 1] ?? 0);
        if (level > before + 1) faults.push(`level ${level} after ${before}: ${all[index]?.textContent.trim()}`);
      });
      return [...faults, ...all.filter((heading) => !heading.textContent.trim()).map(() => 'an empty heading')];
    },
    undefined,
  );

/** Lists of definitions: each group has its terms before its definitions, and none is empty. */
export const definitionFaults = (page: Page): Promise<string[]> =>
  ask(
    page,
    () =>
      [...document.querySelectorAll('dl')].flatMap((list) => {
        const groups = list.querySelector(':scope > div') ? [...list.querySelectorAll(':scope > div')] : [list];
        return groups.flatMap((group) => {
          const parts = [...group.children];
          const faults = parts.filter((part) => !part.textContent.trim()).map((part) => `an empty ${part.tagName}`);
          if (parts[0]?.tagName !== 'DT') faults.push(`begins with ${parts[0]?.tagName}`);
          if (parts.at(-1)?.tagName !== 'DD') faults.push(`ends with ${parts.at(-1)?.tagName}`);
          return faults.map((fault) => `${fault}: ${group.textContent.trim().slice(0, 60)}`);
        });
      }),
    undefined,
  );
